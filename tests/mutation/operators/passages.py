"""Faults of passages: words that the document does not have, or that say less, more or something else alone."""

from collections.abc import Iterator
from random import Random

from fihrist.catalogue import full
from fihrist.text import Match, Several, find
from tests.mutation.making import Change, above, dropping, keys, setting
from tests.mutation.mutations import Mutant, Subject, family, mutant, shuffled

LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمن"
HAMZAS = {"أ": "ا", "إ": "ا", "آ": "ا", "ا": "أ", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه"}
MARKS = "\u064b\u064e\u064f\u0650\u0651"
NEGATIONS = ("لم", "لن", "ليس", "ليست", "ولم", "ولن")
TEXTS = keys("passages.*.text")


def letter_changed(text: str, random: Random, _: Subject) -> list[str]:
    """A letter that is another."""
    at = random.choice([at for at, char in enumerate(text) if char in LETTERS])
    return [text[:at] + random.choice(LETTERS.replace(text[at], "")) + text[at + 1 :]]


def hamza_changed(text: str, random: Random, _: Subject) -> list[str]:
    """A hamza that is lost or gained."""
    at = random.choice([at for at, char in enumerate(text) if char in HAMZAS])
    return [text[:at] + HAMZAS[text[at]] + text[at + 1 :]]


def digit_changed(text: str, random: Random, _: Subject) -> list[str]:
    """A digit that is another."""
    places = [at for at, char in enumerate(text) if char.isdigit()]
    chosen = random.sample(places, min(1, len(places)))
    return [f"{text[:at]}{(int(text[at]) + random.randrange(1, 10)) % 10}{text[at + 1 :]}" for at in chosen]


def vowel_sign_added(text: str, random: Random, _: Subject) -> list[str]:
    """A vowel sign that the document does not have."""
    at = random.choice([at for at in range(1, len(text)) if text[at - 1] in LETTERS and text[at] not in MARKS])
    return [text[:at] + "\u064e" + text[at:]]


def word_dropped(text: str, random: Random, _: Subject) -> list[str]:
    """One word less."""
    words = text.split(" ")
    at = random.randrange(1, max(2, len(words) - 1))
    return [" ".join(words[:at] + words[at + 1 :])] if len(words) > 5 else []


def cut_in_a_word(text: str, *_: object) -> list[str]:
    """A beginning or an end inside a word."""
    start, *within, end = text.split(" ")
    cut = [text[1:]] * (start[:3].isalpha() and len(start) > 3) + [text[:-1]] * (end[-3:].isalpha() and len(end) > 3)
    return cut if len(within) > 2 else []


def elided(text: str, *_: object) -> list[str]:
    """An ellipsis in place of some words."""
    words = text.split(" ")
    return [" ".join([*words[:3], "…", *words[-3:]])] if len(words) > 7 else []


def too_short(text: str, random: Random, _: Subject) -> list[str]:
    """One short word."""
    short = [word for word in text.split(" ") if word.isalpha() and len(word) < 9]
    return random.sample(short, 1) if short else []


def ambiguous(text: str, _: Random, subject: Subject) -> list[str]:
    """Words so few that they stand more than once in the document."""
    whole, words = subject.catalogue.text(subject.record.id), text.split(" ")
    parts = [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]
    return [part for part in parts if whole and len(part) > 12 and isinstance(find(part, whole), Several)]


def cut_after_negation(text: str, *_: object) -> list[str]:
    """A passage that begins just after the word that denies it."""
    words = text.split(" ")
    found = [at for at, word in enumerate(words[:-3]) if word.strip('،"') in NEGATIONS]
    return [" ".join(words[at + 1 :]) for at in found[:1]]


def joined(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage that runs on into the next sentence."""
    text = subject.catalogue.text(subject.record.id)
    for path in shuffled(random, TEXTS(subject)) if text else ():
        match = subject.catalogue.match(subject.catalogue.passages[f"{subject.record.id}/{path[1]}"])
        if text and isinstance(match, Match) and match.sentences[-1] < len(text.sentences):
            words = text.words_in(text.sentences[match.sentences[-1]].span)
            if len(words) > 4:
                made = text.folded[match.span.start : words[4].end]
                yield mutant(subject, subject.set(path, made), path, path[:2])


def order_swapped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """Two passages that stand against the order of the text."""
    keys = list(subject.at(("passages",)) or {})
    if len(keys) > 1:
        at = random.randrange(len(keys) - 1)
        swapped = [*keys[:at], keys[at + 1], keys[at], *keys[at + 2 :]]
        passages = {key: subject.at(("passages", key)) for key in swapped}
        yield mutant(subject, subject.set(("passages",), passages), *(("passages", key) for key in keys[at : at + 2]))


def typed_twice(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage that is typed a second time under another key."""
    for path in shuffled(random, subject.paths("passages", None)):
        made: dict[str, object] = {}
        for key, passage in subject.at(("passages",)).items():
            made |= {key: passage} | ({f"{key}-again": passage} if key == path[1] else {})
        yield mutant(subject, subject.set(("passages",), made), path, ("passages", f"{path[1]}-again"))


def digest_changed(digest: str, random: Random, _: Subject) -> list[str]:
    """The digest of another document."""
    at = random.randrange(len(digest))
    return [digest[:at] + ("0" if digest[at] != "0" else "1") + digest[at + 1 :]]


def unused(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage on which nothing rests any more."""
    for path in shuffled(random, subject.paths("passages", None, "statements")):
        name = f"{subject.record.id}/{path[1]}"
        rests = [one for one in subject.catalogue.resting_on(name) if one.record != subject.record.id]
        passages = subject.catalogue.passages.values()
        followed = any(full(key, one.source) == name for one in passages for key in one.passage.follows)
        if not rests and not subject.catalogue.answered_by(name) and not followed:
            yield mutant(subject, subject.drop(path), path[:2])


LETTER_BY_LETTER: dict[str, tuple[str, Change]] = {
    "letter-changed": ("Q201", letter_changed),
    "hamza-changed": ("Q201", hamza_changed),
    "digit-changed": ("Q201", digit_changed),
    "vowel-sign-added": ("Q201 Q203", vowel_sign_added),
    "word-dropped": ("Q201", word_dropped),
    "cut-in-a-word": ("Q203 Q201 Q202", cut_in_a_word),
    "elided": ("Q201", elided),
    "too-short": ("Q207", too_short),
    "ambiguous": ("Q202", ambiguous),
    "cut-after-negation": ("Q207", cut_after_negation),
}
"""Faults of the words of a passage."""
OPERATORS = family("passages", {
    **{name: (codes, setting(TEXTS, change)) for name, (codes, change) in LETTER_BY_LETTER.items()},
    "joined": ("Q207", joined),
    "order-swapped": ("Q208", order_swapped),
    "typed-twice": ("Q301 Q209", typed_twice),
    "digest-changed": ("Q102", setting(keys("sha256"), digest_changed)),
    "file-missing": ("Q101", setting(keys("file"), lambda *_: ["seeds/nothing.txt"])),
    "set-aside-changed":
        ("C102", setting(keys("set_aside.*.text"), lambda text, *_: [text.replace("ا", "ب", 1)], above)),
    "passage-forgotten": ("C101 C104", dropping("passages.*", told=(lambda _: ("file",), above))),
    "unused": ("Q206", unused),
})  # fmt: skip
