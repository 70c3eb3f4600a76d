"""Choosing a segmentation in the open: screening, evidence, vote, structure."""
