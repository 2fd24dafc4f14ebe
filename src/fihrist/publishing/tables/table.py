"""A flat table: named columns with types, rows of plain values, a key, and links to other tables."""

from dataclasses import dataclass
from typing import Any, Literal

Type = Literal["string", "integer", "number", "boolean", "date"]
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the type of its values, and what it holds."""

    name: str
    type: Type
    about: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A column whose values are keys of another table."""

    column: str
    table: str
    target: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; rows are ordered by the key, and an empty cell is None."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[Link, ...]
    rows: tuple[Row, ...]

    def dicts(self) -> list[dict[str, Any]]:
        """The rows by name of column."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]


def table(
    name: str, about: str, columns: tuple[Column, ...], rows: list[dict[str, Any]], *,
    key: tuple[str, ...], links: tuple[Link, ...] = (),
) -> Table:  # fmt: skip
    """A table from rows by name of column; what a row does not have is empty, and what no column has is a bug."""
    names = [column.name for column in columns]
    known = set(names)
    for row in rows:
        if extra := row.keys() - known:
            raise ValueError(f"no column of {name} for {sorted(extra)}")
    made = tuple(tuple(row.get(column) for column in names) for row in rows)
    return Table(name, about, columns, key, links, made)
