"""
The file has more values than any record needs.

The limit is 5,000 keys and values in one file. Divide what it holds into several records.
"""
