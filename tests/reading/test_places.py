"""Tests of the places in a document: where each key, value and part of a text stands in the file."""

from typing import Any

import pytest

from fihrist.reading import Document, Path, read
from fihrist.reading.document import readable
from fihrist.text.places import Span


def document(text: str) -> Document:
    found, _ = read("a", text.encode())
    assert found
    return found


def places(text: str) -> dict[Path, tuple[str | None, str]]:
    """The text of the key and of the value at each path."""
    return {
        path: (text[place.key.start : place.key.end] if place.key else None, text[place.value.start : place.value.end])
        for path, place in document(text).places.items()
    }


PLACES: list[tuple[str, dict[Path, tuple[str | None, str]]]] = [
    ("a: b\n", {(): (None, "a: b"), ("a",): ("a", "b")}),
    ("\r\n'a' : \"b\"  # c\r\n\r\n", {(): (None, "'a' : \"b\""), ("a",): ("'a'", '"b"')}),
    ("😀: 😀ب\nb: c", {(): (None, "😀: 😀ب\nb: c"), ("😀",): ("😀", "😀ب"), ("b",): ("b", "c")}),
    ("\ufeffa: b\n", {(): (None, "a: b"), ("a",): ("a", "b")}),
    ("a:\n\n\nb:\n", {(): (None, "a:\n\n\nb:"), ("a",): ("a", ""), ("b",): ("b", "")}),
    (
        "a:\n  - b\n  -\n\n# c\nd: {e: [1, 2] , f: }\n",
        {
            (): (None, "a:\n  - b\n  -\n\n# c\nd: {e: [1, 2] , f: }"),
            ("a",): ("a", "- b\n  -"),
            ("a", 0): (None, "b"),
            ("a", 1): (None, ""),
            ("d",): ("d", "{e: [1, 2] , f: }"),
            ("d", "e"): ("e", "[1, 2]"),
            ("d", "e", 0): (None, "1"),
            ("d", "e", 1): (None, "2"),
            ("d", "f"): ("f", ""),
        },
    ),
    (
        "a:\n  b:\n    c: d\n\n\n  # e\nf:\n- g: h\n\n\n",
        {
            (): (None, "a:\n  b:\n    c: d\n\n\n  # e\nf:\n- g: h"),
            ("a",): ("a", "b:\n    c: d"),
            ("a", "b"): ("b", "c: d"),
            ("a", "b", "c"): ("c", "d"),
            ("f",): ("f", "- g: h"),
            ("f", 0): (None, "g: h"),
            ("f", 0, "g"): ("g", "h"),
        },
    ),
    (
        "a: |+ # b\n  c\n   d\n\n\ne: >-\n  f\n  g\n\n# h\n",
        {
            (): (None, "a: |+ # b\n  c\n   d\n\n\ne: >-\n  f\n  g"),
            ("a",): ("a", "|+ # b\n  c\n   d"),
            ("e",): ("e", ">-\n  f\n  g"),
        },
    ),
    ("a:\n  b\n  c\n\n\nd: e\n", {(): (None, "a:\n  b\n  c\n\n\nd: e"), ("a",): ("a", "b\n  c"), ("d",): ("d", "e")}),
    ("a: [b: c , d]\n", {
        (): (None, "a: [b: c , d]"),
        ("a",): ("a", "[b: c , d]"),
        ("a", 0): (None, "b: c"),
        ("a", 0, "b"): ("b", "c"),
        ("a", 1): (None, "d"),
    }),
    ("a: !x b\nc: ! # d\n  [e]\n", {
        (): (None, "a: !x b\nc: ! # d\n  [e]"),
        ("a",): ("a", "b"),
        ("c",): ("c", "[e]"),
        ("c", 0): (None, "e"),
    }),
    ("a: b\na: {c: d}\n1: e\n? [f]\n: g\n", {
        (): (None, "a: b\na: {c: d}\n1: e\n? [f]\n: g"),
        ("a",): ("a", "b"),
        ("1",): ("1", "e"),
    }),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=range(len(PLACES)))
def test_every_key_and_value_has_its_place(text: str, expected: dict[Path, tuple[str | None, str]]) -> None:
    """Places are code points, hold the key or the value and nothing around it, and are in the order of the file."""
    assert list(places(text).items()) == list(expected.items())


