"""Search by words over records and passages, in both languages and however they are spelled."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import log
from typing import Any

from fihrist.text import fold_key
from fihrist.using.parts import Evidenced, Passage
from fihrist.using.records import Catalogue, Record

SHORT = 3
"""A word of so many letters or fewer is found at the beginning of words alone: `in` is not looked for in `Iran`."""
ENOUGH, FEW = 0.6, 5
"""Where few have all words, what weighs so much of what weighs most is found too, rare words weighing more."""
ASKED_WITH = """
a an and are as at be by did do does for from get got had has have how in is it of on or say says that the their this to
was were what when where which who whom why with ما من في على هل عن الى هو هي التي الذي كم متى اين ماذا
"""
"""What questions are asked with, and nothing is found by."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A record or a passage with its folded texts: the nearer ones, and those that stand around it."""

    of: Record | Passage
    near: str
    far: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A record or a passage that a search finds, and the words that it lacks."""

    of: Record | Passage
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Index:
    """All records and passages of a catalogue, to be found by words."""

    catalogue: Catalogue

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Each record by its names, fields and values, each passage by its words, voice and what rests on it."""
        named = ((one, [one.id, *texts([one.name, one.aliases])]) for one in self.catalogue)
        records = (Entry(one, _folded(names), _folded(_fields(one))) for one, names in named)
        around = self._around()
        passages = self.catalogue.passages.values()
        told = (Entry(p, _folded([p.text, p.en]), _folded([p.speaker, *around[p.name]])) for p in passages)
        return (*records, *told)

    def find(self, words: str, among: Collection[Record | Passage] | None = None) -> tuple[Hit, ...]:
        """What has all words, records first; where few have, then what has the rarest of them."""
        asked = list(dict.fromkeys(_folded([words]).split()))
        asking = _folded([ASKED_WITH]).split()
        wanted = [word for word in asked if word not in asking] or asked
        ids = None if among is None else {id(one) for one in among}
        entries = [one for one in self.entries if ids is None or id(one.of) in ids]
        near = {one: {word for word in wanted if _in(word, one.near)} for one in entries}
        has = {one: near[one] | {word for word in wanted if _in(word, one.far)} for one in entries}
        whole = [one for one in entries if wanted and len(has[one]) == len(wanted)]
        whole.sort(key=lambda one: (isinstance(one.of, Passage), -len(near[one])))
        hits = tuple(Hit(one.of) for one in whole)
        if len(hits) >= FEW:
            return hits
        counts = Counter(chain.from_iterable(has.values()))
        weights = {word: log(1 + len(entries) / count) for word, count in counts.items()}
        weight = {one: sum(weights[w] for w in (*has[one], *near[one])) for one in entries if one not in whole}
        least = ENOUGH * max(weight.values(), default=0)
        some = sorted((one for one in weight if has[one] and weight[one] >= least), key=lambda one: -weight[one])
        return (*hits, *(Hit(one.of, tuple(w for w in wanted if w not in has[one])) for one in some))

    def _around(self) -> defaultdict[str, set[str]]:
        """The names of the records that rest on each passage."""
        around = defaultdict[str, set[str]](set)
        for record in self.catalogue:
            claims = (claim for field in record.fields.values() for claim in field.claims)
            for passage in (passage for one in (*claims, *record.statements) for passage in cited(one)):
                around[passage.name].update(texts(record.name))
        return around


def cited(one: Evidenced) -> list[Passage]:
    """The passages that say a claim or statement, and those that answer it."""
    return [*(passage for passage, _ in one.attestations), *chain(*answers_of(one).values())]


def answers_of(one: Evidenced) -> dict[str, tuple[Passage, ...]]:
    """The passages that deny a claim or statement, that leave it open, and that say that it came about."""
    return {"denied": one.denials, "unconfirmed": one.unconfirmed, "confirmed": one.confirmations}


def texts(part: Any) -> Iterator[str]:
    """Every text in a part of a record."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for value in part.values() if isinstance(part, dict) else part:
            yield from texts(value)


def _fields(record: Record) -> Iterator[str]:
    yield record.kind
    for name, field in record.fields.items():
        yield name.replace("_", " ")
        yield from texts([claim.claimed for claim in field.claims])


def _folded(found: Iterable[str]) -> str:
    return " ".join(["", *re.findall(r"\w+", fold_key(" ".join(found)))])


def _in(word: str, text: str) -> bool:
    return (f" {word}" if len(word) <= SHORT else word) in text
