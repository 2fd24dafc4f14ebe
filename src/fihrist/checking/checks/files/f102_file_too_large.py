"""
A file is larger than any record needs to be.

A record of the catalogue is a page that a person can read. The limit is 256 KiB for a record and 4 MiB for a source; a file
beyond it is not opened.
"""
