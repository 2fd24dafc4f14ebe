"""The checks on passages."""
