"""Which variables matter: what may be built on, and what a segmentation would lose."""
