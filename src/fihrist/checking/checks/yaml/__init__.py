"""The checks on yaml."""
