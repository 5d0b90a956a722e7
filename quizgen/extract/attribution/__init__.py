"""How words are tied to their source: one file per family of patterns."""
