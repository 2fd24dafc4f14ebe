"""Translating: whether a translation has the senses, the doubt and the order of names that its passage has."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.hedging import hedge
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.names import Naming, nouns, spellings
from fihrist.checking.evidence.numbers import numbers, tokens
from fihrist.checking.evidence.referring import names_in
from fihrist.checking.evidence.spelling import has, places, single, spans, words
from fihrist.text.places import Span

_ABOUT = re.compile(
    r"\b(?:about|around|some|approximately|nearly|almost|roughly|close to|near|circa|estimated|order of)\b", re.I
)
_OTHER = {("to", "from"), ("to", "by"), ("from", "to"), ("", "from")}
"""What leads to a name in Arabic and in English where one is turned round."""
_LONG = 13
"""A passage of fewer words may well be shorter in English."""
_LEAST = 0.8
"""So many English words a whole translation has at least for one of Arabic; the usual is 1.3."""


def changed(arabic: str, english: str) -> tuple[str, str] | None:
    """A sense that a translation has in place of another one of its group: the one of the Arabic, and its own."""
    for group in facts("translating")["senses"]:
        told, here = senses(group, arabic), senses_in_english(group, english)
        lost = sorted(sense for sense, count in told.items() if here.get(sense, 0) < count)
        added = sorted(sense for sense in here if sense not in told)
        if lost and added:
            return lost[0], added[0]
    return None


@memo
def senses(group: str, text: str) -> Mapping[str, int]:
    """How often an Arabic text has a word for each sense of a group."""
    known, found = facts("translating")["senses"][group], words(text)
    counted = ((sense, phrases("translating", "senses", group, sense, "ar")) for sense in known)
    return {sense: len(set(places(names, found))) for sense, names in counted if has(names, found)}


@memo
def senses_in_english(group: str, text: str) -> Mapping[str, int]:
    """How often an English text has a word for each sense of a group."""
    known = facts("translating")["senses"][group]
    counted = ((sense, len(_english("senses", group, sense, "en").findall(text))) for sense in known)
    return {sense: count for sense, count in counted if count}


def left_out(arabic: str, english: str) -> str | None:
    """What an Arabic text says by a word that no translation leaves out, where its English one has none for it."""
    known, found = facts("translating")["kept"], words(arabic)
    told = (sense for sense in known if has(phrases("translating", "kept", sense, "ar"), found))
    return next((sense for sense in told if not _english("kept", sense, "en").search(english)), None)


def lost_doubt(passage: PassageAt, catalogue: Catalogue) -> str | None:
    """The Arabic word by which a passage is uncertain, where its translation has no word for any doubt of that kind."""
    arabic, english = passage.passage.text, passage.passage.en
    named = (spellings(catalogue.records[id]) for id in Naming.of(catalogue).in_arabic(arabic))
    asked = hedge(arabic, (*names_in(passage, catalogue), *(name for names in named for name in names)))
    return asked[1] if asked and not _english("hedges", asked[0]).search(english) else None


def is_short(arabic: str, english: str) -> bool:
    """Whether a translation is so short that a part of its passage must be missing."""
    long = len(words(arabic))
    return long >= _LONG and len(english.split()) < _LEAST * long


def approximates(text: str) -> bool:
    """Whether an Arabic text gives a number as approximate, with the word for it just before the number."""
    found, about = tokens(text), phrases("measures", "bounds", "about")
    return any(has(about, found[max(0, number.start - 1) : number.start]) for number in numbers(text) if number.counts)


def approximates_in_english(text: str) -> bool:
    """Whether an English text has a word that makes a number approximate."""
    return bool(_ABOUT.search(text))


def turned(arabic: str, english: str, catalogue: Catalogue) -> str | None:
    """The English name of a record that has another part in a translation, of those that are named once in both texts.

    Who does something stands before whom it is done to in both languages, whether the verb is first or second; and from
    whom something comes in one, it does not go to in the other.
    """
    naming, found = Naming.of(catalogue), words(arabic)
    there = _once({id: spans(nouns(catalogue.records[id]), found) for id in naming.in_arabic(arabic)})
    told = [(id, name) for name, ids in naming.in_english(english).items() for id in ids]
    here = _once({id: [at for other, name in told if other == id for at in _named(name, english)] for id, _ in told})
    order = sorted(there.keys() & here.keys(), key=there.__getitem__)
    turned = [first for first, second in pairwise(order) if here[first] > here[second]]
    turned += (id for id in order if (_way(found, there[id].start), _way_in_english(english, here[id].start)) in _OTHER)
    return catalogue.records[turned[0]].name.en if turned else None


def _named(name: str, english: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", english))


def _way(found: tuple[str, ...], start: int) -> str:
    """What leads to a name in Arabic: إلى or the letter ل, من, عن, or nothing."""
    before = found[start - 1] if start else ""
    ways = (way for way in facts("translating")["ways"] if before in single("translating", "ways", way))
    return next(ways, "to" if found[start].startswith("لل") else "")


def _way_in_english(english: str, start: int) -> str:
    before = english[:start].casefold().removesuffix("the ").split()[-1:]
    return before[0] if before and before[0] in ("to", "from", "by") else ""


def _once(found: Mapping[str, Iterable[tuple[int, int]]]) -> dict[str, Span]:
    """Where each is named, of those that are named in one place, which is no part of the name of another."""
    joined = {id: _joined(sorted(where)) for id, where in found.items()}
    alone = {id: where[0] for id, where in joined.items() if len(where) == 1}
    return {
        id: at
        for id, at in alone.items()
        if not any(o != id and at.start < w.end and w.start < at.end for o, where in joined.items() for w in where)
    }


def _joined(spans: list[tuple[int, int]]) -> list[Span]:
    made: list[Span] = []
    for start, end in spans:
        if made and start < made[-1].end:
            made[-1] = Span(made[-1].start, max(end, made[-1].end))
        else:
            made.append(Span(start, end))
    return made


@memo
def _english(*keys: str) -> re.Pattern[str]:
    beginnings = (re.escape(one).replace(r"\*", r"[\w-]*") for one in phrases("translating", *keys))
    return re.compile(rf"\b(?:{'|'.join(beginnings)})(?!\w)", re.I)
