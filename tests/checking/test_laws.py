"""What the checks say beyond the examples on their pages, each law as one case on top of the small catalogue."""

from dataclasses import dataclass

import pytest

from tests.checking.examples import Base, Example

SHAHAB = "catalogue/weapons/shahab-4.yaml"
MAWJ = "catalogue/weapons/mawj-3.yaml"
TO_SAHILIA = "catalogue/transfers/mawj-3-to-sahilia.yaml"
PORT = "catalogue/sources/port-report.yaml"
VISIT = "catalogue/events/klein-visit-to-sahilia.yaml"

VISITS = """\
  klein-visits:
    text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    en: The President of Nordal, Nora Klein, visited Sahilia in July 2021
"""
HADDAD = """\
  submarines-requested:
    text: وقال وزير دفاع ساحليا سامر الحداد
    en: And the Minister of Defence of Sahilia, Samer Haddad, said
  four-submarines:
    text: بلاده طلبت من نوردال أربع غواصات من طراز "مرجان - 7"
    en: his country had requested from Nordal four submarines of the type "Marjan-7"
    said_by: [haddad]
    follows: [submarines-requested]
"""
MAY_COME = """\
  missiles-may-come:
    text: وذكرت صحيفة الموانئ أن نوردال قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"
    en: And the Ports Newspaper reported that Nordal may send to Sahilia 12 missiles of the type "Mawj-3"
"""
DOCK = """\
  dock-agreed:
    text: ووقّع البلدان خلال الزيارة اتفاقاً على بناء حوض للسفن في ميناء اللؤلؤ
    en: And during the visit the two countries signed an agreement on building a dock for ships in Pearl Harbour
"""
TRAINING = """\
passages:
  training-planned:
    text: ومن المقرر أن يبدأ تدريب ضباط ساحليا في ربيع 2022
    en: And the training of the officers of Sahilia is due to begin in the spring of 2022
"""
SPACE_WITHOUT_WORD = """\
passages:
  no-part-in-space:
    text: {}
    en: It does not answer
    said_by: [nordal]
"""
DENIED_TWICE = """\
claims:
  stage:
    - value: expected
      passages: [port-report/missiles-may-come]
      denied: [port-report/nordal-denies, port-report/no-part-in-space]
"""
DENIES = """\
  nordal-denies:
    text: ونفت حكومة نوردال ذلك نفياً قاطعاً
    en: And the government of Nordal denied that categorically
    said_by: [nordal]
"""
SPACE = """\
  no-part-in-space:
    text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    en: And Nordal did not take part in the space programme of Sahilia
"""


@dataclass(frozen=True)
class Case:
    """A law, the code that keeps it, a record that may break it, and what is found there, each with its line."""

    law: str
    code: str
    path: str
    text: str
    found: tuple[tuple[int, str], ...] = ()
    beside: tuple[str, str] | None = None
    """The path and the text of another file that stands beside it."""


WITHHELD = (
    "ولم تؤكد نوردال النبأ ولم تنفه", "وامتنعت ناطقة باسم نوردال عن التعليق", "والتزمت نوردال الصمت",
    "ولا نؤكد ذلك ولا ننفيه", "ولم يصدر عن نوردال أي تعقيب",
    "من دون أن تعلق نوردال على النبأ", "ورفضت الوزيرة تأكيد وصول الصواريخ",
    "ولم ترد نوردال على استفسارات الصحيفة", "ولم يتسن الحصول على رد من نوردال",
)  # fmt: skip
DENYING = (
    "وكذّبت نوردال النبأ", "ولم ترسل نوردال أي صاروخ", "ورفضت نوردال الطلب", "ولم تؤكد نوردال النبأ، بل نفته",
)  # fmt: skip
ANSWERED = (
    *DENYING[:-1], "وأكدت نوردال وصول الصواريخ", "ولم ترد نوردال على الدعوة", "ورفضت نوردال تعليق الرحلات",
    "ولم تجب الوزيرة عن الرسالة", "وتمر العلاقات بأزمة صامتة",
)  # fmt: skip


