"""One module per scheme."""
