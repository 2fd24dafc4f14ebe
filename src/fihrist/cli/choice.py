"""Choosing a record by the id that a user gives."""

from difflib import get_close_matches

import click

from fihrist.catalogue import Catalogue
from fihrist.model import Record


def record_in(catalogue: Catalogue, id: str) -> Record:
    """The record with this id; wrong use, with the nearest ids, where there is none."""
    record = catalogue.records.get(id)
    if record is None:
        near = get_close_matches(id, list(catalogue.records), n=3)
        also = f"; did you mean {' or '.join(near)}?" if near else ""
        raise click.UsageError(f"there is no record `{id}`{also}")
    return record
