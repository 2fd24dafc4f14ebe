"""The canonical form: what it looks like, and that it says the same as the text it was made from."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fihrist.catalogue.formatting import formatted, misformed, quoted, written
from fihrist.editing.edits import apply, between
from fihrist.reading import read
from tests.small import SMALL

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
        "id: x\nclaims:\n  category: [{passages: [s/a], value: tank}]\n",
        "id: x\nclaims:\n  category:\n    - {value: tank, passages: [s/a]}\n",
        id="a claim a line",
    ),
    pytest.param(
        "id: x\nclaims:\n  category:\n    # above\n    - value: tank  # beside\n      passages: [s/a]\n# end\n",
        "id: x\nclaims:\n  category:\n    # above\n    - {value: tank, passages: [s/a]}  # beside\n# end\n",
        id="comments stay where they belong",
    ),
    pytest.param(
        "id: x\nclaims:\n  category:\n    - value: tank  # one\n      passages: [s/a]  # two\n",
        "id: x\nclaims:\n  category:\n    - value: tank  # one\n      passages: [s/a]  # two\n",
        id="two comments keep two lines",
    ),
    pytest.param("id: x\nodd: 1\nname: {en: A}\n", "id: x\nname: {en: A}\nodd: 1\n", id="unknown keys last"),
    pytest.param(
        "id: x\nnote: {ar: ب, en: a port, north, by sea}\naliases: {ar: [ب], en: [a]}\n",
        "id: x\naliases: {en: [a], ar: [ب]}\nnote: {ar: ب, en: a port, north, by sea}\n",
        id="a comma without quotes keeps its place",
    ),
    pytest.param(
        "id: x\nclaims:\n  role:\n    - {passages: [s/a], value: {en: to sail, to dive, ar: ب}}\n",
        "id: x\nclaims:\n  role:\n    - {value: {en: to sail, to dive, ar: ب}, passages: [s/a]}\n",
        id="a comma without quotes in a claim",
    ),
    pytest.param(
        "id: x\nnote: {odd: 1, ar: ب, odder: null, en: a}\n",
        "id: x\nnote: {en: a, ar: ب, odd: 1, odder: null}\n",
        id="an unknown key with a value is no rest of a text",
    ),
]


IN_SOURCES = [
    pytest.param(
        "passages:\n  a: {en: e, text: ت, statements: [{aspect: aim, about: [x], topic: drones}]}\nid: s\n",
        "id: s\npassages:\n  a:\n    text: ت\n    en: e\n    statements:\n"
        "      - {about: [x], topic: drones, aspect: aim}\n",
        id="a passage in lines, a statement on one",
    ),
    pytest.param(
        "passages:\n  a: {text: ت, en: e}\n  # b:\n  #   text: ب\n  #   en: f\n  # ask the ministry\nid: s\n",
        "id: s\npassages:\n  a:\n    text: ت\n    en: e\n  # b:\n  #   text: ب\n  #   en: f\n  # ask the ministry\n",
        id="comments behind the last of a block stay in it, with their inner spaces",
    ),
    pytest.param(
        "# on the whole\nset_aside:\n  - {why: opinion, text: ت}\n  # - {text: ب}\n    # deeper\nid: s\n#no space\n",
        "# on the whole\nid: s\nset_aside:\n  - {text: ت, why: opinion}\n  # - {text: ب}\n    # deeper\n#no space\n",
        id="comments at the ends of the file stay there",
    ),
]


@pytest.mark.parametrize(("before", "after"), [*CASES, *IN_SOURCES])
def test_the_canonical_form(before: str, after: str) -> None:
    """Keys in the order of the model, a fact a line, passages in lines, one style of quotes, comments where they were.

    What is in canonical form already stays as it is.
    """
    kind = "source" if "id: s\n" in before else "weapon"
    made = FIRST.replace("weapon", kind) + after
    path = f"catalogue/{kind}s/x.yaml"
    assert (formatted(path, before), formatted(path, made)) == (made, made)


def test_a_long_claim_stands_in_lines() -> None:
    """A claim of 250 characters is not divided, a longer one is, an Arabic text never."""
    head, brief = "id: x\nclaims:\n  role:\n", "    - {value: {en: w, ar: ب}, passages: [s/a]}\n"
    word = "w" * (250 + len("w\n") - len(brief))
    fits = brief.replace("w", word)
    assert formatted(PATH, head + fits) == f"{FIRST}{head}{fits}"
    divided = f"    - value: {{en: {word}w, ar: ب}}\n      passages: [s/a]\n"
    assert formatted(PATH, head + brief.replace("w", f"{word}w")) == f"{FIRST}{head}{divided}"
    ar = "كلمة " * 60 + "كلمة"
    made = formatted(PATH, f"id: x\nclaims:\n  role:\n    - {{value: {{ar: {ar}, en: word}}, passages: [s/a]}}\n")
    lines = f"    - value:\n        en: word\n        ar: {ar}\n      passages: [s/a]\n"
    assert made == f"{FIRST}id: x\nclaims:\n  role:\n{lines}"


@pytest.mark.parametrize("text", ["id: x\nid: y\n", "id: x #y\n", "id: &a x\n", "id: [x\n", "id: a\tb\n", "- x\n", ""])
def test_what_cannot_be_read_rightly_is_left_alone(text: str) -> None:
    """A file with a fault that makes its values unclear has no canonical form."""
    assert formatted(PATH, text) is None


def test_a_canonical_file_is_left_as_it_is() -> None:
    """Every record of the tests' catalogue is in canonical form; run `fihrist --root tests/small format` where not."""
    files = {path.relative_to(SMALL).as_posix(): path.read_text("utf-8") for path in SMALL.rglob("*.yaml")}
    assert {path: formatted(path, text) for path, text in files.items()} == files


