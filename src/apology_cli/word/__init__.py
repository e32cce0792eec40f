"""WordprocessingML: the parts of a Word file and how they are put together."""
