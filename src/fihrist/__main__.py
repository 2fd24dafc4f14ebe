"""`python -m fihrist` is the command `fihrist`."""

from fihrist.cli import main

main()
