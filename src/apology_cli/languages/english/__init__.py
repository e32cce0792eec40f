"""The usage of English that its plug-in needs."""
