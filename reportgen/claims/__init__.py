"""Sentences that are checked against their numbers before they are printed."""
