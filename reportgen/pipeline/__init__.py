"""From typed tables to the analysis: the stages in their order."""
