"""Names that a user gives: whether an id can be a new record's."""

import re

import click

from fihrist.catalogue import Catalogue
from fihrist.model.values import ID


def checked_id(id: str, catalogue: Catalogue) -> str:
    """The id, where it has the form of one and no record has it; wrong use is told in a sentence."""
    if not re.match(ID, id) or len(id) > 80:
        raise click.UsageError(f"`{id}` is no id: write small Latin letters and digits, divided by single hyphens")
    if id in catalogue.records:
        raise click.UsageError(f"there is a record `{id}` already: {catalogue.paths[id]}")
    return id
