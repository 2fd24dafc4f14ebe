"""The checks on coverage."""
