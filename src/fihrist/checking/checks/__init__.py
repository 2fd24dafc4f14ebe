"""The checks, one file each in the folder of its family; the file name is the registration."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from inspect import getdoc, signature
from types import MappingProxyType
from typing import Any

from fihrist.checking.diagnostics import Level
from fihrist.checking.finding import Findings

NAME = re.compile(r"(([a-z]\d{3})_(\w+))\.(py|md)")


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its code and name from the file name, its page from the docstring, and what runs it.

    A fault that reading or shaping finds by itself has only the page, in Markdown, and `reads` nothing. Else `reads` is
    the type of the first parameter of `check`, as `checking/subjects.py` knows it; a second one is the catalogue, for
    look-ups. What is certain is an error; a module that reads language by cues says `LEVEL = "doubt"`.
    """

    code: str
    name: str
    page: str
    level: Level = "error"
    run: Callable[..., Findings] = lambda *_: iter(())
    reads: Any = None

    @property
    def summary(self) -> str:
        """The first sentence of the page."""
        return self.page.partition("\n")[0]


@cache
def checks() -> Mapping[str, Check]:
    """Every check by its code, sorted."""
    families = (folder for folder in files(__name__).iterdir() if folder.is_dir())
    made = (_check(folder.name, file, match) for folder in families for file in folder.iterdir()
            if (match := NAME.fullmatch(file.name)))  # fmt: skip
    return MappingProxyType({check.code: check for check in sorted(made, key=lambda c: c.code)})


def _check(family: str, file: Traversable, match: re.Match[str]) -> Check:
    code, name = match[2].upper(), match[3].replace("_", "-")
    if match[4] == "md":
        return Check(code, name, file.read_text("utf-8").rstrip("\n"))
    module: Any = import_module(f"{__name__}.{family}.{match[1]}")
    subject, *others = signature(module.check).parameters.values()
    run = module.check if others else lambda subject, _=None: module.check(subject)
    return Check(code, name, getdoc(module) or "", getattr(module, "LEVEL", "error"), run, subject.annotation)
