"""
A number is infinite or not a number.

Programs do not agree on such values, and no document gives one.
"""
