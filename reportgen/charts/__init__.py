"""Records and labels in, Vega-Lite out; one theme."""
