"""The checks on shape."""
