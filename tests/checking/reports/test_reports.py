"""What holds for every form: they are found in the folder, and no text of a file is obeyed."""

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fihrist.checking.reports
from fihrist.checking.diagnostics import Diagnostic, Excerpt
from fihrist.checking.reports import FORMS, MOST, characters, render, visible
from fihrist.text.places import Place, Span

HOSTILE = {
    "::set-output name=x::y": "::set-output name=x::y",
    "\n::error::forged": "\\u{a}::error::forged",
    "\r##[add-mask]x": "\\u{d}\\u{23}#[add-mask]x",
    "##vso[task.setvariable]": "\\u{23}#vso[task.setvariable]",
    "## a heading": "## a heading",
    "\x1b]0;title\x07": "\\u{1b}]0;title\\u{7}",
    "\x9b31m\x7f\t": "\\u{9b}31m\\u{7f}\\u{9}",
    "\u202eright\u2066\u200f": "\\u{202e}right\\u{2066}\\u{200f}",
    "\u2028\u2029\x85": "\\u{2028}\\u{2029}\\u{85}",
    "a\u00a0b\u200cc\ufeff\u00ad": "a\\u{a0}b\\u{200c}c\\u{feff}\\u{ad}",
    "\ufe0f\u3164\u034f": "\\u{fe0f}\\u{3164}\\u{34f}",
    "\udcff\U000e0041": "\\u{dcff}\\u{e0041}",
    "شهاب - 4، é 飛": "شهاب - 4، é 飛",
}

# Anything, with a strong liking for what is dangerous.
pieces = st.one_of(st.text(max_size=20), st.sampled_from(sorted(HOSTILE)), st.just("#"), st.just("[a]"))
texts = st.lists(pieces, max_size=4).map("".join)
numbers = st.integers(1, 400)
excerpts = st.builds(Excerpt, numbers, texts, numbers, numbers, st.none() | texts)
places = st.builds(Place, numbers, numbers)
diagnostics = st.builds(
    Diagnostic,
    path=texts,
    span=st.just(Span(0, 1)),
    code=st.from_regex("[A-Z][0-9]{3}", fullmatch=True, alphabet=st.characters(codec="ascii")),
    name=texts,
    level=st.sampled_from(["error", "doubt"]),
    start=places,
    end=places,
    message=texts,
    help=st.none() | texts,
    excerpts=st.lists(excerpts, max_size=4).map(tuple),
)
few = settings(max_examples=15, deadline=None)


def test_forms_are_the_modules_of_the_folder():
    """A form is a module or a package in the folder and is listed nowhere else."""
    folder = Path(fihrist.checking.reports.__file__).parent
    found = {path.stem for path in folder.iterdir() if not path.name.startswith("__")}
    assert tuple(sorted(found)) == FORMS == ("github", "json", "plain")


def test_unknown_form():
    """A form that is not there is refused by name before anything is rendered."""
    with pytest.raises(ValueError, match=r"^no form named `os\.path`; there are github, json, plain$"):
        render("os.path", [])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_made_visible(text):
    """What a terminal, a build log or a bidi renderer obeys is shown as an escape; all else is shown as it is."""
    assert visible(text) == HOSTILE[text]


def test_no_control_character_is_shown():
    """Of all code points, none of a control, format, surrogate, separator or unassigned category is shown as itself."""
    every = "".join(map(chr, range(0x110000)))
    kept = {character for character, shown in zip(every, characters(every), strict=True) if character == shown != " "}
    assert set(map(unicodedata.category, kept)).isdisjoint({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})


@few
@given(texts)
def test_each_character_is_shown_on_its_own(text):
    """Each code point is shown by one piece, and showing what is shown changes nothing."""
    pieces = characters(text)
    assert len(pieces) == len(text)
    assert visible("".join(pieces)) == "".join(pieces)


@pytest.mark.parametrize("form", FORMS)
@few
@given(found=st.lists(diagnostics, max_size=3), colour=st.booleans(), width=st.integers(0, 200))
def test_no_text_is_obeyed(form, found, colour, width):
    """No form writes a control character but a line feed and its own colours and isolates, or a command to a log."""
    output = "".join(render(form, found, colour=colour, width=width))
    assert output.encode("utf-8").decode("utf-8") == output
    assert not re.search(r"##\w*\[", output)
    if form == "plain":
        output = re.sub("\x1b\\[[0-9;]+m" if colour else "(?!)", "", output)
        output = re.sub("[\u2066\u2068\u2069]", "", output)
        assert not re.search(r"^\s*::", output, re.MULTILINE)
    else:
        assert output.isascii() or form == "github"
    assert all(character.isprintable() for character in output.replace("\n", ""))


@few
@given(found=st.lists(diagnostics, max_size=3), width=st.integers(0, 200))
def test_colour_changes_no_letter(found, width):
    """The coloured text without its colours is the text without colour."""
    coloured = "".join(render("plain", found, colour=True, width=width))
    assert re.sub("\x1b\\[[0-9;]+m", "", coloured) == "".join(render("plain", found, width=width))


@pytest.mark.parametrize("form", FORMS)
@few
@given(found=st.lists(diagnostics, max_size=3))
def test_same_input_same_text(form, found):
    """Rendering takes its diagnostics once, from any iterable, and gives the same text each time."""
    assert "".join(render(form, iter(found))) == "".join(render(form, found))


@pytest.mark.parametrize("form", FORMS)
def test_thousands_are_counted(form):
    """Of thousands, some of each code are shown; the rest are counted in one line, and nothing of them is made."""
    made = Diagnostic("a.yaml", Span(0, 1), "V301", "number", "error", Place(1, 1), Place(1, 2), "m")
    found = [replace(made, start=Place(at, 1), end=Place(at, 2)) for at in range(1, MOST + 1_001)]
    text = "".join(render(form, [*found, replace(made, code="R301", message="another")]))
    assert "another" in text
    most = 500 if form == "plain" else MOST
    assert f"{len(found) + 1 - most:,} more" in text
    assert f"{len(found) + 1 - most} V301" in text
    assert len(text) < 500 * MOST
