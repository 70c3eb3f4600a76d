"""Thin callables around one drawing library each."""
