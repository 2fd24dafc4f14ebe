"""Build the site and the JSON into a folder."""

import os
import re
import sys
from collections import Counter
from functools import partial
from pathlib import Path

import click

from fihrist.checking.engine import Outcome, diagnose
from fihrist.checking.reports import visible
from fihrist.checking.store import Store
from fihrist.cli import FINDINGS, Failed
from fihrist.cli.arguments import given_root
from fihrist.publishing.build import NotOurs, Refused, build
from fihrist.publishing.pages import Site
from fihrist.publishing.plugin import CONFIG, make, own_docs
from fihrist.publishing.release import Checked, current
from fihrist.reading.files import is_within

_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~%+-]*)*")

docs_option = click.option(
    "--docs", type=click.Path(path_type=Path, file_okay=False, exists=True, resolve_path=True),
    help="Pages and theme of your own, which are run as code; else those of the program.",
)  # fmt: skip


@click.command(name="build")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Where to; else `build` below the root.")
@click.option("--with-findings", is_flag=True, help="Build a preview of a catalogue that has findings.")
@click.option("--site-url", default="", help="Where the site will stand on the web, for addresses that must be whole.")
@click.option("--cache/--no-cache", default=True, help="Make only what has changed since the last build.")
@docs_option
def command(out: Path | None, with_findings: bool, site_url: str, cache: bool, docs: Path | None) -> None:
    """Build the site and the JSON API into OUT/site, by one switch: a build that fails leaves the old output whole.

    A catalogue with errors is not built, unless `--with-findings` asks for a preview, which shows them. Nothing
    in the folder of the catalogue is run, so that it may be a stranger's; what `--docs` names is.
    """
    root, address, docs = given_root(), _address(site_url), docs_of(docs)
    outcome = diagnose(root, store=Store(root) if cache else None)
    codes = Counter(found.code for found in outcome.errors)
    if codes and not with_findings:
        listed = ", ".join(f"{count} {code}" for code, count in sorted(codes.items()))
        click.echo(f"not built: the catalogue has {codes.total():,} errors ({listed}); `fihrist check` shows them")
        sys.exit(FINDINGS)
    target = output(root) if out is None else out
    site = site_of(root, outcome, address, cached=cache)
    try:
        printed = partial(make, docs, site=site, address=address)
        files = build(site.release, target, printed)
    except NotOurs as error:
        raise click.UsageError(f"{error} holds something that no build has made; choose another --out") from None
    except Refused as error:
        raise Failed(f"not built: {error}") from None
    click.echo(
        f"built: {files:,} files, {len(site.catalogue.records):,} records, in {os.path.relpath(target / 'site')}"
    )


def docs_of(given: Path | None) -> Path:
    """The folder with the pages and the theme, which has a configuration."""
    if given and not (given / CONFIG).is_file():
        raise click.UsageError(f"there is no {CONFIG} in {given}; the site needs it")
    return given or own_docs()


def _address(given: str) -> str:
    """The address with a slash at its end, or none where none is given."""
    if given and not _ADDRESS.fullmatch(given):
        raise click.UsageError(f"{given} is no address of a site, such as https://example.org/fihrist/")
    return f"{given.rstrip('/')}/" if given else ""


def output(root: Path) -> Path:
    """The folder for what is built where none is given: `build`, which is no link to a folder elsewhere."""
    if not is_within(root, root / "build"):
        raise Failed(f"{root / 'build'} leads out of the catalogue; give the folder with --out")
    return root / "build"


def site_of(root: Path, outcome: Outcome, address: str = "", *, cached: bool = True) -> Site:
    """What the pages are made from; a preview shows the errors, each on a line."""
    found = (visible(f"{d.path}:{d.start.line}:{d.start.column} {d.code} {d.message}") for d in outcome.errors)
    made = current(root, outcome.catalogue, Checked.of(outcome.diagnostics), address=address, cached=cached)
    return Site(made, findings=tuple(found))
