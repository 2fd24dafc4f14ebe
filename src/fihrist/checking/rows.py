"""Rows: findings and diagnostics as plain lists, in which they are kept, and back."""

from collections.abc import Iterable
from typing import Any

from fihrist.checking.diagnostics import Diagnostic, Excerpt
from fihrist.checking.finding import Finding, Note, Spot
from fihrist.text.places import Place, Span


def row(one: Finding) -> list[Any]:
    """A finding as a list."""
    within = one.within and (one.within.start, one.within.end)
    return [one.spot, one.message, one.help, one.on, within, [(n.spot, n.message) for n in one.notes], one.record]


def findings(rows: Iterable[Any]) -> tuple[Finding, ...]:
    """The findings that such lists tell."""
    return tuple(
        Finding(
            Spot(*spot), message, help, on, within and Span(*within), tuple(Note(Spot(*s), m) for s, m in notes), record
        )
        for spot, message, help, on, within, notes, record in rows
    )


def plain(told: Iterable[Diagnostic]) -> list[Any]:
    """Diagnostics as lists."""
    return [
        [
            one.path, (one.span.start, one.span.end), one.code, one.name, one.level, (one.start.line, one.start.column),
            (one.end.line, one.end.column), one.message, one.help,
            [(shown.line, shown.text, shown.start, shown.end, shown.label) for shown in one.excerpts], one.spot,
        ]
        for one in told
    ]  # fmt: skip


def diagnostics(rows: Iterable[Any]) -> tuple[Diagnostic, ...]:
    """The diagnostics that such lists tell."""
    return tuple(
        Diagnostic(
            path, Span(*span), code, name, level, Place(*start), Place(*end), message, help,
            tuple(Excerpt(*one) for one in shown), spot if spot is None else tuple(spot),
        )
        for path, span, code, name, level, start, end, message, help, shown, spot in rows
    )  # fmt: skip
