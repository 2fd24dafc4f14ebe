"""The command line: arguments in, text and exit codes out."""

from fihrist.cli.main import main

__all__ = ["main"]
