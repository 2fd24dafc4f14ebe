"""Tests of reading: which files give a document, with which values, and which faults the others have."""

import pickle
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from fihrist.reading import Comment, Document, load, read
from fihrist.reading.events import composed
from fihrist.text.places import Fault, Span

Told = tuple[str, int, int]
HOUSE = sorted(Path(str(files("fihrist"))).rglob("*.yaml"))


def told(data: str | bytes) -> list[Told]:
    """The code and the span of every fault."""
    _, faults = read("weapons/a.yaml", data.encode() if isinstance(data, str) else data)
    return [(f.code, f.span.start, f.span.end) for f in faults]


def values(data: str) -> Any:
    document, _ = read("weapons/a.yaml", data.encode())
    return document and document.values


def test_a_document_holds_all_that_stands_in_its_file() -> None:
    """A file without a fault gives its path, its text, its values and its comments."""
    text = "# head\nid: شهاب\r\nclaims: # of whom\n  - {m: 2400, x: [true, 1.5]}\n  -\nnone: null\n"
    document, faults = read("weapons/a.yaml", text.encode())
    assert faults == ()
    assert document
    assert (document.path, document.text) == ("weapons/a.yaml", text)
    assert document.values == {"id": "شهاب", "claims": [{"m": 2400, "x": [True, 1.5]}, None], "none": None}
    assert document.comments == (Comment(Span(0, 6), "head"), Comment(Span(25, 34), "of whom"))


BYTES = [
    (b"x" * 262_145, [("F102", 0, 0)]),
    (b"a: \xff\n", [("F103", 3, 3)]),
    ("a: ه\n".encode() + b"\xd9", [("F103", 5, 5)]),
    ("a: b\n".encode("utf-16"), [("F103", 0, 0)]),
    (b"a: \xed\xa0\x80\n", [("F103", 3, 3)]),
    (b"a: \xc0\x80\n", [("F103", 3, 3)]),
]


@pytest.mark.parametrize(("data", "expected"), BYTES, ids=range(len(BYTES)))
def test_a_file_that_cannot_be_decoded_has_that_one_fault(data: bytes, expected: list[Told]) -> None:
    """A file that is too large or is not UTF-8 has one fault and no document."""
    assert told(data) == expected
    assert read("a", data)[0] is None


