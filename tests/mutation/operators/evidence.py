"""Faults of meaning: numbers, dates, names, stages and voices that the words do not give."""

import re
from collections.abc import Iterator
from random import Random
from typing import Any

from tests.mutation.mutations import Mutant, Operator, Subject, mutant, shuffled

NUMBER = re.compile(r"(?<![\w.-])\d+(?![\w-]|\.\d)")
MONTHS = (
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
)
BOUNDS = ("exact", "min", "max", "more_than", "less_than", "about")
MADE_UP = {"how": "context", "why": {"en": "It follows.", "ar": "يتبع ذلك."}}


def number_times_ten(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A quantity ten times as great."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.path[-1] in BOUNDS]):
        yield mutant(subject, subject.set(leaf.path, leaf.value * 10), leaf.path[:3])


def bound_changed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A number that is bounded where the words give it plainly, or plain where they bound it."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.path[-1] in ("exact", "more_than", "about")]):
        value = {key: v for key, v in subject.at(leaf.path[:-1]).items() if key != leaf.path[-1]}
        wrong = "less_than" if leaf.path[-1] != "less_than" else "exact"
        yield mutant(subject, subject.set(leaf.path[:-1], {**value, wrong: leaf.value}), leaf.path[:3])


def number_of_another_passage(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A claim on a number that names a passage without it."""
    for path in shuffled(random, [leaf.path[:3] for leaf in subject.leaves if leaf.path[-1] in BOUNDS]):
        names = subject.at((*path, "passages"))
        source = subject.catalogue.passages[names[0]].source if names[0] in subject.catalogue.passages else ""
        others = [
            n for n, p in subject.catalogue.passages.items() if p.source == source and not _has_digit(p.passage.text)
        ]
        if others:
            yield mutant(subject, subject.set((*path, "passages"), [random.choice(others)]), path)


def _has_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


def number_in_translation(subject: Subject, random: Random) -> Iterator[Mutant]:
    """Another number in a translation."""
    for path in shuffled(random, subject.paths("passages", None, "en")):
        text = subject.at(path)
        for found in NUMBER.finditer(text):
            wrong = str(int(found[0]) + random.choice((1, 7, 30)))
            yield mutant(subject, subject.set(path, text[: found.start()] + wrong + text[found.end() :]), path)


def month_in_translation(subject: Subject, random: Random) -> Iterator[Mutant]:
    """Another month in a translation."""
    for path in shuffled(random, subject.paths("passages", None, "en")):
        for month in MONTHS:
            if month in subject.at(path):
                wrong = MONTHS[(MONTHS.index(month) + 3) % len(MONTHS)]
                yield mutant(subject, subject.set(path, subject.at(path).replace(month, wrong)), path)


def negation_in_translation(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A negation that a translation loses."""
    for path in shuffled(random, subject.paths("passages", None, "en")):
        for word in (" not ", " no longer ", " never "):
            if word in subject.at(path):
                yield mutant(subject, subject.set(path, subject.at(path).replace(word, " ", 1)), path)


def name_in_translation(subject: Subject, random: Random) -> Iterator[Mutant]:
    """Another state in a translation."""
    for path in shuffled(random, subject.paths("passages", None, "en")):
        text = subject.at(path)
        for name, wrong in (("Russia", "Turkey"), ("Iran", "Syria"), ("Moscow", "Ankara"), ("Tehran", "Damascus")):
            if re.search(rf"\b{name}\b", text):
                yield mutant(subject, subject.set(path, re.sub(rf"\b{name}\b", wrong, text, count=1)), path)


def year_changed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """Another year in a date."""
    dates = [leaf for leaf in subject.leaves if leaf.is_date and leaf.path[0] == "claims" and leaf.value[:4].isdigit()]
    for leaf in shuffled(random, dates):
        made = str(int(leaf.value[:4]) - random.choice((3, 11))) + leaf.value[4:]
        yield mutant(subject, subject.set(leaf.path, made), leaf.path[:3])


def month_changed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """Another month in a date."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.is_date and leaf.path[0] == "claims"]):
        if found := re.fullmatch(r"(\d{4})-(0\d|1[0-2])", leaf.value):
            wrong = f"{(int(found[2]) + 4) % 12 + 1:02}"
            yield mutant(subject, subject.set(leaf.path, f"{found[1]}-{wrong}"), leaf.path[:3])


def too_precise(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A day or month that nobody tells."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.is_date and leaf.path[0] == "claims"]):
        if re.fullmatch(r"\d{4}(-\d\d)?", leaf.value):
            yield mutant(
                subject,
                subject.set(leaf.path, f"{leaf.value}-17"[:10] if "-" in leaf.value else f"{leaf.value}-03"),
                leaf.path[:3],
            )


def reference_changed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """Another record of the same kind in the place of the one that is named."""
    wanted = [leaf for leaf in subject.leaves if leaf.reference is not None and leaf.path[0] == "claims"]
    for leaf in shuffled(random, wanted):
        kind = subject.catalogue.kind(leaf.value)
        others = [r.id for r in subject.catalogue.of(kind or "") if r.id not in (leaf.value, subject.record.id)]
        if others:
            yield mutant(subject, subject.set(leaf.path, random.choice(others)), leaf.path[:3])


def stage_too_far(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A transfer that is done where its passage only seeks, pledges or expects it, also with a made-up reason."""
    for path in shuffled(random, subject.paths("claims", "stage", None)):
        claim: dict[str, Any] = subject.at(path)
        if claim["value"] in ("sought", "requested", "pledged", "planned", "expected") and "done" not in str(
            subject.at(path[:2])
        ):
            yield mutant(subject, subject.set(path, {**claim, "value": "done"}), path)
            yield mutant(subject, subject.set(path, {**claim, "value": "done", "derived": MADE_UP}), path)


def mode_raised(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage that is stated although its words hedge it."""
    for path in shuffled(random, subject.paths("passages", None, "mode")):
        yield mutant(subject, subject.drop(path), path[:-1])


def claim_surer_than_passage(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A claim that is surer than its passages."""
    for path in shuffled(random, subject.paths("claims", None, None)):
        modes = [
            subject.catalogue.passages[n].passage.mode
            for n in subject.at((*path, "passages"))
            if n in subject.catalogue.passages
        ]
        if modes and all(mode != "stated" for mode in modes):
            yield mutant(subject, subject.set((*path, "mode"), "stated"), path)


def speaker_dropped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """Somebody's words in the document's own voice."""
    for path in shuffled(random, subject.paths("passages", None, "said_by")):
        yield mutant(subject, subject.drop(path), path[:-1])


def speaker_changed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """Another speaker of the same kind."""
    for path in shuffled(random, subject.paths("passages", None, "said_by", None)):
        kind = subject.catalogue.kind(subject.at(path))
        others = [r.id for r in subject.catalogue.of(kind or "") if r.id != subject.at(path)]
        if others:
            yield mutant(subject, subject.set(path, random.choice(others)), path[:2])


def denial_dropped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A denial that is linked to nothing any more."""
    for path in shuffled(random, subject.paths("claims", None, None, "denied")):
        name = str(subject.at(path)[0])
        if len(subject.catalogue.answered_by(name)) == 1:
            source, _, key = name.partition("/")
            values = {k: v for k, v in subject.at(path[:3]).items() if k not in ("denied", "scope")}
            place = (subject.catalogue.paths[source], ("passages", key))
            yield Mutant(subject.path, subject.set(path[:3], values), (place,))


def number_not_taken_up(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A number of a passage that no claim holds any more."""
    for path in shuffled(random, [leaf.path[:3] for leaf in subject.leaves if leaf.path[-1] in BOUNDS]):
        places = []
        for name in subject.at((*path, "passages")):
            source, _, key = str(name).partition("/")
            places.append((subject.catalogue.paths.get(source, ""), ("passages", key)))
        claims = subject.at(path[:2])
        if len(claims) == 1 and len(subject.at(("claims",))) > 1:
            yield Mutant(subject.path, subject.drop(path[:2]), tuple(places))


OPERATORS = tuple(
    Operator(name, "evidence", frozenset(codes.split()), make)
    for name, codes, make in (
        ("number-times-ten", "V301", number_times_ten),
        ("bound-changed", "V302", bound_changed),
        ("number-of-another-passage", "V301", number_of_another_passage),
        ("number-in-translation", "V331", number_in_translation),
        ("month-in-translation", "V331", month_in_translation),
        ("negation-in-translation", "V334", negation_in_translation),
        ("name-in-translation", "V332", name_in_translation),
        ("year-changed", "V311", year_changed),
        ("month-changed", "V311", month_changed),
        ("too-precise", "V312 V311", too_precise),
        ("reference-changed", "V321 L101 L107 R103 R104 L111", reference_changed),
        ("stage-too-far", "V322", stage_too_far),
        ("mode-raised", "A102 L111 L112", mode_raised),
        ("claim-surer-than-passage", "L111 L112", claim_surer_than_passage),
        ("speaker-dropped", "A101 L113", speaker_dropped),
        ("speaker-changed", "A104 L109", speaker_changed),
        ("denial-dropped", "A105", denial_dropped),
        ("number-not-taken-up", "C106 Q206", number_not_taken_up),
    )
)
