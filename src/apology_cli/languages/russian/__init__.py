"""The grammar and usage of Russian that its plug-in needs."""
