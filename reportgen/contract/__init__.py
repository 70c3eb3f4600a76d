"""From the stability study to a maintenance period and an offer."""
