"""The archive: reads a folder of a case, resolves it, and refuses what nobody can answer for."""

from groundswell.archive.read import read_case

__all__ = ["read_case"]
