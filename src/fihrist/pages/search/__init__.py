"""The search: keys of words in Arabic and English, an index of records, and asking it; the page has the same in its script."""
