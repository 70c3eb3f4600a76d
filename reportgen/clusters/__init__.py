"""Numeric bricks shared by the stages: spaces, k-means, indices, resampling."""
