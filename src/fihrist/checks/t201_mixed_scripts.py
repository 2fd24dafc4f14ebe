"""
A word mixes letters that only look alike.

A Latin o in an Arabic name, or a Cyrillic а in an English one, looks right and is found by no search. Words of one language are
written in the letters of one script; a designation such as S-400 may stand in an Arabic text as a word of its own.

Fails:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: "M\u0456G-29", ar: ميغ - 29}  # <- T201
```

Passes:

```yaml
# catalogue/weapons/mig-29.yaml
name: {en: MiG-29, ar: ميغ - 29}
```
"""

import re
from collections.abc import Iterator

from fihrist.catalogue import Catalogue
from fihrist.characters import named
from fihrist.finding import Finding, Spot
from fihrist.record import Record
from fihrist.text import Span

WORD = re.compile(r"[^\W\d_]+")
ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
FOREIGN = re.compile(r"[^\x00-\u024f\u0600-\u06ff\u0750-\u077f\u1e00-\u1eff\u2000-\u206f\W\d_]")


def check(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    for leaf in catalogue.leaves(record):
        if isinstance(leaf.value, str) and not leaf.value.isascii() and _may_be_odd(leaf.value):
            for word in WORD.finditer(leaf.value):
                if odd := _odd(word[0]):
                    at = word.start() + word[0].index(odd)
                    yield Finding(
                        Spot(*leaf.path),
                        f"a letter of another script in a word: {named(odd)}",
                        "write the word in the letters of one script",
                        within=Span(at, at + 1),
                    )
                    break


def _may_be_odd(text: str) -> bool:
    return bool(FOREIGN.search(text) or (LATIN.search(text) and ARABIC.search(text)))


def _odd(word: str) -> str | None:
    """The first letter of a script that has no place in the word."""
    if foreign := FOREIGN.search(word):
        return foreign[0]
    arabic, latin = ARABIC.findall(word), LATIN.findall(word)
    if not arabic or not latin:
        return None
    fewer: list[str] = min(arabic, latin, key=lambda letters: (len(letters), -word.index(letters[0])))
    return fewer[0]
