"""Translations: passages with ours, and the texts of values in both languages."""

from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue
from fihrist.catalogue.parts import passages_in
from fihrist.checking.evidence.attestations import is_sound
from fihrist.checking.finding import Spot
from fihrist.model import Record
from fihrist.model.kinds.source import Source


@dataclass(frozen=True, slots=True)
class Translation:
    """An Arabic text with its English one; `spot` is that of the English text."""

    spot: Spot
    ar: str
    en: str


def translations(record: Record, catalogue: Catalogue) -> Iterator[Translation]:
    """The passages of a source that stand in it, then the texts of claims and statements in both languages."""
    for passage in passages_in(record) if isinstance(record, Source) else ():
        if is_sound(passage, catalogue):
            yield Translation(Spot(*passage.path, "en"), passage.passage.text, passage.passage.en)
    arabic: dict[tuple[str | int, ...], str] = {}
    english: dict[tuple[str | int, ...], str] = {}
    for leaf in catalogue.leaves(record):
        if _is_of_value(leaf.path):
            (arabic if leaf.path[-1] == "ar" else english)[leaf.path[:-1]] = leaf.value
    for path in arabic.keys() & english.keys():
        yield Translation(Spot(*path, "en"), arabic[path], english[path])


def _is_of_value(path: tuple[str | int, ...]) -> bool:
    in_value = path[0] == "claims" and path[3] == "value"
    in_statement = len(path) == 6 and path[2:3] == ("statements",) and path[4] == "text"
    return path[-1] in ("en", "ar") and (in_value or in_statement)
