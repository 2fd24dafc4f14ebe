"""Made-up inputs: whatever a record, a source, words, a schema or git's output hold, there is an answer."""

import json
from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from fihrist.catalogue.formatting import formatted
from fihrist.catalogue.loading import load
from fihrist.checking.reports import FORMS, render
from fihrist.editing.edits import apply
from fihrist.editing.mending import safe_edits
from fihrist.model.schemas import Witness
from fihrist.publishing.past import read_log
from fihrist.reading import MISREAD, read
from fihrist.reading.files import File
from fihrist.text import SourceText
from tests.checking.examples import Base
from tests.hostile.test_corpus import MANIFEST, has_power
from tests.many import many
from tests.small import ROOT, SMALL

FILES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.glob("catalogue/*/*.yaml"))
WORDS = "catalogue/words/stage.yaml"
TEXTS = {name: (SMALL / name).read_text("utf-8") for name in FILES} | {WORDS: "done: [استلم/يستلم]\n"}
WITNESS = Witness.of(ROOT / "schemas")
PUTS = sorted({case["put"] for case in MANIFEST if 0 < len(case.get("put", "")) < 200})
PIECES = [
    *PUTS, "", " ", "\n", "\n  ", ": ", "- ", "[", "]", "{", "}", ",", '"', "'", "#", "|", ">", "?", "~", "null",
    "0", "-1", "9" * 30, "1e400", "2021-13-40", "2021/2020", "%", "\\", "\\u0000", "ا", "ـ", "ً" * 50, "\u202e",
    "\u200d", "\x00", "😀", "a\u0301", "١٢", "٪", "ﷺ", "ﻻ",
]  # fmt: skip


def spoilt(texts: dict[str, str]) -> st.SearchStrategy[tuple[str, str]]:
    """The name of a file, and its text with some pieces put in, taken out or doubled, by one number that is drawn."""
    return st.integers(0, 2**64 - 1).map(lambda number: spoil(texts, Random(number)))


def spoil(texts: dict[str, str], random: Random) -> tuple[str, str]:
    name = random.choice([*texts])
    text = texts[name]
    for _ in range(random.randint(1, 3)):
        start = random.randint(0, len(text))
        end = min(len(text), start + random.choice([0, 0, 1, 2, 10, 100]))
        signs = "".join(chr(random.choice((random.randrange(0x700), random.randrange(0xD800)))) for _ in range(3))
        piece = random.choice((random.choice(PIECES), random.choice(PIECES), text[start:end] * 2, signs))
        text = text[:start] + piece + text[end:]
    return name, text


def data(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@many(8000)
@given(spoilt(TEXTS))
def test_every_text_is_read(case: tuple[str, str]) -> None:
    """Reading gives a document or faults, each in the text and in a line without power."""
    document, faults = read(case[0], data(case[1]))
    assert document or faults
    for fault in faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(data(case[1]).decode("utf-8", "replace"))


@many(3000)
@given(spoilt(TEXTS))
def test_every_record_is_shaped(case: tuple[str, str]) -> None:
    """A file has a record, or faults that say why not; words for the checks have none."""
    made = load(File(case[0], data(case[1])), WITNESS)
    assert made.record or made.faults or case[0] == WORDS


@many(150)
@given(spoilt(TEXTS))
def test_every_record_is_judged(base: Base, case: tuple[str, str]) -> None:
    """The checks have an answer, each form of report shows it, and nothing in it has power."""
    found, _ = base.whole_with({case[0]: data(case[1])})
    shown = "".join("".join(render(form, found)) for form in FORMS)
    assert not [letter for letter in shown if letter != "\n" and has_power(letter)]


@many(1500)
@given(spoilt(TEXTS))
def test_every_record_is_formatted_or_left(case: tuple[str, str]) -> None:
    """What is formatted keeps its values, and is not formatted further."""
    made = formatted(*case)
    if made is not None:
        assert formatted(case[0], made) == made
        before, after = read(case[0], data(case[1]))[0], read(case[0], data(made))[0]
        assert before
        assert after
        assert after.values == before.values


@many(100)
@given(spoilt({name: text for name, text in TEXTS.items() if name != WORDS}))
def test_a_safe_mend_brings_no_fault(base: Base, case: tuple[str, str]) -> None:
    """After the safe mends of a file there is no fault of reading that there was not before.

    Where a sign that is misread stands before broken YAML, the break is told only once the sign is mended.
    """
    name, text = case
    document, before = read(name, data(text))
    found, catalogue = base.whole_with({name: data(text)})
    mended = apply(text, safe_edits(found, text, document, catalogue))
    known = {fault.code for fault in before}
    held_back = {"Y101"} if document is None and known & MISREAD else set()
    assert {fault.code for fault in read(name, data(mended))[1]} <= known | held_back


@many(3000)
@given(st.binary(max_size=300) | spoilt({"seed": (SMALL / "seeds/port-report.txt").read_text("utf-8")}))
def test_every_document_has_sentences(case: bytes | tuple[str, str]) -> None:
    """A document of any bytes has sentences that lie in it."""
    text = SourceText((case if isinstance(case, bytes) else data(case[1])).decode("utf-8", "replace"))
    for one in text.sentences:
        assert 0 <= one.raw_span.start < one.raw_span.end <= len(text.raw)
        assert text.folded[one.span.start : one.span.end] == one.text


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["type", "$ref", "properties", "x"]), inner)
    ),
    max_leaves=8,
)


@many(300)
@given(st.binary(max_size=50) | JSON.map(lambda value: json.dumps(value).encode()))
def test_every_schema_is_answered(tmp_path: Path, schema: bytes) -> None:
    """Whatever a published schema holds, a record that has its shape keeps it."""
    (tmp_path / "weapon.schema.json").write_bytes(schema)
    made = load(
        File("catalogue/weapons/mawj-3.yaml", data(TEXTS["catalogue/weapons/mawj-3.yaml"])), Witness.of(tmp_path)
    )
    assert made.record


LOG = ["\0", "\n", "\t", "A", "catalogue/a/b.yaml", "\x1b", '"', "\u202e"]


@many(4000)
@given(st.integers(0, 2**64 - 1))
def test_every_log_is_read(number: int) -> None:
    """Whatever git prints, the history has whole commits, and subjects without power."""
    random = Random(number)
    told = random.choice((random.randbytes(100), data("".join(random.choices(LOG, k=random.randrange(20))))))
    for one in read_log(told):
        assert one.subject.isprintable()
        assert one.records