BROKEN = [
    ("a: {b: c\nd: e\n", [("Y101", 10, 11)]),
    ('a: "x" y\n', [("Y101", 7, 8)]),
    ("a:\n  b: c\n d: e\n", [("Y101", 11, 12)]),
    ('a: "\\q"\n', [("Y101", 4, 6)]),
    ('a: "x"# y\n', [("Y101", 6, 7)]),
    ("{a: b}\nc: d\n", [("Y101", 7, 8)]),
    ("- a\nb: c\n", [("Y101", 4, 5)]),
    ("%TAG ! x\n---\na: b\n", [("Y103", 0, 8)]),
    ("%WHAT\n---\na: b\n", [("Y103", 0, 5)]),
    ("a: ! 012\n", [("Y104", 3, 4)]),
    ("a: !!python/object:os.system {}\n", [("Y104", 3, 28)]),
    ("a: !не\n", [("Y104", 3, 6)]),
    ("a: !u!v w\n", [("Y104", 3, 7)]),
    ("a: &x !y\n  b: c\n", [("Y105", 3, 5), ("Y104", 6, 8)]),
    ("a: &x b\nc: *x\n", [("Y105", 3, 5), ("Y105", 11, 13)]),
    ("<<: *x\nc: *y\n", [("Y105", 0, 2), ("Y105", 10, 12)]),
    ("'<<': b\n", []),
    ("a: 1\nb: 2\na: 3\n'a': 4\n", [("Y106", 10, 11), ("Y106", 15, 18)]),
    ("a: [no, *x]\n", [("Y108", 4, 6), ("Y105", 8, 10)]),
    ("a: {b: 1, b: {c: no}}\n", [("Y106", 10, 11), ("Y108", 17, 19)]),
    ("yes: a\n1: b\n'no': c\n", [("Y107", 0, 3), ("Y107", 7, 8)]),
    ("null: c\n2022-07-19: d\n", [("Y107", 0, 4), ("Y107", 8, 18)]),
    ("? [a]\n: b\n? {c: d}\n: no\n", [("Y107", 2, 3), ("Y107", 12, 13), ("Y108", 21, 23)]),
    ("a: " + "[" * 11 + "]" * 11 + "\n", []),
    ("a: " + "[" * 12 + "]" * 12 + "\n", [("Y109", 14, 15)]),
    ("a: " + "[" * 100_000, [("Y109", 14, 15)]),
    ("a: [" + "b," * 4_997 + "]\n", []),
    ("a: b #c\nd: e ##\nf: g # h\ni: 'j' #k\nl: #m\n#n\n", [("Y112", 5, 7)]),
    ("a: [b, c #d\n ]\n", [("Y112", 9, 11)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BROKEN, ids=range(len(BROKEN)))
def test_each_fault_of_yaml_has_its_code_and_place(text: str, expected: list[Told]) -> None:
    """What a catalogue file may not hold is told once, where it stands."""
    assert told(text) == expected


TOGETHER = [
    ("a: \0b\n", [("T102", 3, 4)], {"a": "b"}),
    ("\ufeffa: b\n", [("T101", 0, 1)], {"a": "b"}),
    ("\ufeff# c\r\na: b\r\n", [("T101", 0, 1)], {"a": "b"}),
    ("a:\xa0b\n", [("T105", 2, 3)], None),
    ("id: x\na:\xa0b\n", [("T105", 8, 9)], None),
    ("a:\n\tb: c\n  d: e\n", [("T102", 3, 4)], None),
    ("a:\n\tb: c\n", [("T102", 3, 4)], {"a": {"b": "c"}}),
    ("a: b\n\tc: d\n", [("T102", 5, 6)], None),
    ("a: b\u2028c\n", [("T105", 4, 5)], {"a": "b c"}),
    ("a: b\rc: d\n", [("T102", 4, 5)], {"a": "b", "c": "d"}),
    ("a: b\u200f\nb: c\nc\n", [("T103", 4, 5), ("Y101", 11, 12)], None),
    ("'\u200f': [c\n", [("T103", 1, 2), ("Y101", 5, 6)], None),
    ("# \u200f\na: 'b\n", [("T103", 2, 3), ("Y101", 7, 9)], None),
    ("a: no \nb: 012\n", [("Y108", 3, 5), ("T108", 5, 6), ("Y108", 10, 13)], {"a": "no", "b": 12}),
    ("a: yes\nb: [c\n", [("Y108", 3, 6), ("Y101", 10, 11)], None),
    ('a: "\\u200f\\t\\n\\0"\n', [("T103", 4, 10), ("T102", 10, 12), ("T102", 14, 16)], {"a": "\u200f\t\n\0"}),
    ('a: "\\\\u200f \\" \\\n  b"\n', [], {"a": '\\u200f " b'}),
    ('a: "\\u200fe\\u0301"\n', [("T106", 3, 18), ("T103", 4, 10)], {"a": "\u200fe\u0301"}),
    ('"b\\xad": "e\\u0301"\n', [("T104", 2, 6), ("T106", 9, 18)], {"b\xad": "e\u0301"}),
    ("a: 'e\u0301'\n", [("T106", 4, 6)], {"a": "e\u0301"}),
    ('a: "e\u0301\\n"\n', [("T106", 4, 6)], {"a": "e\u0301\n"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "parsed"), TOGETHER, ids=range(len(TOGETHER)))
def test_one_cause_gives_one_fault_and_hides_no_other(text: str, expected: list[Told], parsed: Any) -> None:
    """A banned character does not break the reading of the rest, and what it breaks is not told a second time."""
    assert (told(text), values(text)) == (expected, parsed)


def test_many_faults_of_one_code_are_counted() -> None:
    """Of one code the first 20 are told, and then how many more there are; other codes are not touched by that."""
    faults = read("a", ("a: no\nb: " + "x\0" * 100).encode())[1]
    assert [f.code for f in faults] == ["Y108"] + ["T102"] * 21
    assert faults[-1] == Fault("T102", Span(50, 51), "80 more of this kind from here on", "mend those before first")


QUOTES, WHERE = "put the text in quotes", "where they are needed"
IN_QUOTES, FOR_NUMBER = "put it in quotes", "put it in quotes if it is a text, or write a number of plain digits"
BACKSLASH = "write `\\\\` for a backslash, or put the text in single quotes"
VALUE, FILLED, SPACE = f"{QUOTES}, or write the value out", "write keys and values", "put a space behind it"
MESSAGES = [
    ("a: ه\udcff", "F103", "", "not UTF-8: byte 0xFF at offset 5", "save the file as UTF-8"),
    ("x" * 262_145, "F102", "", "a file of 262,145 bytes, where at most 262,144 are read", "divide the file"),
    ("a: [1, 2\n", "Y101", "[", "no `,` or `]` where the list goes on", f"close the list, or {QUOTES}"),
    ("a: b\n\nc: [d\ne: f\n", "Y101", ":", "no `,` or `]` where the list goes on; it opens in line 3",
     f"close the list, or {QUOTES}"),
    ("a: {b: c, d: e\n", "Y101", "{", "no `,` or `}` where the mapping goes on", f"close the mapping, or {QUOTES}"),
    ("a: 'x\n", "Y101", "'x", "a quote that is never closed", "close the quote"),
    ("a: 'x#y\n", "Y101", "'x#y", "a quote that is never closed", "close the quote"),
    ('a: "b "c" d"\n', "Y101", 'c" d"', "text behind a closing quote",
     "put a text that has quotes in it in quotes of the other form"),
    ("a: 'x'  y\n", "Y101", "y", "text behind a closing quote",
     "put a text that has quotes in it in quotes of the other form"),
    ("a: b: c\n", "Y101", ":", "a `:` that cannot stand here", f"{QUOTES}, or mend the indentation"),
    ("a: b\nc\n", "Y101", "c", "no `:` after this key", "write `key: value`, or mend the indentation"),
    ("a: @b\n", "Y101", "@", "a value without quotes cannot begin with this character", QUOTES),
    ("a: - b\n", "Y101", "-", "a list that cannot begin here", f"begin it on a new line, or {QUOTES}"),
    ("a: |x\n", "Y101", "x", "text beside `|` or `>`", f"begin the text on a new line, or {QUOTES}"),
    ("a: |0\n", "Y101", "0", "an indentation of `0`", "remove the digit"),
    ("a: ]\n", "Y101", "]", "no value where one must stand", f"write a value, or {QUOTES}"),
    ('- "a\\\\\\q\\z"\n', "Y101", "\\q", "an escape that YAML does not know", BACKSLASH),
    ('a: "\\u12"\n', "Y101", "\\u1", "an escape without all of its digits", BACKSLASH),
    ('a: "\\ud800"\n', "Y101", "\\ud", "an escape of something that is not a character", BACKSLASH),
    ("a: 'x'# y\n", "Y101", "#", "no space before `#`", "put a space before `#`"),
    ("a:\n  b:c\n  d: e\n", "Y101", ":", "no space after the `:`", "put a space after it"),
    ("b:c\nd: e\n", "Y101", ":", "no space after the `:`", "put a space after it"),
    ("a:\n  -{b: c}\n", "Y101", "-", "no space after `-`", SPACE),
    ("-a: b\n", "Y101", "-", "no space after `-`", SPACE),
    ("a: {b: c، d: e}\n", "Y101", "،", "`،` is not `,`", "write `,`"),
    ("a: {b: c #d, e: f}\n", "Y101", "#", "everything from this `#` on is a remark", QUOTES),
    ("", "Y102", "", "nothing in this file", FILLED),
    ("# nothing\n", "Y102", "", "nothing in this file", FILLED),
    ("---\n", "Y102", "", "nothing in this file", FILLED),
    ("- a\n", "Y102", "- a", "a list in place of keys and values", FILLED),
    ("text\n", "Y102", "text", "a single value in place of keys and values", FILLED),
    ("%YAML 1.2\n---\na: b\n", "Y103", "%YAML 1.2", "a `%` directive", "remove this line"),
    ("a: b\n---\nc: '\n", "Y103", "---", "a second document in this file",
     "keep one document in a file, and remove this `---`"),
    ("a: !x b\n", "Y104", "!x", "a tag: `!x`", "remove it; put the value in quotes if it is a text"),
    ("a: !<\n", "Y104", "!<", "a tag (`!`)", f"remove it, or {QUOTES}"),
    ("a: &x b\n", "Y105", "&x", "an anchor: `&x`", "remove it, and write the value out where it is needed"),
    ("a: &\n", "Y105", "&", "an anchor (`&`)", VALUE),
    ("a: *نجم\n", "Y105", "*نجم", "an alias (`*`)", VALUE),
    ("*x : b\n", "Y105", "*x", "an alias: `*x`", f"write the values out {WHERE}"),
    ("<<: {a: b}\n", "Y105", "<<", "a merge key: `<<`", f"write the values out {WHERE}"),
    ("\nid: a\nid: b\n", "Y106", "id", "the key `id` a second time; the first is in line 2", "keep one of the two"),
    ("? [a]\n: b\n", "Y107", "[", "a key that is a list or mapping", "write a plain text as key"),
    ("?\n: b\n", "Y107", "\n", "an empty key", "write the key, or put it in quotes"),
    ("yes: a\n", "Y107", "yes", "the key `yes` is not read as a text", IN_QUOTES),
    ("a: {b: 1,200}\n", "Y107", "1,200", "`,` within the number 1,200", "write 1200, without separators"),
    ("a: no\n", "Y108", "no", "`no` is a boolean in YAML 1.1 and a text in YAML 1.2", IN_QUOTES),
    ("a: 012\n", "Y108", "012", "`012` is an octal number in YAML 1.1 and a whole number in YAML 1.2", FOR_NUMBER),
    ("a: ~\n", "Y108", "~", "`~` is null when it has no quotes", IN_QUOTES),
    ("a: oN\n", "Y108", "oN", "some programs read `oN` as something other than a text", IN_QUOTES),
    ("a: " + "[" * 12 + "'b#c'" + "]" * 12 + "\n", "Y109", "[", "nested deeper than 12 levels",
     "make the structure flatter"),
    ("a: [" + "b," * 4_998 + "]\n", "Y110", "b", "more than 5,000 keys, values and lists", "divide the file"),
    ("a: .inf\n", "Y111", ".inf", "`.inf` is not a finite number", FOR_NUMBER),
    ("a: 1.0e+999\n", "Y111", "1.0e+999", "a number that is too large", FOR_NUMBER),
    ("a: 0.1e-999\n", "Y111", "0.1e-999", "a number that is too close to zero", FOR_NUMBER),
    ("a: 1000000000000000\n", "Y111", "1000000000000000", "a whole number of more than 15 digits", FOR_NUMBER),
    ("a: b #c\n", "Y112", "#c", "everything from this `#` on is a remark, and no part of the value",
     f"{QUOTES}, or a space behind the `#` of a remark"),
    ('"a\\u200f": b\n', "T103", "\\u200f", "bidirectional control U+200F RIGHT-TO-LEFT MARK", "delete it"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "marked", "message", "help"), MESSAGES, ids=range(len(MESSAGES)))
def test_a_message_says_the_fault_and_the_help_its_cure(
    text: str, code: str, marked: str, message: str, help: str
) -> None:
    """A fault is told in plain words at the sign that is wrong, and not where YAML gives up."""
    (fault,) = read("a", text.encode("utf-8", "surrogateescape"))[1]
    assert (fault.code, text[fault.span.start : fault.span.end]) == (code, marked)
    assert (fault.message, fault.help) == (message, help)


def test_load_gives_values_or_raises() -> None:
    """Our own data files are read as strictly; a fault in one of them is a bug and raises ValueError."""
    assert load("a: [b, 1]\n") == load(b"a: [b, 1]\n") == {"a": ["b", 1]}
    with pytest.raises(ValueError, match=r"^Y108 in line 2, column 4: `no` is a boolean"):
        load("a: b\nc: no\n")
    with pytest.raises(ValueError, match=r"^F103 in line 1, column 4: not UTF-8"):
        load("a: \ud800\n")


def test_a_document_can_be_sent_to_another_process() -> None:
    """A document is the same after pickling."""
    document, _ = read("a", b"a: {b: [c]} # d\n")
    assert isinstance(document, Document)
    assert pickle.loads(pickle.dumps(document)) == document


@pytest.mark.parametrize("path", HOUSE, ids=lambda path: path.name)
def test_what_is_read_fast_is_right(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lists of the house, which libyaml alone reads, are without fault and mean the same when they are judged."""
    monkeypatch.setattr("fihrist.reading.events.MAX_NODES", 100_000)
    assert composed(path.read_bytes()) == load(path.read_bytes())
