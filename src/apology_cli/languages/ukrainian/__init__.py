"""The grammar and usage of Ukrainian that its plug-in needs."""
