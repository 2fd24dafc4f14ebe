"""The laws of finding a quote, of its borders, its length and its elisions."""

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fihrist.text import Absent, Match, Several, SourceText, border_fault, find, long_enough
from fihrist.text.matching import BorderFault
from fihrist.text.places import Span

SOURCES = [SourceText(path.read_bytes().decode()) for path in sorted((Path(__file__).parents[2] / "seeds").glob("*"))]
MISTAKES = 'ابتيىةهأإءؤئكمو0369٣ًّـ"-.،'


@st.composite
def passages(draw, shortest=1, words=25):
    """A source and a span of it from the start of one word to the end of another, of which it has only this one."""
    source = draw(st.sampled_from(SOURCES))
    first = draw(st.integers(0, len(source.words) - 1))
    last = min(first + draw(st.integers(0, words)), len(source.words) - 1)
    span = Span(source.words[first].start, source.words[last].end)
    assume(span.end - span.start >= shortest)
    assume(source.folded.count(source.folded[span.start : span.end]) == 1)
    assume(source.cut_at(span.start) is None and source.cut_at(span.end) is None)
    return source, span


@given(passages(), st.sampled_from([" ", "\n", "\u00a0 ", "\t\n "]))
def test_a_passage_of_whole_words_is_found_at_its_place(passage, space):
    """A passage that the source has once is found where it stands, however its spaces are written."""
    source, span = passage
    found = find(f"{space}{source.folded[span.start : span.end]}{space}".replace(" ", space), source)
    assert found == Match(span, source.raw_span(span), source.sentences_in(span))
    assert border_fault(found, source) is None


@given(passages(shortest=12), st.sampled_from(["drop", "add", "change"]), st.sampled_from(MISTAKES), st.data())
def test_an_altered_quote_is_never_found(passage, how, mistake, data):
    """A letter, digit or vowel sign changed, dropped or added inside a quote leaves no match that cuts nothing."""
    source, span = passage
    quote = source.folded[span.start : span.end]
    at = data.draw(st.integers(1, len(quote) - 2))
    altered = quote[:at] + ("" if how == "drop" else mistake) + quote[at + (how != "add") :]
    assume(altered != quote and quote[at] != " ")
    found = find(altered, source)
    assert found == Absent() or border_fault(found, source) is not None


@given(passages(), st.data())
def test_a_quote_that_cuts_its_first_or_last_word_is_at_fault(passage, data):
    """Taking a letter off either end of a quote leaves it beside that letter."""
    source, span = passage
    start, end = data.draw(st.sampled_from([(1, 0), (0, 1), (1, 1)]))
    shorter = Span(span.start + start, span.end - end)
    first, last = (source.cut_at(at) for at in (shorter.start, shorter.end))
    assume(shorter.start < shorter.end and first and last if start and end else first or last)
    fault = border_fault(Match(shorter, source.raw_span(shorter), ()), source)
    beside = source.folded[span.start], source.folded[span.end - 1]
    assert fault is not None
    assert (fault.start[1] if fault.start else "", fault.end[1] if fault.end else "") == (
        beside[0] * start,
        beside[1] * end,
    )


TWICE = SourceText("وقال الرئيس نعم. ثم قال الرئيس\nلا. قال الرئيس:نعم")


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix", "wanted"),
    [
        ("قال الرئيس", None, None, Several((Span(1, 11), Span(20, 30), Span(35, 45)))),
        ("قال الرئيس", "ثم", None, Span(20, 30)),
        ("قال الرئيس", "ثم ", None, Span(20, 30)),
        (" قال الرئيس", "نعم.\nثم", None, Span(20, 30)),
        ("قال الرئيس", "و", None, Span(1, 11)),
        ("قال الرئيس", "و ", None, Absent((Span(1, 11), Span(20, 30), Span(35, 45)))),
        ("قال الرئيس", None, "لا", Span(20, 30)),
        ("قال الرئيس", None, "\nلا", Span(20, 30)),
        ("قال الرئيس", None, ":نعم", Span(35, 45)),
        ("قال الرئيس", None, "نعم", Span(1, 11)),
        ("قال الرئيس", ".", None, Span(35, 45)),
        ("قال الرئيس", "ثم", "نعم", Absent((Span(1, 11), Span(20, 30), Span(35, 45)))),
        ("ثم قال", "لا.", None, Absent((Span(17, 23),))),
        ("قال الرییس", None, None, Absent()),
        ("", None, None, Absent()),
    ],
)
def test_prefix_and_suffix_select_one_place(quote, prefix, suffix, wanted):
    """A quote stands in one place, or what stands directly before and after it says which place is meant."""
    found = find(quote, TWICE, prefix=prefix, suffix=suffix)
    assert (found.span if isinstance(found, Match) else found) == wanted


WITHOUT_INK = ["\u200f", "\u200e", "\u061c", "\u202b", "\u200b", "\u200c", "\u2060", "\u00ad", "\uf0b7", "\x02"]


