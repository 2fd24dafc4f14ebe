"""Show a record on the terminal, with the status and the speakers of each value."""

import json
from collections.abc import Iterator
from difflib import get_close_matches

import click

from fihrist.catalogue import Catalogue, Located, kind_name
from fihrist.catalogue.statuses import Standing, about_field, plain, statuses
from fihrist.checking.engine import diagnose
from fihrist.checking.reports import visible
from fihrist.cli.places import root_of
from fihrist.cli.progress import progress
from fihrist.model import Model, Record
from fihrist.publishing.views import denials_elsewhere

VOICE = {"stated": "said", "estimated": "estimated", "alleged": "alleged", "expected": "expected"}


@click.command(name="show")
@click.argument("id")
@click.option("--quotes/--no-quotes", default=True, help="Show the words on which the claims rest.")
@click.pass_context
def command(ctx: click.Context, id: str, quotes: bool) -> None:
    """Show the record ID: each field with its status, its values, who says so and who denies it, and the words."""
    with progress("reading") as show:
        catalogue = diagnose(root_of(ctx), progress=show).catalogue
    record = catalogue.records.get(id)
    if record is None:
        near = get_close_matches(id, list(catalogue.records), n=3)
        also = f"; did you mean {' or '.join(near)}?" if near else ""
        raise click.UsageError(f"there is no record `{id}`{also}")
    for line in portrait(record, catalogue, quotes=quotes):
        click.echo(visible(line))


def portrait(record: Record, catalogue: Catalogue, *, quotes: bool) -> Iterator[str]:
    """The lines that show a record."""
    yield f"{record.name.en} · {record.name.ar}   ({kind_name(record)} {record.id})"
    if record.note:
        yield f"note: {record.note.en}"
    fields = statuses(record, catalogue)
    for field, found in fields.items():
        rivals = " · rival values" if found.rivals else ""
        yield ""
        yield f"{_label(record, field)} [{found.status}{rivals}]"
        for standing in found.standings:
            yield from _standing(record, standing, catalogue)
    if elsewhere := denials_elsewhere(record, fields.values()):
        yield ""
        yield "Denials of claims elsewhere"
        yield from (f"  {denial.claim.denies}: {_says(record, denial)}" for denial in elsewhere)
    for field, unknown in record.unknown.items():
        yield ""
        yield f"{_label(record, field)}: unknown ({unknown.why})"
    if quotes and record.quotes:
        yield ""
        yield "Words"
        for key, quote in record.quotes.items():
            yield f"  {key} ({quote.source})"
            yield f"    “{quote.en}”"
            yield f"    {quote.text}"


def _label(record: Record, field: str) -> str:
    return str(about_field(record, field).get("x-label", {}).get("en", field))


def _standing(record: Record, standing: Standing, catalogue: Catalogue) -> Iterator[str]:
    yield f"  {value_text(standing.value)} [{standing.status}]"
    for claim in standing.claims:
        yield f"      {_says(record, claim)}"
    for denial in standing.denials:
        unclear = " (the text leaves open what is denied)" if denial.claim.scope else ""
        yield f"      {_says(catalogue.records[denial.record], denial)}{unclear}"


def _says(record: Record, found: Located) -> str:
    claim = found.claim
    quote = record.quotes.get(claim.quote)
    source = quote.source if quote else found.record
    who = " and ".join(claim.said_by) or (claim.speaker.en if claim.speaker else "the document itself")
    via = f", via {', '.join(claim.via)}" if claim.via else ""
    derived = f"; derived: {claim.derived.how}" if claim.derived else ""
    keys = ", ".join((claim.quote, *claim.also))
    verb = "denied" if claim.denies else VOICE[claim.mode]
    return f"{verb} by {who}{via}, in {source}: {keys}{derived}"


def value_text(value: object) -> str:
    """A value on one line, in English."""
    made = plain(value)
    if isinstance(made, dict) and set(made) == {"en", "ar"}:
        return str(made["en"])
    if isinstance(value, Model):
        parts = ((name, part) for name, part in value if part is not None)
        return "; ".join(f"{name}: {value_text(part)}" for name, part in parts)
    return made if isinstance(made, str) else json.dumps(made, ensure_ascii=False)
