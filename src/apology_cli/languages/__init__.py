"""One module per language."""
