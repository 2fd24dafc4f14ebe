"""Lies about shape: keys, types, terms, lists and dates that no record can have."""

from collections.abc import Iterator
from random import Random

from fihrist.text.places import Span
from tests.mutation.lying import Lie, Operator, Subject, lie, shuffled


def _swapped(word: str, random: Random) -> str:
    """A word with two neighbouring letters swapped."""
    places = [at for at in range(len(word) - 1) if word[at] != word[at + 1] and word[at : at + 2].isalpha()]
    if not places:
        return word + word[-1]
    at = random.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def quote_part_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A quote without its source, text or translation."""
    for path in shuffled(random, subject.paths("quotes", None, None)):
        if path[-1] in ("source", "text", "en"):
            yield from lie(subject, subject.without(path), path[:-1])


def claim_quote_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A claim without its quote."""
    for path in shuffled(random, subject.paths("claims", None, None, "quote")):
        yield from lie(subject, subject.without(path), path[:-1])


def name_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A name in one language only."""
    yield from lie(subject, subject.without(("name", random.choice(("en", "ar")))), ("name",))


def wrong_type(subject: Subject, random: Random) -> Iterator[Lie]:
    """A list where a text is wanted."""
    for path in shuffled(
        random, subject.paths("quotes", None, "source") + subject.paths("claims", None, None, "quote")
    ):
        yield from lie(subject, subject.replaced(path, f"[{subject.source(path)}]"), path)


def text_for_list(subject: Subject, random: Random) -> Iterator[Lie]:
    """A text where a list is wanted."""
    paths = subject.paths("claims", None, None, "said_by") + subject.paths("claims", None, None, "also")
    for path in shuffled(random, paths):
        first = subject.value((*path, 0))
        yield from lie(subject, subject.replaced(path, str(first)), path)


def misspelt_key(subject: Subject, random: Random) -> Iterator[Lie]:
    """A key with two letters swapped."""
    for path in shuffled(random, subject.paths("claims", None, None, None) + subject.paths("quotes", None, None)):
        key = subject.document.places[path].key
        wrong = _swapped(str(path[-1]), random)
        if key and wrong != path[-1]:
            yield from lie(subject, subject.edited(key, wrong), (*path[:-1], wrong))


def misspelt_field(subject: Subject, random: Random) -> Iterator[Lie]:
    """The name of a field with two letters swapped."""
    for path in shuffled(random, subject.paths("claims", None)):
        key, wrong = subject.document.places[path].key, _swapped(str(path[-1]), random)
        if key:
            yield from lie(subject, subject.edited(key, wrong), ("claims", wrong))


def misspelt_term(subject: Subject, random: Random) -> Iterator[Lie]:
    """A term of a closed list with two letters swapped."""
    leaves = [leaf.path for leaf in subject.catalogue.leaves(subject.record) if leaf.terms]
    for path in shuffled(random, [path for path in leaves if path in subject.document.places]):
        yield from lie(subject, subject.replaced(path, _swapped(str(subject.value(path)), random)), path)


def unknown_key(subject: Subject, random: Random) -> Iterator[Lie]:
    """A key that no record has."""
    start = subject.document.places[("name",)].key
    assert start
    yield from lie(subject, subject.edited(Span(start.start, start.start), "colour: red\n"), ("colour",))


def listed_twice(subject: Subject, random: Random) -> Iterator[Lie]:
    """A speaker, a further quote or a spelling that is listed twice."""
    paths = subject.paths("claims", None, None, "said_by") + subject.paths("claims", None, None, "also")
    for path in shuffled(random, [*paths, *subject.paths("aliases", None)]):
        source, count = subject.source(path), len(subject.value(path))  # type: ignore[arg-type]
        last = subject.source((*path, count - 1))
        if source.startswith("["):
            yield from lie(subject, subject.replaced(path, f"{source[:-1]}, {last}]"), (*path, count))


def claim_twice(subject: Subject, random: Random) -> Iterator[Lie]:
    """A claim that stands twice, word for word."""
    for path in shuffled(random, subject.paths("claims", None, None)):
        span = subject.document.span(path)
        line = subject.text.rfind("\n", 0, span.start) + 1
        block = subject.text[line : span.end] + "\n"
        if block.strip().startswith("-") and not subject.paths(*path, "id"):
            at = subject.text.find("\n", span.end) + 1 or len(subject.text)
            yield from lie(subject, subject.edited(Span(at, at), block), (*path[:2], int(path[2]) + 1))


def key_twice(subject: Subject, random: Random) -> Iterator[Lie]:
    """A quote whose translation stands twice."""
    for path in shuffled(random, subject.paths("quotes", None, "source")):
        place = subject.document.places[path]
        line = subject.text.rfind("\n", 0, place.value.start) + 1
        again = subject.text[line : place.value.end] + "\n"
        if again.strip().startswith("source"):
            text = subject.edited(Span(line, line), again)
            yield from lie(subject, text, line=text.count("\n", 0, line + len(again)) + 1)


def impossible_date(subject: Subject, random: Random) -> Iterator[Lie]:
    """A month or a day that no calendar has."""
    dates = [leaf.path for leaf in subject.catalogue.leaves(subject.record) if leaf.is_date]
    for path in shuffled(random, dates):
        year = str(subject.value(path))[:4]
        wrong = random.choice((f"{year}-13", f"{year}-00", f"{year}-02-30"))
        if year.isdigit():
            yield from lie(subject, subject.replaced(path, f'"{wrong}"'), path)


def wrong_form(subject: Subject, random: Random) -> Iterator[Lie]:
    """An id in a form that no id has."""
    for path in shuffled(
        random, subject.paths("quotes", None, "source") + subject.paths("claims", None, None, "quote")
    ):
        wrong = random.choice((subject.source(path).replace("-", "_"), subject.source(path).capitalize()))
        if wrong != subject.source(path) and not wrong.startswith(("'", '"')):
            yield from lie(subject, subject.replaced(path, wrong), path)


def emptied(subject: Subject, random: Random) -> Iterator[Lie]:
    """A text in which nothing stands."""
    for path in shuffled(random, [*subject.paths("name", None), *subject.paths("quotes", None, None)]):
        if path[-1] != "source":
            yield from lie(subject, subject.replaced(path, '""'), path)


def ambiguous_value(subject: Subject, random: Random) -> Iterator[Lie]:
    """A text that YAML 1.1 reads as something else."""
    for path in shuffled(random, subject.paths("name", None)):
        yield from lie(subject, subject.replaced(path, random.choice(("no", "yes", "on", "0o17"))), path)


def required_field_dropped(subject: Subject, random: Random) -> Iterator[Lie]:
    """A required field that neither a claim nor an `unknown` fills."""
    for path in shuffled(random, subject.paths("unknown", None)):
        if len(subject.paths("unknown", None)) > 1:
            yield from lie(subject, subject.without(path), ("claims",))
    for path in shuffled(random, subject.paths("claims", None)):
        field = type(subject.record.claims).model_fields[str(path[1])]
        extra = field.json_schema_extra
        if isinstance(extra, dict) and extra["x-required"] and len(subject.paths("claims", None)) > 1:
            yield from lie(subject, subject.without(path), ("claims",))


def tab(subject: Subject, random: Random) -> Iterator[Lie]:
    """A tab in place of the space after a key."""
    for path in shuffled(random, subject.paths("name", None)):
        span = subject.document.span(path)
        text = subject.edited(Span(span.start - 1, span.start), "\t")
        yield from lie(subject, text, line=text.count("\n", 0, span.start) + 1)


def to_do_left(subject: Subject, random: Random) -> Iterator[Lie]:
    """A record that is not done."""
    for path in shuffled(random, subject.paths("name", None)):
        at = subject.text.find("\n", subject.document.span(path).end)
        yield from lie(subject, subject.text[:at] + "  # to do: say it" + subject.text[at:], path)


OPERATORS = tuple(
    Operator(name, "shape", frozenset(codes.split()), make)
    for name, codes, make in (
        ("quote-part-dropped", "S101", quote_part_dropped),
        ("claim-quote-dropped", "S101", claim_quote_dropped),
        ("name-dropped", "S101", name_dropped),
        ("wrong-type", "S103", wrong_type),
        ("text-for-list", "S103", text_for_list),
        ("misspelt-key", "S102", misspelt_key),
        ("misspelt-field", "S102", misspelt_field),
        ("misspelt-term", "S104", misspelt_term),
        ("unknown-key", "S102", unknown_key),
        ("listed-twice", "L109", listed_twice),
        ("claim-twice", "L107", claim_twice),
        ("key-twice", "Y106", key_twice),
        ("impossible-date", "D101 S105", impossible_date),
        ("wrong-form", "S105", wrong_form),
        ("emptied", "S106", emptied),
        ("ambiguous-value", "Y108", ambiguous_value),
        ("required-field-dropped", "L104", required_field_dropped),
        ("to-do-left", "Y203", to_do_left),
        ("tab", "T102", tab),
    )
)
