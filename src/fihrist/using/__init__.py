"""How programs read the catalogue: `load` and the server for agents."""
