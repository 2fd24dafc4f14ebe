"""The search: keys of words, an index of records, and asking it; the page has the same in its script."""
