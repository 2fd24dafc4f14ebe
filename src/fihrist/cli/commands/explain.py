"""Explain a check by its code."""

from difflib import get_close_matches

import click

from fihrist.checking.checks import checks


@click.command(name="explain")
@click.argument("code")
def command(code: str) -> None:
    """Show the page of a check: what the fault is, why it matters, an example that fails and one that passes."""
    known = checks()
    named = {check.name: check for check in known.values()}
    check = known.get(code.upper()) or named.get(code.lower())
    if check is None:
        near = get_close_matches(code.upper(), list(known), n=1) or get_close_matches(code.lower(), list(named), n=1)
        raise click.UsageError(f"there is no check `{code}`" + (f"; did you mean `{near[0]}`?" if near else ""))
    click.echo(f"{check.code} {check.name}\n\n{check.page}")
