"""Floor 6: commands that have a file of their own; each offers `register(app)`."""
