"""Lies about meaning: others than those whom the words name, and a no in place of a yes."""

import re
from collections.abc import Iterator
from random import Random

from fihrist.text.places import Span
from fihrist.model.vocabulary import term_list
from tests.mutation.lying import Lie, Operator, Subject, claim_at, lie, shuffled, texts
from tests.mutation.operators.c_identity import references

NOT = re.compile(r" not\b|\bno |n't\b|\bnever |\bwithout ")

LAM = re.compile(
    r"(?<!\w)(?:(?:لم|لن|ليس|ليست|عدم|بدون)|لا(?! (?:سيما|تزال|يزال|بد|شك|يحدد))"
    r"|غير(?! (?:مسبوق|موضوع|أن ))|دون(?! طيار)) "
)

IS = re.compile(r" (?:is|are|was|were|will|can|may|has|have) ")

NAMED_TERMS = frozenset(
    {"weapon-category", "agreement-type", "relationship-nature", "event-type", "form", "weapon-relation"}
)
STATES = {"Russia": "China", "Iran": "Iraq", "Russian": "Chinese", "Iranian": "Iraqi", "Moscow": "Beijing",
          "Tehran": "Damascus", "Ukraine": "Syria", "Israel": "India", "Putin": "Raisi", "Pezeshkian": "Khatami",
          "American": "Turkish"}  # fmt: skip


def term_swapped(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another term of a list whose terms have words."""
    leaves = [leaf for leaf in subject.catalogue.leaves(subject.record) if leaf.terms in NAMED_TERMS]
    for leaf in random.sample(leaves, len(leaves)):
        others = [t for t, term in term_list(str(leaf.terms)).terms.items() if t != leaf.value and term.words]
        if leaf.path in subject.document.places:
            yield from lie(subject, subject.replaced(leaf.path, random.choice(others)), leaf.path)


def reference_swapped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A reference to another record of the same kind."""
    for path in shuffled(random, references(subject)):
        id = str(subject.value(path))
        others = [r.id for r in subject.catalogue.of(str(subject.catalogue.kind(id)))]
        others = [other for other in others if other not in (id, subject.record.id)]
        if others:
            yield from lie(subject, subject.replaced(path, random.choice(others)), path)


def party_added(subject: Subject, random: Random) -> Iterator[Lie]:
    """A party that takes no part."""
    states = [r.id for r in subject.catalogue.of("organisation")]
    for path in shuffled(random, subject.paths("claims", "parties", None)):
        span = subject.document.span(path)
        line = subject.text.rfind("\n", 0, span.start) + 1
        known = {claim.value for claim in subject.record.fields()["parties"]}
        if subject.text[line : span.start].strip() == "-" and subject.source(path).startswith("{"):
            other = random.choice([id for id in states if id not in known])
            quote = subject.source((*path, "quote"))
            at = subject.text.find("\n", span.end) + 1
            block = f"{subject.text[line : span.start]}{{value: {other}, quote: {quote}}}\n"
            spot = (*path[:2], int(path[2]) + 1, "value")
            yield from lie(subject, subject.edited(Span(at, at), block), spot)


def party_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """An agreement or relation from which a party is gone."""
    parties = subject.paths("claims", "parties", None)
    values = {path: claim_at(subject, path).value for path in parties}
    gone = random.choice(sorted(set(map(str, values.values())))) if values else None
    text: str | None = subject.text
    if len(set(values.values())) == 2:
        for path in reversed(parties):
            if values[path] == gone and text is not None:
                span = subject.document.span(path)
                line, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end) + 1
                text = text[:line] + text[end:] if text[line : span.start].strip() == "-" else None
        yield from lie(subject, text, ("claims", "parties"))


def negation_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A translation that says yes where the Arabic says no."""
    for path in shuffled(random, [*subject.paths("quotes", None, "en"), *texts(subject, "en")]):
        found = NOT.search(subject.source(path))
        if found:
            start = subject.document.span(path).start
            text = subject.edited(
                Span(start + found.start(), start + found.end()), "" if found[0][0] == " " else "some "
            )
            yield from lie(subject, text, path)


def negation_added(subject: Subject, random: Random) -> Iterator[Lie]:
    """A translation that says no where the Arabic says yes."""
    for path in shuffled(random, [*subject.paths("quotes", None, "en"), *texts(subject, "en")]):
        found = IS.search(subject.source(path))
        if found:
            at = subject.document.span(path).start + found.end()
            yield from lie(subject, subject.edited(Span(at, at), "not "), path)


def negation_dropped_in_arabic(subject: Subject, random: Random) -> Iterator[Lie]:
    """A text of a value that affirms what its passage denies."""
    for path in shuffled(random, texts(subject, "ar")):
        start = subject.document.span(path).start
        for found in LAM.finditer(subject.source(path)):
            text = subject.edited(Span(start + found.start(), start + found.end()), "")
            yield from lie(subject, text, path, (*path[:-1], "en"))


def name_swapped(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another state or person in a translation."""
    for path in shuffled(random, subject.paths("quotes", None, "en")):
        span = subject.document.span(path)
        names = list(re.finditer(rf"\b(?:{'|'.join(STATES)})\b", subject.source(path)))
        if names:
            found = random.choice(names)
            place = Span(span.start + found.start(), span.start + found.end())
            yield from lie(subject, subject.edited(place, STATES[found[0]]), path)


OPERATORS = tuple(
    Operator(name, "grounding", frozenset(codes.split()), make)
    for name, codes, make in (
        ("term-swapped", "V322 L107", term_swapped),
        ("reference-swapped", "V321 L101 L107", reference_swapped),
        ("party-added", "V321", party_added),
        ("party-dropped", "L102", party_dropped),
        ("negation-dropped", "V334", negation_dropped),
        ("negation-added", "V334", negation_added),
        ("negation-dropped-in-arabic", "V334", negation_dropped_in_arabic),
        ("name-swapped", "V332", name_swapped),
    )
)
