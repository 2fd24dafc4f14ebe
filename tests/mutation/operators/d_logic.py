"""Lies about dates and logic: what cannot be, whatever the source says."""

from collections.abc import Iterator
from random import Random

from fihrist.model.kinds.transfer import Transfer
from fihrist.text.places import Span
from tests.mutation.lying import Lie, Operator, Subject, lie, shuffled

FEW = 3
"""Of more parties made one and the same, each would be found to stand twice."""


def ends_swapped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A span of time that ends before it begins."""
    dates = [leaf.path for leaf in subject.catalogue.leaves(subject.record) if leaf.is_date]
    for path in shuffled(random, dates):
        start, slash, end = str(subject.value(path)).partition("/")
        if slash and ".." not in (start, end):
            yield from lie(subject, subject.replaced(path, f'"{end}/{start}"'), path)
        elif start[:4].isdigit() and not slash:
            year = int(start[:4])
            yield from lie(subject, subject.replaced(path, f'"{year}/{year - 1}"'), path)


def bounds_swapped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A range whose lower end is above its upper one."""
    for path in shuffled(random, subject.paths("claims", None, None, "value", "min")):
        low, high = path, (*path[:-1], "max")
        if high in subject.document.places:
            text = subject.replaced(path[:-1], f"{{min: {subject.source(high)}, max: {subject.source(low)}}}")
            yield from lie(subject, text, path[:-1])


def exact_beside_bounds(subject: Subject, random: Random) -> Iterator[Lie]:
    """A number that is exact and bounded at once."""
    for path in shuffled(random, subject.paths("claims", None, None, "value", "exact")):
        number = subject.source(path)
        yield from lie(subject, subject.replaced(path[:-1], f"{{exact: {number}, min: {number}}}"), path[:-1])


def supplier_is_recipient(subject: Subject, random: Random) -> Iterator[Lie]:
    """A transfer from a party to itself."""
    if isinstance(subject.record, Transfer):
        suppliers = [c.value for c in subject.record.claims.supplier if c.value]
        for path in shuffled(random, subject.paths("claims", "recipient", None, "value")):
            if suppliers:
                yield from lie(subject, subject.replaced(path, suppliers[0]), path)


def one_party(subject: Subject, random: Random) -> Iterator[Lie]:
    """An agreement of one party with nobody."""
    parties = subject.paths("claims", "parties", None, "value")
    first = subject.source(parties[0]) if parties else ""
    spans = sorted((subject.document.span(path) for path in parties), reverse=True)
    text = subject.text
    for span in spans:
        text = text[: span.start] + first + text[span.end :]
    if len({subject.source(path) for path in parties}) > 1 and len(parties) <= FEW:
        yield from lie(subject, text, ("claims", "parties"))


def participant_twice(subject: Subject, random: Random) -> Iterator[Lie]:
    """A participant who stands twice in the same claim of participation."""
    for path in shuffled(random, subject.paths("claims", "participant", None)):
        span = subject.document.span(path)
        line = subject.text.rfind("\n", 0, span.start) + 1
        block = subject.text[line : span.end] + "\n"
        if block.strip().startswith("-"):
            at = subject.text.find("\n", span.end) + 1 or len(subject.text)
            yield from lie(subject, subject.edited(Span(at, at), block), (*path[:2], int(path[2]) + 1))


def after_its_source(subject: Subject, random: Random) -> Iterator[Lie]:
    """Something that happened after the document that tells of it."""
    dates = [leaf.path for leaf in subject.catalogue.leaves(subject.record) if leaf.is_date]
    for path in shuffled(random, [path for path in dates if path[0] == "claims"]):
        claim = subject.record.fields()[str(path[1])][int(path[2])]
        quote = subject.record.quotes.get(claim.quote)
        source = subject.catalogue.sources.get(quote.source) if quote else None
        if source and source.claims.published and claim.mode != "expected":
            yield from lie(subject, subject.replaced(path, '"2031"'), path)


def later_by_a_pretext(subject: Subject, random: Random) -> Iterator[Lie]:
    """Something that happened after the document that tells of it, with a made-up reason."""
    for one in after_its_source(subject, random):
        path = one.spots[0]
        if subject.source(path[:3]).startswith("{") and "derived" not in subject.source(path[:3]):
            start, end = subject.document.span(path), subject.document.span(path[:3]).end - 1
            why = ", derived: {how: context, why: {en: It follows., ar: يتبع ذلك.}}"
            text = subject.text[: start.start] + '"2031"' + subject.text[start.end : end] + why + subject.text[end:]
            yield from lie(subject, text, path)


def unknown_contradicted(subject: Subject, random: Random) -> Iterator[Lie]:
    """A field that is unknown although a claim fills it."""
    fields = list(subject.record.fields())
    if fields and not subject.record.unknown:
        name = random.choice(fields)
        text = subject.text.rstrip("\n") + f"\nunknown:\n  {name}: {{why: not-in-source}}\n"
        yield from lie(subject, text, ("unknown", name))


def denial_without_speaker(subject: Subject, random: Random) -> Iterator[Lie]:
    """A denial by nobody."""
    for path in shuffled(random, subject.paths("claims", None, None, "denies")):
        speaker = (*path[:-1], "said_by")
        if speaker in subject.document.places:
            yield from lie(subject, subject.without(speaker), path)


def nothing_said(subject: Subject, random: Random) -> Iterator[Lie]:
    """A claim without a value."""
    for path in shuffled(random, subject.paths("claims", None, None, "value")):
        yield from lie(subject, subject.without(path), path[:-1])


def reason_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A step from the context without its reason."""
    for path in shuffled(random, subject.paths("claims", None, None, "derived", "why")):
        if subject.value((*path[:-1], "how")) == "context":
            yield from lie(subject, subject.without(path), path[:-1])


def scope_without_denial(subject: Subject, random: Random) -> Iterator[Lie]:
    """A claim that is no denial and yet leaves open what it denies."""
    for path in shuffled(random, subject.paths("claims", None, None, "quote")):
        claim = subject.record.fields()[str(path[1])][int(path[2])]
        span = subject.document.span(path)
        if claim.denies is None and subject.source(path[:-1]).startswith("{"):
            text = subject.edited(Span(span.end, span.end), ", scope: unclear")
            yield from lie(subject, text, (*path[:-1], "scope"))


OPERATORS = tuple(
    Operator(name, "logic", frozenset(codes.split()), make)
    for name, codes, make in (
        ("ends-swapped", "D102", ends_swapped),
        ("bounds-swapped", "L103", bounds_swapped),
        ("exact-beside-bounds", "L103", exact_beside_bounds),
        ("supplier-is-recipient", "L101", supplier_is_recipient),
        ("one-party", "L102", one_party),
        ("participant-twice", "L107", participant_twice),
        ("after-its-source", "D103 V311", after_its_source),
        ("later-by-a-pretext", "D103", later_by_a_pretext),
        ("unknown-contradicted", "L105", unknown_contradicted),
        ("denial-without-speaker", "L108", denial_without_speaker),
        ("nothing-said", "L106", nothing_said),
        ("reason-dropped", "L110", reason_dropped),
        ("scope-without-denial", "L106", scope_without_denial),
    )
)
