"""What separates the segments, the rules that stand for them, and whether a plain grid would do."""
