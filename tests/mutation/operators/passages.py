"""Faults of passages: words that the document does not have, or that say less, more or something else alone."""

from collections.abc import Iterator
from random import Random

from fihrist.catalogue import full
from fihrist.model.kinds.source import Source
from fihrist.text import Match, Several, find
from tests.mutation.mutations import Maker, Mutant, Operator, Subject, mutant, shuffled

LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمن"
HAMZAS = {"أ": "ا", "إ": "ا", "آ": "ا", "ا": "أ", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه"}
MARKS = "\u064b\u064e\u064f\u0650\u0651"


def _letters(pairs: dict[str, str] | None) -> Maker:
    def make(subject: Subject, random: Random) -> Iterator[Mutant]:
        for path in shuffled(random, subject.paths("passages", None, "text")):
            text = subject.at(path)
            places = [at for at, char in enumerate(text) if (char in pairs if pairs else char in LETTERS)]
            if places:
                at = random.choice(places)
                new = pairs[text[at]] if pairs else random.choice(LETTERS.replace(text[at], ""))
                yield mutant(subject, subject.set(path, text[:at] + new + text[at + 1 :]), path)

    return make


def _words(subject: Subject, random: Random, least: int) -> Iterator[tuple[tuple[str | int, ...], list[str]]]:
    for path in shuffled(random, subject.paths("passages", None, "text")):
        words = subject.at(path).split(" ")
        if len(words) >= least:
            yield path, words


def digit_changed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A digit of a passage that is another."""
    for path in shuffled(random, subject.paths("passages", None, "text")):
        text = subject.at(path)
        places = [at for at, char in enumerate(text) if char.isdigit()]
        if places:
            at = random.choice(places)
            new = str((int(text[at]) + random.randrange(1, 10)) % 10)
            yield mutant(subject, subject.set(path, text[:at] + new + text[at + 1 :]), path)


def vowel_sign_added(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A vowel sign that the document does not have."""
    for path in shuffled(random, subject.paths("passages", None, "text")):
        text = subject.at(path)
        places = [at for at in range(1, len(text)) if text[at - 1] in LETTERS and text[at] not in MARKS]
        at = random.choice(places)
        yield mutant(subject, subject.set(path, text[:at] + "\u064e" + text[at:]), path)


def word_dropped(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage without one of its words."""
    for path, words in _words(subject, random, 6):
        at = random.randrange(1, len(words) - 1)
        yield mutant(subject, subject.set(path, " ".join(words[:at] + words[at + 1 :])), path)


def cut_in_a_word(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage that begins or ends inside a word."""
    for path, words in _words(subject, random, 5):
        text = " ".join(words)
        if words[0][:3].isalpha() and len(words[0]) > 3:
            yield mutant(subject, subject.set(path, text[1:]), path)
        if words[-1][-3:].isalpha() and len(words[-1]) > 3:
            yield mutant(subject, subject.set(path, text[:-1]), path)


def elided(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage with an ellipsis in place of some of its words."""
    for path, words in _words(subject, random, 8):
        yield mutant(subject, subject.set(path, " ".join([*words[:3], "…", *words[-3:]])), path)


def too_short(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage of one short word."""
    for path, words in _words(subject, random, 3):
        short = [word for word in words if word.isalpha() and len(word) < 9]
        if short:
            yield mutant(subject, subject.set(path, random.choice(short)), path)


def ambiguous(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage so short that it stands more than once in its document."""
    text = subject.catalogue.text(subject.record.id)
    for path, words in _words(subject, random, 3) if text else ():
        for at in range(len(words) - 2):
            part = " ".join(words[at : at + 3])
            if len(part) > 12 and text and isinstance(find(part, text), Several):
                yield mutant(subject, subject.set(path, part), path)


def joined(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage that runs on into the next sentence."""
    text = subject.catalogue.text(subject.record.id)
    for path, _ in _words(subject, random, 1) if text else ():
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
            made[key] = passage
            if key == path[1]:
                made[f"{key}-again"] = passage
        yield mutant(subject, subject.set(("passages",), made), path, ("passages", f"{path[1]}-again"))


def cut_after_negation(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage that begins just after the word that denies it."""
    for path, words in _words(subject, random, 5):
        found = [
            at for at, word in enumerate(words[:-3]) if word.strip('،"') in ("لم", "لن", "ليس", "ليست", "ولم", "ولن")
        ]
        if found:
            yield mutant(subject, subject.set(path, " ".join(words[found[0] + 1 :])), path)


def digest_changed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A document that is not the one whose digest the record has."""
    if isinstance(subject.record, Source):
        digest = subject.record.sha256
        at = random.randrange(len(digest))
        wrong = digest[:at] + ("0" if digest[at] != "0" else "1") + digest[at + 1 :]
        yield mutant(subject, subject.set(("sha256",), wrong), ("sha256",))


def file_missing(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A document whose file is not there."""
    if isinstance(subject.record, Source):
        yield mutant(subject, subject.set(("file",), "seeds/nothing.txt"), ("file",))


def set_aside_changed(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A piece that is set aside and stands nowhere."""
    for path in shuffled(random, subject.paths("set_aside", None, "text")):
        yield mutant(subject, subject.set(path, subject.at(path).replace("ا", "ب", 1)), path[:-1])


def passage_forgotten(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage that is gone, so that nobody accounts for its words."""
    for path in shuffled(random, subject.paths("passages", None)):
        yield mutant(subject, subject.drop(path), ("file",), ("passages",))


def unused(subject: Subject, random: Random) -> Iterator[Mutant]:
    """A passage on which nothing rests any more."""
    for path in shuffled(random, subject.paths("passages", None, "statements")):
        name = f"{subject.record.id}/{path[1]}"
        rests = [one for one in subject.catalogue.resting_on(name) if one.record != subject.record.id]
        passages = subject.catalogue.passages.values()
        followed = any(full(key, one.source) == name for one in passages for key in one.passage.follows)
        if not rests and not subject.catalogue.answered_by(name) and not followed:
            yield mutant(subject, subject.drop(path), path[:2])


OPERATORS = tuple(
    Operator(name, "passages", frozenset(codes.split()), make)
    for name, codes, make in (
        ("letter-changed", "Q201", _letters(None)),
        ("hamza-changed", "Q201", _letters(HAMZAS)),
        ("digit-changed", "Q201", digit_changed),
        ("vowel-sign-added", "Q201 Q203", vowel_sign_added),
        ("word-dropped", "Q201", word_dropped),
        ("cut-in-a-word", "Q203 Q201 Q202", cut_in_a_word),
        ("elided", "Q201", elided),
        ("too-short", "Q204", too_short),
        ("ambiguous", "Q202", ambiguous),
        ("joined", "Q207", joined),
        ("order-swapped", "Q208", order_swapped),
        ("typed-twice", "Q301 Q209", typed_twice),
        ("cut-after-negation", "Q210", cut_after_negation),
        ("digest-changed", "Q102", digest_changed),
        ("file-missing", "Q101", file_missing),
        ("set-aside-changed", "C102", set_aside_changed),
        ("passage-forgotten", "C101 C104", passage_forgotten),
        ("unused", "Q206", unused),
    )
)
