"""Coverage: what each sentence of a source does, and which words neither a passage in use nor a piece set aside has."""

from hashlib import sha256

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import Coverage, coverage, set_aside
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept

PATH = "seeds/x.txt"
TEXT = "وصلت السفينة الى الميناء وغادرت. وقال الوزير كلمة. لا جديد في البحر. لا جديد في البر. انتهى الخبر. هذا الخبر."
ABOUT = {"about": ["s"], "topic": "missiles", "aspect": "nature"}
VALUES = {
    "id": "s",
    "name": {"en": "S", "ar": "س"},
    "file": PATH,
    "sha256": sha256(TEXT.encode()).hexdigest(),
    "passages": {
        "arrived": {"text": "وصلت السفينة الى الميناء", "en": "the ship arrived", "statements": [ABOUT]},
        "left": {"text": "وغادرت", "en": "and left", "statements": [ABOUT]},
        "unused": {"text": "وقال الوزير كلمة", "en": "and the minister said a word"},
        "elsewhere": {"text": "ليس هنا", "en": "not here", "statements": [ABOUT]},
    },
    "set_aside": [
        {"text": "ليس هنا", "why": "opinion"},
        {"text": "لا جديد", "suffix": "في البر", "why": "rhetoric"},
        {"text": "الخبر", "prefix": "انتهى", "why": "opinion"},
    ],
}


def of(id: str, files: dict[str, bytes]) -> Coverage:
    """The coverage of a source in a catalogue of one, with these documents."""
    source = accept(VALUES, kinds()["source"])
    return coverage(id, Catalogue({"s": source}, files, {}))


def test_each_sentence_is_used_set_aside_or_open() -> None:
    """Only what a claim or statement rests on uses words; what is not in the document neither uses nor sets aside."""
    found = of("s", {PATH: TEXT.encode()})
    assert {number: [one.key for one in some] for number, some in found.passages.items()} == {1: ["arrived", "left"]}
    assert found.set_aside == {4: "rhetoric", 5: "opinion"}
    assert [one.text for one in found.open] == ["وقال الوزير كلمة.", "لا جديد في البحر.", "هذا الخبر."]
    assert (found.source, len(found.sentences), found.words, found.used_words) == ("s", 6, 20, 5)
    left = ["وقال الوزير كلمة. لا جديد في البحر", "في البر. انتهى", "هذا الخبر"]
    assert [TEXT[span.start : span.end] for span in found.left_over] == left


def test_without_a_document_nothing_is_covered() -> None:
    """Neither of a source whose file is missing nor of one that is none."""
    assert [of("s", {}), of("t", {PATH: TEXT.encode()})] == [Coverage(id, (), {}, {}, 0, 0, ()) for id in ("s", "t")]
    source = accept(VALUES, kinds()["source"])
    assert [*set_aside(source, Catalogue({"s": source}, {}, {}))] == []
