"""The form for people: whole pictures."""

import re
from collections import Counter
from unicodedata import category, east_asian_width

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fihrist.checking.diagnostics import Diagnostic, Excerpt
from fihrist.checking.reports import characters, render
from fihrist.checking.reports.plain import sizes, width, window
from fihrist.text.places import Place, Span

# Isolates are invisible; in the pictures below they are ⟨ for U+2066, ‹ for U+2068 and › for U+2069.
SHOW_ISOLATES = str.maketrans({"\u2066": "⟨", "\u2068": "‹", "\u2069": "›"})

RANGE = "\n" * 21 + "    - {value: {min: 2400, max: 3700}, passages: [v/range-and-warhead]}\n"
ARABIC = """id: shahab-4
quotes:
  copy-of-sandal:
    source: khatami-visit
    text: وتقول هذه المصادر ان "شهاب - 4" هو في الواقع "نسخة ايرانية" من صاروخ باليستي استراتيجي سوفياتي قديم
  service: {source: khatami-visit, text: ما بين 2003 و2005, en: between 2003 and 2005}
"""
LONG = "key: " + " ".join(f"word{number}" for number in range(100)) + "\n"


def picture(*diagnostics, **options):
    return "".join(render("plain", diagnostics, **options)).translate(SHOW_ISOLATES)


def body(diagnostic, **options):
    """The lines between the header and the count."""
    return "\n".join(picture(diagnostic, **options).splitlines()[2:-2])


def test_whole_picture(diagnose):
    """A diagnostic is shown with its line, a mark under the fault, labelled notes beside it, and the cure."""
    diagnostic = diagnose(
        RANGE,
        "3700",
        ("v/ra", "this has 2400 and 3600"),
        help="correct the value, or name the passage that says 3700",
    )
    assert picture(diagnostic) == (
        "error[V302]: `3700` is not in the passage\n"
        "  --> catalogue/weapons/shahab-4.yaml:22:32\n"
        "   |\n"
        "22 |     - {value: {min: 2400, max: 3700}, passages: [v/range-and-warhead]}\n"
        "   |                                ^^^^\n"
        "22 |     - {value: {min: 2400, max: 3700}, passages: [v/range-and-warhead]}\n"
        "   |                                                  ---- this has 2400 and 3600\n"
        "   = help: correct the value, or name the passage that says 3700\n"
        "\n"
        "1 error, 0 doubts\n"
    )


def test_colour(diagnose):
    """Colour marks the level, the frame and the notes, and closes each time."""
    assert picture(diagnose("a: b\n", "a", ("b", "this"), help="do", level="doubt"), colour=True) == (
        "\x1b[1;33mdoubt[V302]\x1b[0m\x1b[1m: `3700` is not in the passage\x1b[0m\n"
        "\x1b[1;34m -->\x1b[0m catalogue/weapons/shahab-4.yaml:1:1\n"
        "\x1b[1;34m  |\x1b[0m\n"
        "\x1b[1;34m1 |\x1b[0m a: b\n"
        "\x1b[1;34m  |\x1b[0m \x1b[1;33m^\x1b[0m\n"
        "\x1b[1;34m1 |\x1b[0m a: b\n"
        "\x1b[1;34m  |\x1b[0m    \x1b[36m- this\x1b[0m\n"
        "\x1b[1;34m  =\x1b[0m \x1b[1mhelp:\x1b[0m do\n"
        "\n"
        "0 errors, 1 doubt\n"
    )


BODIES = {
    "each mark stands under a line of its own": (
        ("id: a\n", "id", ("i", "this"), ("a", None)),
        """\
  |
1 | id: a
  | ^^
1 | id: a
  | - this
1 | id: a
  |     -""",
    ),
    "notes on other lines stand in the order of the file, with dots between lines that are not adjacent": (
        ("a: 1\nb: 2\nc: 3\nd: 4\n", "d", ("a", "first"), ("b", "second")),
        """\
  |
1 | a: 1
  | - first
2 | b: 2
  | - second
...
4 | d: 4
  | ^""",
    ),
    "line numbers are set to the right": (
        ("a\n" + "\n" * 98 + "b\n", "b", ("a", None)),
        """\
    |
  1 | a
    | -
...
100 | b
    | ^""",
    ),
    "a fault at the end of a line is marked after it": (
        ("a: b\n", "\n"),
        """\
  |
1 | a: b
  |     ^""",
    ),
    "a fault on an empty line is marked at its start": (
        ("\n\n", "\n"),
        """\
  |
1 |
  | ^""",
    ),
    "a fault of several lines is marked to the end of its first": (
        ("a: 'b\n  c'\n", "'b\n  c'"),
        """\
  |
1 | a: 'b
  |    ^^""",
    ),
    "a wide character takes two cells": (
        ("飛: x\n", "x"),
        """\
  |
1 | 飛: x
  |     ^""",
    ),
    "a combining mark takes no cell and is marked under its letter": (
        ("e\u0301: e\u0301\n", "\u0301: "),
        """\
  |
1 | e\u0301: e\u0301
  | ^^^""",
    ),
    "a character that is not seen is shown as an escape and marked as a whole": (
        ("a:\u00a0b\u200d\n", "\u00a0", ("b", None)),
        """\
  |
1 | a:\\u{a0}b\\u{200d}
  |   ^^^^^^
1 | a:\\u{a0}b\\u{200d}
  |         -""",
    ),
}