def test_another_form_of_a_record_is_told_with_the_canonical_one() -> None:
    """Not of a record in canonical form, nor of one that has not its shape or a fault in its text."""
    text = (SMALL / "catalogue/weapons/mawj-3.yaml").read_text("utf-8")
    odd = text.replace("id: mawj-3", "id: 'mawj-3'")
    texts = (odd, text, odd.replace("name:", "nom:"), odd.replace("id:", "id: "), odd + "#\u200f\n")
    documents = [read("catalogue/weapons/mawj-3.yaml", one.encode())[0] for one in texts]
    assert [document and misformed(document) for document in documents] == [text, None, None, text, None]


TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P"), max_codepoint=0x700), min_size=1, max_size=20)
SCALARS = st.one_of(
    TEXTS,
    st.integers(-999, 9999),
    st.booleans(),
    st.sampled_from(["no", "2022-07-19", "012", "~", "a: b", "- x", "x #y"]),
)


@given(TEXTS, st.booleans())
@example('it\'s "so": x', True)
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


RECORDS = sorted(path.relative_to(SMALL).as_posix() for path in (SMALL / "catalogue").rglob("*.yaml"))


@given(st.data(), st.sampled_from(RECORDS))
def test_formatting_keeps_values_and_comments_and_is_done_once(data: st.DataObject, path: str) -> None:
    """However a record is laid out, its canonical form has its values and comments, and is its own canonical form."""
    values: Any = dict(read("x", (SMALL / path).read_bytes())[0].values)  # type: ignore[union-attr]
    values["note"] = {
        "en": data.draw(SCALARS),
        "ar": data.draw(SCALARS),
        "odd": data.draw(st.lists(SCALARS, max_size=2)),
    }
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
    assert apply(text, between(text, formatted(path, text) or text)) == made


def test_formatting_needs_no_more_than_the_lines_that_change() -> None:
    """The edits of a file touch only the lines that are not canonical."""
    made = formatted(PATH, "id: mig-29\nname: {en: A, ar: ب}\n")
    assert made
    odd = made.replace("id: mig-29\n", "id: 'mig-29'\n")
    assert [(odd[e.span.start : e.span.end], e.text) for e in between(odd, formatted(PATH, odd) or odd)] == [
        ("id: 'mig-29'\n", "id: mig-29\n")
    ]
