"""Grounding: what a passage in Arabic says of numbers, dates, names, terms, speakers and doubts."""
