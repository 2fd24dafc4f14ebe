"""The checks on identity."""
