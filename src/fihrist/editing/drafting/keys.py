"""Keys: what a passage is called, by what its words certainly tell or else by its translation."""

import re
from collections import Counter
from collections.abc import Container, Mapping
from itertools import count

from fihrist.checking.evidence.asserting import withholds
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.spelling import places
from fihrist.editing.drafting.cutting import Piece
from fihrist.editing.drafting.reading import HEAD, LINE, Reading, drafting_words
from fihrist.model.kinds.source import Source

_MOST = 3
"""So many words of its translation name a passage."""
_WORD = re.compile(r"[a-z0-9]+")
_DASH = re.compile(r" [-–—ـ]|/")
"""What divides a place and an agency."""
_NUMBERED = re.compile(r"sentence-\d+(?:-\d+)?")
"""The key of a passage that is to be called after what it says."""


def drafted(read: Reading, part: Piece, before: int | None) -> str:
    """The key for a piece, with so many passages `before` it if it is a line; none where its words tell no more."""
    found, kinds = read.words, kinds_of(read.text)
    if before is not None and before < HEAD and len(found) <= LINE:
        is_dated = read.date or (before and _DASH.search(read.text))
        is_byline = 0 in places(drafting_words()["bylines"], found)
        if key := "dateline" if is_dated else "byline" if is_byline else "headline" if not before else "":
            return key
    acts = {"gives-no-answer": withholds(read.text), "denies": "denial" in kinds, "accuses": "allegation" in kinds}
    act = next((act for act, is_so in acts.items() if is_so), "says" if part.introduced else "")
    who = next(iter((*part.introduced, *part.voice.get("said_by", ()))), "")
    return f"{who}-{act}" if who and act else ""


def free(key: str, taken: Container[str]) -> str:
    """A key, or else with the first number behind it that is not taken."""
    return next(one for n in count(1) if (one := key if n == 1 else f"{key}-{n}") not in taken)


def translated(source: Source, key: str) -> Mapping[str, str]:
    """New keys for the numbered passages of a source that are translated, or for one, by the rarest words of each."""
    found = {name: _content(one.en) for name, one in source.passages.items()}
    often, taken = Counter(word for words in found.values() for word in words), {*source.passages}
    made = dict[str, str]()
    for name, words in found.items():
        if words and (name == key or (not key and _NUMBERED.fullmatch(name))):
            rare = sorted(words, key=lambda word: (often[word], words.index(word)))[:_MOST]
            made[name] = free("-".join(word for word in words if word in rare), taken)
            taken.add(made[name])
    return made


def _content(english: str) -> list[str]:
    """The words of a translation that say something, each once, in their order."""
    plain = english.casefold().replace("’s", "").replace("'s", "")
    found = dict.fromkeys(_WORD.findall(plain))
    return [word for word in found if not word.isdigit() and word not in drafting_words()["english"]]
