"""Shelf: one pattern per file, of what laws together should bring about, with its causes and not without."""
