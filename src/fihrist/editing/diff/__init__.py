"""What changed between two states of the catalogue: each change with its reason and the words that it rests on."""
