"""One module per form in which findings are listed."""
