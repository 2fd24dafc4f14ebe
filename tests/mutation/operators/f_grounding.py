"""Lies about meaning: true quotes under claims that they do not make."""

import re
from collections.abc import Iterator
from random import Random

from fihrist.record import Claim
from fihrist.text import Span
from fihrist.vocabulary import term_list
from tests.mutation.lying import Lie, Operator, Path, Subject, lie, shuffled
from tests.mutation.operators.c_identity import references

NUMBER = re.compile(r"(?<![\w.-])\d+(?![\w-]|\.\d)")
NOT = re.compile(r" not\b|\bno |n't\b|\bnever |\bwithout ")
LAM = re.compile(r"(?<!\w)(?:لم|لن|لا|ليس|ليست|غير) ")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
UNITS = {" km": " miles", " kg": " tonnes", " years": " months", " days": " years", " dollars": " tonnes"}
HIGHER = {"sought": "done", "requested": "done", "discussed": "done", "pledged": "done", "planned": "done",
          "expected": "done", "under-way": "done"}  # fmt: skip
NAMED_TERMS = frozenset(
    {"weapon-category", "agreement-type", "relationship-nature", "event-type", "form", "weapon-relation"}
)
STATES = {"Russia": "China", "Iran": "Iraq", "Russian": "Chinese", "Iranian": "Iraqi", "Moscow": "Beijing",
          "Tehran": "Damascus", "Ukraine": "Syria", "Israel": "India", "Putin": "Raisi", "Pezeshkian": "Khatami",
          "American": "Turkish"}  # fmt: skip


def claim_at(subject: Subject, path: Path) -> Claim[object]:
    """The claim in which a path lies."""
    return subject.record.fields()[str(path[1])][int(path[2])]


def _texts(subject: Subject, language: str) -> list[Path]:
    """The texts of the values of claims, in a language."""
    found = [leaf.path for leaf in subject.catalogue.leaves(subject.record)]
    return [
        p for p in found if p[0] == "claims" and "value" in p and p[-1] == language and p in subject.document.places
    ]


def number_times_ten(subject: Subject, random: Random) -> Iterator[Lie]:
    """A quantity ten times as great."""
    for path in shuffled(random, subject.paths("claims", None, None, "value", None)):
        if path[-1] in ("exact", "min", "max", "more_than", "less_than", "about"):
            yield from lie(subject, subject.replaced(path, subject.source(path) + "0"), path, path[:-1])


