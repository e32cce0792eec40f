"""The grammar that Russian and Ukrainian share."""
