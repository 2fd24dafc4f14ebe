"""The checks on references."""
