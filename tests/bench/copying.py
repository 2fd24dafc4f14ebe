"""A catalogue of many records: copies of those of another, each with ids, names and a document of its own."""

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from fihrist.model import vocabulary
from tests.small import ROOT

SHARED = ("organisations", "places", "officials", "commentators", "words")
"""Kinds of which many records speak, and which are there once."""
_LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمن"
_NAME = re.compile(r"^(name: {en: .*?)(\"?, ar: .*?)(\"?}$)", re.MULTILINE)
_DOCUMENT = re.compile(r"^(file: seeds/.*?)(\.\w+)$", re.MULTILINE)


def texts(root: Path) -> Mapping[str, str]:
    """The files of the catalogue at a root, by their paths."""
    found = sorted((root / "catalogue").glob("*/*.yaml"))
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in found}


def copies(model: Mapping[str, str], number: int) -> Iterator[tuple[str, str]]:
    """The first `number` files of a catalogue and its copies, the whole one first; all that they name is there."""
    yield from model.items()
    terms = {term for name in vocabulary.names() for term in vocabulary.term_list(name).terms}
    own = {
        path: text for path, text in model.items() if path.split("/")[1] not in SHARED and Path(path).stem not in terms
    }
    ids = "|".join(sorted((Path(path).stem for path in own), key=len, reverse=True))
    named = re.compile(rf"(?<![\w-])(?<!seeds/)({ids})(?![\w-])")
    for count in range((number - len(model)) // len(own)):
        mark = "".join(_LETTERS[count // 24**place % 24] for place in range(3))
        for path, text in own.items():
            copied = _DOCUMENT.sub(rf"\1-c{count}\2", named.sub(rf"\1-c{count}", text))
            yield named.sub(rf"\1-c{count}", path), _NAME.sub(rf"\1 C{count}\2 {mark}\3", copied)


def make(root: Path, number: int, model: Path = ROOT) -> int:
    """Write a catalogue of about `number` records into a new folder, made of copies of a model; says how many."""
    shutil.copytree(model / "schemas", root / "schemas")
    shutil.copytree(model / "seeds", root / "seeds")
    made = 0
    for path, text in copies(texts(model), number):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
        made += 1
        for document in re.findall(r"^file: (seeds/.*-c\d+\.\w+)$", text, re.MULTILINE):
            shutil.copy(model / model_document(document), root / document)
    return made


def model_document(path: str) -> str:
    """The document of the model of which one is a copy."""
    return re.sub(r"-c\d+(?=\.\w+$)", "", path)
