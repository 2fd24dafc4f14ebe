"""`python -m fihrist.declarations` writes the declarations that are committed."""

from pathlib import Path

from fihrist.declarations.python import modules

if __name__ == "__main__":
    for name, text in modules():
        (Path(__file__).parents[1] / "dataset" / name).write_text(text, "utf-8")