COMMENTS = [
    ("# a\nb: c # d\n", ["# a", "# d"]),
    ("b: 'c # d' # 'e'\n", ["# 'e'"]),
    ("b: c#d\n", []),
    ("b: [c, # d\n e] # f\n", ["# d", "# f"]),
    ("b: | # c # d\n  # e\n\n# f\ng: >\n  # h\n", ["# c # d", "# f"]),
    ("b: |\n# c\nd: # e\r\n  f#g\r\n", ["# c", "# e"]),
    ("--- # a\nb: c\n... # d\n#", ["# a", "# d", "#"]),
    ("b: c # d\n---\ne: 'f # g'\n", ["# d"]),
    ("b: \"c \\\n  # d\" # e\n", ["# e"]),
    ("#ب\n'#': \"#\" #\n", ["#ب", "#"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COMMENTS, ids=range(len(COMMENTS)))
def test_comments_are_what_stands_behind_a_hash_outside_of_scalars(text: str, expected: list[str]) -> None:
    """Every comment is found, up to the end of its line, and nothing that only looks like one."""
    comments = document(text).comments
    assert [text[c.span.start : c.span.end] for c in comments] == expected
    assert [c.text for c in comments] == [comment[1:].strip() for comment in expected]


@pytest.mark.parametrize(
    ("path", "on", "expected"),
    [
        (("a", "b", 0), "value", "x"),
        (("a", "b", 0), "key", "x"),
        (("a", "b"), "key", "b"),
        (("a", "b", 7, "z"), "value", "[x]"),
        (("a", "b", 7, "z"), "key", "b"),
        (("a", "c"), "key", "a"),
        (("z",), "value", "a: {b: [x]}"),
        ((), "key", "a: {b: [x]}"),
    ],
)
def test_a_span_is_that_of_the_nearest_ancestor_in_the_file(path: Path, on: Any, expected: str) -> None:
    """A path that is not in the file has the place of what stands nearest above it."""
    text = "a: {b: [x]}\n"
    span = document(text).span(path, on=on)
    assert text[span.start : span.end] == expected


WITHIN = [
    ("a: كلم 2400\n", "2400", "2400"),
    ("a: one\n  two\n\n  three\n", "two\nthree", "two\n\n  three"),
    ("a: one\n  two\n", "one two", "one\n  two"),
    ("a: one\n  two\n", " ", "\n  "),
    ("a: one\r\n  two\r\n", "e t", "e\r\n  t"),
    ("a: 'it''s  so'\n", "t's", "t''s"),
    ("a: 'it''s'\n", "'", "''"),
    ("a: 'one\n  two'\n", "two", "two"),
    ('a: "b \\"c\\" \\u0627ب"\n', '"c"', '\\"c\\"'),
    ('a: "b \\u0627ب"\n', "اب", "\\u0627ب"),
    ('a: "\\U0001f600 😀\\x41"\n', "😀A", "😀\\x41"),
    ('a: "one \\\n  two"\n', "one two", "one \\\n  two"),
    ('a: "one\n\n\n  two"\n', "e\n\nt", "e\n\n\n  t"),
    ("a: |\n  one\n   two\n\n  three\n", "two\n\nthree", "two\n\n  three"),
    ("a: |\r\n  one\r\n  two\r\n", "one\ntwo", "one\r\n  two"),
    ("a: |+\n\n  one\n\n\n", "one", "one"),
    ("a: |2-\n    one\n   two\n", "two", "two"),
    ("a: |2-\n\n    one\n   two\n", "  one\n two", "  one\n   two"),
    ("a: |2-\n    one\n   two\n", "  one\n two", "  one\n   two"),
    ("a: >\n  one\n  two\n\n  six\n    ten\n  five\n", "two\nsix\n  ten\nfive", "two\n\n  six\n    ten\n  five"),
    ("a: >- # b\n  one\n  two # three\n", "two # three", "two # three"),
    ("\ufeffa: one\u200f two\n", "two", "two"),
    ("a: o\0ne two\n", "two", "two"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "part", "expected"), WITHIN, ids=range(len(WITHIN)))
def test_a_part_of_a_text_is_found_in_the_file(text: str, part: str, expected: str) -> None:
    """A range of a parsed text is that range of the file which makes it, whatever the style of the scalar."""
    found = document(text)
    value = found.values["a"]
    assert isinstance(value, str)
    start = value.index(part)
    span = found.within(("a",), Span(start, start + len(part)))
    assert text[span.start : span.end] == expected


AT = [
    (0, ("a",)),
    (2, ()),
    (4, ("a", "b")),
    (8, ("a", "b", 0)),
    (9, ("a", "b")),
    (11, ()),
    (12, ("c",)),
    (14, ("c",)),
    (99, ()),
]


@pytest.mark.parametrize(("offset", "path"), AT)
def test_what_holds_an_offset(offset: int, path: Path) -> None:
    """The innermost key or value that holds an offset, one without length at its own, or else the root."""
    assert document("a: {b: [x]}\nc:\n").at(offset) == path


def test_a_part_of_no_length_stands_between_two_letters() -> None:
    """Before a letter, or behind the last."""
    found = document("a: bcd\n")
    assert [found.within(("a",), Span(at, at)) for at in (1, 3)] == [Span(4, 4), Span(6, 6)]


def test_what_libyaml_refuses_has_a_stand_in() -> None:
    """A line feed for what may end a line and for the byte-order mark at the start, a space for all else."""
    assert readable("\ufeffa\ufeffb\rc\r\n\0d\u2028") == "\na b\nc\r\n d "
    assert readable("\0a") == " a"


@pytest.mark.parametrize(
    ("text", "path", "part", "expected"),
    [
        ("a: 2400\n", ("a",), Span(0, 2), "2400"),
        ("a: [b]\n", ("a",), Span(0, 1), "[b]"),
        ("a: bc\n", ("a",), Span(1, 9), "bc"),
        ("a: bc\n", ("a", "z"), Span(0, 1), "bc"),
        ("a: bc\n", ("a",), Span(1, 1), ""),
        ("a: ''\n", ("a",), Span(0, 0), "''"),
        ("a: |", ("a",), Span(0, 0), "|"),
        ("a: |\n  b\n   \n  c\n", ("a",), Span(0, 1), "|\n  b\n   \n  c"),
    ],
)
def test_a_part_that_cannot_be_found_is_the_whole_value(text: str, path: Path, part: Span, expected: str) -> None:
    """A range that is not one of a text, or of a text that cannot be followed, gives the place of the value."""
    span = document(text).within(path, part)
    assert text[span.start : span.end] == expected
