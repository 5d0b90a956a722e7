"""Floor 2: from an article to facts: who said what, where it stands, what is claimed."""
