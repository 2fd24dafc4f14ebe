"""
A file cannot be read.

The operating system does not let us open it: its rights are wrong, or a chain of links leads back to itself.
"""