@pytest.mark.parametrize("case", BODIES)
def test_picture(case, diagnose):
    """Marks stand under what they mark."""
    arguments, expected = BODIES[case]
    assert body(diagnose(*arguments)) == expected


def test_label_of_the_fault(diagnose):
    """The fault itself may have a label, as notes have."""
    assert body(diagnose("{a: 1, b: 2}\n", "a", label="first")) == "  |\n1 | {a: 1, b: 2}\n  |  ^ first"


def test_arabic_before_the_mark(diagnose):
    """Arabic is isolated run by run within a left-to-right line, so a mark in Latin text stays under it."""
    assert body(diagnose(ARABIC, "en:", help="read")) == (
        "  |\n"
        "6 | ⟨  service: {source: khatami-visit, text: ‹ما بين 2003 و2005›, en: between 2003 and 2005}›\n"
        "  |                                                             ^^^\n"
        "  = help: read"
    )


def test_mark_in_arabic(diagnose):
    """A mark in Arabic text is also said in words, since the place under it moves where a terminal reorders."""
    assert body(diagnose(ARABIC, "2003", ("بين", "a window"), help="read `ما بين`")) == (
        "  |\n"
        "6 | ⟨  service: {source: khatami-visit, text: ‹ما بين 2003 و2005›, en: between 2003 and 2005}›\n"
        "  |                                                 ^^^^\n"
        "6 | ⟨  service: {source: khatami-visit, text: ‹ما بين 2003 و2005›, en: between 2003 and 2005}›\n"
        "  |                                             --- a window\n"
        "  = marked: `‹2003›`\n"
        "  = also marked: `‹بين›`\n"
        "  = help: ⟨read `‹ما بين›`›"
    )


def test_mark_of_a_long_arabic_passage(diagnose):
    """A passage too long for the line is marked as far as it is shown, and said by its beginning and its end."""
    passage = ARABIC.splitlines()[4].removeprefix("    text: ")
    assert body(diagnose(ARABIC, passage), width=60) == (
        "  |\n"
        '5 | ⟨    text: ‹وتقول هذه المصادر ان "شهاب - 4" هو في الواقع …››\n'
        "  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  = marked: `‹وتقول هذه المصادر … سوفياتي قديم›`"
    )


def test_mark_of_a_vowel_sign(diagnose):
    """A combining mark that is said alone is set on a dotted circle."""
    assert body(diagnose("text: أُخرى\n", "\u064f")) == ("  |\n1 | ⟨text: ‹أُخرى››\n  |       ^\n  = marked: `‹◌\u064f›`")


def test_long_line(diagnose):
    """A line too long is shown around each mark, with an ellipsis where it is cut."""
    assert body(diagnose(LONG, "word50", ("word9 ", "far"), ("key", None)), width=60) == (
        "  |\n"
        "1 | …46 word47 word48 word49 word50 word51 word52 word53 wo…\n"
        "  |                          ^^^^^^\n"
        "1 | …word5 word6 word7 word8 word9 word10 word11 word12 wor…\n"
        "  |                          ------ far\n"
        "1 | key: word0 word1 word2 word3 word4 word5 word6 word7 w…\n"
        "  | ---"
    )


def test_long_label(diagnose):
    """A label that does not fit beside its mark stands in the row below, as far to the left as it must."""
    label = "this label is longer than what is left of the line"
    assert body(diagnose(RANGE, "range-and-warhead", label=label), width=76) == (
        "   |\n"
        "22 |     - {value: {min: 2400, max: 3700}, passages: [v/range-and-warhead]}\n"
        "   |                                                    ^^^^^^^^^^^^^^^^^\n"
        f"   |                      {label}"
    )


