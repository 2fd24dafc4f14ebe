"""Diagnostics made from a text and what is marked in it."""

from collections.abc import Callable
from typing import Any

import pytest

from fihrist.checking.diagnostics import Diagnostic, excerpt
from fihrist.text.places import Lines, Span

Diagnose = Callable[..., Diagnostic]


@pytest.fixture(scope="session")
def diagnose() -> Diagnose:
    """Makes a diagnostic at the first `marked` in a text, with a note at the first of each part with its label."""

    def make(text: str, marked: str, *notes: tuple[str, str | None], **fields: Any) -> Diagnostic:
        lines = Lines(text)
        spans = [
            Span(text.index(part), text.index(part) + len(part)) for part in (marked, *(part for part, _ in notes))
        ]
        labels = [fields.pop("label", None), *(label for _, label in notes)]
        given: dict[str, Any] = {
            "path": "catalogue/weapons/shahab-4.yaml",
            "code": "V302",
            "name": "number-not-in-passage",
            "level": "error",
            "message": "`3700` is not in the passage",
            "span": spans[0],
            "start": lines.place(spans[0].start),
            "end": lines.place(spans[0].end),
            "excerpts": tuple(excerpt(lines, span, label) for span, label in zip(spans, labels, strict=True)),
        }
        return Diagnostic(**(given | fields))

    return make
