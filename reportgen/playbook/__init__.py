"""A rule per marketing action: code, threshold, evidence."""
