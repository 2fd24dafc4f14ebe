"""Accounting: which words of a source stand in no passage, and which figures of a passage nothing holds."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from fihrist.catalogue import Catalogue, ClaimAt, PassageAt, StatementAt, passages_in
from fihrist.catalogue.coverage import coverage
from fihrist.checking.evidence.calendars import stretch_of, year_of
from fihrist.checking.evidence.lexicon import memo, phrases
from fihrist.checking.evidence.measures import base, measured
from fihrist.checking.evidence.moments import Time, moments, undated
from fihrist.checking.evidence.names import spellings
from fihrist.checking.evidence.numbers import numbers, tokens, told
from fihrist.checking.evidence.referring import subjects
from fihrist.checking.evidence.spelling import spans, words
from fihrist.checking.finding import Spot
from fihrist.model.kinds.source import Source
from fihrist.model.walk import leaves
from fihrist.text.places import Span

_TIMES = frozenset({"years", "months", "weeks", "days", "hours"})
_ACTORS = ("organisation", "official", "commentator", "place", "source")
_MANY, _LAST_MONTH = 3, 12
"""So many words that join nothing are something that the document says."""


@dataclass
class Held:
    """What claims and statements hold that rest on one passage."""

    numbers: set[float] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)
    records: set[str] = field(default_factory=set)
    is_dated: bool = False

    def has(self, figure: "Figure", text: str, catalogue: Catalogue) -> bool:
        """Whether a figure of a text is held, or is part of the name of a record that something says of it."""
        if self._has_time(figure.time) if figure.time else self._has_number(figure.value, text):
            return True
        known = (catalogue.records[id] for id in self.records if id in catalogue.records)
        names = (_numbered(catalogue), *(spellings(record) for record in known))
        named = (span for one in names for span in spans(one, tokens(text)))
        return any(start <= figure.start and figure.end <= end for start, end in named)

    def _has_time(self, time: Time) -> bool:
        """Whether a time of its year, month or decade is held, or any for a date that may mean several."""
        ends = [end for date in self.dates if (end := stretch_of(date))]
        may_be_any = time.foreign or ((time.month or 0) > _LAST_MONTH and not time.year)
        named = [year_of(time.year)] if time.year else time.stretches({end.first.year for end in ends})
        is_met = any(end.meets(span) for span in (ends if may_be_any else named) for end in ends)
        return is_met or time.year in self.numbers

    def _has_number(self, value: float | None, text: str) -> bool:
        """Whether a number is held, alone or in another unit, or dates what is reckoned."""
        units = measured(text).get(value or 0.0, frozenset())
        is_held = any(value in (number, base(text, number)) for number in self.numbers)
        return is_held or (self.is_dated and not units.isdisjoint(_TIMES))


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or a date of a passage: its tokens (from 0, end exclusive), and what it says."""

    start: int
    end: int
    value: float | None = None
    time: Time | None = None


def held(source: Source, catalogue: Catalogue) -> Mapping[str, Held]:
    """What rests on each passage of a source, or on one that follows it, by the name of the passage."""
    return _held(source.id, catalogue)


@partial(memo, size=1)
def _held(id: str, catalogue: Catalogue) -> Mapping[str, Held]:
    # Two checks ask for it, one after the other for each source.
    source = catalogue.sources[id]
    found = {passage.name: Held() for passage in passages_in(source)}
    for passage in passages_in(source):
        bearing = (passage, *(one for one in catalogue.context(passage) if one.source == source.id))
        for at in bearing if passage.passage.as_of else ():
            found[at.name].dates.update((passage.passage.as_of or "").split("/"))
        for one in catalogue.resting_on(passage.name):
            _hold(one, [found[at.name] for at in bearing])
    return found


@partial(memo, size=4)
def _numbered(catalogue: Catalogue) -> tuple[str, ...]:
    """The names with a number of bodies, people, places and sources: إفريقيا 7."""
    records = (one for kind in _ACTORS for one in catalogue.of(kind))
    return tuple(name for one in records for name in spellings(one) if numbers(name))


