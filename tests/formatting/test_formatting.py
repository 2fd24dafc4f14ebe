"""The canonical form: what it looks like, and that it says the same as the text it was made from."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tiny import RECORDS, ROOT

from fihrist.text.edits import apply
from fihrist.editing.formatting import edits, formatted
from fihrist.editing.formatting.scalars import quoted, written
from fihrist.reading import read

PATH = "catalogue/weapons/mig-29.yaml"
FIRST = "# yaml-language-server: $schema=../../schemas/weapon.schema.json\n"
CASES = [
    pytest.param("name: {ar: ب, en: A}\nid: x\n", "id: x\nname: {en: A, ar: ب}\n", id="order of the model"),
    pytest.param("id: 'x'\nname: {en: \"A\"}\n", "id: x\nname: {en: A}\n", id="no needless quotes"),
    pytest.param(
        "id: x\nnote: {en: 'a: b', ar: 'ب \"ج\"'}\n", 'id: x\nnote: {en: "a: b", ar: ب "ج"}\n', id="one style"
    ),
    pytest.param("id: x\nnote:\n  en: 2022-07\n", 'id: x\nnote: {en: "2022-07"}\n', id="dates in quotes"),
    pytest.param(
        "id: x  # why\n\n\nname: {en: A}   \n", "id: x  # why\nname: {en: A}\n", id="blank lines, trailing spaces"
    ),
    pytest.param(
        "id: x\nclaims:\n  category: [{quote: a, value: tank}]\n",
        "id: x\nclaims:\n  category:\n    - {value: tank, quote: a}\n",
        id="a claim a line",
    ),
    pytest.param(
        "id: x\nclaims:\n  category:\n    # above\n    - value: tank  # beside\n      quote: a\n# end\n",
        "id: x\nclaims:\n  category:\n    # above\n    - {value: tank, quote: a}  # beside\n# end\n",
        id="comments stay where they belong",
    ),
    pytest.param(
        "id: x\nclaims:\n  category:\n    - value: tank  # one\n      quote: a  # two\n",
        "id: x\nclaims:\n  category:\n    - value: tank  # one\n      quote: a  # two\n",
        id="two comments keep two lines",
    ),
    pytest.param(
        "id: x\nquotes:\n  a: {en: e, source: s, text: ت}\n",
        "id: x\nquotes:\n  a:\n    source: s\n    text: ت\n    en: e\n",
        id="a quote in lines",
    ),
    pytest.param("id: x\nodd: 1\nname: {en: A}\n", "id: x\nname: {en: A}\nodd: 1\n", id="unknown keys last"),
]


@pytest.mark.parametrize(("before", "after"), CASES)
def test_the_canonical_form(before: str, after: str) -> None:
    """Keys in the order of the model, one fact a line, one style of quotes, comments where they were."""
    assert formatted(PATH, before) == FIRST + after


def test_a_long_claim_stands_in_lines() -> None:
    """A claim of more than 250 characters is divided, an Arabic text never is."""
    ar = "كلمة " * 60 + "كلمة"
    made = formatted(PATH, f"id: x\nclaims:\n  role:\n    - {{value: {{ar: {ar}, en: word}}, quote: a}}\n")
    assert made == f"{FIRST}id: x\nclaims:\n  role:\n    - value:\n        en: word\n        ar: {ar}\n      quote: a\n"


@pytest.mark.parametrize("text", ["id: x\nid: y\n", "id: &a x\n", "id: [x\n", "id: a\tb\n", "- x\n", ""])
def test_what_cannot_be_read_rightly_is_left_alone(text: str) -> None:
    """A file with a fault that makes its values unclear has no canonical form."""
    assert formatted(PATH, text) is None


def test_the_catalogue_is_in_canonical_form() -> None:
    """Every record is committed in canonical form; run `fihrist format` where this fails."""
    files = sorted((ROOT / "catalogue").rglob("*.yaml"))
    odd = [
        p.name for p in files if formatted(p.relative_to(ROOT).as_posix(), p.read_text("utf-8")) != p.read_text("utf-8")
    ]
    assert odd == []


TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P"), max_codepoint=0x700), min_size=1, max_size=20)
SCALARS = st.one_of(
    TEXTS,
    st.integers(-999, 9999),
    st.booleans(),
    st.sampled_from(["no", "2022-07-19", "012", "~", "a: b", "- x", "x #y"]),
)


@given(TEXTS, st.booleans())
def test_a_written_text_reads_as_itself(text: str, flow: bool) -> None:
    """What is written for a text is read as that text, between brackets and on a line of its own."""
    line = f"k: [{written(text, flow=True)}]\n" if flow else f"k: {written(text, flow=False)}\n"
    document, _ = read("x", line.encode())
    assert document
    assert document.values["k"] in ([text], text)
    assert quoted(text)[0] == quoted(text)[-1]


def _dumped(value: Any, draw: Any, indent: int) -> str:
    """A value in YAML, in a form that is drawn: flow or block, keys in any order, comments beside lines."""
    if not isinstance(value, dict | list) or not value or draw(st.booleans()):
        return " " + json.dumps(value, ensure_ascii=False) + draw(st.sampled_from(["", "  # a remark"])) + "\n"
    pad = " " * indent
    if isinstance(value, list):
        return "\n" + "".join(f"{pad}-{_dumped(item, draw, indent + 2)}" for item in value)
    keys = draw(st.permutations(list(value)))
    above = draw(st.sampled_from(["", f"{pad}# above\n"]))
    return "\n" + above + "".join(f"{pad}{json.dumps(k)}:{_dumped(value[k], draw, indent + 2)}" for k in keys)


@given(st.data(), st.sampled_from(sorted(RECORDS)))
@settings(max_examples=150, deadline=None)
def test_formatting_keeps_values_and_comments_and_is_done_once(data: st.DataObject, name: str) -> None:
    """However a record is laid out, its canonical form has its values and comments, and is its own canonical form."""
    values: Any = dict(read("x", RECORDS[name].encode())[0].values)  # type: ignore[union-attr]
    values["note"] = {
        "en": data.draw(SCALARS),
        "ar": data.draw(SCALARS),
        "odd": data.draw(st.lists(SCALARS, max_size=2)),
    }
    path = f"catalogue/{name}.yaml"
    text = _dumped(values, lambda strategy: data.draw(strategy), 0).lstrip("\n ")
    before, faults = read(path, text.encode())
    if before is None or any(fault.code[0] in "TY" for fault in faults):
        return
    made = formatted(path, text)
    assert made is not None
    after, _ = read(path, made.encode())
    assert after
    assert after.values == before.values
    assert sorted(c.text for c in after.comments)[:-1] == sorted(c.text for c in before.comments)
    assert formatted(path, made) == made
    assert apply(text, edits(path, text)) == made


def test_formatting_needs_no_more_than_the_lines_that_change() -> None:
    """The edits of a file touch only the lines that are not canonical."""
    text = Path(ROOT / PATH).read_text("utf-8")
    made = formatted(PATH, text)
    assert made
    odd = made.replace("id: mig-29\n", "id: 'mig-29'\n")
    assert [(odd[e.span.start : e.span.end], e.text) for e in edits(PATH, odd)] == [("id: 'mig-29'\n", "id: mig-29\n")]
