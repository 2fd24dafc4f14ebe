"""Reading: what a program can see in a piece of Arabic text: names, a date, and values that its words bear out."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.parts import plain
from fihrist.checking.evidence.accounting import Figure, Held, figures
from fihrist.checking.evidence.inflecting import inflected
from fihrist.checking.evidence.lexicon import memo
from fihrist.checking.evidence.measures import bounds, measured
from fihrist.checking.evidence.moments import moments
from fihrist.checking.evidence.names import spellings
from fihrist.checking.evidence.numbers import Number, numbers, place
from fihrist.checking.evidence.spelling import Index, has, whole, words
from fihrist.checking.evidence.terms import called_at, stages
from fihrist.model import Quantity, Record
from fihrist.model.fields import fields
from fihrist.model.values import PASSAGE_EXAMPLE
from fihrist.reading.events import composed
from fihrist.text.dates import days
from fihrist.text.folding import key
from fihrist.text.places import Span

ACTORS = frozenset({"organisation", "official", "commentator"})
"""Kinds of those who speak."""
TO_DO = "to do"
"""What stands where only a person knows what to write; a comment on the same line says what."""
HEAD, LINE = 4, 16
"""Among so many passages stand the lines at the head of a document, and so many words each has at most."""
_WORD = re.compile(r"[^\W_]+")
_MODEL = re.compile(
    r"(?<=طراز )\W?[^\W\d_]+"
    r"|(?<!\w)(?:[^\W\d_]{2,}|[A-Z])[-–]\d+(?!\w)"
    r'|(?<=["«“])[^\W\d_]+ ?[-–] ?\d+(?=["»”])'
)
"""The name of a model, or its first word: من طراز الرعد, رعد-2, "رعد - 2"."""
_NAMED = frozenset({"organisations", "officials", "commentators", "weapons", "places"})
"""Folders of records that have names of their own; what the names of others name has to be told of."""
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value for a field, the step that leads to it where it is not in the words, and the words on which it rests.

    The `record` is that for which it is proposed; none for one that is still to be made.
    """

    field: str
    value: Any
    derived: str | None = None
    words: str = dataclass_field(default="", compare=False)
    record: str = ""

    def told(self, catalogue: Catalogue) -> str:
        """A line that tells it, and whether its record has the value already, so that this gains a passage."""
        claims = catalogue.records[self.record].fields().get(self.field, ())
        standing = (claim for claim in claims if PASSAGE_EXAMPLE not in claim.passages)
        how = "one passage more for" if any(plain(claim.value) == self.value for claim in standing) else "new:"
        parts = self.value.items() if isinstance(self.value, dict) else ()
        shown = ", ".join(f"{key} {part}" for key, part in parts) or self.value
        return f"{self.record}: {how} {self.field} {shown} «{self.words}»"


