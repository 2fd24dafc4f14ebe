"""Writes `src/fihrist/using/terms.py`, the terms that every answer has, as types: `python -m tests.using.terms`."""

from collections.abc import Iterable
from textwrap import wrap

from fihrist.model.kinds import kinds
from fihrist.model.vocabulary import term_list
from tests.small import ROOT

WRITTEN = ROOT / "src" / "fihrist" / "using" / "terms.py"
HEAD = '''\
"""The terms of the closed lists as types; written by `python -m tests.using.terms` from the lists themselves."""

# fmt: off
from typing import Literal
'''


def module() -> str:
    """The module, as it should be."""
    lists = {name: (term_list(name).about.en, term_list(name).terms) for name in ("aspect", "mode", "status", "topic")}
    return HEAD + "".join(alias(*one) for one in [("kind", ("What a record is a record of", kinds())), *lists.items()])


def alias(name: str, found: tuple[str, Iterable[str]]) -> str:
    """One list as a type, with what it is for."""
    about, terms = found
    lines = wrap(", ".join(f'"{term}"' for term in terms), 110, break_on_hyphens=False, break_long_words=False)
    listed = [f"    {line}" for line in lines]
    return "\n".join(["", f"{name.title().replace('-', '')} = Literal[", *listed, "]", f'"""{about}."""', ""])


if __name__ == "__main__":
    WRITTEN.write_text(module(), "utf-8")
