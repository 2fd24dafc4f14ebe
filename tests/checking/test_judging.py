"""From findings to diagnostics: where each stands, what is excused there, and what is wrong in allowances."""

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from fihrist.catalogue.loading import Loaded, assemble, load, load_all
from fihrist.checking.checks import checks
from fihrist.checking.diagnostics import Diagnostic, Excerpt, excerpt
from fihrist.checking.engine import diagnose
from fihrist.checking.evidence import lexicon
from fihrist.checking.finding import Finding, Note, Spot
from fihrist.checking.judging import diagnostics, tell
from fihrist.model.schemas import Witness
from fihrist.reading.files import File
from fihrist.text.places import Fault, Lines, Place, Span
from tests.checking.examples import Base
from tests.small import change

PATH = "catalogue/weapons/mawj-3.yaml"
TEXT = """\
id: mawj-3
name: {en: Mawj, ar: موج}
claims:
  # allow V332: above
  role:
    - {value: {en: a ship, ar: سفينة}, passages: [s/a]}
  origin:
    - {value: iran, passages: [s/a]}  # allow V332: beside
  # allow V999: of no check
  # allow Y101: certain
  # allow V332 without a colon
  operator:
    - value: russia
      passages: [s/todo]
"""
DOUBT, CERTAIN, TO_DO = "V332", "S101", "Y203"


@pytest.fixture(scope="module")
def file(small: Path) -> Loaded:
    """A file with allowances."""
    return load(File(PATH, TEXT.encode()), Witness.of(small / "schemas"))


def told(file: Loaded, *found: tuple[str, Finding], is_whole: bool = False) -> Iterator[tuple[str, int, str]]:
    """The code, line and message of what is told of a file."""
    for one in tell(file, found, is_whole=is_whole):
        yield one.code, one.start.line, one.message


def at(*steps: str | int) -> Finding:
    """A finding at the value of a path."""
    return Finding(Spot(*steps), "wrong")


MISUSED = [
    ("Y202", 9, "there is no check `V999`"),
    ("Y202", 10, "what `Y101` finds is certain"),
    ("Y202", 11, "this allowance has the wrong form"),
]
ROLE, ORIGIN = ("Y201", 4, "this allowance excuses nothing"), ("Y201", 8, "this allowance excuses nothing")


def test_what_is_allowed_at_its_place_is_not_told(file: Loaded) -> None:
    """A doubt of the code of an allowance, on what begins at its line or below; no other code, nothing further in."""
    role, deeper, origin = at("claims", "role"), at("claims", "role", 0), at("claims", "origin", 0, "value")
    assert [*told(file, (DOUBT, role), (DOUBT, deeper), (DOUBT, origin), (DOUBT, at("id")), (CERTAIN, role))] == [
        (DOUBT, 6, "wrong"), (DOUBT, 1, "wrong"), (CERTAIN, 6, "wrong"), *MISUSED,
    ]  # fmt: skip


def test_an_allowance_that_excuses_nothing_is_told_where_all_is_judged(file: Loaded) -> None:
    """Where something is missing, it may yet excuse what cannot be found now."""
    assert [*told(file)] == MISUSED
    assert [one.help for one in tell(file, (), is_whole=True)] == [
        "remove it", "remove it", "name the code that the finding shows", "mend it, and remove this comment",
        "write `# allow V303: the reason`",
    ]  # fmt: skip
    assert [*told(file, is_whole=True)] == [ROLE, ORIGIN, *MISUSED]
    assert [*told(file, (DOUBT, at("claims", "origin", 0, "value")), is_whole=True)] == [ROLE, *MISUSED]


def test_on_a_line_that_is_to_be_done_nothing_else_is_told(file: Loaded) -> None:
    """What stands there is no claim yet."""
    due, other = at("claims", "operator", 0, "passages", 0), at("claims", "operator", 0, "value")
    assert [*told(file, (TO_DO, due), (CERTAIN, due), (CERTAIN, other))] == [
        (TO_DO, 14, "wrong"), (CERTAIN, 13, "wrong"), *MISUSED,
    ]  # fmt: skip


