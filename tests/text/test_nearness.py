"""The laws of the nearest passage."""

from unicodedata import is_normalized

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fihrist.text import Difference, Nearest, SourceText, nearest
from fihrist.text.nearness import distances
from fihrist.text.places import Span
from tests.text.test_matching import MISTAKES, SOURCES, passages

VISIT = SOURCES[0]


@given(passages(20, 40), st.sampled_from(["drop", "add", "change"]), st.sampled_from(MISTAKES), st.data())
def test_the_altered_letter_is_named(passage, how, mistake, data):
    """For a quote with one letter altered, the nearest passage is the original, and the letter named is that one."""
    source, span = passage
    quote = source.folded[span.start : span.end]
    at = data.draw(st.integers(how != "change", len(quote) - (how != "add")))
    altered = quote[:at] + ("" if how == "drop" else mistake) + quote[at + (how != "add") :]
    # Of two spaces that a dropped letter leaves side by side one is folded away, so that two letters are gone.
    assume(is_normalized("NFC", altered) and "  " not in altered and altered not in source.folded)
    found = nearest(altered, source)
    same = next(at for at, letter in enumerate(altered) if letter != source.folded[span.start + at])
    assert found is not None
    assert found.span.start <= span.start < span.end <= found.span.end
    assert found.difference == Difference(same, span.start + same, altered[same], source.folded[span.start + same])


@given(passages(20, 40), st.data())
def test_a_few_faults_do_not_hide_the_passage(passage, data):
    """A word left out, a word put in and two vowel signs still leave the original passage the nearest."""
    source, span = passage
    words = source.folded[span.start : span.end].split()
    assume(len(words) >= 16)
    words.pop(data.draw(st.integers(6, len(words) - 7)))
    words.insert(data.draw(st.integers(6, len(words) - 7)), "أيضا")
    words[1] += "ً"
    words[-2] += "ُ"
    found = nearest("\n".join(words), source)
    assert found is not None
    assert found.span.start <= span.start < span.end <= found.span.end


@pytest.mark.parametrize(
    ("quote", "passage", "difference"),
    [
        ("مستوي رسمي وصريح", "مستوى رسمي وصريح", (5, "ي", "ى")),
        ("\nمستوي\u00a0\nرسمي وصريح", "مستوى رسمي وصريح", (6, "ي", "ى")),
        ("حصلت ايران على الأسلحة ومعدات روسية", "حصلت ايران على أسلحة ومعدات روسية", (16, "ا", "أ")),
        ("التسعينات، حصلت إيران على اسلحة", "التسعينات، حصلت ايران على أسلحة", (17, "إ", "ا")),
        ("مسافات تتراوح بين ٢٤٠٠ كلم", "مسافات تتراوح بين 2400 كلم", (19, "٢", "2")),
        ("باسم «شهاب – 4»", 'باسم "شهاب - 4"', (6, "«", '"')),
        ("كان قائما عمليا منذ", "كان قائماً عملياً منذ", (10, " ", "\u064b")),
        ("الولايات المتحدة، سوى", "الولاياتالمتحدة، سوى", (9, " ", "ا")),
        ("المرحلة المقبلة. انتهى", "المرحلة المقبلة.", (17, " ", None)),
        ("تقول هذه المصادر أن", "وتقول هذه المصادر ان", (18, "أ", "ا")),
        ("مستوى رسمي وصريح", "مستوى رسمي وصريح", None),
    ],
)
def test_where_a_quote_goes_wrong(quote, passage, difference):
    """The first letter that differs is counted in the quote as given, and the passage is whole words of the source."""
    found = nearest(quote, VISIT)
    start = VISIT.folded.index(passage)
    span = Span(start, start + len(passage))
    named = found.difference and (found.difference.offset + 1, found.difference.in_quote, found.difference.in_source)
    assert (named, found) == (difference, Nearest(passage, span, found.difference))


@pytest.mark.parametrize(
    "quote",
    ["", " \n", "ًّ", "Russia and Iran signed a treaty", "هبط رائد فضاء على القمر في مهمة علمية", "ك" * 10_000],
)
def test_nothing_is_near(quote):
    """Where fewer than 0.6 of the letters agree, there is no nearest passage."""
    assert nearest(quote, VISIT) is None


def test_nothing_is_near_in_an_empty_source():
    """An empty source has no passage."""
    assert nearest("روسيا وإيران", SourceText("")) is None


