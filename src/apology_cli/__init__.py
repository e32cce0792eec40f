"""Composes complaint-response letters from case files."""
