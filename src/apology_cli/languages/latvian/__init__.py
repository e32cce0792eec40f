"""The grammar and usage of Latvian that its plug-in needs."""