def number_in_text(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another number in the text of a value."""
    for path in shuffled(random, [*_texts(subject, "en"), *_texts(subject, "ar")]):
        span = subject.document.span(path)
        for found in NUMBER.finditer(subject.text, span.start, span.end):
            wrong = str(int(found[0]) + random.choice((1, 7, 30)))
            yield from lie(subject, subject.edited(Span(*found.span()), wrong), path)


def number_in_translation(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another number in a translation."""
    for path in shuffled(random, subject.paths("quotes", None, "en")):
        span = subject.document.span(path)
        for found in NUMBER.finditer(subject.text, span.start, span.end):
            wrong = str(int(found[0]) + random.choice((1, 7, 30)))
            yield from lie(subject, subject.edited(Span(*found.span()), wrong), path)


def unit_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another unit in a translation or text."""
    for path in shuffled(random, [*subject.paths("quotes", None, "en"), *_texts(subject, "en")]):
        source = subject.source(path)
        for unit, wrong in UNITS.items():
            if re.search(rf"\d{unit}\b|(?:two|three|twenty|billion){unit}\b", source):
                yield from lie(subject, subject.replaced(path, source.replace(unit, wrong)), path)


def unit_of_field(subject: Subject, random: Random) -> Iterator[Lie]:
    """A number under a field with another unit."""
    swaps = {"range_km": "warhead_mass_kg", "warhead_mass_kg": "range_km"}
    for path in subject.paths("claims", None):
        other = swaps.get(str(path[1]))
        key = subject.document.places[path].key
        if other and key and ("claims", other) not in subject.document.places:
            yield from lie(subject, subject.edited(key, other), ("claims", other, 0, "value"))


def year_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A date a year off."""
    for path in _dates(subject, random):
        date = str(subject.value(path))
        years = re.findall(r"(?<!\d)\d{4}(?=\D|$)", date)
        if years:
            wrong = date.replace(years[0], str(int(years[0]) + random.choice((-1, 1))), 1)
            yield from lie(subject, subject.replaced(path, f'"{wrong}"'), path)


def decade_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A date a decade off."""
    for path in _dates(subject, random):
        date = str(subject.value(path))
        if found := re.fullmatch(r"(\d{2})(\d)X", date):
            yield from lie(subject, subject.replaced(path, f"{found[1]}{int(found[2]) - 1}X"), path)


def month_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A date a month off."""
    for path in _dates(subject, random):
        date = str(subject.value(path))
        if found := re.search(r"(?<=[\dX]{4}-)(\d\d)", date):
            month = int(found[0]) + 1 if int(found[0]) < 12 else 11
            yield from lie(
                subject, subject.replaced(path, f'"{date[: found.start()]}{month:02}{date[found.end() :]}"'), path
            )


def precision_invented(subject: Subject, random: Random) -> Iterator[Lie]:
    """A date more precise than the words."""
    for path in _dates(subject, random):
        date = str(subject.value(path))
        if re.fullmatch(r"\d{4}", date):
            yield from lie(subject, subject.replaced(path, f'"{date}-{random.randrange(1, 13):02}"'), path)
        elif re.fullmatch(r"\d{4}-\d\d", date):
            yield from lie(subject, subject.replaced(path, f'"{date}-{random.randrange(1, 29):02}"'), path)
        elif re.fullmatch(r"\d{3}X", date):
            yield from lie(subject, subject.replaced(path, f'"{date[:3]}{random.randrange(10)}"'), path)


def approximation_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """An approximate date made exact."""
    for path in _dates(subject, random):
        date = str(subject.value(path))
        if "~" in date:
            yield from lie(subject, subject.replaced(path, f'"{date.replace("~", "")}"'), path)


def bound_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A bound that the words do not give."""
    for path in shuffled(random, subject.paths("claims", None, None, "value", None)):
        if path[-1] == "exact":
            wrong = random.choice(("more_than", "less_than", "about"))
            text = subject.replaced(path[:-1], f"{{{wrong}: {subject.source(path)}}}")
            yield from lie(subject, text, (*path[:-1], wrong))
        elif path[-1] == "min":
            text = subject.replaced(path[:-1], f"{{more_than: {subject.source(path)}}}")
            yield from lie(subject, text, (*path[:-1], "more_than"))


def month_name_unexplained(subject: Subject, random: Random) -> Iterator[Lie]:
    """A Levantine month without the step to its number."""
    for path in shuffled(random, subject.paths("claims", None, None, "derived")):
        if subject.value((*path, "how")) == "levantine-month":
            dates = [leaf.path for leaf in subject.catalogue.leaves(subject.record) if leaf.is_date]
            spot = next((date for date in dates if date[:3] == path[:3]), None)
            if spot:
                yield from lie(subject, subject.without(path), spot)


def step_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A date from relative words or a part of a period, without the step."""
    for path in shuffled(random, subject.paths("claims", None, None, "derived")):
        if subject.value((*path, "how")) in ("relative-date", "part-of-period"):
            dates = [leaf.path for leaf in subject.catalogue.leaves(subject.record) if leaf.is_date]
            spot = next((date for date in dates if date[:3] == path[:3]), None)
            if spot:
                yield from lie(subject, subject.without(path), spot)


def speaker_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """What somebody says, as the document's own word."""
    paths = subject.paths("claims", None, None, "said_by") + subject.paths("claims", None, None, "speaker")
    for path in shuffled(random, paths):
        if claim_at(subject, path).denies is None:
            yield from lie(subject, subject.without(path), path[:-1])


def speaker_swapped(subject: Subject, random: Random) -> Iterator[Lie]:
    """What somebody says, in the mouth of another."""
    people = [r.id for kind in ("official", "organisation", "commentator") for r in subject.catalogue.of(kind)]
    for path in shuffled(random, references(subject, values=False)):
        yield from lie(subject, subject.replaced(path, random.choice(people)), path)


def speaker_added(subject: Subject, random: Random) -> Iterator[Lie]:
    """What the document says, in somebody's mouth."""
    people = [r.id for kind in ("official", "commentator") for r in subject.catalogue.of(kind)]
    for path in shuffled(random, subject.paths("claims", None, None, "quote")):
        claim = claim_at(subject, path)
        if not claim.said_by and not claim.speaker and subject.source(path[:-1]).startswith("{"):
            span = subject.document.places[path].key
            assert span
            text = subject.edited(Span(span.start, span.start), f"said_by: [{random.choice(people)}], ")
            yield from lie(subject, text, (*path[:-1], "said_by", 0))


def denial_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A claim that somebody denies, as if nobody did."""
    for path in shuffled(random, subject.paths("claims", None, None, "denies")):
        target, _, id = str(subject.value(path)).rpartition("/")
        claims = subject.record.fields()[str(path[1])]
        number = next((n for n, claim in enumerate(claims) if claim.id == id), None)
        if not target and number is not None:
            spot = ("claims", path[1], number if number < int(path[2]) else number - 1, "id")
            quote = ("quotes", claims[int(path[2])].quote)
            yield from lie(subject, subject.without(path[:-1]), spot, quote)


def denial_forgotten(subject: Subject, random: Random) -> Iterator[Lie]:
    """A denial that is gone with every trace of it but the quote."""
    for path in shuffled(random, subject.paths("claims", None, None, "denies")):
        claims = subject.record.fields()[str(path[1])]
        spans = [subject.document.span(p) for p in subject.paths("claims", None, None, "denies")]
        if len(spans) == 1 and len(claims) > 1:
            field = ("claims", path[1], int(path[2]))
            text = subject.text
            for id in subject.paths("claims", path[1], None, "id"):
                place = subject.document.places[id]
                assert place.key
                blank = text[place.key.start : place.value.end + 2]
                text = text.replace(blank, "", 1) if blank.endswith(", ") else text
            changed = Subject(subject.document, subject.record, subject.catalogue, subject.documents)
            without = changed.without(field)
            yield from lie(subject, without, ("quotes", claims[int(path[2])].quote))


def mode_raised(subject: Subject, random: Random) -> Iterator[Lie]:
    """What is expected, estimated or alleged, as stated."""
    for path in shuffled(random, subject.paths("claims", None, None, "mode")):
        if claim_at(subject, path).denies is None:
            yield from lie(subject, subject.without(path), path[:-1])


def stage_raised(subject: Subject, random: Random) -> Iterator[Lie]:
    """What is sought or planned, as done."""
    for path in shuffled(random, subject.paths("claims", "stage", None, "value")):
        wrong = HIGHER.get(str(subject.value(path)))
        if wrong:
            yield from lie(subject, subject.replaced(path, wrong), path)


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
    for path in shuffled(random, [*subject.paths("quotes", None, "en"), *_texts(subject, "en")]):
        found = NOT.search(subject.source(path))
        if found:
            start = subject.document.span(path).start
            text = subject.edited(
                Span(start + found.start(), start + found.end()), "" if found[0][0] == " " else "some "
            )
            yield from lie(subject, text, path)


def negation_added(subject: Subject, random: Random) -> Iterator[Lie]:
    """A translation that says no where the Arabic says yes."""
    for path in shuffled(random, [*subject.paths("quotes", None, "en"), *_texts(subject, "en")]):
        found = re.search(r" (?:is|are|was|were|has|have|will|can|may) ", subject.source(path))
        if found:
            at = subject.document.span(path).start + found.end()
            yield from lie(subject, subject.edited(Span(at, at), "not "), path)


def negation_dropped_in_arabic(subject: Subject, random: Random) -> Iterator[Lie]:
    """A text of a value that affirms what its passage denies."""
    for path in shuffled(random, _texts(subject, "ar")):
        source = subject.source(path)
        found = LAM.search(source)
        after = source[found.end() :] if found else ""
        if found and not after.startswith(("سيما", "تزال", "يزال", "بد", "مسبوق", "موضوع", "أن ", "شك", "يحدد")):
            start = subject.document.span(path).start
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


def month_in_translation(subject: Subject, random: Random) -> Iterator[Lie]:
    """Another month in a translation."""
    for path in shuffled(random, [*subject.paths("quotes", None, "en"), *_texts(subject, "en")]):
        found = re.search(rf"\b(?:{'|'.join(MONTHS)})\b", subject.source(path))
        if found:
            start = subject.document.span(path).start
            wrong = random.choice([month for month in MONTHS if month != found[0]])
            yield from lie(subject, subject.edited(Span(start + found.start(), start + found.end()), wrong), path)


def _dates(subject: Subject, random: Random) -> list[Path]:
    """The dates in a record's claims, in a random order."""
    found = [
        leaf.path for leaf in subject.catalogue.leaves(subject.record) if leaf.is_date and leaf.path[0] == "claims"
    ]
    return shuffled(random, found)


OPERATORS = tuple(
    Operator(name, "grounding", frozenset(codes.split()), make)
    for name, codes, make in (
        ("number-times-ten", "V301 L103", number_times_ten),
        ("number-in-text", "V301 V331", number_in_text),
        ("number-in-translation", "V331", number_in_translation),
        ("unit-changed", "V303 V331", unit_changed),
        ("unit-of-field", "V303", unit_of_field),
        ("year-changed", "V311", year_changed),
        ("decade-changed", "V311", decade_changed),
        ("month-changed", "V311", month_changed),
        ("precision-invented", "V312 V311", precision_invented),
        ("approximation-dropped", "V312 V311", approximation_dropped),
        ("bound-changed", "V302", bound_changed),
        ("month-name-unexplained", "V313", month_name_unexplained),
        ("step-dropped", "V311 V312", step_dropped),
        ("speaker-dropped", "A101 A201", speaker_dropped),
        ("speaker-swapped", "A104", speaker_swapped),
        ("speaker-added", "A104", speaker_added),
        ("denial-dropped", "R108 A105", denial_dropped),
        ("denial-forgotten", "A105 R108 Q206", denial_forgotten),
        ("mode-raised", "A102 A201", mode_raised),
        ("stage-raised", "V322", stage_raised),
        ("term-swapped", "V322", term_swapped),
        ("reference-swapped", "V321", reference_swapped),
        ("party-added", "V321", party_added),
        ("party-dropped", "L102", party_dropped),
        ("negation-dropped", "V334", negation_dropped),
        ("negation-added", "V334", negation_added),
        ("negation-dropped-in-arabic", "A103 V334", negation_dropped_in_arabic),
        ("name-swapped", "V332", name_swapped),
        ("month-in-translation", "V333 V311", month_in_translation),
    )
)
