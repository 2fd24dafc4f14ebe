"""The laws of folding: what changes, what does not, and the way back."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fihrist.text import fold, fold_key, folded, key
from fihrist.text.characters import code_of
from fihrist.text.places import Span

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
# Letters with marks that compose, reorder or stand alone, conjoining jamo, invisible signs and every kind of space.
AWKWARD = st.text(
    st.sampled_from(
        "اأويةى\u0654\u0653\u0655\u064e\u0651ـa\u0301\u0323Å가\u1100\u1161\u11a8\u0f73\u0344ﻻﷺ"
        " ٣3…\n\r\t\u00a0\u2003\u200f\u2028\u200c\u00ad\uf0b7\x02"
    )
)
SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted)


@given(AWKWARD | st.text())
def test_strict_folding_is_nfc_with_single_spaces(text):
    """Strict folding drops what has no ink, composes letters, makes white space one space, and changes nothing else."""
    seen = "".join(c for c in text if c.isspace() or code_of(c) not in {"T102", "T103", "T104", "T107"})
    wanted = re.sub(r"\s+", " ", normalize("NFC", seen))
    assert (fold(text).text, folded(text)) == (wanted, wanted)


@pytest.mark.parametrize("fold", [fold, key])
@example(text="\uf0b7\u0f73", span=[0, 1])
@given(text=AWKWARD | st.text(), span=SPANS)
def test_the_way_back_is_exact(fold, text, span):
    """A span of a folded text unfolds to the very passage that folds to it, unless it cuts one letter in two."""
    made = fold(text)
    start, end = (min(offset, len(made.text)) for offset in span)
    origin = made.unfold(Span(start, end))
    again = fold(text[origin.start : origin.end]).text
    cuts = any(0 < at < len(made.text) and made.starts[at - 1] == made.starts[at] for at in (start, end))
    assert made.text[start:end] == again or (cuts and made.text[start:end] in again)


@given(AWKWARD | st.text())
def test_the_way_back_leaves_nothing_out(text):
    """What the code points of a strictly folded text, if any, were made from is the whole original, in its order."""
    made = fold(text)
    whole = Span(0 if made.text else len(text), len(text))
    assert (made.unfold(Span(0, len(made.text))), sorted(made.starts)) == (whole, list(made.starts))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_no_letter_of_a_source_is_lost(path):
    """Folding a source keeps each of its letters, marks and signs."""
    raw = path.read_bytes().decode()
    assert "".join(folded(raw).split()) == "".join(raw.split())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أحمد إيران آسيا ٱلله", "احمد ايران اسيا الله"),
        ("مستوى على ایران ئي", "مستوي علي ايران يي"),
        ("مدرسة مدرسه", "مدرسه مدرسه"),
        ("مسؤول مسئول ماء", "مسوول مسيول ماء"),
        ("کلمة كلمة", "كلمه كلمه"),
        ("تحوّلًا قائماً", "تحولا قائما".replace("ئ", "ي")),
        ("محللــين حاورتهـم", "محللين حاورتهم"),
        ("٢٠٢٢ ۲۰۲۲ 2022", "2022 2022 2022"),
        ("“شهاب” «شهاب» \"شهاب\" 'شهاب'", '"شهاب" "شهاب" "شهاب" "شهاب"'),
        ("٢٫٥٪ – 2.5% — −", "2.5% - 2.5% - -"),
        ("S-400 \u200fs‑400\u200f", "s-400 s-400"),
        ("ﻷن ﷲ", "لان الله"),
        ("\u0600a\u20dd", "a"),
        ("الى\n\u00a0 \u200f طهران", "الي طهران"),
    ],
)
def test_search_key(text, wanted):
    """Letters and signs that are easily confused have one key; vowel signs, tatweel and invisible signs have none."""
    assert fold_key(text) == wanted


@given(AWKWARD | st.text())
def test_the_key_of_a_key_is_itself(text):
    """Folding a key again changes nothing, and it is the same with its way back."""
    assert fold_key(fold_key(text)) == fold_key(text) == key(text).text


def test_where_letters_came_from():
    """Letters that compose have their own place each, and a part of what one letter has made is that whole letter."""
    assert fold("ب\u0627\u0653ب e\u0300e\u0300").starts == (0, 1, 3, 4, 5, 7, 9)
    assert [key("أﷺب").unfold(Span(1, end)) for end in (1, 2, 3, 4)] == [Span(1, 1), *[Span(1, 2)] * 3]
