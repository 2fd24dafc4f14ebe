"""SARIF 2.1.0, which GitHub code scanning and editors read: the rules, and one result a diagnostic."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from urllib.parse import quote

from fihrist.diagnostics import Diagnostic, Excerpt
from fihrist.rendering import LONGEST, Options, Rule, encoded, shown, visible

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(diagnostics: Iterable[Diagnostic], options: Options) -> Iterator[str]:
    """The log of one run; a code without a rule gets one with its name and no more."""
    diagnostics = list(diagnostics)
    unknown = {found.code: Rule(found.code, visible(found.name), "") for found in diagnostics}
    rules = dict(sorted((unknown | dict(options.rules)).items()))
    driver = {"name": "fihrist", "rules": [_rule(rule) for rule in rules.values()]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(diagnostics, {code: index for index, code in enumerate(rules)})),
    }
    yield encoded({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: Rule) -> dict[str, object]:
    texts: dict[str, object] = {}
    if rule.summary:
        texts["shortDescription"] = {"text": rule.summary}
    if reason := rule.page.strip().removeprefix(rule.summary).strip().split("\n\n")[0]:
        texts["fullDescription"] = {"text": reason}
    if rule.page:
        texts["help"] = {"text": rule.page, "markdown": rule.page}
    return {"id": rule.code, "name": rule.name, **texts}


def _results(diagnostics: Iterable[Diagnostic], indices: Mapping[str, int]) -> Iterator[dict[str, object]]:
    times: Counter[str] = Counter()
    for diagnostic in diagnostics:
        fingerprint = _fingerprint(diagnostic)
        times[fingerprint] += 1
        notes = [_note(diagnostic.path, number, note) for number, note in enumerate(diagnostic.excerpts[1:], 1)]
        cure = f"\nhelp: {shown(diagnostic.help)}" if diagnostic.help else ""
        yield {
            "ruleId": diagnostic.code,
            "ruleIndex": indices[diagnostic.code],
            "level": diagnostic.level,
            "message": _message(shown(diagnostic.message) + cure),
            "locations": [_location(diagnostic.path, *_region(diagnostic))],
            **({"relatedLocations": notes} if notes else {}),
            "partialFingerprints": {"fihrist/v1": f"{fingerprint}:{times[fingerprint]}"},
        }


def _message(text: str) -> dict[str, str]:
    # SARIF reads `{0}` as a placeholder (3.11.5) and `[text](target)` as a link (3.11.6), which no file may plant.
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _region(diagnostic: Diagnostic) -> tuple[int, int, int, int]:
    start, end = diagnostic.start, diagnostic.end
    return start.line, start.column, end.line, end.column


def _location(path: str, line: int, column: int, end_line: int, end_column: int) -> dict[str, object]:
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    uri = quote(path, safe="/", errors="surrogatepass")
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _note(path: str, number: int, note: Excerpt) -> dict[str, object]:
    place = _location(path, note.line, note.start, note.line, note.end)
    return {"id": number, **place, "message": _message(shown(note.label or note.text[note.start - 1 : note.end - 1]))}


def _fingerprint(diagnostic: Diagnostic) -> str:
    # Neither the line number nor the wording, so that a result stays the same one when the lines above it change.
    # The name `primaryLocationLineHash` is left to GitHub, whose upload warns of any value but its own.
    parts = [diagnostic.code, diagnostic.path]
    for excerpt in diagnostic.excerpts[:1]:
        parts += [excerpt.text.strip()[:LONGEST], excerpt.text[excerpt.start - 1 : excerpt.end - 1][:LONGEST]]
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
