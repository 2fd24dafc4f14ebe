"""Drafts: what is found, where it is cut, what is written, and that it passes `check` but for its own to-dos."""

import re
from pathlib import Path

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import coverage
from fihrist.catalogue.loading import catalogue_at
from fihrist.checking.engine import diagnose
from fihrist.cli.commands.coverage import line
from fihrist.editing.choices import sentences
from fihrist.editing.drafting import (
    Cut,
    cut,
    proposed,
    with_claims,
    with_draft,
    with_passage,
)
from fihrist.editing.drafting.beginning import begun, blank, path_of, source_record
from fihrist.editing.drafting.cutting import Sentence as Whole
from fihrist.editing.drafting.reading import Reading, Suggestion
from fihrist.editing.drafting.recording import proposals
from fihrist.model.kinds import kinds

SENTENCES = (
    'وقال وزير دفاع ساحليا سامر الحداد إن بلاده تملك صاروخ "موج - 3" الذي يبلغ مداه 450 كلم.',
    'وذكرت صحيفة الموانئ أن نوردال قد تبيع ساحليا غواصات من طراز "مرجان - 7".',
    "ومن المقرر أن يبدأ ذلك في آذار 2024.",
    "والبحر واسع لا يهدأ.",
)
NEWS = "catalogue/sources/news.yaml"


@pytest.fixture
def root(root: Path) -> Path:
    """The small catalogue with a document that is not read yet."""
    data = " ".join(SENTENCES).encode()
    (root / "seeds/news.txt").write_bytes(data)
    (root / NEWS).write_text(source_record("news", "seeds/news.txt", data), "utf-8")
    return root


@pytest.fixture
def catalogue(root: Path) -> Catalogue:
    """The same as it is read."""
    return catalogue_at(root)


def written(root: Path, *sentences: int) -> str:
    """The record of the document with passages for these sentences, drafted one after the other."""
    before = text = (root / NEWS).read_text("utf-8")
    for number in sentences:
        catalogue = catalogue_at(root)
        piece = cut("news", number, None, catalogue)
        assert isinstance(piece, Cut)
        for draft in proposed("news", piece, catalogue):
            text = with_passage(NEWS, text, draft) or ""
        assert text
        (root / NEWS).write_text(text, "utf-8")
    (root / NEWS).write_text(before, "utf-8")
    return text


def test_search_folds_what_is_typed(catalogue: Catalogue) -> None:
    """Hamzas, vowel signs and digits do not matter, and each sentence says what has been made of it."""

    def told(source: str, words: str) -> list[str]:
        covered = coverage(source, catalogue)
        return [line(covered, hit).partition("]")[0] for hit in sentences(source, words, catalogue)]

    assert told("port-report", "مُوج - ٣") == ["    4 [mawj-range, mawj-warhead", "    5 [missiles-may-come"]
    assert told("port-report", "مفاجات")[0].endswith("[set aside as rhetoric")
    assert told("news", "") == [f"    {number} [open" for number in range(1, 5)]


def test_a_draft_goes_to_its_place_in_the_text(root: Path) -> None:
    """In whatever order sentences are drafted, their passages stand in the order of the text, with their voices."""
    passages = """\
passages:
  haddad-says:
    text: وقال وزير دفاع ساحليا سامر الحداد
    en: to do  # to do: translate it: faithful, complete, every hedge kept
  sentence-1:
    text: إن بلاده تملك صاروخ "موج - 3" الذي يبلغ مداه 450 كلم
    en: to do  # to do: translate it: faithful, complete, every hedge kept
    said_by: [haddad]
    follows: [haddad-says]
  sentence-2:
    text: وذكرت صحيفة الموانئ أن نوردال قد تبيع ساحليا غواصات من طراز "مرجان - 7"
    en: to do  # to do: translate it: faithful, complete, every hedge kept
    said_by: [ports-newspaper]
    mode: possible
  sentence-4:
    text: والبحر واسع لا يهدأ
    en: to do  # to do: translate it: faithful, complete, every hedge kept
"""
    assert written(root, 2, 4, 1).endswith(passages)
    assert written(root, 1, 2, 4) == written(root, 4, 2, 1)


