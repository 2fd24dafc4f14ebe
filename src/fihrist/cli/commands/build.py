"""Build the site and the JSON into a folder."""

from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fihrist.cli.main import FINDINGS
from fihrist.cli.places import root_of
from fihrist.cli.progress import progress

if TYPE_CHECKING:
    from fihrist.checking.engine import Outcome


@click.command(name="build")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Where to; else `build` below the root.")
@click.option("--with-findings", is_flag=True, help="Build a preview of a catalogue that has findings.")
@click.pass_context
def command(ctx: click.Context, out: Path | None, with_findings: bool) -> None:
    """Build the site and the JSON API into OUT/site, by one switch: a build that fails leaves the old output whole.

    A catalogue with errors is not built, unless `--with-findings` asks for a preview, which shows them.
    """
    from fihrist.checking.engine import diagnose
    from fihrist.publishing.build import NotOurs, Refused, build
    from fihrist.publishing.pages import Site
    from fihrist.publishing.plugin import CONFIG, make
    from fihrist.publishing.release import Checked, current

    root = root_of(ctx)
    if not (root / CONFIG).is_file():
        raise click.UsageError(f"there is no {CONFIG} in {root}; the site needs it")
    with progress("checking") as show:
        outcome = diagnose(root, progress=show)
    codes = Counter(found.code for found in outcome.errors)
    if codes and not with_findings:
        click.echo(_refusal(codes))
        ctx.exit(FINDINGS)
    catalogue, checked = outcome.catalogue, Checked.of(outcome.diagnostics)
    site = Site(catalogue, findings=_listed(outcome), edition=current(root, catalogue), checked=checked)
    target = out if out is not None else root / "build"
    try:
        with progress("building") as show:
            printed = partial(make, root, site=site, progress=show)
            files = build(catalogue, target, printed, edition=site.edition, checked=checked)
    except NotOurs as error:
        raise click.UsageError(f"{error} holds something that no build has made; choose another --out") from None
    except Refused as error:
        raise click.ClickException(f"not built: {error}") from None
    click.echo(f"built: {files:,} files, {len(catalogue.records):,} records, in {_near(target / 'site')}")


def _near(path: Path) -> Path:
    """A path as one would type it here."""
    full, here = path.resolve(), Path.cwd()
    return full.relative_to(here) if full.is_relative_to(here) else path


def _listed(outcome: "Outcome") -> tuple[str, ...]:
    """The findings as a preview shows them."""
    return tuple(f"{d.path}:{d.start.line}:{d.start.column} {d.code} {d.message}" for d in outcome.errors)


def _refusal(codes: Counter[str]) -> str:
    """Why nothing is built, by the number of findings of each code."""
    listed = ", ".join(f"{count} {code}" for code, count in sorted(codes.items()))
    return f"not built: the catalogue has {codes.total():,} errors ({listed}); `fihrist check` shows them"
