"""Lets the compiler fill the widest registers that the machine has; importing this before compiling is enough.

LLVM keeps to 256 bits on most processors that have 512, because a little code in wide registers can slow down
all the rest. A page is nothing but such code, and runs up to twice as fast in them. Which registers are used
changes no result: every lane is worked out by the same operations. Whoever sets ``NUMBA_CPU_NAME`` or
``NUMBA_CPU_FEATURES``, or switches ``NUMBA_ENABLE_AVX`` off, decides alone.

Numba settles the matter at the first function that is marked for it, so whatever marks one imports this file
first.
"""

import llvmlite.binding
import numba


def _widen() -> None:
    features = llvmlite.binding.get_host_cpu_features()
    asked = numba.config.CPU_NAME is not None or numba.config.CPU_FEATURES is not None
    if not asked and numba.config.ENABLE_AVX and features.get("avx512f"):
        numba.config.CPU_FEATURES = f"{features.flatten()},-prefer-256-bit"


_widen()
