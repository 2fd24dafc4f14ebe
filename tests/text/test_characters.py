"""Tests of the characters that may stand in a text."""

import sys
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fihrist.text import characters
from fihrist.text.places import Lines, Place, Span


def told(text: str) -> list[tuple[str, int, int]]:
    return [(f.code, f.span.start, f.span.end) for f in characters.faults(text)]


def usual() -> Iterator[str]:
    """Every character that the fast search passes over."""
    return (chr(i) for i in range(sys.maxunicode + 1) if not characters._UNUSUAL.search(chr(i) + "\n"))


FAULTS = [
    ("\ufeffa\n", [("T101", 0, 1)]),
    ("a\ufeff\n", [("T104", 1, 2)]),
    ("a\tb\n", [("T102", 1, 2)]),
    ("\x00\x01\x00b\n", [("T102", 0, 3)]),
    ("a\rb\r\nc\r", [("T102", 1, 2), ("T102", 6, 7)]),
    ("a\r\r\n", [("T102", 1, 2)]),
    ("a\x7f\x80b\n", [("T102", 1, 3)]),
    ("شهاب\u200f4\n", [("T103", 4, 5)]),
    ("a\u202e\u2066b\u061c\n", [("T103", 1, 3), ("T103", 4, 5)]),
    ("می\u200cروم\n", [("T104", 2, 3)]),
    ("a\u200b\u200fb\n", [("T104", 1, 2), ("T103", 2, 3)]),
    ("a\xad\u034f\u180e\u2060\ufe0f\U000e0041b\n", [("T104", 1, 7)]),
    ("a\xa0b\u3000\u2028\x85\n", [("T105", 1, 2), ("T105", 3, 6)]),
    ("e\u0301t e\u0301\n", [("T106", 0, 2), ("T106", 4, 6)]),
    ("\u0627\u0653\n", [("T106", 0, 2)]),
    ("ab\u212bcd\n", [("T106", 2, 3)]),
    ("a\ue000\ufdd0\U0010ffffb\n", [("T107", 1, 4)]),
    ("a \nb   \r\nc ", [("T108", 1, 2), ("T108", 4, 7), ("T108", 10, 11)]),
    ("   \n", [("T108", 0, 3)]),
    ("a b\n  c\r\n", []),
    ("ۖ\u06dd «شهاب - 4»، ١٢٣؟ – “x” Ж\n", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_each_fault_has_its_code_and_the_smallest_span(text: str, expected: list[tuple[str, int, int]]) -> None:
    """A banned character is a fault at its own place, and those of one fault side by side are one fault."""
    assert told(text) == expected


NFC, NO_MEANING = "not in the composed form of Unicode (NFC): ", "character without a public meaning "
E, ACUTE, A = "U+0065 LATIN SMALL LETTER E", "U+0301 COMBINING ACUTE ACCENT", "U+00E1 LATIN SMALL LETTER A WITH ACUTE"
ALEF, MADDA = "U+0627 ARABIC LETTER ALEF, U+0653 ARABIC MADDAH ABOVE", "U+0622 ARABIC LETTER ALEF WITH MADDA ABOVE"
MESSAGES = [
    ("\ufeffa", 0, 1, "byte-order mark U+FEFF ZERO WIDTH NO-BREAK SPACE",
     "save the file as UTF-8 without a byte-order mark"),
    ("a\u200fb", 1, 2, "bidirectional control U+200F RIGHT-TO-LEFT MARK", "delete it"),
    ("a\tb", 1, 2, "control character U+0009 TAB", "put spaces in its place"),
    ("a\rb", 1, 2, "control character U+000D CARRIAGE RETURN", "end the line with a line feed"),
    ("a\0\x01", 1, 3, "control character U+0000 NULL, and 1 more beside it", "delete it"),
    ("a\x7f", 1, 2, "control character U+007F DELETE", "delete it"),
    ("a\x85", 1, 2, "unusual space U+0085 NEXT LINE", "put an ordinary space in its place"),
    ("a\xa0b", 1, 2, "unusual space U+00A0 NO-BREAK SPACE", "put an ordinary space in its place"),
    ("\U0010fffd", 0, 1, f"{NO_MEANING}U+10FFFD (private use)", "write the character that is meant"),
    ("\ufdd0", 0, 1, f"{NO_MEANING}U+FDD0 (no name)", "write the character that is meant"),
    ("\u0642\u0631\u0627\u0653\u0646", 2, 4, f"{NFC}{ALEF}", f"write {MADDA}"),
    ("e\u0301aa\u0301", 0, 5, f"{NFC}{E}, {ACUTE}, U+0061 LATIN SMALL LETTER A",
     f"write U+00E9 LATIN SMALL LETTER E WITH ACUTE, U+0061 LATIN SMALL LETTER A, {A}"),
    ("a ", 1, 2, "space at the end of the line", "delete it"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end", "message", "help"), MESSAGES)
def test_a_message_names_the_character(text: str, start: int, end: int, message: str, help: str) -> None:
    """A message shows a character by its code point and name, at most three of what is not composed."""
    (fault,) = characters.faults(text)
    assert (fault.span, fault.message, fault.help) == (Span(start, end), message, help)


SHOWN = [("a" * 40, "a" * 40), ("a" * 41, "a" * 39 + "…"), ("a\n\u200f\tﻻ", "a<U+000A><U+200F><U+0009>ﻻ")]


@pytest.mark.parametrize(("text", "shown"), SHOWN, ids=range(len(SHOWN)))
def test_how_a_text_is_shown(text: str, shown: str) -> None:
    """A message shows 40 characters of a text, and of those that are banned their code points."""
    assert characters.shown(text) == shown


MISPLACED = [
    ("Shahab-4", None), ("شهاب - 4 و S-400", None), ("sеed", 1), ("دبابة شаهب", 7), ("abج", 2), ("aبج", 0), ("aب", 1),
    ("بa", 1), ("aببa", 1), ("aЛbЛ", 1), ("Лада", 0), ("x12بy", 4), ("", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "at"), MISPLACED)
def test_a_letter_of_another_script_in_a_word_is_misplaced(text: str, at: int | None) -> None:
    """A letter of a script that is none of ours has no place, nor do those of the one that a word has fewer of."""
    assert characters.misplaced(text) == at


def test_the_fast_search_passes_over_allowed_characters_only() -> None:
    """No character that the fast search skips is banned by the slow rule."""
    assert [c for c in usual() if c != "\r" and characters.code_of(c)] == []


def test_every_character_is_judged_by_its_category() -> None:
    """What is banned is what Unicode calls control, format, space or unassigned, with the exceptions named."""
    banned = {"Cc": {"T102"}, "Cf": {"T103", "T104"}, "Zs": {"T105"}, "Zl": {"T105"}, "Zp": {"T105"},
              "Co": {"T107"}, "Cn": {"T107"}, "Cs": {"T107"}}  # fmt: skip
    seen = set("\n \x85\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
    odd = [
        f"U+{i:04X}"
        for i in [*range(0x30000), *range(0xE0000, 0xE1000), 0x10FFFF]
        if chr(i) not in seen
        and characters.code_of(chr(i)) not in banned.get(unicodedata.category(chr(i)), {None, "T104"})
    ]
    assert odd == []


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_banned_character_is_shown_raw(text: str) -> None:
    """A message about any text holds no banned character and no line feed."""
    shown = characters.shown(text)
    assert [f.code for f in characters.faults(shown) if f.code not in ("T106", "T108")] == []
    assert "\n" not in shown
    told = [f.message + (f.help or "") for f in characters.faults(text)]
    assert all(message.isascii() for message in told)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_spans_lie_in_the_text_and_hold_the_fault(text: str) -> None:
    """The text of each span has the same fault, and what is left without the spans has none of its kind."""
    for fault in characters.faults(text):
        assert 0 <= fault.span.start < fault.span.end <= len(text)
    if not list(characters.faults(text)):
        assert unicodedata.is_normalized("NFC", text)
        assert not any(characters.code_of(c) for c in text.replace("\r\n", "\n"))


def test_lines_and_places() -> None:
    """Lines end with a line feed or CR LF, a place is counted from 1, and what lies outside is the nearest end."""
    lines = Lines("ab\r\nc\n\nd")
    assert [lines.line(number) for number in range(1, 5)] == ["ab", "c", "", "d"]
    assert [lines.place(at) for at in (-1, 0, 3, 4, 7, 99)] == [
        Place(1, 1), Place(1, 1), Place(1, 4), Place(2, 1), Place(4, 1), Place(4, 2)
    ]  # fmt: skip
