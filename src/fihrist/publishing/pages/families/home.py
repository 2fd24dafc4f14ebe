"""The home page: what readers ask first, each with its answer and a way in, and what is known of each document."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files as resources
from typing import Any

from fihrist.catalogue import ClaimAt
from fihrist.catalogue.statuses import STRENGTH, Standing
from fihrist.model.kinds.agreement import Agreement
from fihrist.model.kinds.source import Source
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.site import Data, Page, Site
from fihrist.publishing.words import once
from fihrist.reading import load

MARKS = (*STRENGTH, "contested")
SIDES = ("provision", "omission")
TOLD = ("publisher", "author")
"""The fields of a document that the home page shows beside its date."""
ASKED_OF_A_DOCUMENT = ("title", *TOLD, "published")
"""The fields whose absence it names."""


@dataclass(frozen=True, slots=True)
class Group:
    """A part of an answer: the mark or the interface word before it, who speaks, and the things that are named.

    A thing is an id, a topic behind `topic:`, or a claim.
    """

    mark: str
    things: tuple[str | ClaimAt, ...]
    word: str = ""
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the parts of its answer, none where no document tells, and the page that tells more."""

    asked: Label
    groups: tuple[Group, ...]
    way: str


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    data = {
        "questions": tuple(questions(site)),
        "marks": MARKS,
        "told": TOLD,
        "unknown": {source.id: _unknown(site, source) for source in site.sources},
    }
    yield Page("index.html", Label("Fihrist", "فهرست"), "home.html", data)


@cache
def held() -> Sequence[Mapping[str, Any]]:
    """The questions as they stand in the data."""
    data: Any = load(resources(__package__).joinpath("home.yaml").read_bytes())
    return tuple(data["questions"])


def questions(site: Site) -> Iterator[Question]:
    """The questions that can be asked of a catalogue, each with its answer."""
    for one in held():
        record = one.get("record")
        if record is None or record in site.catalogue.records:
            yield Question(Label(**one["asked"]), tuple(ANSWERS[one["answer"]](site, one)), one["way"])


def _transfers(site: Site, asked: Data) -> Iterator[Group]:
    """What the record receives at one of the stages, by the mark of that, but for what it has `without` the question.

    A wider transfer is named where its mark is another one than that of its parts, which it else only sums up.
    """
    things = {id: _things(site, id) for id in _received(site, asked["record"], asked.get("without", ()))}
    had = {thing for found in things.values() for thing in found}
    all, found = _received(site, asked["record"], asked["stages"]), dict[str, list[str]]()
    parts = {(getattr(site.catalogue.records[id], "part_of", None), mark) for id, mark in all.items()}
    for id, mark in all.items():
        if (id, mark) not in parts:
            found.setdefault(mark, []).extend(thing for thing in _things(site, id) if thing not in had)
    yield from (Group(mark, once(found[mark])) for mark in MARKS if found.get(mark))


def _received(site: Site, recipient: str, stages: Sequence[str]) -> Mapping[str, str]:
    """The transfers to a recipient that are said to have reached one of the stages, each with the mark of the first."""
    found: dict[str, str] = {}
    for transfer in site.catalogue.of("transfer"):
        if recipient in (one.value for one in site.standings(transfer.id, "recipient")):
            reached = {one.value: site.mark(one) for one in site.standings(transfer.id, "stage")}
            marks = [reached[stage] for stage in stages if stage in reached]
            found |= {transfer.id: marks[0]} if marks else {}
    return found


def _things(site: Site, transfer: str) -> tuple[str, ...]:
    """The weapons that are transferred, or the transfer itself where it is of other goods."""
    return tuple(one.value for one in site.standings(transfer, "item")) or (transfer,)


def _denials(site: Site, asked: Data) -> Iterator[Group]:
    """The records of which something is denied, by those who deny it."""
    found: dict[tuple[str, ...], list[str]] = {}
    for name, passage in site.catalogue.passages.items():
        for how, one in site.catalogue.answered_by(name):
            if how == "denied":
                records = [one.record] if isinstance(one, ClaimAt) else one.statement.about
                found.setdefault(passage.passage.said_by or (passage.source,), []).extend(records)
    yield from (Group("", once(records), "denied_by", speakers) for speakers, records in found.items())


def _contents(site: Site, asked: Data) -> Iterator[Group]:
    """The topics of what an agreement is said to contain, and of what not."""
    assert isinstance(site.catalogue.records[asked["record"]], Agreement)
    for side in SIDES:
        topics = once(f"topic:{one.value.topic}" for one in site.standings(asked["record"], side))
        if topics:
            yield Group("", topics, f"side_{side}")


def _voices(site: Site, asked: Data) -> Iterator[Group]:
    """Who says that a transfer has reached one of the stages, by how surely, and who denies it."""
    stages = [one for one in site.standings(asked["record"], "stage") if one.value in asked["stages"]]
    said = [(one.status, one.passage) for stage in stages for one in stage.attestations]
    for status in STRENGTH:
        speakers = once(id for how, one in said if how == status for id in one.passage.said_by or (one.source,))
        if speakers:
            yield Group(status, speakers)
    denials = (passage for one in stages for passage in one.denials)
    deniers = once(id for passage in denials for id in passage.passage.said_by or (passage.source,))
    yield Group("", deniers, "denied_by" if deniers else "denied_by_nobody")


def _expectations(site: Site, asked: Data) -> Iterator[Group]:
    """The values that were to come about before the newest document was written, and that no passage confirms."""
    all: Iterator[Standing] = (
        one for id in site.catalogue.records for field in site.fields(id).values() for one in field.standings
    )
    past = tuple(one.of for one in all if isinstance(one.of, ClaimAt) and site.past(one))
    if past:
        yield Group("expected", past)


ANSWERS: Mapping[str, Callable[[Site, Data], Iterator[Group]]] = {
    "transfers": _transfers,
    "denials": _denials,
    "contents": _contents,
    "voices": _voices,
    "expectations": _expectations,
}
"""The ways in which a question is answered, by the word for each in the data."""


def _unknown(site: Site, source: Source) -> Sequence[str]:
    """What a document does not tell of itself."""
    return [name for name in ASKED_OF_A_DOCUMENT if not site.standings(source.id, name)]