def bounds(value: str, *found: str) -> Case:
    """A range of Shahab-4 with what is wrong in it."""
    text = f"claims:\n  range_km:\n    - {{value: {value}, passages: [khatami-visit/range]}}\n"
    return Case(f"bounds {value}", "L103", SHAHAB, text, tuple((3, message) for message in found))


def expected(law: str, code: str, answers: str, *found: str, text: str = "") -> Case:
    """A stage that is held possible, with its answers; in the text is what Nordal says in one of them."""
    beside = (PORT, SPACE_WITHOUT_WORD.format(text)) if text else None
    claim = f"claims:\n  stage:\n    - {{value: expected, passages: [port-report/missiles-may-come], {answers}}}\n"
    return Case(law, code, TO_SAHILIA, claim, tuple((3, message) for message in found), beside)


CASES = (
    bounds("{min: 1, max: 2}"),
    bounds("{more_than: 1, less_than: 2}"),
    bounds("{exact: 1}"),
    bounds("{min: 2, max: 1}", "the lower bound is above the upper one"),
    bounds("{min: 2, max: 2}", "the two bounds are the same number"),
    bounds("{more_than: 5, max: 5}", "the two bounds are the same number"),
    bounds("{more_than: 5, min: 6}", "two bounds stand on one side"),
    bounds("{exact: 5, max: 6}", "an exact or approximate number stands beside bounds"),
    bounds("{about: -5}", "the number is below zero"),
    bounds("{}", "the number is empty"),
    Case("a value that each of two passages has to bear out fails at the one that does not", "V301", MAWJ,
         "claims:\n  range_km:\n    - value: {min: 300, max: 500}\n      passages:\n        - port-report/mawj-range\n"
         "        - port-report/missiles-may-come\n",
         ((6, "`300` is not in the passage"), (6, "`500` is not in the passage"))),
    Case("a value stands in what the passage follows", "V301", MAWJ,
         "claims:\n  range_km:\n    - {value: {min: 300, max: 500}, passages: [port-report/mawj-warhead]}\n"),
    Case("a noun alone is one, but not where it has a number", "V301", MAWJ,
         "claims:\n  range_km:\n    - value: {exact: 1}\n"
         "      passages: [port-report/mawj-range, port-report/dock-agreed]\n",
         ((4, "`1` is not in the passage"),)),
    Case("a reason that has the number bears it out", "V301", MAWJ,
         "claims:\n  range_km:\n    - value: {exact: 400}\n      passages: [port-report/mawj-range]\n"
         "      derived: {how: context, why: {en: It is 400., ar: هو 400.}}\n"),
    Case("one value may be said with two modes", "L109", MAWJ,
         "claims:\n  category:\n    - {value: missile, passages: [port-report/mawj-range]}\n"
         "    - {value: missile, mode: possible, passages: [port-report/mawj-warhead]}\n"),
    Case("a mode that raises that of the passage is told", "L112", TO_SAHILIA,
         "claims:\n  stage:\n    - {value: expected, mode: estimated, passages: [port-report/missiles-may-come]}\n",
         ((3, "`estimated` is not less sure than the passage, which is `possible`"),)),
    Case("a mode that is lower than that of the passage is right", "L112", MAWJ,
         "claims:\n  category:\n    - {value: missile, mode: estimated, passages: [port-report/mawj-range]}\n"),
    Case("a speaker who is listed twice counts once", "L109", PORT,
         "passages:\n" + VISITS + "    said_by: [haddad, haddad]\n",
         ((5, "`haddad` is listed twice"),)),
    Case("an alias that is the name is listed twice", "L109", "catalogue/organisations/nordal.yaml",
         "name: {en: Nordal, ar: نوردال}\naliases: {ar: [نوردال]}\n",
         ((2, "`نوردال` is listed twice"),)),
    Case("a bare key names nothing outside of a source", "R106", MAWJ,
         "claims:\n  category:\n    - {value: missile, passages: [mawj-range]}\n",
         ((3, "`mawj-range` names no source"),)),
    Case("a denial names a passage", "R106", MAWJ,
         "claims:\n  category:\n    - value: missile\n      passages: [port-report/mawj-range]\n"
         "      denied: [port-report/nobody-denies]\n",
         ((5, "`port-report` has no passage `nobody-denies`"),)),
    expected("the document itself confirms what is possible, and needs no speaker", "L114",
             "confirmed: [port-report/dock-agreed]"),
    expected("what is expected in its turn confirms nothing", "L114", "confirmed: [port-report/training-planned]",
             "this passage expects it as well"),
    expected("somebody leaves a thing open", "L114", "unconfirmed: [port-report/dock-agreed]",
             "nobody is named who leaves it open in this passage"),
    expected("a passage answers in one way", "L114",
             "denied: [port-report/nordal-denies], unconfirmed: [port-report/nordal-denies]",
             "this passage is the one that stands under `denied`"),
    *(expected(f"who does not answer leaves it open: {text}", "A111", "unconfirmed: [port-report/no-part-in-space]",
               text=text) for text in WITHHELD),
    *(expected(f"who answers does not leave it open: {text}", "A111", "unconfirmed: [port-report/no-part-in-space]",
               "no word of this passage leaves it open", text=text) for text in ANSWERED),
    *(expected(f"who does not answer denies nothing: {text}", "A111", "denied: [port-report/no-part-in-space]",
               "this passage leaves it open, and does not deny it", text=text) for text in WITHHELD),
    *(expected(f"who denies may do so: {text}", "A111", "denied: [port-report/no-part-in-space]", text=text)
      for text in DENYING),
    *(Case(law, "A111", TO_SAHILIA, DENIED_TWICE, found, (PORT, SPACE_WITHOUT_WORD.format("ولا أساس لهذه المزاعم")
           + f"    follows: [{follows}]\n" + VISITS.replace("passages:\n", "") + DENIES))
      for law, follows, found in (
          ("who goes on with a denial denies the same", "nordal-denies", ()),
          ("who goes on with something else does not", "klein-visits", ((5, "this denial follows other passages"),)))),
    Case("a passage that neither confirms nor denies is used", "A105", PORT,
         SPACE_WITHOUT_WORD.format("ولم تؤكد نوردال النبأ ولم تنفه نفياً قاطعاً"),
         beside=(TO_SAHILIA, "claims:\n  stage:\n    - {value: expected, passages: [port-report/missiles-may-come], "
                             "unconfirmed: [port-report/no-part-in-space]}\n")),
    Case("one that nothing names leaves nothing open", "A105", PORT,
         SPACE_WITHOUT_WORD.format("وأحجم ناطق باسم نوردال عن أي توضيح"),
         ((2, "somebody neither confirms nor denies in this passage, and nothing is left open by it"),)),
    Case("an offer that nobody has answered leaves nothing open", "A105", PORT,
         SPACE_WITHOUT_WORD.format("ولم تجب نوردال عن الدعوة")),
    Case("a passage follows none of another source", "R106", PORT,
         "claims: {}\nunknown:\n  published: {why: not-in-source}\n"
         "passages:\n" + VISITS + "    follows: [khatami-visit/range]\n",
         ((8, "`khatami-visit/range` is a passage of another source"),)),
    Case("a passage does not follow itself", "R103", PORT, "passages:\n" + VISITS + "    follows: [klein-visits]\n",
         ((5, "the passage follows itself"),)),
    Case("passages do not follow each other in a circle", "R104", PORT,
         "passages:\n" + VISITS + "    follows: [no-part-in-space]\n" + SPACE + "    follows: [klein-visits]\n",
         ((5, "`follows` runs in a circle through `port-report/klein-visits`, `port-report/no-part-in-space`"),)),
    Case("who speaks in the passage after needs no speaker", "A101", PORT, "passages:\n" + HADDAD),
    Case("what he says in it, on which a claim rests, does", "A101", PORT,
         "passages:\n" + HADDAD.replace("سامر الحداد\n", "سامر الحداد إن بلاده طلبت من نوردال\n"),
         ((3, "somebody says this («وقال»), and the passage has no speaker"),)),
    Case("a hedge within the name of one who speaks asks for nothing", "A102", PORT,
         "passages:\n" + MAY_COME + "    said_by: [may-senders]\n",
         beside=("catalogue/organisations/may-senders.yaml",
                 "name: {en: May senders, ar: صحيفة الموانئ أن نوردال قد ترسل}\n")),
    Case("a hedge beside it does", "A102", PORT, "passages:\n" + MAY_COME + "    said_by: [ports-newspaper]\n",
         ((3, "the word «قد» asks for the mode `possible`"),)),
    Case("a place that is named in both languages is no state of the same name", "V332", PORT, "passages:\n" + DOCK,
         beside=("catalogue/organisations/nordal.yaml", "aliases: {en: [Pearl Harbour]}\n")),
    Case("a former id stands in one record", "I105", MAWJ, "formerly: [old-missile]\n",
         ((1, "`old-missile` is a former id of `marjan-7` too"),),
         ("catalogue/weapons/marjan-7.yaml", "formerly: [old-missile]\n")),
    Case("a stand-in for two parties is resolved by a passage that names them", "Q404", PORT,
         "passages:\n  partners:\n    text: العلاقات بين نوردال وساحليا تحولت إلى شراكة\n    en: relations\n"),
    Case("words that are left stand in the passage", "C107", PORT,
         "passages:\n" + VISITS + "    left:\n      - {words: في آب, why: {en: None., ar: لا.}}\n",
         ((6, "these words are not in the passage"),)),
    Case("a statement takes a date up", "C106", PORT,
         TRAINING +
         "    statements:\n      - {about: [sahilia], topic: officer-training, aspect: outlook, date: 2022-21}\n"),
    Case("a statement without the date does not", "C106", PORT,
         TRAINING + "    statements:\n      - {about: [sahilia], topic: officer-training, aspect: outlook}\n",
         ((3, "nothing that rests on this passage holds «ربيع 2022»"),)),
    Case("the date of a statement stands in its passage", "V311", PORT,
         TRAINING +
         "    statements:\n      - {about: [sahilia], topic: officer-training, aspect: outlook, date: 2023-21}\n",
         ((6, "the year 2023 is not in the passage"),)),
    Case("the parties of a transfer are those after whom it is named", "V321", TO_SAHILIA,
         "claims:\n  supplier:\n    - {value: sahilia, passages: [port-report/missiles-may-come]}\n"),
    Case("an event may be called what it is", "V321", "catalogue/agreements/dock-agreement.yaml",
         "claims:\n  concerns:\n    - {value: klein-visit-to-sahilia, passages: [port-report/dock-agreed]}\n"),
    Case("no reason makes done what is only expected", "V322", TO_SAHILIA,
         "claims:\n  stage:\n    - value: done\n      passages: [port-report/missiles-may-come]\n"
         "      derived: {how: context, why: {en: It is done., ar: الأمر مُنجَز.}}\n",
         ((3, "no word of the passage means `done`"),)),
    Case("what is about so much is so in its translation", "V335", PORT,
         "passages:\n  mawj-warhead:\n    text: وأن رأسه الحربي يزن نحو 250 كلغ\n"
         "    en: and about its warhead, that it weighs 250 kg\n",
         ((4, "only one of the two has a word such as `about` before `250`"),)),
    Case("what is not is none there", "V335", PORT,
         "passages:\n" + MAY_COME.replace("to Sahilia 12", "to Sahilia roughly 12"),
         ((4, "only one of the two has a word such as `about` before `12`"),)),
    Case("a source tells of nothing after the interval in which it was written", "D103", PORT,
         "claims:\n  written:\n    - {value: 2020/2021, passages: [klein-visits], derived: {how: context}}\n"
         + '    - {value: "2022", passages: [klein-visits]}\n',
         ((4, "`2022` is after its source, which was written by 2021-12-31"),)),
    Case("a date that is expected may lie after its source", "D103", VISIT,
         "claims:\n  date:\n    - {value: 2022-21, passages: [port-report/training-planned]}\nunknown: {}\n"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.law for case in CASES])
def test_law(case: Case, base: Base) -> None:
    """Each law is kept by its check, which says what is wrong at its line, and nothing where nothing is."""
    files = {case.path: case.text} | dict([case.beside] if case.beside else [])
    told = base.judged(Example(bool(case.found), files, frozenset()))
    found = ((one.start.line, one.message) for one in told if (one.code, one.path) == (case.code, case.path))
    assert tuple(found) == case.found
