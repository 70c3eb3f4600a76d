"""A file per section: analysis and language in, finished pages out."""
