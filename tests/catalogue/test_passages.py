"""What a catalogue knows of passages: where each stands, and what one needs to be understood."""

from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.model.kinds import kinds
from fihrist.model.shape import accept
from fihrist.text.places import Span

TEXT = "قال كلمة اليوم. قال كلمة امس. قال كلمة غدا."
PASSAGES: dict[str, dict[str, Any]] = {
    "third": {"text": "غدا", "follows": ["first", "second", "other/none"]},
    "second": {"text": "كلمة", "prefix": "قال", "suffix": "امس", "follows": ["first"]},
    "first": {"text": "كلمة", "suffix": "اليوم", "follows": ["third"]},
    "again": {"text": "قال", "prefix": "اليوم."},
    "twice": {"text": "قال"},
    "absent": {"text": "لا"},
}


def catalogue(*files: str) -> Catalogue:
    """A catalogue of one source, with these documents."""
    values = {
        "id": "s",
        "name": {"en": "S", "ar": "س"},
        "file": "seeds/x.txt",
        "sha256": "0" * 64,
        "passages": {key: {"en": key, **passage} for key, passage in PASSAGES.items()},
    }
    return Catalogue({"s": accept(values, kinds()["source"])}, dict.fromkeys(files, TEXT.encode()), {})


def test_a_passage_stands_where_its_document_has_it_once() -> None:
    """Between its prefix and its suffix; what stands there twice, or not at all, stands nowhere."""
    found = catalogue("seeds/x.txt")
    spans = {
        key: match and match.span for key in PASSAGES if (match := found.match(found.passages[f"s/{key}"])) or True
    }
    assert spans == {
        "third": Span(39, 42),
        "second": Span(20, 24),
        "first": Span(4, 8),
        "again": Span(16, 19),
        "twice": None,
        "absent": None,
    }
    assert [TEXT[span.start : span.end] for span in spans.values() if span] == ["غدا", "كلمة", "كلمة", "قال"]
    assert catalogue().match(found.passages["s/third"]) is None


def test_a_passage_is_understood_with_all_that_it_follows() -> None:
    """Also with what that follows, each once, in the order of the record, whatever circle they make."""
    found = catalogue()
    context = {key: [one.key for one in found.context(found.passages[f"s/{key}"])] for key in PASSAGES}
    assert context == {
        "third": ["second", "first"],
        "second": ["third", "first"],
        "first": ["third", "second"],
        "again": [],
        "twice": [],
        "absent": [],
    }
