"""Properties of reading: what holds for any bytes, any values and any YAML."""

import unicodedata
from contextlib import suppress
from typing import Any

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from fihrist.reading import Document, Path, read
from fihrist.text.characters import code_of
from fihrist.text.places import Fault, Span

RECORD = """\
# yaml-language-server: $schema=../../schemas/weapon.schema.json
id: shahab-4
name: {en: Shahab-4, ar: شهاب - 4}
quotes:
  service:
    source: khatami-visit
    text: العمل على تطوير هذه النسخة مستمر للبدء بإنتاجه وادخاله الخدمة ما بين 2003 و2005
    en: >-
      work on developing this version goes on,

      to begin producing it
  range:
    text: 'تتراوح بين 2400 كلم
      و3600 كلم "س.س - 4"'
claims:
  range_km:
    - {value: {min: 2400, max: 3600.5}, said_by: [us-sources, israeli-sources], quote: range} # allow V301: a reason
  entered_service:
    - {value: 2003/2005, mode: "exp\\u0065cted", known: true, note: null}
  empty:
"""
ALLOWED = {
    "F102", "F103", *(f"T10{n}" for n in range(1, 9)), *(f"Y10{n}" for n in range(1, 10)), "Y110", "Y111", "Y112"
}  # fmt: skip
PIECES = [
    "a", "b", "ب", " ", "  ", "\n", "\n  ", "\r\n", ": ", ":", "- ", "? ", "# ", "#", "'", '"', "[", "]", "{", "}", ",",
    "|", ">", "|+\n", ">-\n", "&a ", "*a", "!", "!!str ", "<<", "---\n", "...\n", "%YAML 1.1\n", "\\", "\\n", "\\u200f",
    "1", "012", "1e3", ".5", "no", "y", "~", "null", "true", "2022-07-19", "1:30", "\t", "\0", "\ufeff", "\u200f",
    "\xa0", "\u2028", "\x85", "e\u0301", "\ue000", "😀", "a: ", "\na: ", "\n- ", "@", "`", "%", "=", "a: b\n",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """A record of the catalogue, with a few pieces put in and a few ranges taken out."""
    text = RECORD
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 3))
        text = text[:start] + draw(st.sampled_from(["", *PIECES])) + text[end:]
    return text


def checked(data: bytes) -> tuple[Document | None, tuple[Fault, ...]]:
    """What reading gives, after a look at what must hold for every answer."""
    document, faults = read("a", data)
    assert document or faults
    assert {f.code for f in faults} <= ALLOWED
    assert [f.span for f in faults] == sorted(f.span for f in faults)
    assert len(set(faults)) == len(faults)
    size = len(data.decode("utf-8", "replace"))
    for span in [f.span for f in faults]:
        assert 0 <= span.start <= span.end <= size
    for message in [f.message + (f.help or "") for f in faults]:
        assert "\n" not in message
        assert not [c for c in message if code_of(c)]
    return document, faults


def leaves(document: Document, kind: type) -> list[tuple[Path, Any]]:
    found = []
    for path in document.places:
        value: Any = document.values
        for step in path:
            value = value[step]
        if isinstance(value, kind):
            found.append((path, value))
    return found


@given(st.binary(max_size=200))
@example(b"\xff\xfe\0")
@example(b"a: \xf4\x90\x80\x80")
def test_any_bytes_get_an_answer(data: bytes) -> None:
    """Reading gives a document or faults, never an exception, whatever the bytes."""
    checked(data)


@given(SOUP | mutants() | st.text(max_size=50).map(lambda t: t.encode("utf-8", "ignore").decode()))
def test_any_text_gets_an_answer_and_its_places_hold_its_values(text: str) -> None:
    """Whatever the text, places lie in it, children in their parent, and parts in their whole."""
    document, _ = checked(text.encode())
    if not document:
        return
    assert document.text == text
    for path, place in document.places.items():
        assert 0 <= place.value.start <= place.value.end <= len(text)
        if path:
            parent = document.places[path[:-1]].value
            assert parent.start <= place.value.start <= place.value.end <= parent.end
            assert (place.key is None) == isinstance(path[-1], int)
    for path, value in leaves(document, str):
        whole = document.span(path)
        for i in range(len(value)):
            part = document.within(path, Span(i, i + 1))
            assert whole.start <= part.start <= part.end <= whole.end
    for comment in document.comments:
        assert text[comment.span.start] == "#"


