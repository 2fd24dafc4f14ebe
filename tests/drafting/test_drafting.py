"""Drafts: what is found, what is written, and that it passes `check` but for its own to-dos."""

from pathlib import Path

import pytest
from tests import tiny

from fihrist.catalogue import Catalogue
from fihrist.editing.drafting import blank, draft, likely_kinds, search, source_record
from fihrist.editing.drafting.passage import Passage
from fihrist.editing.drafting.skeletons import path_of
from fihrist.checking.engine import Outcome, diagnose
from fihrist.model.kinds import kinds

KINDS = [name for name in kinds() if name != "source"]


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small catalogue to which tests add."""
    return tiny.make(tmp_path_factory.mktemp("tiny"))


def left(root: Path, path: str, text: str) -> list[tuple[str, str]]:
    """The code and line of each finding in a record that is not beside a to-do."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")
    try:
        found = diagnose(root, only=frozenset({path})).diagnostics
    finally:
        (root / path).unlink()
    lines = text.splitlines()
    return [(d.code, lines[d.start.line - 1]) for d in found if "# to do: " not in lines[d.start.line - 1]]


def passage(number: int, catalogue: Catalogue, source: str = "visit-report") -> Passage:
    """A sentence of the small catalogue."""
    text = catalogue.text(source)
    assert text
    return Passage(source, number, text.sentences[number - 1].text, catalogue)


def test_search_folds_what_is_typed(clean: Path) -> None:
    """Hamzas, vowel signs and digits do not matter, and each sentence says what rests on it."""
    catalogue = diagnose(clean).catalogue
    assert [(hit.sentence.number, hit.state) for hit in search("visit-report", "ايران", catalogue)] == [
        (1, "backs putin"),
        (2, "backs iran, russia"),
        (3, "backs mig-29"),
        (4, "open"),
    ]
    assert [hit.sentence.number for hit in search("visit-report", "سُوخوي - ٣٥", catalogue)] == [4]


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_record_has_only_its_own_to_dos(kind: str, clean: Path) -> None:
    """Every finding on the skeleton of a kind stands beside one of its to-dos."""
    assert left(clean, path_of(kind, "new-one"), blank(kind, "new-one", "visit-report")) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_draft_has_only_its_own_to_dos(kind: str, number: int, clean: Path) -> None:
    """Every finding on a draft from any sentence, as any kind, stands beside one of its to-dos."""
    made = draft(kind, "new-one", passage(number, diagnose(clean).catalogue))
    assert left(clean, path_of(kind, "new-one"), made) == []


def test_a_draft_holds_what_is_to_be_seen_in_its_sentence(clean: Path) -> None:
    """Terms, names, dates, numbers and speakers of the sentence stand in the claims."""
    catalogue = diagnose(clean).catalogue
    made = draft("relationship", "russia-and-iran", passage(2, catalogue))
    assert "- {value: russia, quote: putin-and-russia}  # to do" in made
    assert "- {value: iran, quote: putin-and-russia}  # to do" in made
    assert "said_by: [putin], quote: putin-and-russia}  # to do" in made
    assert '- {value: "2022-07", quote: putin-and-iran, derived: {how: levantine-month}}' in draft(
        "event", "visit", passage(1, catalogue)
    )
    assert "claims:  # to do: see where these numbers belong: 24, 35\n" in draft("weapon", "x", passage(4, catalogue))


def test_the_kind_is_guessed_from_the_words(outcome: Outcome) -> None:
    """A sentence on a visit is taken for an event, one on copies of tanks for a weapon or a programme of production."""
    catalogue = outcome.catalogue
    text = catalogue.text("khatami-visit")
    assert text
    visit = next(s for s in text.sentences if "زيارة الرئيس" in s.text)
    tanks = next(s for s in text.sentences if "ت - 72" in s.text)
    guessed = [likely_kinds(Passage("khatami-visit", s.number, s.text, catalogue))[:3] for s in (visit, tanks)]
    assert "event" in guessed[0]
    assert "weapon" in guessed[1]


def test_the_record_of_a_source_has_its_hash(clean: Path) -> None:
    """A new source has only its own to-dos, and the hash of its document."""
    (clean / "seeds/other.txt").write_bytes("جملة أولى. جملة ثانية.\n".encode())
    made = source_record("other", "seeds/other.txt", (clean / "seeds/other.txt").read_bytes())
    found = left(clean, "catalogue/sources/other.yaml", made)
    assert [code for code, _ in found] == ["C101", "C101"]
