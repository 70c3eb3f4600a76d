"""How long a segmentation stays valid, and why it does not stay so for ever."""
