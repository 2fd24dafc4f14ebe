"""The checks, one module each in the folder of its family; the file name is the registration."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import getdoc, signature
from pkgutil import walk_packages
from types import MappingProxyType
from typing import Any

from fihrist.checking.diagnostics import Level
from fihrist.checking.finding import Finding

NAME = re.compile(r"^.*\.([a-z]\d{3})_(\w+)$")


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its code and name from the file name, its page from the docstring, and what runs it.

    `run` is None for a fault that reading or shaping finds by itself; its module holds only the page. `reads` is the
    type of the first parameter of `run`: a kind, `Record`, `Source`, `Document` or `Catalogue`. What it finds is an error
    where it is certain; a module that reads language by cues says `LEVEL = "doubt"`.
    """

    code: str
    name: str
    page: str
    level: Level
    run: Callable[..., Iterator[Finding]] | None
    reads: type | None

    @property
    def summary(self) -> str:
        """The first sentence of the page."""
        return self.page.partition("\n")[0]


@cache
def checks() -> Mapping[str, Check]:
    """Every check by its code, sorted."""
    found = (NAME.match(module.name) for module in walk_packages(__path__, f"{__name__}."))
    made = (_check(match[0], match[1], match[2]) for match in found if match)
    return MappingProxyType({check.code: check for check in sorted(made, key=lambda c: c.code)})


def _check(module_name: str, code: str, name: str) -> Check:
    module: Any = import_module(module_name)
    run = getattr(module, "check", None)
    reads = next(iter(signature(run).parameters.values())).annotation if run else None
    level: Level = getattr(module, "LEVEL", "error")
    return Check(code.upper(), name.replace("_", "-"), getdoc(module) or "", level, run, reads)
