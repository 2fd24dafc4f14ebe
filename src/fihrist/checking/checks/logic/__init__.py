"""The checks on logic."""
