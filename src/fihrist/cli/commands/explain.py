"""Explain a check by its code."""

import click

from fihrist.checking.checks import checks
from fihrist.cli.arguments import pick


@click.command(name="explain")
@click.argument("code")
def command(code: str) -> None:
    """Show the page of a check: what the fault is, why it matters, an example that fails and one that passes."""
    known = {**checks(), **{check.name: check for check in checks().values()}}
    check = pick("check", code.upper() if code[1:].isdigit() else code.lower(), known)
    click.echo(f"{check.code} {check.name}\n\n{check.page}")
