"""The laws of sentences and words."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fihrist.text import Sentence, SourceText
from fihrist.text.characters import inked
from fihrist.text.places import Span

SEEDS = {path.name[:3]: path.read_bytes().decode() for path in (Path(__file__).parents[2] / "seeds").glob("*.txt")}

GOLDEN = {
    "000": (602, 20, 'طى. ها. رب. تي. سع. ها. ها. ني. ئر. ية. لغ. 05. دل. اً. ية. لة. 2". مي. ها. لة.'),
    "001": (928, 39, "ة.. بية نة. ين. اق. خم. كة. اط. ية. فها ية. ي”. ية. ها. وس. ضي. يا. رى. ين. وس. ين. از. نة. "
        "ان. ط”. ب.” 15. ية. ان. خم. ة.” ية. دة. لك. ها. ت.” ة.” اق. ل.”"),
    "002": (537, 34, "سة. ها. وظ. ية. تين ات. ون. تي. قة. دل. سد. ان. ان؟ ته. رة. كة. ات. لف؟ 22. 25. اً. يه. يا؟ ان. "
        "سس. ضل. 79. يد. دها ين. اً. ان. يل. نا."),
    "003": (1333, 54, 'نون سيا 023 icy 00 022 رة. ية. اً. مل. يا. ئي. ين. ً". ين. لى. ة). ي". كي. زو. ية. ض". ام. ين. '
        'ة". ان. ية. اف. ني. ان. ً". ئز. هن. اً. سد. ية. كو. نغ. ية. ات. ية. ها. وي. يا. قة. ية. ضح. رب. '
        'ية. ور. ن". قل. قة. ؟".'),
    "004": (715, 17, 'يا. ان. ًا. قة. ]." يا. يا. ضات ات. كة. يف. لة. بر. رب. سكو ين. رة.'),
}  # fmt: skip


def sentences(text):
    return [sentence.text for sentence in SourceText(text).sentences]


@pytest.mark.parametrize(
    "wanted",
    [
        ["جملة أولى.", "جملة ثانية؟", "ثالثة!", "رابعة؟…", "خامسة"],
        ["شراكة بين روسيا وإيران.. تحالف جديد"],
        ["الغواصة السادسة.. متى تصل؟", 'قالوا ".. لن تأتي" ثم صمتوا..'],
        ["قال “مشروع ضخم.", "وحدة تعمل فعلا.”", "ثم قال"],
        ['قال: "هذا تهديد.', 'هكذا التقى الطرفان".', "ثم غادر."],
        ['هل تصل إلى نقطة معينة؟".', "نعم."],
        ["(أنكرت الحكومة).", '[في المجال]."', "«نعم.»", "'لا.'"],
        ['دبابات "ب.م.ب - 2" و"س.س - 4 ساندال" وصواريخ "س.س.ن - 22".', "وهذه"],
        ["صواريخ S.S. 4 من طراز ب.م.ب. 2 كما قال د. علي.", "نعم"],
        ["بلغت 2.5 و 3.75 في 2015.", "ومن"],
        ["أيضاً: نعم، أو لا؛ ثم - كما قيل - نعم.", "لا"],
        ["… وقال.", "! ثم.", "نعم. —"],
        ["كَم.", "من.", "قُم."],
        ["تردد القبطان... ثم أبحر… نحو الشمال.", 'قال "ربما..." وصمت.', "نعم..."],
    ],
)
def test_where_a_sentence_ends(wanted):
    """A sentence ends after a stop and what closes directly after it, but not in a designation or a number."""
    assert sentences(" ".join(wanted)) == wanted


def test_what_has_no_ink_ends_no_sentence():
    """A stop and its closing marks are side by side, whatever without ink stands between them."""
    assert sentences('نعم.\u200f لا.\u200f"\u200f نعم') == ["نعم.", 'لا."', "نعم"]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\n \n\n", "\u2029", " \n\t"])
def test_a_line_break_ends_a_sentence(line_break):
    """A heading, an hour or a row of signs on a line of its own is a sentence; a blank line is none.

    What ends a paragraph ends a sentence, also where the next line goes on.
    """
    assert sentences("عاد الربان\u2029أمس.") == ["عاد الربان", "أمس."]
    wanted = ["تاريخ معقد بين دولتين", "02 : 00", "02", "* * *", "نعم."]
    assert sentences(line_break + line_break.join(wanted) + line_break) == wanted


LONG = (
    "أبحرت السفينة من ميناء اللؤلؤ قبل الفجر بقليل، وكان على متنها سبعون بحاراً وأربع حاويات من القمح والشعير. ثم غابت."
)


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["عاد الربان إلى مرفأ", "الجزيرة مساء أمس.", "نعم."], ["عاد الربان إلى مرفأ الجزيرة مساء أمس.", "نعم."]),
        (["عاد الربان", "إلى مرفأ", "الجزيرة في", "2021."], ["عاد الربان إلى مرفأ الجزيرة في 2021."]),
        (["لا. عاد الربان،", "أمس. نعم"], ["لا.", "عاد الربان، أمس.", "نعم"]),
        (["عاد الربان", "", "أمس."], ["عاد الربان", "أمس."]),
        (["وقال الربان:", "عدنا أمس."], ["وقال الربان:", "عدنا أمس."]),
        (["هل عاد؟", "نعم عاد"], ["هل عاد؟", "نعم عاد"]),
        (["عودة الربان", LONG], ["عودة الربان", LONG[:-9], LONG[-8:]]),
        (["أولاً", "- سفن", "- حبال"], ["أولاً", "- سفن", "- حبال"]),
        (["سفن", "\uf0b7 حبال"], ["سفن", "حبال"]),
    ],
)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_sentence_goes_on_in_the_next_line(line_break, lines, wanted):
    """A line that is wrapped ends no sentence; a stop, a colon, an empty line, a paragraph or a list does."""
    assert sentences(line_break.join(lines)) == wanted


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("هدوء في الميناء\nاللؤلؤة (وكالة) – بات الميناء هادئاً.", True),
        ("هدوء في الميناء\n\nاللؤلؤة (وكالة) – بات الميناء هادئاً.", False),
        ("هدوء في الميناء!\nاللؤلؤة (وكالة) – بات الميناء هادئاً.", False),
        ("بات الميناء هادئاً بعد\nأن غادرته السفينة التي\nرست فيه.", False),
        ("بات الميناء هادئاً.", False),
        ("", False),
    ],
)
def test_a_headline_leaves_room(raw, wanted):
    """A first line that goes on in the next, which began where there was room before it, looks like a headline."""
    assert SourceText(raw).has_headline == wanted


def test_where_a_sentence_stands():
    """A sentence has its number, its spans in the folded and in the raw text, and the raw line on which it begins."""
    source = SourceText("\n\nأو\u0654لا\u00a0\u00a0نعم.  لا.\r\n\r\n\tثم")
    assert source.sentences == (
        Sentence(1, Span(1, 10), Span(2, 13), 3, "أؤلا نعم."),
        Sentence(2, Span(11, 14), Span(15, 18), 3, "لا."),
        Sentence(3, Span(15, 17), Span(23, 25), 5, "ثم"),
    )


@given(
    st.sampled_from(sorted(SEEDS)).map(SEEDS.get)
    | st.text(st.sampled_from('ابم1 .؟…"”)\n\r\u00a0\u200f-،ً'))
    | st.text()
)
def test_sentences_hold_each_visible_sign_once(raw):
    """Each sign that has ink is in exactly one sentence, in the order of the text."""
    found = SourceText(raw).sentences
    held = "".join(raw[s.raw_span.start : s.raw_span.end] for s in found)
    assert "".join(inked(held).split()) == "".join(inked(raw).split())
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(st.text(st.sampled_from('ابم1 .؟…"”)\n،')))
def test_a_sentence_is_found_by_what_it_holds(raw):
    """The span of a sentence is in that sentence alone, and the span of all in all of them."""
    source = SourceText(raw)
    numbers = tuple(sentence.number for sentence in source.sentences)
    assert [source.sentences_in(sentence.span) for sentence in source.sentences] == [(number,) for number in numbers]
    assert source.sentences_in(Span(0, len(source.folded))) == numbers


@pytest.mark.parametrize("seed", sorted(GOLDEN))
def test_the_sentences_of_the_sources(seed):
    """The number of words, the number of sentences and the last three signs of each are what readers found by eye."""
    source = SourceText(SEEDS[seed])
    endings = " ".join(sentence.text.split()[-1][-3:] for sentence in source.sentences)
    assert (len(source.words), len(source.sentences), endings) == GOLDEN[seed]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("وتقول “تحوّلًا”، محللــين 3600.", ["وتقول", "تحوّلًا", "محللــين", "3600"]),
        ("ب.م.ب - 2 ... — ً", ["ب", "م", "ب", "2"]),
        ("و3600 S-400 می\u200cشود", ["و3600", "S", "400", "میشود"]),
    ],
)
def test_words(text, wanted):
    """A word is a run of letters, marks and digits with at least one letter or digit."""
    source = SourceText(text)
    assert [source.folded[word.start : word.end] for word in source.words] == wanted


def test_words_in_a_span():
    """Only words that lie wholly in a span are in it."""
    source = SourceText("واحد اثنان ثلاثة أربعة")
    assert source.words_in(Span(2, 17)) == source.words[1:3]
