"""The checks on text."""
