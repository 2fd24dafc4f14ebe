"""
A line ends with spaces.

Nobody sees them, and every diff shows them.
"""
