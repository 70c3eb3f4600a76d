"""Plain functions, one verb a file, that do not know each other."""
