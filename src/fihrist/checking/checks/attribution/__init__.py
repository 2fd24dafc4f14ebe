"""The checks on attribution."""
