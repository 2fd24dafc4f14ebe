"""The checks on dates."""