CUTS = [
    pytest.param(4, None, "all of sentence 4 stands in passages or is set aside", id="a sentence without room"),
    pytest.param(None, "مدى صاروخ", "these words overlap a passage, or run over several sentences", id="overlapping"),
    pytest.param(None, "من طراز", "these words stand 2 times in `port-report`", id="several places"),
    pytest.param(None, "لا شيء كهذا في النص", "these words do not stand in `port-report`", id="no place"),
]


@pytest.mark.parametrize(("sentence", "words", "reason"), CUTS)
def test_what_cannot_be_cut_is_told(sentence: int | None, words: str | None, reason: str, catalogue: Catalogue) -> None:
    """A passage stands once in its source, within a sentence, and overlaps no other."""
    assert cut("port-report", sentence, words, catalogue) == reason


def test_claims_are_what_the_words_bear_out(catalogue: Catalogue) -> None:
    """A term, a record, a date and a number that the words give alone are proposed; who supplies whom is not."""
    told = [Reading(sentence, catalogue) for sentence in SENTENCES]
    assert list(told[0].suggestions(kinds()["weapon"])) == [
        Suggestion("category", "missile"),
        Suggestion("range_km", {"exact": 450.0}),
    ]
    fields = [one.field for one in told[1].suggestions(kinds()["transfer"])]
    assert fields == ["item", "form"]
    assert list(told[2].suggestions(kinds()["event"])) == [Suggestion("date", "2024-03", "levantine-month")]
    assert list(Reading("ويبدأ ذلك في آذار", catalogue).suggestions(kinds()["event"])) == []
    spelt = list(Reading("ومداه بين ثلاثمئة و450 كيلومترا", catalogue).suggestions(kinds()["weapon"]))
    assert spelt == [Suggestion("range_km", {"min": 300, "max": 450}, "number-word")]


OFFERED = [
    ('يصل مدى الصاروخ "رصاصة-5" إلى 700 كيلومتر', "weapon", {"category": "missile", "range_km": {"exact": 700}}),
    ("تسلمت ساحليا معدات من طراز قذيفة-2", "weapon", {"category": "military-equipment"}),
    ("مداه بين 600-700 كيلومتر", "weapon", {"range_km": {"min": 600, "max": 700}}),
    ("وقعت الدولتان يوم 3 مارس 2021 على تجديد العقد", "agreement", {"signed": "2021-03-03"}),
    ("ويسري العقد حتى عام 2031", "agreement", {"expires": "2031"}),
    ("وصل الصاروخ إلى الميناء عام 2021", "weapon", {"category": "missile"}),
    ("ودخل الخدمة عام 2021", "weapon", {"entered_service": "2021"}),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), OFFERED)
def test_a_name_is_no_value_and_a_date_has_its_field(
    text: str, kind: str, wanted: dict[str, object], catalogue: Catalogue
) -> None:
    """What a model is called counts and tells nothing, and a date is that of the field of which words tell."""
    assert {one.field: one.value for one in Reading(text, catalogue).suggestions(kinds()[kind])} == wanted


