"""
A file stands where no record belongs.

Each kind has its folder, and each record is one file in it that ends in `.yaml`. A file with another ending, or in another
folder, would be overlooked in silence.
"""