@given(SOUP | mutants())
@example(RECORD)
def test_what_is_accepted_has_the_values_that_pyyaml_gives(text: str) -> None:
    """A file without a fault has the same values, of the same types, in PyYAML's safe loaders."""
    document, faults = checked(text.encode())
    if document and not faults:
        assert repr(document.values) == repr(yaml.load(text, Loader=yaml.CSafeLoader))
        # PyYAML's own scanner refuses some plain scalars that YAML allows, such as `[a? b]`.
        with suppress(yaml.YAMLError):
            assert repr(document.values) == repr(yaml.safe_load(text))


def test_the_record_is_accepted() -> None:
    """The record that the other tests change has no fault."""
    document, faults = checked(RECORD.encode())
    assert (bool(document), faults) == (True, ())


LETTERS = st.text(st.sampled_from("abc شهابé😀12-,.:;#'\"\\[]{}!&*%@ \n"), max_size=40).map(
    lambda t: unicodedata.normalize("NFC", t)
)
VALUES = st.recursive(
    LETTERS | st.integers(-(10**14), 10**14) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS, inner, max_size=3),
    max_leaves=8,
)


def dumped(values: dict[str, Any], style: str, width: int) -> str:
    """The values as YAML whose texts are all of one style; a number in quotes would be a text."""

    class Dumper(yaml.SafeDumper):
        pass

    Dumper.add_representer(str, lambda d, text: d.represent_scalar("tag:yaml.org,2002:str", text, style=style))
    return yaml.dump(values, Dumper=Dumper, allow_unicode=True, width=width, sort_keys=False)


def dumps(*styles: str) -> st.SearchStrategy[tuple[dict[str, Any], str]]:
    """Values, and the same as YAML with all texts in one of these styles, where PyYAML itself reads what it wrote."""
    made = st.builds(
        lambda values, style, width: (values, dumped(values, style, width)),
        st.dictionaries(LETTERS, VALUES, max_size=4),
        st.sampled_from(styles),
        st.sampled_from([20, 1000]),
    )
    return made.filter(lambda case: yaml.load(case[1], Loader=yaml.CSafeLoader) == case[0])


@given(dumps("'", '"'))
def test_the_text_at_each_place_is_the_value(case: tuple[dict[str, Any], str]) -> None:
    """What stands at a place, read by itself at the same column, is the value that the document has there."""
    _, text = case
    document, _ = checked(text.encode())
    assert document
    for path, place in document.places.items():
        value: Any = document.values
        for step in path:
            value = value[step]
        written = text[place.value.start : place.value.end]
        column = place.value.start - (text.rfind("\n", 0, place.value.start) + 1)
        assert yaml.safe_load(" " * column + written) == value


@given(dumps("'", '"', "|", ">"))
def test_what_is_written_is_read_back_and_each_character_found(case: tuple[dict[str, Any], str]) -> None:
    """Values are the same whatever the style of their texts, and each character of a text lies where it stands.

    Where its escape or its fold stands as well, one after the other.
    """
    values, text = case
    document, faults = checked(text.encode())
    assert document
    assert document.values == values
    assert {fault.code for fault in faults} <= {"T108"}
    for path, value in leaves(document, str):
        at = document.span(path).start
        written = text[at : document.span(path).end]
        if written.startswith(("|", ">")) and not value.strip():
            continue
        for i, character in enumerate(value):
            part = document.within(path, Span(i, i + 1))
            piece = text[part.start : part.end]
            assert part.start >= at or not piece.strip()
            at = part.start
            assert meant(piece, written[0]) in (character, " " if character == "\n" else character)


def meant(piece: str, style: str) -> str:
    """The character that a piece of a file stands for; white space around a line's end stands for one or more."""
    if piece in ("''", "'"):
        return "'"
    if style == '"' and piece.startswith("\\") and not piece[1:].isspace():
        return str(yaml.safe_load(f'"{piece}"'))
    return " " if not piece.strip(" \n\\") and piece not in ("\\", " ") else piece