SAID = {"said_by": ["haddad"]}
PIECES = [
    pytest.param(
        'وقال الحداد إن صاروخ "موج - 3" جاهز، مؤكدا أن مداه 450 كلم، وأن التجارب قد تبدأ قريبا',
        [("وقال الحداد", SAID), ("مؤكدا أن", SAID), ("وأن التجارب", {**SAID, "mode": "possible"})],
        id="one who goes on",
    ),
    pytest.param(
        "تسلمت ساحليا غواصتين، على أن تصل الثالثة في عام 2025",
        [("تسلمت", {}), ("على أن", {"mode": "expected"})],
        id="what is to come",
    ),
    pytest.param(
        "وذكرت صحيفة الموانئ أن نوردال باعت ساحليا غواصات، فيما لم تؤكد نوردال ذلك ولم تنفه",
        [("وذكرت", {"said_by": ["ports-newspaper"]}), ("فيما", {"said_by": ["nordal"]})],
        id="another voice",
    ),
    pytest.param(
        "ونقلت صحيفة الموانئ عن سامر الحداد قوله إن الصواريخ جاهزة",
        [("ونقلت", {**SAID, "via": ["ports-newspaper"]})],
        id="passed on",
    ),
    pytest.param("وقال مسؤول رفيع إن الغواصات وصلت إلى الميناء", [("وقال", None)], id="an unknown speaker"),
    pytest.param(
        "وتمتلك ساحليا صواريخ يُعتقد أن مداها 300 كلم", [("وتمتلك", {"mode": "estimated"})], id="nobody in particular"
    ),
    pytest.param(
        "اتهم سامر الحداد نوردال بدعم القراصنة ولوح بقطع العلاقات معها",
        [("اتهم", {**SAID, "mode": "alleged"}), ("ولوح", SAID)],
        id="another verb of the same speaker",
    ),
    pytest.param(
        "أعربت صحيفة الموانئ عن قلقها من الصفقة وطالبت نوردال بالتراجع عنها",
        [("أعربت", {"said_by": ["ports-newspaper"]}), ("وطالبت", {"said_by": ["ports-newspaper"]})],
        id="a demand of the same speaker",
    ),
    pytest.param(
        "طالب سامر الحداد بوقف التجارب، ورحبت صحيفة الموانئ بذلك",
        [("طالب", SAID), ("ورحبت", {"said_by": ["ports-newspaper"]})],
        id="what two want",
    ),
    pytest.param(
        "وقعت ساحليا عقدا مع نوردال، بعدما كشفت صحيفة الموانئ أن الغواصات جاهزة",
        [("وقعت", {}), ("بعدما", {"said_by": ["ports-newspaper"]})],
        id="another verb of saying behind a comma",
    ),
    pytest.param(
        "وقال الحداد إن الغواصات جاهزة، لكنه لم يحدد موعد تسليمها",
        [("وقال", SAID), ("لكنه", {})],
        id="what he does not tell",
    ),
    pytest.param("ولم ترد نوردال على العرض حتى الآن", [("ولم", {})], id="an offer without an answer"),
    pytest.param("ولم ترد نوردال على الاتهام حتى الآن", [("ولم", {"said_by": ["nordal"]})], id="no comment"),
    pytest.param(
        "وقال الحداد إن الغواصات جاهزة، متوقعا وصول أولها في الصيف، مرجحا أن التجارب بدأت",
        [("وقال", SAID), ("متوقعا", {**SAID, "mode": "expected"}), ("مرجحا", {**SAID, "mode": "estimated"})],
        id="what he expects and reckons",
    ),
    pytest.param(
        "وقعت ساحليا عقدا مع نوردال، تصل بموجبه ثلاث غواصات", [("وقعت", {}), ("تصل", {})], id="a verb without «و»"
    ),
    pytest.param("وكان العقد، الموقع أمس، ينص على ثلاث غواصات", [("وكان", {})], id="what is put in between"),
    pytest.param('وصلت غواصة "موج وأن" إلى الميناء ظهر أمس', [("وصلت", {})], id="a word of a name"),
    pytest.param(
        "الميناء - و ق س - قال سامر الحداد إن الغواصات وصلت إلى الميناء أمس",
        [("الميناء", {}), ("قال", SAID)],
        id="a dateline",
    ),
    pytest.param(
        "الميناء (ساحليا) / 3 مارس 2021 (وسب) - وصلت ثلاث غواصات إلى الميناء أمس",
        [("الميناء", {}), ("وصلت", {})],
        id="a dateline with a country, a date and an agency",
    ),
    pytest.param("(وسب) - وصلت ثلاث غواصات إلى الميناء أمس", [("(وسب)", {}), ("وصلت", {})], id="an agency alone"),
    pytest.param("وبمقتضى ملحقه السري، تحصل ساحليا على غواصة", [("وبمقتضى", {})], id="by what it is so"),
    pytest.param(
        "وفيما يخص السفن، تبني نوردال ثلاثا منها، وتشتري ساحليا غواصة",
        [("وفيما", {}), ("وتشتري", {})],
        id="of what it speaks",
    ),
    pytest.param("الميناء/ وكالات\nوصلت ثلاث غواصات إلى الميناء", [("الميناء", {}), ("وصلت", {})], id="a short line"),
    pytest.param(
        "كتب: منير ناصر - قال سامر الحداد إن الغواصات وصلت إلى الميناء",
        [("كتب", {}), ("قال", SAID)],
        id="a byline",
    ),
    pytest.param(
        "عنوان من ثلاث كلمات\nبقلم ليلى ناصر المحللة\nصحيفة الموانئ 12 آذار 2024",
        [("عنوان", {}), ("بقلم", {}), ("صحيفة", {})],
        id="lines at the head",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PIECES)
def test_a_sentence_is_cut_where_the_voice_or_the_mode_changes(
    text: str, wanted: list[tuple[str, dict[str, object] | None]], catalogue: Catalogue
) -> None:
    """Each piece has the voice and the mode of its own words, or is open, and together they are the sentence."""
    found = list(Whole(text, catalogue).pieces())
    told = [(text[one.span.start : one.span.end], None if one.is_open else one.voice) for one in found]
    assert [voice for _, voice in told] == [voice for _, voice in wanted]
    assert all(piece.startswith(begins) for (piece, _), (begins, _) in zip(told, wanted, strict=True))
    assert "".join(piece for piece, _ in told) == text


SPEAKERS = [
    pytest.param("بحرية ساحليا", None, id="the name of a state in that of a body"),
    pytest.param("سفارة نوردال", None, id="in that of an embassy"),
    pytest.param("النيابة العامة الساحلية", None, id="an adjective of a state"),
    pytest.param("حكومة ساحليا", "sahilia", id="a government is its state"),
    pytest.param("السلطات النوردالية", "nordal", id="a government by an adjective"),
    pytest.param("تقديرات معهد البحار", "institute-of-seas", id="what a body reckons"),
    pytest.param("متحف معهد البحار", None, id="a body of a body"),
    pytest.param("مكتب الحداد", None, id="an office of somebody"),
    pytest.param("المتحدث باسم كلاين", None, id="who speaks for somebody"),
    pytest.param("مستشار وزير الدفاع سامر الحداد", None, id="who serves him who holds his office"),
    pytest.param("وزير الدفاع الساحلي سامر الحداد", "haddad", id="his own office"),
    pytest.param("قائد بحرية نوردال الحداد", "haddad", id="an office of a state before a name"),
    pytest.param("منير الحداد", None, id="another first name"),
    pytest.param("وزير دفاع ساحليا", "haddad", id="an office that is a name of his"),
    pytest.param("وكيل وزير دفاع ساحليا منير", None, id="a deputy of that office"),
    pytest.param("وزير دفاع ساحليا منير ناصر", None, id="another one of that office"),
]


@pytest.mark.parametrize(("who", "wanted"), SPEAKERS)
def test_who_is_named_within_a_longer_name_does_not_speak(who: str, wanted: str | None, root: Path) -> None:
    """A name that is a part of another name or title is not that of the speaker, who is left open."""
    path = root / "catalogue/officials/haddad.yaml"
    path.write_text(path.read_text("utf-8").replace("ar: [الحداد]", "ar: [الحداد, وزير دفاع ساحليا]"), "utf-8")
    *_, one = Whole(f"وقال {who} إن البحر هادئ", catalogue_at(root)).pieces()
    assert (one.voice.get("said_by"), one.is_open) == ([wanted] if wanted else None, not wanted)


RANKS = [
    pytest.param("وزير دفاع ساحليا", "defence-minister", id="a minister"),
    pytest.param("نائب وزير دفاع ساحليا", "deputy-minister", id="a deputy with a rank of his own"),
    pytest.param("نائب رئيس أركان ساحليا", None, id="a deputy without one"),
    pytest.param("نائب لرئيس ساحليا", None, id="a deputy to somebody"),
    pytest.param("رئيس ساحليا", "president", id="the head of a state"),
    pytest.param("رئيس معهد البحار", None, id="the head of a body"),
    pytest.param("رئيس مجلس إدارة نوردال", None, id="the head of a board"),
    pytest.param("سفير ساحليا لدى نوردال", "ambassador", id="an ambassador"),
]


@pytest.mark.parametrize(("office", "rank"), RANKS)
def test_a_rank_is_read_from_the_whole_title(office: str, rank: str | None, root: Path) -> None:
    """What is only a part of an office gives no rank."""
    (root / "seeds/news.txt").write_text(f"عنوان الخبر هنا.\nوصل {office} سامر الحداد إلى الميناء.", "utf-8")
    catalogue = catalogue_at(root)
    piece = cut("news", 2, None, catalogue)
    assert isinstance(piece, Cut)
    (draft,) = proposed("news", piece, catalogue)
    passage = with_draft("news", draft, catalogue).passages[f"news/{draft.key}"]
    (value,) = [one.value for one in proposals(passage, catalogue, ["haddad"]) if one.field == "position"]
    assert (value["office"]["ar"], value.get("rank")) == (office, rank)


def test_what_is_open_has_a_to_do(root: Path) -> None:
    """Who speaks is to be said where the words do not show it, and nobody is put in his place."""
    (root / "seeds/news.txt").write_text("وقال مسؤول رفيع إن الغواصات وصلت إلى الميناء.", "utf-8")
    catalogue = catalogue_at(root)
    piece = cut("news", 1, None, catalogue)
    assert isinstance(piece, Cut)
    (draft,) = proposed("news", piece, catalogue)
    assert ("said_by" in draft.values, "said_by" in draft.to_do) == (False, True)
    text = with_passage(NEWS, (root / NEWS).read_text("utf-8"), draft) or ""
    assert "إلى الميناء  # to do: say who speaks\n" in text
    assert with_draft("news", draft, catalogue).sources["news"].passages[draft.key].said_by == ()


SURER = [
    ("ستتسلم ساحليا غواصتين، اللتين تبنيهما نوردال", False),
    ("ستتسلم ساحليا ثلاث غواصات، التي تبنيها نوردال", True),
    ("ستتسلم ساحليا ثلاث غواصات، التي ستبنيها نوردال", False),
    ("تسلمت ساحليا ثلاث غواصات، التي تبنيها نوردال", False),
]


@pytest.mark.parametrize(("text", "wanted"), SURER)
def test_what_may_be_surer_has_a_to_do(text: str, wanted: bool, catalogue: Catalogue) -> None:
    """Where a hedge stands before what describes something behind a comma, this may be a passage of its own."""
    assert [bool(piece.beside) for piece in Whole(text, catalogue).pieces()] == [wanted]


CALLED = [
    pytest.param("صواريخ جديدة لساحليا\n\nالميناء 12 آذار 2024\n\nبقلم: منير ناصر", ["headline", "dateline", "byline"]),
    pytest.param(
        "صواريخ لساحليا\n\nالميناء - و ق س - وصلت الصواريخ إلى الميناء في الصباح",
        ["headline", "dateline", "sentence-2"],
    ),
    pytest.param("نفى سامر الحداد وصول الغواصات إلى الميناء", ["haddad-denies"]),
    pytest.param("اتهمت صحيفة الموانئ نوردال بدعم القراصنة", ["ports-newspaper-accuses"]),
    pytest.param("ولم تعلق نوردال على الاتهام حتى الآن", ["nordal-gives-no-answer"]),
    pytest.param("وقال وزير دفاع ساحليا سامر الحداد إن الغواصات جاهزة", ["haddad-says", "sentence-2"]),
    pytest.param("وصلت ثلاث غواصات من نوردال إلى ساحليا", ["sentence-2"]),
]


@pytest.mark.parametrize(("text", "wanted"), CALLED)
def test_a_key_tells_only_what_is_certain(text: str, wanted: list[str], root: Path) -> None:
    """A line at the head is called what it is, and what somebody denies or the like by him; the rest has its number."""
    before = "" if "\n" in text else "وقع خبر من الأخبار. "
    (root / "seeds/news.txt").write_text(f"{before}{text}{'.' if before else ''}", "utf-8")
    found, catalogue = [], catalogue_at(root)
    for number in range(2 if before else 1, len(tuple(sentences("news", "", catalogue))) + 1):
        piece = cut("news", number, None, catalogue)
        assert isinstance(piece, Cut)
        for draft in proposed("news", piece, catalogue):
            catalogue = with_draft("news", draft, catalogue)
            found.append(draft.key)
    assert found == wanted


LINKS = [
    pytest.param("وتبلغ قيمة الصفقة 5 ملايين دولار", ["sentence-1"], id="a deal that was told of"),
    pytest.param("والبحر واسع لا يهدأ", None, id="nothing that was told of"),
    pytest.param("وتوقع نوردال صفقة ثانية", None, id="another deal"),
]


@pytest.mark.parametrize(("text", "wanted"), LINKS)
def test_a_sentence_follows_what_it_means_by_a_definite_noun(text: str, wanted: list[str] | None, root: Path) -> None:
    """What has been told of before is linked to where it was told; within a sentence a piece goes on with another."""
    told = "وذكرت صحيفة الموانئ أن نوردال وقعت صفقة مع ساحليا"
    (root / "seeds/news.txt").write_text(f"{told}. {text}، وهو أمر لم يكن متوقعا.", "utf-8")
    catalogue = catalogue_at(root)
    drafts = []
    for number in (1, 2):
        piece = cut("news", number, None, catalogue)
        assert isinstance(piece, Cut)
        drafts = list(proposed("news", piece, catalogue))
        for draft in drafts:
            catalogue = with_draft("news", draft, catalogue)
    assert [one.values.get("follows") for one in drafts] == [wanted, [drafts[0].key]]


PROPOSED = [
    pytest.param(
        'طلبت ساحليا من نوردال 5 غواصات من طراز "مرجان - 7"',
        {("marjan-7-to-sahilia", "recipient"), ("marjan-7-to-sahilia", "supplier"), ("marjan-7-to-sahilia", "item")},
        id="who supplies whom with what",
    ),
    pytest.param('يبلغ مدى صاروخ "موج - 3" نحو 460 كلم', {("mawj-3", "range_km")}, id="a measure"),
    pytest.param("وصل وزير دفاع ساحليا سامر الحداد إلى نوردال", {("haddad", "position")}, id="an office before a name"),
    pytest.param("وصل وزير دفاع ساحليا السابق سامر الحداد إلى الميناء", set(), id="an office that is held no more"),
    pytest.param("زارت كلاين مدينة بعيدة", set(), id="nothing that the words bear out"),
]


def test_a_third_clause_goes_on_with_what_the_second_does(root: Path) -> None:
    """What stands beside another piece of a sentence follows the same as it, and not that piece."""
    text = "وقال وزير دفاع ساحليا سامر الحداد إن الغواصات جاهزة، وأن الصواريخ وصلت، فيما قالت نوردال إنها تنتظر."
    (root / "seeds/news.txt").write_text(text, "utf-8")
    catalogue = catalogue_at(root)
    piece = cut("news", 1, None, catalogue)
    assert isinstance(piece, Cut)
    found = [(one.key, one.values.get("follows")) for one in proposed("news", piece, catalogue)]
    first = [found[0][0]]
    assert found == [(*first, None), ("sentence-1", first), ("sentence-1-2", first), ("sentence-1-3", first)]


@pytest.mark.parametrize(("text", "wanted"), PROPOSED)
def test_values_are_proposed_for_what_a_passage_tells_of(text: str, wanted: set[tuple[str, str]], root: Path) -> None:
    """A record without a name of its own is told of where what it is named after is; roles go by its name."""
    (root / "seeds/news.txt").write_text(f"عنوان الخبر هنا.\n{text}.", "utf-8")
    catalogue = catalogue_at(root)
    for number in (1, 2):
        piece = cut("news", number, None, catalogue)
        assert isinstance(piece, Cut)
        for draft in proposed("news", piece, catalogue):
            catalogue = with_draft("news", draft, catalogue)
    found = {(one.record, one.field) for one in proposals(catalogue.passages[f"news/{draft.key}"], catalogue)}
    assert found >= wanted
    assert bool(found) == bool(wanted)


ROLES = [
    pytest.param(
        "غواصات موج - 3 لساحليا من نوردال", {"supplier": "nordal", "recipient": "sahilia"}, id="a name with ل"
    ),
    pytest.param("سعي ساحليا إلى موج - 3 من نوردال", {"supplier": "nordal", "recipient": "sahilia"}, id="who seeks it"),
    pytest.param("طلب ساحليا إلى نوردال صواريخ موج - 3", {"recipient": "sahilia"}, id="who is asked is not given it"),
]


@pytest.mark.parametrize(("name", "wanted"), ROLES)
def test_who_supplies_whom_is_read_from_the_name(name: str, wanted: dict[str, str], root: Path) -> None:
    """By the word before or the particle on him, and by what is done in the name of a transfer."""
    path = root / "catalogue/transfers/mawj-3-to-sahilia.yaml"
    path.write_text(path.read_text("utf-8").replace("صواريخ موج - 3 من نوردال إلى ساحليا", name), "utf-8")
    (root / "seeds/news.txt").write_text("تسعى ساحليا إلى الحصول على صواريخ موج - 3 من نوردال.", "utf-8")
    catalogue = catalogue_at(root)
    piece = cut("news", 1, None, catalogue)
    assert isinstance(piece, Cut)
    (draft,) = proposed("news", piece, catalogue)
    passage = with_draft("news", draft, catalogue).passages[f"news/{draft.key}"]
    found = proposals(passage, catalogue, ["mawj-3-to-sahilia"])
    assert {one.field: one.value for one in found if one.field in ("supplier", "recipient")} == wanted


STAGES = [
    pytest.param("ستصل الغواصات إلى الميناء في الصيف", ["expected"], id="what is to come is not done"),
    pytest.param("تسعى ساحليا إلى الحصول على غواصات", ["sought"], id="what is sought is not done"),
    pytest.param("وصلت الغواصات إلى الميناء", ["done"], id="what is done"),
]


@pytest.mark.parametrize(("text", "wanted"), STAGES)
def test_a_stage_is_what_has_come_about(text: str, wanted: list[str], catalogue: Catalogue) -> None:
    """A word for something done gives no stage where it is to come or is only sought."""
    found = Reading(text, catalogue).suggestions(kinds()["transfer"])
    assert [one.value for one in found if one.field == "stage"] == wanted


LEFT = [
    pytest.param("وفي 12 آذار 2021 تسلمت نوردال 24 غواصة", "", ["nordal", "«12 آذار 2021»", "«24»"], id="all of it"),
    pytest.param(SENTENCES[2], "event", [], id="a date that is held"),
    pytest.param(SENTENCES[0], "weapon", ["sahilia", "mawj-3"], id="a number of a name"),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), LEFT)
