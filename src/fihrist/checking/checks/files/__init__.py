"""The checks on files."""
