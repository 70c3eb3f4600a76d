"""Fonts that charts are measured with."""
