"""Lies about evidence: quotes that are not what the document says."""

from collections.abc import Iterator
from random import Random

from fihrist.catalogue import Catalogue
from fihrist.text import Match, Several, SourceText, find
from fihrist.text.places import Span
from tests.mutation.lying import Lie, Operator, Path, Subject, lie, shuffled

LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمن"
HAMZAS = {"أ": "ا", "إ": "ا", "آ": "ا", "ا": "أ", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه"}
ALIKE = {"ي": "ی", "ك": "ک", "ه": "ہ"}
MARKS = "\u064b\u064e\u064f\u0650\u0651"


def passages(subject: Subject, random: Random) -> Iterator[tuple[Path, Span]]:
    """The passages of a record that stand in the file as they are, with their places, in a random order."""
    for path in shuffled(random, subject.paths("quotes", None, "text")):
        span = subject.document.span(path)
        inside = subject.text[span.start : span.end]
        if inside == subject.value(path):
            yield path, span
        elif inside[1:-1] == subject.value(path):
            yield path, Span(span.start + 1, span.end - 1)


def _changing(pairs: dict[str, str] | None) -> object:
    def make(subject: Subject, random: Random) -> Iterator[Lie]:
        for path, span in passages(subject, random):
            inside = subject.text[span.start : span.end]
            places = [at for at, char in enumerate(inside) if (char in pairs if pairs else char in LETTERS)]
            if places:
                at = random.choice(places)
                new = pairs[inside[at]] if pairs else random.choice(LETTERS.replace(inside[at], ""))
                yield from lie(subject, subject.edited(Span(span.start + at, span.start + at + 1), new), path)

    return make


def digit_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A digit of a passage that is another."""
    for path, span in passages(subject, random):
        inside = subject.text[span.start : span.end]
        places = [at for at, char in enumerate(inside) if char.isdigit()]
        if places:
            at = random.choice(places)
            new = str((int(inside[at]) + random.randrange(1, 10)) % 10)
            yield from lie(subject, subject.edited(Span(span.start + at, span.start + at + 1), new), path)


def vowel_sign_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A vowel sign that the document does not have, or one of it that is gone."""
    for path, span in passages(subject, random):
        inside = subject.text[span.start : span.end]
        signs = [at for at, char in enumerate(inside) if char in MARKS]
        if signs:
            at = span.start + random.choice(signs)
            yield from lie(subject, subject.edited(Span(at, at + 1), ""), path)
        at = span.start + random.choice([at + 1 for at, char in enumerate(inside) if char in LETTERS])
        if subject.text[at] not in MARKS:
            yield from lie(subject, subject.edited(Span(at, at), "\u064e"), path)


def word_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A passage without one of its words."""
    for path, span in passages(subject, random):
        words = subject.text[span.start : span.end].split(" ")
        if len(words) > 6:
            at = random.randrange(1, len(words) - 1)
            yield from lie(subject, subject.edited(span, " ".join(words[:at] + words[at + 1 :])), path)


def other_document(subject: Subject, random: Random) -> Iterator[Lie]:
    """A passage that stands in another document."""
    for path in shuffled(random, subject.paths("quotes", None, "source")):
        others = [id for id in subject.catalogue.sources if id != subject.value(path)]
        yield from lie(subject, subject.replaced(path, random.choice(others)), path)


def cut_in_a_word(subject: Subject, random: Random) -> Iterator[Lie]:
    """A passage that begins or ends inside a word."""
    for path, span in passages(subject, random):
        inside = subject.text[span.start : span.end]
        if inside[:3].isalpha() and len(inside.split()) > 4:
            yield from lie(subject, subject.edited(Span(span.start, span.start + 1), ""), path)
        if inside[-3:].isalpha() and len(inside.split()) > 4:
            yield from lie(subject, subject.edited(Span(span.end - 1, span.end), ""), path)


def cut_in_a_number(subject: Subject, random: Random) -> Iterator[Lie]:
    """A passage that ends inside a number."""
    for path, span in passages(subject, random):
        inside = subject.text[span.start : span.end]
        for at in range(30, len(inside) - 1):
            if inside[at].isdigit() and inside[at + 1].isdigit():
                yield from lie(subject, subject.edited(Span(span.start + at + 1, span.end), ""), path)
                break


def _ambiguous(inside: str, source: SourceText) -> str | None:
    words = inside.split(" ")
    for length in (4, 3):
        for at in range(len(words) - length + 1):
            part = " ".join(words[at : at + length])
            if len(part) > 12 and isinstance(find(part, source), Several):
                return part
    return None


def ambiguous(subject: Subject, random: Random) -> Iterator[Lie]:
    """A passage so short that it stands more than once in its document."""
    for path, span in passages(subject, random):
        quote = subject.record.quotes[str(path[1])]
        source = subject.catalogue.text(quote.source) if not quote.prefix and not quote.suffix else None
        if source and (part := _ambiguous(subject.text[span.start : span.end], source)):
            yield from lie(subject, subject.edited(span, part), path)


def joined(subject: Subject, random: Random) -> Iterator[Lie]:
    """A passage that runs on into the next sentence."""
    for path, span in passages(subject, random):
        longer = _next_sentence(subject.record.quotes[str(path[1])], subject.catalogue)
        if longer and not set("'\"#:") & set(longer):
            yield from lie(subject, subject.edited(span, subject.text[span.start : span.end] + longer), path)


def _next_sentence(quote: object, catalogue: Catalogue) -> str | None:
    match = catalogue.match(quote)  # type: ignore[arg-type]
    source = catalogue.text(quote.source)  # type: ignore[attr-defined]
    if not isinstance(match, Match) or source is None or not match.sentences:
        return None
    number = match.sentences[-1]
    if number >= len(source.sentences):
        return None
    after = source.sentences[number]
    words = source.words_in(after.span)
    return source.folded[match.span.end : words[min(4, len(words) - 1)].end] if words else None


def elided(subject: Subject, random: Random) -> Iterator[Lie]:
    """A passage with an ellipsis in place of some of its words."""
    for path, span in passages(subject, random):
        words = subject.text[span.start : span.end].split(" ")
        if len(words) > 8:
            yield from lie(subject, subject.edited(span, " ".join([*words[:3], "…", *words[-3:]])), path)


def too_short(subject: Subject, random: Random) -> Iterator[Lie]:
    """A passage of one word."""
    for path, span in passages(subject, random):
        words = [w for w in subject.text[span.start : span.end].split(" ") if w.isalpha() and len(w) < 9]
        if words:
            yield from lie(subject, subject.edited(span, random.choice(words)), path)


def unused_quote(subject: Subject, random: Random) -> Iterator[Lie]:
    """A quote on which nothing rests any more, since its claim rests on another."""
    keys = subject.paths("quotes", None)
    uses = subject.paths("claims", None, None, "quote")
    uses += subject.paths("claims", None, None, "also", None)
    for path in shuffled(random, uses):
        key = subject.value(path)
        other = [str(k[1]) for k in keys if k[1] != key]
        if other and sum(subject.value(use) == key for use in uses) == 1 and path[-1] == "quote":
            others = subject.paths(*path[:-1], "also", None)
            if all(subject.value(o) != other[0] for o in others) and ("unknown",) not in subject.document.places:
                yield from lie(subject, subject.replaced(path, other[0]), ("quotes", str(key)))


def typed_twice(subject: Subject, random: Random) -> Iterator[Lie]:
    """A passage that is typed a second time for another claim."""
    for path in shuffled(random, subject.paths("claims", None, None, "quote")):
        key = str(subject.value(path))
        place = subject.document.places.get(("quotes", key))
        if place and place.key and subject.document.span(path).start > place.value.end:
            line = subject.text.rfind("\n", 0, place.key.start) + 1
            again = subject.text[line : place.value.end].replace(key, f"{key}-again", 1) + "\n"
            at = subject.text.find("\n", place.value.end) + 1
            span = subject.document.span(path)
            text = subject.text[:at] + again + subject.text[at : span.start] + f"{key}-again" + subject.text[span.end :]
            yield from lie(subject, text, ("quotes", f"{key}-again", "text"))


def digest_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A document that is not the one whose digest the record has."""
    if ("sha256",) in subject.document.places:
        digest = str(subject.value(("sha256",)))
        at = random.randrange(len(digest))
        wrong = digest[:at] + ("0" if digest[at] != "0" else "1") + digest[at + 1 :]
        yield from lie(subject, subject.replaced(("sha256",), wrong), ("sha256",))


def set_aside_changed(subject: Subject, random: Random) -> Iterator[Lie]:
    """A sentence that is set aside and stands nowhere."""
    for path in shuffled(random, subject.paths("set_aside", None, "text")):
        yield from lie(subject, subject.replaced(path, subject.source(path).replace("ا", "ب", 1)), path[:-1], path)


def set_aside_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A sentence that nobody accounts for."""
    items = subject.paths("set_aside", None)
    for path in shuffled(random, items):
        if len(items) > 1:
            yield from lie(subject, subject.without(path), ("file",))
        else:
            yield from lie(subject, subject.without(("set_aside",)), ("file",))


def quoted_set_aside(subject: Subject, random: Random) -> Iterator[Lie]:
    """A sentence that is set aside although records rest on it."""
    text = subject.catalogue.text(subject.record.id)
    aside = {subject.value(path) for path in subject.paths("set_aside", None, "text")}
    for path in shuffled(random, subject.paths("set_aside", None, "text")):
        for sentence in random.sample(text.sentences, len(text.sentences)) if text else ():
            if sentence.text not in aside and not set(sentence.text) & set("'\"#:[]{}“”,") and len(sentence.text) > 30:
                yield from lie(subject, subject.replaced(path, sentence.text), path[:-1])


def file_missing(subject: Subject, random: Random) -> Iterator[Lie]:
    """A document whose file is not there."""
    if ("file",) in subject.document.places:
        yield from lie(subject, subject.replaced(("file",), "seeds/nothing.txt"), ("file",))


OPERATORS = tuple(
    Operator(name, "evidence", frozenset(codes.split()), make)  # type: ignore[arg-type]
    for name, codes, make in (
        ("letter-changed", "Q201", _changing(None)),
        ("hamza-changed", "Q201", _changing(HAMZAS)),
        ("look-alike-in-quote", "Q201", _changing(ALIKE)),
        ("digit-changed", "Q201", digit_changed),
        ("vowel-sign-changed", "Q201 Q203", vowel_sign_changed),
        ("word-dropped", "Q201", word_dropped),
        ("other-document", "Q201", other_document),
        ("cut-in-a-word", "Q203 Q201 Q202", cut_in_a_word),
        ("cut-in-a-number", "Q203", cut_in_a_number),
        ("ambiguous", "Q202", ambiguous),
        ("joined", "Q207", joined),
        ("elided", "Q205", elided),
        ("too-short", "Q204", too_short),
        ("unused-quote", "Q206", unused_quote),
        ("typed-twice", "Q301", typed_twice),
        ("digest-changed", "Q102", digest_changed),
        ("file-missing", "Q101", file_missing),
        ("set-aside-changed", "C102", set_aside_changed),
        ("set-aside-dropped", "C101", set_aside_dropped),
        ("quoted-set-aside", "C103", quoted_set_aside),
    )
)
