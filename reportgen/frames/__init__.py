"""Feature definitions, written once and engine-neutral, and the engines that run them."""
