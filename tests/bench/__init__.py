"""Catalogues of any size, made of copies of another, and how long what is done with them takes."""
