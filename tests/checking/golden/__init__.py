"""
The plain form of a finding of every code, kept as files beside this one and compared whole.

`python -m tests.checking.golden` writes them anew; read the diff as a newcomer: what is wrong, where, what to type?
"""
