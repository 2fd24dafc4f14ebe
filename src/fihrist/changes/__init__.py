"""What changed between two editions of the catalogue, field by field, with reasons."""
