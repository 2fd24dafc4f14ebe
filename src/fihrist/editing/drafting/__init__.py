"""Drafts: from a sentence of a source to a passage and the claims that it bears out; what is unsure is left open."""