def test_what_is_left_is_told_in_the_words_of_the_text(
    text: str, kind: str, wanted: list[str], catalogue: Catalogue
) -> None:
    """Names, numbers and dates that no suggestion holds are told, a date as one and the number of a name not."""
    read = Reading(text, catalogue)
    assert list(read.left(list(read.suggestions(kinds()[kind])) if kind else (), ["haddad"])) == wanted


def test_a_value_that_is_there_gains_the_passage(root: Path, catalogue: Catalogue) -> None:
    """A value that the record has rests on one passage more, another one gets a line, and the rest stays as it is."""
    path = catalogue.paths["mawj-3"]
    text = (root / path).read_text("utf-8")
    found = [Suggestion("category", "missile"), Suggestion("range_km", {"exact": 450.0})]
    made = with_claims(path, text, found, "news/new")
    more = "  # to do: see whether the passage says this"
    assert with_claims(path, text, [], "news/new") == text
    assert with_claims(NEWS, blank("source", "news"), [], "news/new") == blank("source", "news")
    assert made == text.replace("missiles-may-come]", "missiles-may-come, news/new]", 1).replace(
        "port-report/mawj-range]}\n  warhead",
        f"port-report/mawj-range]}}\n    - {{value: {{exact: 450}}, passages: [news/new]}}{more}\n  warhead",
    )


