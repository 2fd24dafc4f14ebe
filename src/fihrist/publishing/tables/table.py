"""A flat table: named columns with types, rows of plain values, a key, and links to other tables."""

from collections.abc import Iterable
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
    """A table; an empty cell is None."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[Link, ...]
    rows: tuple[Row, ...]

    def dicts(self) -> list[dict[str, Any]]:
        """The rows by name of column, every column always there."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]


def table(
    name: str, about: str, columns: tuple[Column, ...], rows: Iterable[dict[str, Any]], *,
    key: tuple[str, ...], links: tuple[Link, ...] = (),
) -> Table:  # fmt: skip
    """A table from rows by name of column; what a row does not have is empty, and what no column has is a bug."""
    known, made = {column.name for column in columns}, []
    for row in rows:
        if extra := row.keys() - known:
            raise ValueError(f"no column of {name} for {sorted(extra)}")
        made.append(tuple(_cell(row.get(column.name), column.type) for column in columns))
    return Table(name, about, columns, key, links, tuple(made))


def _cell(value: Any, type: Type) -> Any:
    """A value in the type of its column: 2400 and 2400.0 would not be the same bytes everywhere."""
    return float(value) if type == "number" and value is not None else value


def text(name: str, about: str) -> Column:
    """A column of text that is never empty."""
    return Column(name, "string", about, True)


def maybe(name: str, about: str) -> Column:
    """A column of text that may be empty."""
    return Column(name, "string", about)


def both(name: str, about: str) -> tuple[Column, Column]:
    """Two columns for a text in both languages, either of which may be empty."""
    return maybe(f"{name}_en", f"{about}, in English"), maybe(f"{name}_ar", f"{about}, in Arabic")
