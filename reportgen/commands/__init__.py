"""Commands that stand on their own: options in, exit status out."""
