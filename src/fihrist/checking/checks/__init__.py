"""The checks: a function each, in modules by what they look at; the name of the function is the registration."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from inspect import getdoc, signature
from types import MappingProxyType
from typing import Any

from fihrist.checking.diagnostics import Level
from fihrist.checking.finding import Arguable, Doubts, Findings

NAME = re.compile(r"([a-z]\d{3})_(\w+)(\.md)?")
EXAMPLE = re.compile(r"^```diff\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""An example on a page: what fails, and by which change it passes."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its code and name from the name of the function, its page from the docstring, and what runs it.

    A fault that reading or shaping finds by itself has only the page, in Markdown, and `reads` nothing. Else `reads` is
    the type of the first parameter, as `checking/subjects.py` knows it; a second one is the catalogue, for look-ups.
    What is certain is an error; a check that reads language by cues says that it gives `Doubts`. Only these, and errors
    that a strange use of words may bring about (`Arguable`), can be allowed.
    """

    code: str
    name: str
    page: str
    level: Level = "error"
    run: Callable[..., Findings] = lambda *_: iter(())
    reads: Any = None
    can_be_allowed: bool = False

    @property
    def summary(self) -> str:
        """The first sentence of the page."""
        return self.page.partition("\n")[0]


@cache
def checks() -> Mapping[str, Check]:
    """Every check by its code, sorted."""
    return MappingProxyType({check.code: check for check in sorted(_checks(), key=lambda check: check.code)})


def _checks() -> Iterator[Check]:
    for file in files(__name__).iterdir():
        if file.is_dir():
            pages = [(NAME.fullmatch(page.name), page) for page in file.iterdir()]
            yield from (Check(*_known(name), _page(page.read_text("utf-8"))) for name, page in pages if name)
        elif file.name.endswith(".py") and file.name != "__init__.py":
            members = vars(import_module(f"{__name__}.{file.name.removesuffix('.py')}")).items()
            yield from (_check(name, run) for key, run in members if (name := NAME.fullmatch(key)))


def _check(name: re.Match[str], function: Callable[..., Findings]) -> Check:
    about = signature(function)
    subject, *others = about.parameters.values()
    run = function if others else lambda subject, _=None: function(subject)
    level: Level = "doubt" if about.return_annotation == Doubts else "error"
    allowed = about.return_annotation in (Doubts, Arguable)
    return Check(*_known(name), _page(getdoc(function) or ""), level, run, subject.annotation, allowed)


def _known(name: re.Match[str]) -> tuple[str, str]:
    return name[1].upper(), name[2].replace("_", "-")


def _page(text: str) -> str:
    """A page on which each example is shown twice: as it fails, and as it passes."""
    return EXAMPLE.sub(
        lambda match: f"{_side('Fails', '+', match[1])}\n\n{_side('Passes', '-', match[1])}", text.strip()
    )


def _side(head: str, left: str, lines: str) -> str:
    kept = "\n".join(line[2:] for line in lines.splitlines() if not line.startswith(left))
    return f"{head}:\n\n```yaml\n{kept}\n```"
