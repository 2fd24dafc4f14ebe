"""Tables: columns, each with its type and the way to its cell, rows of plain values, a key, links."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

Type = Literal["string", "integer", "number", "boolean", "date", "list"]
"""A list is one of texts."""
JOINT = " | "
"""What stands between several values in one text."""
Row = dict[str, Any]
"""What a row is made of; the paths of columns lead through it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds, and the path to its cell from what a row is made of (else its name).

    Of a `key` no two rows have the same; `link` is the table and column (`records.id`) in which its values stand, and
    `terms` the closed list of which they are terms.
    """

    name: str
    about: str
    path: str = ""
    type: Type = "string"
    required: bool = False
    key: bool = False
    link: str = ""
    terms: str = ""

    def cell(self, of: Any) -> Any:
        """The cell of what a row is made of, None or an empty list where the way ends early.

        Several values that are no list by their type stand in one text.
        """
        for step in (self.path or self.name).split("."):
            of = of.get(step) if isinstance(of, dict) else getattr(of, step)
            if of is None:
                return [] if self.type == "list" else None
        if isinstance(of, tuple | list):
            return list(map(str, of)) if self.type == "list" else JOINT.join(map(str, of)) or None
        # 2400 and 2400.0 would not be the same bytes everywhere.
        return float(of) if self.type == "number" else of


@dataclass(frozen=True, slots=True)
class Table:
    """A table; an empty cell is None."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]

    @property
    def key(self) -> tuple[str, ...]:
        """The names of the columns that make the key."""
        return tuple(column.name for column in self.columns if column.key)

    @property
    def links(self) -> tuple[tuple[str, str, str], ...]:
        """The columns that link to others: column, table and the column there."""
        return tuple((one.name, *one.link.split(".")) for one in self.columns if one.link)  # type: ignore[misc]

    def dicts(self) -> list[dict[str, Any]]:
        """The rows by name of column, every column always there."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]


def table(name: str, about: str, columns: tuple[Column, ...], made_of: Iterable[Row]) -> Table:
    """A table with a row for each thing that one is made of."""
    return Table(name, about, columns, tuple(tuple(column.cell(one) for column in columns) for one in made_of))


def text(name: str, about: str, path: str = "", *, key: bool = False, link: str = "", terms: str = "") -> Column:
    """A column of text that is never empty."""
    return Column(name, about, path, required=True, key=key, link=link, terms=terms)


def several(name: str, about: str, path: str = "") -> Column:
    """A column of lists, which may be empty."""
    return Column(name, about, path, "list", required=True)


def whether(name: str, about: str, path: str = "") -> Column:
    """A column that says yes or no of each row."""
    return Column(name, about, path, "boolean", required=True)


def count(name: str, about: str, *, key: bool = False) -> Column:
    """A column of whole numbers that is never empty."""
    return Column(name, about, type="integer", required=True, key=key)


def both(name: str, about: str, path: str = "", *, required: bool = False) -> tuple[Column, ...]:
    """Two columns for a text in both languages."""
    said = {"en": "English", "ar": "Arabic"}
    return tuple(
        Column(f"{name}_{code}", f"{about}, in {language}", f"{path or name}.{code}", required=required)
        for code, language in said.items()
    )


def extent(about: str, path: str, *, name: str = "") -> tuple[Column, ...]:
    """Two columns for the first and the last of some days, either of which may be open; `name` begins their names."""
    ends = ("earliest", "latest")
    return tuple(Column(f"{name}{e}", f"{e.capitalize()} day of {about}", f"{path}.{e}", "date") for e in ends)


def voice(path: str) -> tuple[Column, ...]:
    """The columns of a voice."""
    said = "Ids of those who say it together; empty where the document says it, or an unnamed speaker"
    return (
        several("said_by", said, f"{path}.said_by"),
        *both("speaker", "A speaker whom the text leaves unnamed", f"{path}.speaker"),
        several("via", "Ids of those who passed it on, nearest to the speaker first", f"{path}.via"),
    )


def each(rows: Iterable[Row], name: str) -> Iterator[Row]:
    """A row for each of what stands under a name in each row: that row with it as `each`, and its number from 0."""
    return (row | {"each": one, "position": number} for row in rows for number, one in enumerate(row[name]))