REASON = "{how: context, why: {en: It is a ship., ar: هو سفينة.}}"
JOINED = [
    pytest.param("", None, "", id="no more than the value"),
    pytest.param("derived: {how: number-word}", "number-word", "", id="the same step"),
    pytest.param(f"derived: {REASON}", None, "derived holds for news/new too, else reword it", id="a reason"),
    pytest.param(f"derived: {REASON}  # seen", None, "derived holds for news/new too, else reword it", id="a remark"),
    pytest.param("", "number-word", "derived holds for news/new too, else reword it", id="a step of its own"),
    pytest.param("mode: alleged", None, "mode holds for news/new too, else give it a line of its own", id="less sure"),
    pytest.param(
        "denied: [port-report/no]", None, "denied holds for news/new too, else reword it", id="what is denied elsewhere"
    ),
]


@pytest.mark.parametrize(("more", "derived", "to_do"), JOINED)
def test_a_passage_joins_no_line_that_says_more_without_a_to_do(more: str, derived: str | None, to_do: str) -> None:
    """A reason, a mode or a denial is of the passages for which it was written, and a person looks at it."""
    (more, sign, remark), path = more.partition("  # "), path_of("weapon", "boat")
    line = "    - {value: submarine, passages: [port-report/old]" + (f", {more}" if more else "")
    text = f"{blank('weapon', 'boat')}claims:\n  category:\n{line}}}{sign}{remark}\n"
    made = with_claims(path, text, [Suggestion("category", "submarine", derived)], "news/new") or ""
    assert made.count("passages: [port-report/old, news/new]") == made.count("passages:") == 1
    told = re.findall(r"# (?:to do: see whether this line's )?([^#\n]+)", made.partition("claims:")[2])
    assert sorted(one.strip() for one in told) == sorted(one for one in (remark, to_do) if one)


