"""The door: exports on disk become checked, typed tables."""