def test_no_excerpt(diagnose):
    """A file without readable text has a place and no picture."""
    diagnostic = diagnose("a", "a", message="this file is empty", help="fill it", excerpts=())
    assert picture(diagnostic) == (
        "error[V302]: this file is empty\n"
        " --> catalogue/weapons/shahab-4.yaml:1:1\n"
        "  = help: fill it\n"
        "\n"
        "1 error, 0 doubts\n"
    )


COUNTS = [
    ([], ""),
    ([("a", "error")], "1 error, 0 doubts\n"),
    ([("a", "doubt"), ("b", "error"), ("b", "doubt")], "1 error, 2 doubts\n"),
    ([("a", "error")] * 1000, "1,000 errors, 0 doubts\n"),
]


@pytest.mark.parametrize(("drawn", "expected"), COUNTS)
def test_count(drawn, expected, diagnose):
    """The last line counts errors and doubts; where there are none, nothing is said."""
    assert (["", *render("plain", [diagnose("a", "a", path=path, level=level) for path, level in drawn])])[
        -1
    ] == expected


def test_what_was_judged():
    """Where it is told what was judged, it is told although nothing was found."""
    assert picture(seen="3 files") == "3 files: 0 errors, 0 doubts\n"


def test_errors_come_first(diagnose):
    """Doubts follow all errors, both in the order given."""
    drawn = (("a", "doubt"), ("b", "error"), ("c", "doubt"), ("d", "error"))
    shown = picture(*(diagnose("a", "a", path=path, level=level) for path, level in drawn))
    assert re.findall(r"--> (.*):1:1", shown) == ["b", "d", "a", "c"]


def test_thousands_are_counted(diagnose):
    """Of more than a person can go through there are some of each code, the errors first, and a line for the rest."""
    codes = ["V302"] * 700 + ["Q201"] * 2 + ["R101"] * 300
    told = "".join(render("plain", [diagnose("m", "m", code=code) for code in codes]))
    shown = Counter(re.findall(r"^error\[(\w+)\]", told, re.MULTILINE))
    assert shown == {"Q201": 2, "R101": 249, "V302": 249}
    rest = "and 502 more (`--format json` shows up to 5,000): 51 R101, 451 V302"
    assert told.endswith(f"{rest}\n\n1,002 errors, 0 doubts\n")


def test_long_message_is_cut(diagnose):
    """No more than a thousand code points of a message are shown."""
    header = picture(diagnose("a", "a", message="x" * 1001)).splitlines()[0]
    assert header == f"error[V302]: {'x' * 1000}…"


@settings(deadline=None, max_examples=50)
@given(st.text(), st.integers(0, 300), st.integers(0, 300), st.integers(20, 60))
def test_window_fits(text, start, length, room):
    """What is shown of a line fits into the room and begins its mark inside it."""
    text = text * 5
    start = min(start, len(text))
    shown, cell, cells = window(text, start, min(start + length, len(text)), room)
    assert width(shown) <= room
    assert cell >= 0
    assert cells >= 1
    assert cell + cells <= max(width(shown), cell + 1)


@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(blacklist_categories=["Cs"])))
def test_cells(text):
    """The short way to measure a line gives what the properties of each character give."""
    shown = "".join(characters(text))
    expected = [
        0 if category(character) in ("Mn", "Me") else 2 if east_asian_width(character) in "WF" else 1
        for character in shown
    ]
    assert sizes(shown) == expected
    assert width(shown) == sum(expected)


@settings(deadline=None, max_examples=50)
@given(st.text("abc 12شهابو،-{}\u064f", max_size=200), st.data())
def test_isolates_are_balanced(text, data):
    """Each isolate is closed on its own line, and nothing but isolates is added to the line of the file."""
    start = data.draw(st.integers(0, len(text)))
    excerpt = Excerpt(1, text, start + 1, start + 2, text)
    diagnostic = Diagnostic("a", Span(0, 1), "Q201", "n", "error", Place(1, 1), Place(1, 2), text, text, (excerpt,))
    for line in "".join(render("plain", [diagnostic], width=2000)).split("\n"):
        depth = 0
        for sign in re.findall("[\u2066\u2068\u2069]", line):
            depth += -1 if sign == "\u2069" else 1
            assert depth >= 0
        assert depth == 0