def test_a_finding_is_shown_at_its_place(file: Loaded) -> None:
    """On the key, the value or a part of it, with its line, and with those of its notes."""
    notes = (Note(Spot("id"), "here"), Note(Spot("claims"), "and here"))
    found = [
        Finding(Spot("name", "en"), "wrong", "mend it", on="key"),
        Finding(Spot("name", "en"), "wrong", within=Span(1, 3), notes=notes),
        Finding(Spot("claims", "operator"), "wrong"),
    ]
    check, name, operator = checks()[CERTAIN], TEXT.split("\n")[1], TEXT.split("\n")[12]
    head = (PATH, CERTAIN, check.name, check.level)
    noted = (Excerpt(1, "id: mawj-3", 5, 11, "here"), Excerpt(5, "  role:", 3, 8, "and here"))
    end = TEXT.index("[s/todo]") + len("[s/todo]")

    def shown(span: Span, start: Place, stop: Place, excerpts: tuple[Excerpt, ...], finding: Finding) -> Diagnostic:
        path, code, title, level = head
        return Diagnostic(
            path, span, code, title, level, start, stop, "wrong", finding.help, excerpts, finding.spot
        )  # fmt: skip

    made = [*tell(file, [(CERTAIN, one) for one in found], is_whole=False)]
    assert made[:3] == [
        shown(Span(18, 20), Place(2, 8), Place(2, 10), (Excerpt(2, name, 8, 10),), found[0]),
        shown(Span(23, 25), Place(2, 13), Place(2, 15), (Excerpt(2, name, 13, 15), *noted), found[1]),
        shown(
            Span(TEXT.index("- value: russia"), end), Place(13, 5), Place(14, 25),
            (Excerpt(13, operator, 5, 20),), found[2],
        ),
    ]  # fmt: skip


def test_a_fault_of_a_file_without_a_text_has_no_line() -> None:
    """What could not be read is told at its beginning."""
    unread = Loaded(PATH, "", None, None, (Fault("F106", Span(0, 0), "closed", "check its rights"),))
    check = checks()["F106"]
    expected = Diagnostic(
        PATH, Span(0, 0), "F106", check.name, check.level, Place(1, 1), Place(1, 1), "closed", "check its rights"
    )
    assert [*tell(unread, [(CERTAIN, at("id"))], is_whole=True)] == [expected]


def test_what_is_found_in_the_sound_part_is_shown_where_it_stands(small: Path) -> None:
    """Where a claim is faulty, a check of the record counts without it, and one of the document as it is written."""
    rows = ["- {value: [[1]], passages: [s/a]}", "- {value: russia, passages: [s/a]}"]
    text = "\n    ".join(["id: mawj-3\nname: {en: Mawj, ar: موج}\nclaims:\n  operator:", *rows]) + "\n"
    broken = load(File(PATH, text.encode()), Witness.of(small / "schemas"))
    one = at("claims", "operator", 0)
    assert [*told(broken, (DOUBT, one), ("Y301", one))][-2:] == [(DOUBT, 6, "wrong"), ("Y301", 5, "wrong")]


def test_a_file_is_judged_alone_as_among_all(root: Path) -> None:
    """Each file gives what a run over all gives of it; without what needs all records, nothing of these is told."""
    nordal, source = "catalogue/organisations/nordal.yaml", "catalogue/sources/port-report.yaml"
    haddad, klein = "catalogue/officials/haddad.yaml", "catalogue/officials/klein.yaml"
    change(root, haddad, "en: Samer Haddad, ar: سامر الحداد", "en: Nora Klein, ar: نورا كلاين")
    change(root, nordal, "type: state", "type: state  # allow V332: nothing")
    change(root, source, "    mode: possible\n", "")
    (root / "catalogue/words").mkdir()
    (root / "catalogue/words/cues.yaml").write_text("expectation:\n  words: [زار/يزور]\n", "utf-8")
    loaded = [*load_all(root)]
    catalogue = assemble(root, loaded)
    lexicon.add({})
    alone = [one for file in loaded for one in diagnostics([file], catalogue)]
    lexicon.add({})
    assert [*diagnostics(loaded, catalogue)] == alone
    assert sorted(alone, key=lambda one: one.order) == [*diagnose(root).diagnostics]
    of_all = {one for one in alone if one.code in ("I103", "Y201")}
    assert {one.path for one in of_all} == {klein, nordal}
    assert [*diagnostics(loaded, catalogue, joined=False)] == [one for one in alone if one not in of_all]