@pytest.mark.parametrize(
    ("quote", "wanted"),
    [
        (
            "مستوي رسمي وصريح",
            "copy the source letter for letter: the nearest words are «مستوى رسمي وصريح»; letter 5 differs: "
            "this has U+064A ARABIC LETTER YEH (ي), the source has U+0649 ARABIC LETTER ALEF MAKSURA (ى)",
        ),
        (
            "كان قائما عمليا",
            "copy the source letter for letter: the nearest words are «كان قائماً عملياً»; letter 10 differs: "
            "this has U+0020 SPACE, the source has U+064B ARABIC FATHATAN (◌ً)",
        ),
        (
            "المرحلة المقبلة. انتهى",
            "copy the source letter for letter: the nearest words are «المرحلة المقبلة.»; letter 17 differs: "
            "this has U+0020 SPACE, the source ends there",
        ),
        (
            "مستوى رسمي وصريح",
            "keep it as it is: the source has it letter for letter, «مستوى رسمي وصريح»",
        ),
    ],
)
def test_help_for_a_contributor(quote, wanted):
    """The help says what to copy, and both letters with code point and Unicode name."""
    assert nearest(quote, VISIT).as_help() == wanted


WORDS, ONE_WORD = "abcd " * 60, "x" * 300


@pytest.mark.parametrize(
    ("passage", "at", "shown"),
    [
        (WORDS[:120], 60, WORDS[:120]),
        (WORDS[:121], 0, f"{WORDS[:119]} …"),
        (WORDS, None, f"{WORDS[:119]} …"),
        (WORDS, 150, f"… {WORDS[95:209]} …"),
        (WORDS, 299, f"… {WORDS[185:]}"),
        (ONE_WORD, 150, f"… {ONE_WORD[90:210]} …"),
        (f"{ONE_WORD[:200]} {ONE_WORD[:99]}", 200, f"… {ONE_WORD[140:200]} {ONE_WORD[201:260]} …"),
        (f"{ONE_WORD[:200]} {ONE_WORD[:99]}", 201, f"… {ONE_WORD[201:261]} …"),
    ],
    ids=range(8),
)
def test_how_much_of_a_passage_is_shown(passage, at, shown):
    """Some 120 letters around the one that differs, from word to word where the words are not longer."""
    different = None if at is None else Difference(0, at + 7, "a", "b")
    assert Nearest(passage, Span(7, 7 + len(passage)), different).as_help().partition("«")[2].startswith(f"{shown}»")


@given(st.integers(0, 2900), st.integers(200, 700), st.data())
def test_help_is_short(start, length, data):
    """The help shows some 120 letters of the passage, and the letter that differs is among them."""
    quote = VISIT.folded[start : start + length]
    at = data.draw(st.integers(1, len(quote) - 2))
    assume(quote[at] != " ")
    found = nearest(quote[:at] + "ژ" + quote[at + 1 :], VISIT)
    shown = found.as_help().partition("«")[2].partition("»; letter")[0].removeprefix("… ").removesuffix(" …")
    at = found.difference.at - VISIT.folded.index(shown)
    assert (len(shown) <= 120, shown[at : at + 1]) == (True, found.difference.in_source)


def slowly(pattern, text, anchored):
    """The last row of the textbook table of edit distances."""
    column = list(range(len(pattern) + 1))
    last = [column[-1]]
    for at, letter in enumerate(text, 1):
        above = [at if anchored else 0]
        for row, other in enumerate(pattern, 1):
            above.append(min(column[row] + 1, above[-1] + 1, column[row - 1] + (letter != other)))
        column = above
        last.append(column[-1])
    return last


@given(st.text("اب ج", max_size=70), st.text("اب ج", max_size=30), st.booleans())
def test_distances_agree_with_the_textbook(pattern, text, anchored):
    """The distances computed many letters at a time are those of the table of edit distances."""
    assert distances(pattern, text, anchored=anchored) == slowly(pattern, text, anchored)


@given(passages(20, 40), st.data())
def test_in_a_long_text_it_is_found_all_the_same(passage, data):
    """In a text of hundreds of pages the nearest passage is the one of the part in which it stands."""
    source, span = passage
    quote = source.folded[span.start : span.end]
    at = data.draw(st.integers(0, len(quote) - 1))
    altered = f"{quote[:at]}ژ{quote[at + 1 :]}"
    filler = "لا شيء هنا. " * 3_000
    here, there = nearest(altered, source), nearest(altered, SourceText(f"{filler}{source.folded} {filler}"))
    assert here is not None
    assert there is not None
    assert (there.passage, there.difference and there.difference.offset) == (here.passage, at)


def test_nothing_is_near_in_a_long_text_of_something_else():
    """A long text without a piece of the passage has nothing near it, at once."""
    assert nearest("حققت زيارة الرئيس محمد خاتمي لروسيا هدفها", SourceText(". " * 100_000)) is None
