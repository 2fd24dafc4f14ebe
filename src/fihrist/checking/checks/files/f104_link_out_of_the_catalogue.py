"""
A link leads out of the catalogue.

The catalogue holds all that it shows. A link to a file elsewhere works on one machine only, and could show what nobody meant to
publish. Put the file itself in its place.
"""
