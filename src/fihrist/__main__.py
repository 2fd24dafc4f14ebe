"""The command `fihrist`, also as `python -m fihrist`; where the tools are not installed, it says how to get them."""

import sys


def main() -> None:
    """Run the command line, which needs the extra `tools`; 2 is the exit code without it, as of any wrong use."""
    try:
        from fihrist.cli import main as run
    except ModuleNotFoundError as error:
        if (error.name or "fihrist").partition(".")[0] == "fihrist":
            raise
        sys.stderr.write('Error: the commands need more than `fihrist.load()`: pip install "fihrist[tools]"\n')
        sys.exit(2)
    run()


if __name__ == "__main__":
    main()
