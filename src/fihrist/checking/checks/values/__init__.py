"""The checks on values."""