def figures(text: str) -> Iterator[Figure]:
    """The numbers and dates of an Arabic text, but for ordinals and the numbers within dates."""
    yield from (Figure(time.start, time.end, time=time) for time in moments(text).times)
    told = (number for number in undated(text) if number.counts and not number.ordinal)
    yield from (Figure(number.start, number.end, number.value) for number in told)


def left(words_left: str, text: str) -> tuple[int, int] | None:
    """The tokens of a text at which words stand that are left, or None where they do not."""
    found, wanted = tokens(text), tokens(words_left)
    starts = (at for at in range(len(found) - len(wanted) + 1) if wanted and found[at : at + len(wanted)] == wanted)
    return next(((at, at + len(wanted)) for at in starts), None)


def _hold(one: ClaimAt | StatementAt, holders: Iterable[Held]) -> None:
    scalars = [leaf for leaf in leaves(one.made) if leaf.path[0] in ("value", "as_of", "text", "date", "about")]
    derived = one.claim.derived if isinstance(one, ClaimAt) else None
    is_reckoned = derived is not None and derived.how == "arithmetic"
    for holder in holders:
        holder.records.update(subjects(one))
        holder.is_dated |= is_reckoned and any(leaf.is_date for leaf in scalars)
        for leaf in scalars:
            if isinstance(leaf.value, float):
                holder.numbers.add(leaf.value)
            elif leaf.is_date:
                holder.dates.update(leaf.value.split("/"))
            elif leaf.reference is not None:
                holder.records.add(leaf.value)
            elif leaf.path[-1] in ("en", "ar"):
                holder.numbers |= told(leaf.value, "en" if leaf.path[-1] == "en" else "ar")


def left_over(source: Source, catalogue: Catalogue) -> Iterator[tuple[str, Spot]]:
    """The words left over in sentences of which a piece is in use or set aside, with the spot of the passage beside."""
    about, text, passages = coverage(source.id, catalogue), catalogue.text(source.id), passages_in(source)
    if text is None or catalogue.is_open(f"{source.id}/"):
        return
    # An open sentence is told as a whole.
    closed = [sentence.span for sentence in about.sentences if sentence not in about.open]
    found = {number: match.span for number, one in enumerate(passages) if (match := catalogue.match(one))}
    wholes = ((over, whole) for over in about.left_over for whole in closed)
    for over, whole in wholes:
        inside = text.words_in(Span(max(whole.start, over.start), min(whole.end, over.end)))
        if not inside:
            continue
        start, end = inside[0].start, inside[-1].end
        before = max((number for number, span in found.items() if span.end <= start), default=-1)
        after = min((number for number, span in found.items() if span.start >= end), default=len(passages))
        # The words of a passage that is not found in its place are told with that passage.
        if found.keys() >= {*range(before + 1, after)}:
            beside, words_left = (
                (*passages[max(before, 0) : before + 1], *passages[after : after + 1]),
                text.folded[start:end],
            )
            rest = _rest(words_left, beside, catalogue)
            if len(rest) >= _MANY or (rest and (told(words_left) or moments(words_left).times)):
                yield words_left, Spot(*beside[0].path, "text") if beside else Spot("file")


def _rest(left: str, beside: Iterable[PassageAt], catalogue: Catalogue) -> tuple[str, ...]:
    """The words left that neither join passages nor say whose words follow or went before."""
    found = words(left)
    ids = {id for one in beside for id in (*one.passage.said_by, *one.passage.via)}
    named = (record for id in sorted(ids) if (record := catalogue.records.get(id)))
    saying = (*phrases("cues", "reporting", "words"), *phrases("cues", "attribution", "words"))
    names = (*phrases("connectives", "words"), *saying, *(name for record in named for name in spellings(record)))
    idle = {at for start, end in spans(names, found) for at in range(start, end)}
    return tuple(word for at, word in enumerate(found) if at not in idle)
