"""How another shop's export becomes ours: a file tells, the engine carries it out."""
