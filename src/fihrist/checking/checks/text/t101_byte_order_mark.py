"""
The file begins with a byte-order mark.

Some editors put this invisible sign before the text. Programs then read a first key that is not the one that is shown. Save the file as UTF-8 without a byte-order mark.
"""
