"""Choosing by the names that a user gives: a record, a source, or a name that is still free."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

import click

from fihrist.catalogue import Catalogue
from fihrist.model import Record
from fihrist.model.kinds.source import Source
from fihrist.model.values import ID

_LONGEST = 80


def record_in(catalogue: Catalogue, id: str) -> Record:
    """The record with this id; wrong use, with the nearest ids, where there is none."""
    if record := catalogue.records.get(id):
        return record
    raise click.UsageError(f"there is no record `{id}`{_near(id, catalogue.records)}")


def source_in(catalogue: Catalogue, id: str) -> Source:
    """The source with this id; wrong use, with the nearest ids, where there is none."""
    if source := catalogue.sources.get(id):
        return source
    raise click.UsageError(f"there is no source `{id}`{_near(id, catalogue.sources)}")


def checked_id(id: str, catalogue: Catalogue) -> str:
    """The id, where it has the form of one and neither a record nor a file that cannot be read has it."""
    if id in catalogue.records:
        raise click.UsageError(f"there is a record `{id}` already: {catalogue.paths[id]}")
    if id in catalogue.promised:
        raise click.UsageError(f"the file of `{id}` is there already and cannot be read; `fihrist check` tells why")
    return checked_key(id)


def checked_key(key: str) -> str:
    """The id or key, where it has the form of one."""
    if not re.match(ID, key) or len(key) > _LONGEST:
        raise click.UsageError(f"`{key}` is no id: write small Latin letters and digits, divided by single hyphens")
    return key


def _near(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=3)
    return f"; did you mean {' or '.join(near)}?" if near else ""