@dataclass(frozen=True)
class Reading:
    """A piece of a source, and the catalogue whose names may stand in it."""

    text: str
    catalogue: Catalogue

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the text."""
        return words(self.text)

    @cached_property
    def named(self) -> Mapping[str, int]:
        """The records that the text names, with the number of the word at which it does first, in its order."""
        return named_in(self.words, self.catalogue)

    @cached_property
    def unnamed(self) -> str:
        """The text, as long as it is, without the words and numbers in names of models, which say nothing else."""
        return _MODEL.sub(lambda name: _WORD.sub(lambda one: "x" * len(one[0]), name[0]), self.text)

    @cached_property
    def date(self) -> tuple[str, str | None] | None:
        """The one date of the text in EDTF, and the step that leads to it."""
        times = [one for one in moments(self.text).times if not one.foreign]
        if len(times) != 1 or not times[0].year or times[0].part or (times[0].month or 0) > _MONTHS:
            return None
        parts = (times[0].month, times[0].day) if times[0].month else ()
        edtf = "-".join((f"{times[0].year:04}", *(f"{part:02}" for part in parts if part)))
        return edtf, "levantine-month" if times[0].levantine else None

    def suggestions(self, kind: type[Record]) -> Iterator[Suggestion]:
        """The values that the text gives for fields of a kind, where it gives just one; who does what is left."""
        for field, about in fields(kind).items():
            marks, found = about.marks, tuple[Suggestion, ...]()
            if marks.terms:
                found = tuple(self._terms(field, marks.terms))
            elif marks.reference and ACTORS.isdisjoint(marks.reference):
                own = ((id, at) for id, at in self.named.items() if self.catalogue.kind(id) in marks.reference)
                found = tuple(Suggestion(field, id, words=self.shown(at)) for id, at in own)
            elif marks.is_date and self.date and self._is_dated(field):
                found = (Suggestion(field, *self.date, " … ".join(map(self._figure, self._figures))),)
            elif isinstance(about.value, type) and issubclass(about.value, Quantity):
                found = tuple(self._quantities(field, about.unit or ""))
            if len(found) == 1:
                yield found[0]

    def _is_dated(self, field: str) -> bool:
        """Whether the date of the text may be that of a field: the end of what holds, or a signing, by its words."""
        ends, known = has(drafting_words()["expires"], self.words), drafting_words()
        if field == "signed":
            return not ends or has((*known["signed"], *known["reached"]), self.words)
        return field not in known or has(known[field], self.words)

    def _terms(self, field: str, terms: str) -> Iterator[Suggestion]:
        """The terms for which the text has a word that is not the name of somebody (ساحليا, الساحلية)."""
        names = {at for id, at in self.named.items() if self.catalogue.kind(id) in ACTORS}
        told = (one for one in called_at(terms, self.unnamed) if one[0] in stages(terms, self.unnamed))
        free = {term: (start, end) for term, start, end in told if start not in names}
        yield from (Suggestion(field, term, words=self.shown(*where)) for term, where in free.items())

    def shown(self, start: int, end: int = 0) -> str:
        """A word of the text by its number from 0, or some by that of the word after, as they stand there."""
        found = word_spans(self.text)[start : end or start + 1]
        return self.text[found[0].start : found[-1].end]

    def left(self, found: Iterable[Suggestion], speakers: Iterable[str] = ()) -> Iterator[str]:
        """The ids that the text names and its words that count or date, which no suggestion and no speaker holds."""
        values = [*(one.value for one in found), *speakers]
        used = [part for value in values for part in (value.values() if isinstance(value, dict) else (value,))]
        yield from (id for id in self.named if id not in used)
        counts = {part for part in used if isinstance(part, int | float)}
        ends = {end for part in used if isinstance(part, str) and days(part) for end in part.split("/")}
        held = Held(counts, ends, set(self.named))
        left = (figure for figure in self._figures if not held.has(figure, self.text, self.catalogue))
        yield from (f"«{self._figure(figure)}»" for figure in left)

    def _quantities(self, field: str, unit: str) -> Iterator[Suggestion]:
        """The number that the text gives in a unit, with the bounds of the words; none where it is not clear."""
        found = sorted(number for number, units in measured(self.unnamed).items() if unit in units)
        told = [one for one in numbers(self.unnamed) if one.value in found]
        how = "number-word" if not {*found} <= {one.value for one in told if one.digits} else None
        rests = " … ".join(map(self._figure, told))
        whole = [int(number) if number.is_integer() else number for number in found]
        if len(found) == 1:
            yield Suggestion(field, {bound(bounds(self.unnamed, found[0])): whole[0]}, how, rests)
        elif len(found) == 2:
            yield Suggestion(field, {"min": whole[0], "max": whole[1]}, how, rests)

    @property
    def _figures(self) -> list[Figure]:
        return sorted(figures(self.text), key=lambda one: one.start)

    def _figure(self, one: Figure | Number) -> str:
        where = place(self.text, one.start, one.end)
        return self.text[where.start : where.end]


def named_in(found: tuple[str, ...], catalogue: Catalogue, *, alone: bool = False) -> dict[str, int]:
    """The records with names of their own that words name, with the number of the word at which they do first.

    With `alone`, without those that stand within the name of another: وزارة الدفاع الكويتية is not الكويت.
    """
    every = names_at(found, catalogue)
    first: dict[str, int] = {}
    for start, id in sorted((start, id) for id, start, _ in (whole(every) if alone else every)):
        first.setdefault(id, start)
    return first


def names_at(found: tuple[str, ...], catalogue: Catalogue) -> set[tuple[str, int, int]]:
    """The id of each such record, with the number of the first word of a name and that of the word after."""
    return catalogue.gathered(_names).spans(found)


def _names(catalogue: Catalogue) -> Index:
    return Index.of({id: spellings(one) for id, one in catalogue.records.items() if one.folder in _NAMED})


def bound(said: Collection[str]) -> str:
    """How the words bound a number."""
    side = next((one for one in ("more_than", "less_than", "about") if one in said), None)
    return side or next((one for one in ("min", "max") if {one, "bounded"} <= {*said}), "exact")


@memo
def word_spans(text: str) -> tuple[Span, ...]:
    """Where the words of a text stand in it, each as `words` has it."""
    folded = key(text)
    return tuple(folded.unfold(Span(one.start(), one.end())) for one in _WORD.finditer(folded.text))


@cache
def drafting_words() -> Mapping[str, tuple[str, ...]]:
    """The forms of the phrases of each list for drafting, as they stand in texts."""
    read = composed(files(__package__).joinpath("words.yaml").read_bytes())
    return {key: tuple(" ".join(words(form)) for one in read[key] for form in inflected(one)) for key in read}
