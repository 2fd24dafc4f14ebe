"""Diagnostics as text: each module or package of this folder is one form, and its name is what the form is called."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from json import dumps
from operator import itemgetter
from pkgutil import iter_modules
from typing import Any, Final

from fihrist.checking.diagnostics import Diagnostic

FORMS: Final = tuple(sorted(found.name for found in iter_modules(__path__)))
"""The names of the forms, in order."""

LONGEST: Final = 1000
"""How many code points of one message, help or label are shown."""

MOST: Final = 5_000
"""How many diagnostics any form shows; the rest are counted."""

# Printable by Python's rule, yet nothing is seen: variation selectors, fillers and the grapheme joiner. And the sign
# that GitHub, Azure and TeamCity obey wherever it stands in a line of a build log: `##[…]`, `##vso[…]`.
_HARMFUL: Final = re.compile(
    r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]|#(?=#\w*\[)"
)


@dataclass(frozen=True, slots=True)
class Options:
    """What a form may take into account; `width` is in terminal cells, `seen` says what has been judged."""

    colour: bool = False
    width: int = 100
    seen: str = ""


def render(form: str, diagnostics: Iterable[Diagnostic], **options: Any) -> Iterator[str]:
    """The pieces of the text that shows these diagnostics, with `Options`; ValueError for an unknown form."""
    if form not in FORMS:
        raise ValueError(f"no form named `{form}`; there are {', '.join(FORMS)}")
    module = import_module(f"{__name__}.{form}")
    pieces: Iterator[str] = module.render(diagnostics, Options(**options))
    return pieces


def spread(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The first of each code, then the second of each, and so on."""
    numbers: defaultdict[str, count[int]] = defaultdict(count)
    ranked = [(next(numbers[one.code]), one) for one in found]
    return [one for _, one in sorted(ranked, key=itemgetter(0))]


def cut(found: Sequence[Diagnostic], most: int = MOST) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Those of diagnostics that are shown, some of each code, and the rest; each in the order given."""
    kept = set(map(id, spread(found)[:most])) if len(found) > most else set(map(id, found))
    return [one for one in found if id(one) in kept], [one for one in found if id(one) not in kept]


def counted(found: Iterable[Diagnostic]) -> str:
    """How many there are of each code: `3 Q201, 12 R101`."""
    return visible(", ".join(f"{n} {code}" for code, n in sorted(Counter(one.code for one in found).items())))


def characters(text: str) -> Sequence[str]:
    r"""Each code point as it may be shown: itself, or an escape like `\u{1b}` where it is unseen or not harmless.

    What Python does not call printable is escaped (control and format characters, bidi controls, line and paragraph
    separators, surrogates, spaces other than U+0020), and so are `_HARMFUL` ones.
    """
    harmful = {found.start() for found in _HARMFUL.finditer(text)}
    if not harmful and text.isprintable():
        return text
    return [
        character if character.isprintable() and at not in harmful else f"\\u{{{ord(character):x}}}"
        for at, character in enumerate(text)
    ]


def visible(text: str) -> str:
    """The text with nothing in it that a terminal, a build log or a bidi renderer obeys."""
    return "".join(characters(text))


def shown(text: str) -> str:
    """The text made visible and cut to `LONGEST` code points."""
    return visible(text) if len(text) <= LONGEST else visible(text[:LONGEST]) + "…"


def encoded(value: object) -> str:
    """The value as JSON, in ASCII so that it is the same in every locale and holds no bidi control."""
    # A build log obeys `##[…]` even in here.
    return dumps(value).replace("##", r"\u0023\u0023")