@pytest.mark.parametrize("mark", WITHOUT_INK, ids=lambda mark: f"{ord(mark):04X}")
def test_what_has_no_ink_is_no_part_of_a_passage(mark):
    """A passage is found as it was copied, marks without ink and all, and as it was typed, in the same place."""
    source = SourceText(f"نعم. {mark}غادرت سفينة (ن-{mark}12){mark} الميناء{mark}. لا.")
    copied, typed = f"سفينة (ن-{mark}12){mark} الميناء{mark}", "سفينة (ن-12) الميناء"
    span = Span(11, 31)
    assert find(copied, source) == find(typed, source) == Match(span, Span(12, 35), (2,))
    assert border_fault(find(typed, source), source) is None
    assert find("سفينة (ن-12) الميناءُ", source) == Absent()


@pytest.mark.parametrize(("quote", "text", "places"), [("لا لا", "لا لا لا", (0, 3)), ("كك", "ككك", (0, 1))])
def test_places_that_overlap_are_several(quote, text, places):
    """A quote that overlaps itself in the source stands in several places."""
    assert find(quote, SourceText(text)) == Several(tuple(Span(at, at + len(quote)) for at in places))


def test_a_match_names_its_raw_place_and_its_sentences():
    """A match has its span in the source as received, and the sentences of which it holds a letter."""
    source = SourceText("نعم.\r\n\r\nأولا قال.  ثم\u0020\u0020غادر.")
    assert find(". أولا قال. ثم", source) == Match(Span(3, 17), Span(3, 21), (2, 3))


NUMBERS = SourceText(
    "وتقول 13600 كلم و2.5 أو 80% و90 % و-7 و1995-2000 وS-400 و٣٫٥ "
    "ونحو \u200f45\u200f% ثم 2022- نعم، 5. لا 10:30 قبل >60 مع $20 من ب.م.ب - 2 محللــين بـ”الدول”"
)


@pytest.mark.parametrize(
    ("quote", "start", "end"),
    [
        ("تقول", ("وتقول", "و"), None),
        ("وتقو", None, ("وتقول", "ل")),
        ("3600 كلم", ("13600", "1"), None),
        ("13600 كلم", None, None),
        ("5 أو", ("و2.5", "و2."), None),
        ("كلم و2", None, ("و2.5", ".5")),
        (".5 أو", ("و2.5", "و2"), None),
        ("أو 80", None, ("80%", "%")),
        ("أو 80%", None, None),
        ("و90", None, ("و90 %", " %")),
        ("7 و1995-2000", ("و-7", "و-"), None),
        ("و1995", None, ("و1995-2000", "-2000")),
        ("2000 وS-400", ("و1995-2000", "و1995-"), None),
        ("وS", None, ("وS-400", "-400")),
        ("400 و٣٫٥", ("وS-400", "وS-"), None),
        ("و٣", None, ("و٣٫٥", "٫٥")),
        ("ثم 2022", None, None),
        ("نعم، 5", None, None),
        ("لا 10", None, ("10:30", ":30")),
        ("60 مع", (">60", ">"), None),
        ("20 من", ("$20", "$"), None),
        ("م.ب - 2", ("ب.م.ب", "ب."), None),
        ("- 2", None, None),
        ("محللـ", None, ("محللــين", "ـين")),
        ("”الدول”", None, None),
        ("ونحو \u200f45", None, ("45%", "%")),
        ("تقول 13", ("وتقول", "و"), ("13600", "600")),
    ],
)
def test_what_a_quote_may_not_cut(quote, start, end):
    """An end of a quote lies neither in a word nor beside a digit, sign, point or percent of a number that goes on."""
    fault = border_fault(find(quote, NUMBERS), NUMBERS)
    wanted = BorderFault(start, end) if start or end else None
    assert fault == wanted


@pytest.mark.parametrize(
    ("quote", "message", "cure"),
    [
        ("تقول", "the passage begins inside «وتقول»", "begin the passage before «و»"),
        ("أو 80", "the passage ends inside «80%»", "end the passage after «%»"),
        (
            "تقول 13",
            "the passage begins inside «وتقول» and ends inside «13600»",
            "begin the passage before «و» and end it after «600»",
        ),
    ],
)
def test_how_a_cut_is_told(quote, message, cure):
    """The message names what is cut, the help what to take in."""
    fault = border_fault(find(quote, NUMBERS), NUMBERS)
    assert (fault.as_message(), fault.as_help()) == (message, cure)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("نعم لا", False),
        ("في عام 2022", True),
        ("الاستراتيجية", True),
        ("الاستراتيجي", False),
        ("ااـــــــــــــ", False),
        ("اًلًاًسًتًرًاًتًيًجًيًةًً", True),
        ("أً بً", False),
        ("80%", False),
        ("", False),
    ],
)
def test_how_long_a_quote_is(text, wanted):
    """Three words or twelve letters are enough; vowel signs and tatweel are no letters."""
    assert long_enough(text) is wanted
