"""One module per writer."""