Edit = tuple[str, str, str]
SOURCE, NORDAL = "catalogue/sources/port-report.yaml", "catalogue/organisations/nordal.yaml"
BROKEN: dict[str, Edit] = {
    "the range": (SOURCE, "    en: And Haddad added that", "    an: And Haddad added that"),
    "a visit": (SOURCE, "    en: The President of", "    an: The President of"),
    "a state": (NORDAL, "type: state\n", "type: states\n"),
    "a claim on what may come": (PATH, "value: missile", "valu: missile"),
}
"""Where a passage, an envelope and a claim have not their shape."""
FAULTY: dict[str, tuple[Edit, tuple[str | int, ...], set[str]]] = {
    "a value": ((PATH, "max: 500", "max: 600"), ("V301", "claims", "range_km", 0, "value", "max"), {"the range"}),
    "a value of a passage that follows it": (
        (PATH, "about: 250", "about: 260"), ("V301", "claims", "warhead_mass_kg", 0, "value", "about"), {"the range"},
    ),
    "a passage that follows it": (
        (SOURCE, "نحو 250 كلغ", "نحو 260 كلغ"), ("Q201", "passages", "mawj-warhead", "text"), set(),
    ),
    "its translation": (
        (SOURCE, "about 250 kg", "about 260 kg"), ("V331", "passages", "mawj-warhead", "en"), {"the range", "a state"},
    ),
    "a name": ((NORDAL, "ar: نوردال", "ar: Nordal"), ("T301", "name", "ar"), {"a state"}),
    "what may come": (
        (SOURCE, "    mode: possible\n", ""), ("A102", "passages", "missiles-may-come", "text"),
        {"a state", "a claim on what may come"},
    ),
    "a claim that names a state": (
        ("catalogue/transfers/mawj-3-to-sahilia.yaml", "value: sahilia", "value: nordal"),
        ("L109", "claims", "recipient", 0, "value"), {"a state"},
    ),
    "a field that there is not": (
        (PATH, "claims:\n", "unknown:\n  colour: {why: not-in-source}\nclaims:\n"),
        ("L104", "unknown", "colour"), set(),
    ),
    "a speaker": (
        (SOURCE, "said_by: [nordal]", "said_by: [nobody]"), ("R101", "passages", "nordal-denies", "said_by", 0), set(),
    ),
}  # fmt: skip
"""A fault, what is told of it, and under what it waits: not what is certain of it alone; a doubt also for a name."""


@pytest.mark.parametrize("name", FAULTY)
def test_what_may_come_of_what_has_no_shape_waits(name: str, base: Base) -> None:
    """A fault is told, unless it may come of what is told as faulty elsewhere: what it names, or what that follows."""
    fault, (code, *spot), waits = FAULTY[name]

    def is_told(*edits: Edit) -> bool:
        texts = {one.path: one.text for one in base.loaded}
        for path, old, new in edits:
            assert old in texts[path]
            texts[path] = texts[path].replace(old, new)
        changed = {path: texts[path] for path, _, _ in edits}
        return (code, tuple(spot)) in {(one.code, one.spot) for one in base.told(changed)}

    assert is_told(fault)
    assert {one for one, edit in BROKEN.items() if not is_told(edit, fault)} == waits


def test_a_mark_is_as_wide_as_what_it_marks_on_its_line() -> None:
    """At least one column, so that it is seen, and not beyond the end of the line."""
    lines = Lines.of("ab\ncd\n")
    assert excerpt(lines, Span(3, 3)) == Excerpt(2, "cd", 1, 2)
    assert excerpt(lines, Span(1, 5), "here") == Excerpt(1, "ab", 2, 3, "here")
    assert excerpt(lines, Span(3, 5)) == Excerpt(2, "cd", 1, 3)


def test_a_spot_is_the_same_in_another_process() -> None:
    """What is found elsewhere comes back as it was found."""
    one = Finding(Spot("claims", "range_km", 0), "wrong", notes=(Note(Spot(), "here"),))
    assert pickle.loads(pickle.dumps(one)) == one
    assert type(pickle.loads(pickle.dumps(one)).spot) is Spot