def test_what_gains_a_value_is_unknown_no_more() -> None:
    """A field that is filled leaves `unknown`, and the last one takes `unknown` along."""
    path, text = path_of("source", "news"), source_record("news", "seeds/news.txt", b"a")
    value, more = '    - {value: "2023-03-12", passages: [new]}', "  # to do: see whether the passage says this"
    made = with_claims(path, text, [Suggestion("published", "2023-03-12")], "news/new") or ""
    assert f"claims:\n  published:\n{value}{more}\nunknown:\n" in made
    assert re.findall(r"^  (\w+): \{why", made, re.MULTILINE) == ["title", "publisher"]
    names = {"en": "News", "ar": "أخبار"}
    last = with_claims(path, made, [Suggestion("title", names), Suggestion("publisher", "ports-newspaper")], "news/new")
    assert "unknown" not in (last or "unknown")


def test_an_example_makes_place_for_a_value() -> None:
    """In a new record the first value of a field stands where its example stood, under the same to-do."""
    path, text = path_of("transfer", "new-one"), begun("transfer", "new-one")
    found = [Suggestion("stage", "sought"), Suggestion("stage", "done"), Suggestion("supplier", "nordal")]
    made = with_claims(path, text, found, "news/new")
    wanted = text.replace("sought, passages: [some-source/some-passage]", "sought, passages: [news/new]")
    old, new = "some-organisation, passages: [some-source/some-passage]", "nordal, passages: [news/new]"
    more = "    - {value: done, passages: [news/new]}  # to do: see whether the passage says this\n"
    assert made == wanted.replace(old, new, 1) + more


