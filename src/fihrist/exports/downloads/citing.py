"""What is needed to cite a source; what is not plainly stated in the catalogue is told in a remark."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.claims import FieldStatus, statuses
from fihrist.tables import caveats
from fihrist.tables.words import caveats_in_words

_FIELDS = ("title", "publisher", "author", "published")


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as a reference."""

    id: str
    title_en: str
    title_ar: str
    authors: tuple[str, ...]
    publisher: str | None
    date: str | None
    remark: str


def cited(catalogue: Catalogue) -> Iterator[Cited]:
    """Every source, by id."""
    for id, source in sorted(catalogue.sources.items()):
        found = statuses(source, catalogue)
        told = {name: field for name, field in found.items() if name in _FIELDS}
        title = _one(told.get("title"))
        publisher, date = _one(told.get("publisher")), _one(told.get("published"))
        authors = told["author"].standings if "author" in told else ()
        doubts = (f"{name}: {words}" for name, f in told.items() if (words := caveats_in_words(f, caveats(f))))
        unknown = (f"{name}: {gap.why}" for name, gap in sorted(source.unknown.items()))
        yield Cited(
            id, title.en if title else source.name.en, title.ar if title else source.name.ar,
            tuple(_name(catalogue, standing.value) for standing in authors),
            _name(catalogue, publisher) if publisher else None, date,
            "; ".join((f"SHA-256 {source.sha256}", *doubts, *unknown)),
        )  # fmt: skip


def _one(field: FieldStatus | None) -> Any:
    """The value of a field where there is just one."""
    return field.standings[0].value if field and not field.rivals else None


def _name(catalogue: Catalogue, id: str) -> str:
    return catalogue.records[id].name.ar if id in catalogue.records else id
