"""Which version this is, as it was installed."""

from __future__ import annotations


def version() -> str:
    """The version, or ``0+uninstalled`` where the package runs from a folder of its source."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("groundswell")
    except PackageNotFoundError:
        return "0+uninstalled"
