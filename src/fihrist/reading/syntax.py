"""Broken YAML in plain words: from what libyaml says to a fault that tells what is wrong and how to mend it."""

import re
from typing import NamedTuple

from fihrist.text.places import Fault, Lines, Span

_QUOTES = "put the text in quotes"
_ESCAPE = "write `\\\\` for a backslash, or put the text in single quotes"
_INNER = ("text behind a closing quote", "put a text that has quotes in it in quotes of the other form")
_INDENT = "check the indentation, the quotes and the brackets of this line and of the line before"


class Breakage(NamedTuple):
    """What libyaml says of broken YAML: the problem and its offset, what was going on, and where that began."""

    problem: str
    at: int
    context: str
    since: int


_BY_CONTEXT = (
    ("directive", "Y103", "a `%` directive", "remove this line"),
    ("anchor", "Y105", "an anchor (`&`)", f"{_QUOTES}, or write the value out"),
    ("alias", "Y105", "an alias (`*`)", f"{_QUOTES}, or write the value out"),
    ("tag", "Y104", "a tag (`!`)", f"remove it, or {_QUOTES}"),
)
_BY_PROBLEM = (
    ("found undefined tag handle", "Y104", "a tag (`!`)", f"remove it, or {_QUOTES}"),
    ("found incompatible YAML", "Y103", "a `%` directive", "remove this line"),
    ("found duplicate %", "Y103", "a `%` directive", "remove this line"),
    ("could not find expected ':'", "Y101", "no `:` after this key", "write `key: value`, or mend the indentation"),
    ("cannot start any token", "Y101", "a value without quotes cannot begin with this character", _QUOTES),
    ("mapping values are not allowed", "Y101", "a `:` that cannot stand here", f"{_QUOTES}, or mend the indentation"),
    ("block sequence entries", "Y101", "a list that cannot begin here", f"begin it on a new line, or {_QUOTES}"),
    ("mapping keys are not allowed", "Y101", "a `?` that cannot stand here", _QUOTES),
    ("expected key", "Y101", "no key where one must stand", _INDENT),
    ("expected '-' indicator", "Y101", "no `- ` where the list goes on", _INDENT),
    ("expected ',' or ']'", "Y101", "no `,` or `]` where the list goes on", f"close the list, or {_QUOTES}"),
    ("expected ',' or '}'", "Y101", "no `,` or `}` where the mapping goes on", f"close the mapping, or {_QUOTES}"),
    ("expected node content", "Y101", "no value where one must stand", f"write a value, or {_QUOTES}"),
    ("unexpected end of stream", "Y101", "a quote that is never closed", "close the quote"),
    ("unexpected document indicator", "Y101", "a quote that is never closed", "close the quote"),
    ("unknown escape character", "Y101", "an escape that YAML does not know", _ESCAPE),
    ("hexdecimal number", "Y101", "an escape without all of its digits", _ESCAPE),
    ("invalid Unicode character escape", "Y101", "an escape of something that is not a character", _ESCAPE),
    ("expected comment or line break", "Y101", "text beside `|` or `>`", f"begin the text on a new line, or {_QUOTES}"),
    ("indentation indicator equal to 0", "Y101", "an indentation of `0`", "remove the digit"),
    ("expected <document start>", "Y101", "text after the end of the document", _INDENT),
)
NO_SPACE = ("no space after `-`", "put a space behind it")
_DASH = re.compile(r"^ *(-)[^\s\d-]", re.MULTILINE)
_COLON = re.compile(r"^[ -]*[a-z_]+(:)[^\s:/]", re.MULTILINE)
_WIDE = re.compile(r"^[ -]*[a-z_]+([：﹕])", re.MULTILINE)
_SLIPS = (
    (re.compile(r"(،)\s*[a-z_]+$"), "`،` is not `,`", "write `,`"),
    (re.compile(r" (#)[^\s#]"), "everything from this `#` on is a remark", _QUOTES),
)
"""What breaks a list or mapping in brackets before the place where YAML gives up."""
_AT_CONTEXT = ("could not find expected ':'", "end of stream", "document indicator")


def broken(text: str, breakage: Breakage) -> Fault:
    """The fault that libyaml means; its own words only where it says something new."""
    by_context = (words for word, *words in _BY_CONTEXT if word in breakage.context)
    by_problem = (words for word, *words in _BY_PROBLEM if word in breakage.problem)
    if slip := _slip(text, breakage):
        return slip
    code, message, help = next(by_context, None) or next(by_problem, None) or ("Y101", breakage.problem, _INDENT)
    if code != "Y101":
        return Fault(code, word_at(text, breakage.since if breakage.context else breakage.at), message, help)
    if "expected" in breakage.problem and text[: breakage.at].rstrip(" ").endswith(('"', "'")):
        message, help = _INNER
        return Fault(code, Span(breakage.at, max(_line_end(text, breakage.at), breakage.at)), message, help)
    return Fault(code, *_located(text, breakage, message), help)


def _slip(text: str, breakage: Breakage) -> Fault | None:
    """The slip of a beginner that breaks the YAML only further on, at its own place."""
    first, last = min(breakage.since, breakage.at), max(breakage.since, breakage.at)
    tried = [(slip.search(text, first, last), message, help) for slip, message, help in _SLIPS]
    if "flow" not in breakage.context:
        line_before = text.rfind("\n", 0, max(text.rfind("\n", 0, first), 0)) + 1
        slips = (_DASH, _COLON, _WIDE)
        dash, colon, wide = (slip.search(text, line_before, _line_end(text, last)) for slip in slips)
        tried = [(dash, *NO_SPACE), (colon, "no space after the `:`", "put a space after it")]
        tried += [(wide, "`：` is not `:`", "write `:` and a space")]
    return next((Fault("Y101", Span(*found.span(1)), message, help) for found, message, help in tried if found), None)


def word_at(text: str, start: int) -> Span:
    """The span from `start` up to the next white space or flow indicator, at least one character where there is one."""
    match = re.compile(r"[^\s,\[\]{}]*").match(text, start)
    return Span(start, max(match.end() if match else start, min(start + 1, len(text))))


def _located(text: str, breakage: Breakage, message: str) -> tuple[Span, str]:
    at, since = breakage.at, breakage.since
    if breakage.context and any(word in breakage.problem for word in _AT_CONTEXT):
        return Span(since, max(_line_end(text, since), since + 1)), message
    if "escape" in message:
        start = text.rfind("\\", since, at + 1)
        return Span(start, min(max(at + 1, start + 2), len(text))), message
    # The end of a file has no character to point at; the bracket that is still open has, or else the last one.
    last = max(len(text.rstrip()) - 1, 0)
    start = at if at <= last else min(since, last)
    if "flow" in breakage.context and since < start:
        message += f"; it opens in line {Lines(text).place(since).line}"
    return Span(start, min(start + 1, len(text))), message


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return start + len(text[start : end if end >= 0 else len(text)].rstrip())
