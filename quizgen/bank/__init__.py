"""Floor 2: the question bank: its kinds, its YAML, its edits."""
