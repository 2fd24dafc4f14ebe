"""Faults of meaning: numbers, dates, names, stages and voices that the words do not give."""

import re
from collections.abc import Iterator
from random import Random
from typing import Any

from tests.mutation.making import dropping, first, keys, leaves, others, setting
from tests.mutation.mutations import Mutant, Subject, family, mutant, shuffled

NUMBER = re.compile(r"(?<![\w.-])\d+(?![\w-]|\.\d)")
MONTHS = (
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December"
)  # fmt: skip
STATES = {"Russia": "Turkey", "Iran": "Syria", "Moscow": "Ankara", "Tehran": "Damascus"}
BOUNDS = ("exact", "min", "max", "more_than", "less_than", "about")
UNSURE = ("sought", "requested", "pledged", "planned", "expected")
MADE_UP = {"how": "context", "why": {"en": "It follows.", "ar": "يتبع ذلك."}}
NUMBERS = leaves(lambda leaf: leaf.path[-1] in BOUNDS)
DATES = leaves(lambda leaf: leaf.is_date and leaf.path[0] == "claims")
TRANSLATIONS = keys("passages.*.en")
CLAIM = first(3)


def bound_changed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A number that is bounded where the words give it plainly, or plain where they bound it."""
    for leaf in shuffled(random, [leaf for leaf in subject.leaves if leaf.path[-1] in ("exact", "more_than", "about")]):
        value = {key: v for key, v in subject.at(leaf.path[:-1]).items() if key != leaf.path[-1]}
        yield mutant(subject, subject.set(leaf.path[:-1], {**value, "less_than": leaf.value}), leaf.path[:3])


def number_of_another_passage(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A claim on a number that names a passage without it."""
    passages = subject.catalogue.passages
    for path in shuffled(random, [path[:3] for path in NUMBERS(subject)]):
        source = passages[name].source if (name := subject.at((*path, "passages"))[0]) in passages else ""
        bare = [n for n, p in passages.items() if p.source == source and not any(map(str.isdigit, p.passage.text))]
        if bare:
            yield mutant(subject, subject.set((*path, "passages"), [random.choice(bare)]), path)


def other_numbers(text: str, random: Random, _: Subject) -> list[str]:
    """Another number in a translation."""
    wrong = [(found, int(found[0]) + random.choice((1, 7, 30))) for found in NUMBER.finditer(text)]
    return [f"{text[: found.start()]}{number}{text[found.end() :]}" for found, number in wrong]


def other_months(text: str, *_: object) -> list[str]:
    """Another month in a translation."""
    return [text.replace(m, MONTHS[(at + 3) % len(MONTHS)]) for at, m in enumerate(MONTHS) if m in text]


def without_negation(text: str, *_: object) -> list[str]:
    """A translation that loses a negation."""
    return [text.replace(word, " ", 1) for word in (" not ", " no longer ", " never ") if word in text]


def other_states(text: str, *_: object) -> list[str]:
    """Another state in a translation."""
    made = [re.sub(rf"\b{name}\b", wrong, text, count=1) for name, wrong in STATES.items()]
    return [one for one in made if one != text]


def other_year(date: str, random: Random, _: Subject) -> list[str]:
    """Another year."""
    return [f"{int(date[:4]) - random.choice((3, 11))}{date[4:]}"] if date[:4].isdigit() else []


def other_month(date: str, *_: object) -> list[str]:
    """Another month."""
    found = re.fullmatch(r"(\d{4})-(0\d|1[0-2])", date)
    return [f"{found[1]}-{(int(found[2]) + 4) % 12 + 1:02}"] if found else []


def too_precise(date: str, *_: object) -> list[str]:
    """A day or month that nobody tells."""
    return [f"{date}-17" if "-" in date else f"{date}-03"] if re.fullmatch(r"\d{4}(-\d\d)?", date) else []


def another(id: str, random: Random, subject: Subject) -> list[str]:
    """Another record of the same kind."""
    return random.sample(found, 1) if (found := others(id, subject)) else []


def stage_too_far(claim: dict[str, Any], _: Random, subject: Subject) -> list[Any]:
    """A transfer that is done where its passage only seeks, pledges or expects it, also with a made-up reason."""
    done = "done" in str(subject.at(("claims", "stage")))
    wrong = {**claim, "value": "done"}
    return [wrong, {**wrong, "derived": MADE_UP}] if claim["value"] in UNSURE and not done else []


def surer(claim: dict[str, Any], _: Random, subject: Subject) -> list[Any]:
    """A claim that is surer than its passages."""
    passages = subject.catalogue.passages
    modes = {passages[name].passage.mode for name in claim["passages"] if name in passages}
    return [{**claim, "mode": "stated"}] if modes and "stated" not in modes else []


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
    for path in shuffled(random, [path[:3] for path in NUMBERS(subject)]):
        named = [str(name).partition("/") for name in subject.at((*path, "passages"))]
        places = [(subject.catalogue.paths.get(source, ""), ("passages", key)) for source, _, key in named]
        if len(subject.at(path[:2])) == 1 and len(subject.at(("claims",))) > 1:
            yield Mutant(subject.path, subject.drop(path[:2]), tuple(places))


OPERATORS = family("evidence", {
    "number-times-ten": ("V301", setting(NUMBERS, lambda number, *_: [number * 10], CLAIM)),
    "bound-changed": ("V302", bound_changed),
    "number-of-another-passage": ("V301", number_of_another_passage),
    "number-in-translation": ("V331", setting(TRANSLATIONS, other_numbers)),
    "month-in-translation": ("V331", setting(TRANSLATIONS, other_months)),
    "negation-in-translation": ("V335", setting(TRANSLATIONS, without_negation)),
    "name-in-translation": ("V332", setting(TRANSLATIONS, other_states)),
    "year-changed": ("V311", setting(DATES, other_year, CLAIM)),
    "month-changed": ("V311", setting(DATES, other_month, CLAIM)),
    "too-precise": ("V312 V311", setting(DATES, too_precise, CLAIM)),
    "reference-changed":
        ("V321 L109 R103 R104",
         setting(leaves(lambda leaf: leaf.reference is not None and leaf.path[0] == "claims"), another, CLAIM)),
    "stage-too-far": ("V322", setting(keys("claims.stage.*"), stage_too_far)),
    "mode-raised": ("A102 L109 L112", dropping("passages.*.mode")),
    "claim-surer-than-passage": ("L109 L112", setting(keys("claims.*.*"), surer)),
    "speaker-dropped": ("A101 L114", dropping("passages.*.said_by")),
    "speaker-changed": ("A104 L109", setting(keys("passages.*.said_by.*"), another, first(2))),
    "denial-dropped": ("A105", denial_dropped),
    "number-not-taken-up": ("C106 Q206", number_not_taken_up),
})  # fmt: skip
