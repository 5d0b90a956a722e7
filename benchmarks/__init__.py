"""How fast extraction is and how much memory it takes, next to plain spaCy in the same run."""
