"""Settles how the compiler works here, before anything is compiled; importing this is enough.

It fills the widest registers that the machine has, and keeps its work where it may.

LLVM keeps to 256 bits on most processors that have 512, because a little code in wide registers can slow down
all the rest. A page is nothing but such code, and runs up to twice as fast in them. Which registers are used
changes no result: every lane is worked out by the same operations. Whoever sets ``NUMBA_CPU_NAME`` or
``NUMBA_CPU_FEATURES``, or switches ``NUMBA_ENABLE_AVX`` off, decides alone.

Numba settles the matter at the first function that is marked for it, so whatever marks one imports this file
first.
"""

import os
from pathlib import Path

import llvmlite.binding
import numba
import platformdirs


def _widen() -> None:
    features = llvmlite.binding.get_host_cpu_features()
    asked = numba.config.CPU_NAME is not None or numba.config.CPU_FEATURES is not None
    if not asked and numba.config.ENABLE_AVX and features.get("avx512f"):
        numba.config.CPU_FEATURES = f"{features.flatten()},-prefer-256-bit"


def _find_room() -> None:
    """Keep what the package's own files compile to in the user's cache where they may not be written beside.

    Numba looks for a place beside each file, and gives up where site-packages are read-only and there is no home.
    """
    beside = Path(__file__).parent
    if not numba.config.CACHE_DIR and not os.access(beside, os.W_OK):
        folder = os.environ.get("GROUNDSWELL_CACHE") or platformdirs.user_cache_dir("groundswell")
        numba.config.CACHE_DIR = str(Path(folder) / "compiled")


_widen()
_find_room()