def test_an_example_is_no_value_yet(root: Path) -> None:
    """What is proposed for a new record is new there, also where its example happens to be the same."""
    path = root / path_of("transfer", "new-one")
    path.write_text(begun("transfer", "new-one"), "utf-8")
    one = Suggestion("stage", "sought", words="سعت", record="new-one")
    assert one.told(catalogue_at(root)) == "new-one: new: stage sought «سعت»"


@pytest.mark.parametrize("kind", [name for name in kinds() if name != "source"])
def test_a_to_do_is_told_once(kind: str, root: Path) -> None:
    """On each line of a draft that is to be done there is one finding, which says what."""
    drafted = {NEWS: written(root, 1, 2, 3, 4)}
    path = path_of(kind, "new-one")
    found = list(Reading(SENTENCES[0], catalogue_at(root)).suggestions(kinds()[kind]))
    drafted[path] = with_claims(path, begun(kind, "new-one"), found, "news/haddad-says") or ""
    for name, text in drafted.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, "utf-8")
    diagnostics = diagnose(root, only=frozenset(drafted)).diagnostics
    for name, text in drafted.items():
        lines = [number for number, line in enumerate(text.splitlines(), 1) if "# to do: " in line]
        told = [(d.start.line, d.code) for d in diagnostics if d.path == name and d.start.line in lines]
        assert told == [(line, "Y203") for line in lines]
        assert lines


def test_a_new_source_is_open(root: Path) -> None:
    """The record of a document has its hash, and each of its sentences is told as open."""
    told = [d.code for d in diagnose(root, only=frozenset({NEWS})).diagnostics]
    assert sorted(told) == ["C101"] * 4 + ["Y203"]
