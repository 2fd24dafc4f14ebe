"""Speakers: whom the words around a verb of saying mean, by name or by what he is, and who spoke before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.lexicon import memo, phrases
from fihrist.checking.evidence.names import PEOPLE, is_by_name, spellings
from fihrist.checking.evidence.spelling import forms, has, single, spans, words
from fihrist.checking.evidence.voicing import is_among
from fihrist.model import Record
from fihrist.model.kinds.official import Official
from fihrist.text.folding import key
from fihrist.text.places import Span

ACTORS = frozenset({"organisation", "official", "commentator"})
"""Kinds of those who speak."""
TO_DO = "to do"
"""What stands where only a person knows what to write; a comment on the same line says what."""
_WORD = re.compile(r"[^\W_]+")
_OF_HIM = 2
"""So many words stand at most before the name of a body that speaks: الشركة المصنعة «نوتيكا»."""


@dataclass(frozen=True)
class Voice:
    """Who says a piece and who passed it on, by their ids; open where the words do not show it."""

    said_by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    is_open: bool = False

    @property
    def keys(self) -> dict[str, Any]:
        """The voice as keys of a passage."""
        return {key: list(ids) for key, ids in (("said_by", self.said_by), ("via", self.via)) if ids}


@dataclass(frozen=True)
class Speakers:
    """Those who may speak in a sentence of a catalogue, before which some passages stand."""

    earlier: tuple[PassageAt, ...]
    catalogue: Catalogue

    def before(self) -> Voice:
        """The voice of the passage before the sentence."""
        said = self.earlier[-1].passage if self.earlier else None
        return Voice(said.said_by, said.via) if said and said.said_by else Voice(is_open=True)

    def meant(self, who: tuple[str, ...], near: tuple[str, ...] = ()) -> Voice:
        """Of whom some words tell: a person before a body, the longest name, or one who was told of before."""
        who = tuple(word for word in who if word not in single("speaking", "titles")) or who
        named = self.named(who) or [one for one in self.named(near) if one.folder in PEOPLE]
        known = named or (one for one in self._told_before() if _is_called(who[0], one))
        found = next(iter(known), None)
        return Voice((found.id,)) if found else Voice(is_open=True)

    def _told_before(self) -> Iterator[Record]:
        for one in reversed(self.earlier):
            text = words(one.passage.text)
            yield from (self.catalogue.records[id] for id in one.passage.said_by)
            yield from (record for record in self.catalogue.of("official") if mentions(record, text))

    def named(self, who: Sequence[str]) -> list[Record]:
        """Those whom words name as speakers, people first and the longest name first."""
        known = [one for one in self.catalogue.records.values() if self.catalogue.kind(one.id) in ACTORS]
        found = [(_place(one, who), one) for one in known if who and is_among(one, tuple(who))]
        placed = [(at, one) for at, one in found if at is not None]
        ranked = ((one.folder not in PEOPLE, at, -len(words(one.name.ar)), one.id) for at, one in placed)
        return [self.catalogue.records[id] for *_, id in sorted(ranked)]


def mentions(record: Record, found: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where words name a record: the number of the first word, from 0, and of that after the last."""
    return tuple(sorted({*spans(spellings(record), found)}))


@memo
def word_spans(text: str) -> tuple[Span, ...]:
    """Where the words of a text stand in it, each as `words` has it."""
    folded = key(text)
    return tuple(folded.unfold(Span(one.start(), one.end())) for one in _WORD.finditer(folded.text))


def _place(record: Record, who: Sequence[str]) -> int | None:
    """Where words tell of a record itself, and not merely whose somebody is: مسؤول في وزارة الدفاع is no ministry."""
    if is_by_name(record):
        return 0
    names = record.folder == "organisations" and [name for name in spellings(record) if len(words(name)) == 1]
    first = {form for name in (record.name.ar, *(names or ())) for form in forms(words(name)[0])}
    alike = (at for at, word in enumerate(who) if not first.isdisjoint({*forms(word), *forms(word.removesuffix("ا"))}))
    at = next(alike, _OF_HIM + 1)
    of_another = has(phrases("rank", "official"), who[:at]) or set(who[:at]) & single("speaking", "prepositions")
    return None if at > _OF_HIM or of_another else at


def _is_called(noun: str, record: Record) -> bool:
    """Whether a definite noun (المصدر, الوزيرة) begins the name or an office of one who was told of before."""
    offices = [claim.value.office.ar for claim in record.claims.position] if isinstance(record, Official) else []
    firsts = {form for name in (record.name.ar, *record.aliases.ar, *offices) for form in forms(words(name)[0])}
    return noun.startswith("ال") and not firsts.isdisjoint(forms(noun))
