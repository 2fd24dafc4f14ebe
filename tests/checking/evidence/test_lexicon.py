"""The words by which evidence reads Arabic, and those that a catalogue adds."""

from pathlib import Path

import pytest

from fihrist.checking.engine import diagnose
from fihrist.checking.evidence.inflecting import inflected
from tests.small import make

FORMS = [
    ("أكد/يؤكد/مؤكد", {"أكد", "أكدت", "أكدوا", "تؤكد", "يؤكدون", "يؤكدوا", "مؤكدا", "مؤكدة"}, {"مؤكد", "كد"}),
    ("نفى/ينفي/نافي+", {"نفى", "نفت", "نفوا", "نفاها", "تنفي", "ينفون", "نافيا", "نافية", "نافين"}, {"نفىت", "ينفيون"}),
    ("إشارة+", {"إشارة", "إشارته", "إشارتها", "إشارات", "إشاراتهم"}, {"إشارةه"}),
    ("رأى/يرى", {"رأت", "يرى", "يرون", "ترون", "يريان"}, {"ير", "يرىون"}),
    ("مدى+", {"مدى", "مداه", "مداها"}, {"مدىه"}),
    ("/ينتج", {"ينتج", "تنتج", "ينتجون"}, {"أنتج", "ت", ""}),
    ("من دون", {"من دون"}, {"من", "دون"}),
]


@pytest.mark.parametrize(("entry", "forms", "none"), FORMS)
def test_an_entry_stands_for_its_forms(entry: str, forms: set[str], none: set[str]) -> None:
    """A verb is named by two or three of its forms, a noun with a sign; anything else is itself."""
    found = set(inflected(entry))
    assert forms <= found
    assert not none & found


def test_a_catalogue_adds_words_to_the_lists_of_the_checks(tmp_path: Path) -> None:
    """A line in `catalogue/words/` makes a verb, in all its forms, a cue of its kind, as long as it stands there."""
    root = make(tmp_path)
    words = root / "catalogue/words/cues.yaml"
    words.parent.mkdir()
    words.write_text("expectation:\n  words: [زار/يزور]\n", "utf-8")
    assert {one.code for one in diagnose(root).diagnostics} == {"A102", "V335"}
    words.unlink()
    assert diagnose(root).diagnostics == ()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("stage", []),
        ("mode", ["there are no lists of words in `mode`"]),
        ("aspect", ["there are no lists of words in `aspect`"]),
    ],
)
def test_words_for_terms_that_have_none_are_told(name: str, told: list[str], tmp_path: Path) -> None:
    """Words stand where a check reads them: those by which a mode is told are cues, and no words of the mode."""
    root = make(tmp_path)
    words = root / f"catalogue/words/{name}.yaml"
    words.parent.mkdir()
    words.write_text({"stage": "done: [زار/يزور]\n"}.get(name, "possible: [زار/يزور]\n"), "utf-8")
    found = [one for one in diagnose(root).diagnostics if one.code == "R110"]
    assert [one.message for one in found] == told
    assert all("`cues` (modes → possible)" in one.help for one in found)
