"""Taking a quiz in the terminal, with the keyboard alone."""
