"""Harmless edits of scalars: other quotation marks, escapes, and long texts folded or broken over lines."""

import re
from collections.abc import Callable, Iterator
from random import Random

from tests.mutation.harmless_places import free, in_brackets, margin, rest
from tests.mutation.lying import Path, Subject, shuffled

LONG = 40
"""So many characters a text has that one would break over lines."""
_BAD_START = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`\s+.<=~]")
_BAD_INSIDE = re.compile(r": | #|:$|\s$|\n")
_IN_BRACKETS = re.compile(r"[,\[\]{}:]")
_PERHAPS_NO_TEXT = re.compile(r"[0-9][0-9a-fA-FxXoO_.:+TtZz -]*|(?i:yes|no|on|off|y|n|true|false|null)")


def plain(text: str, *, within: bool) -> str | None:
    """A text without quotation marks, or None where YAML 1.1 or 1.2 may read it as something else."""
    bad = not text or _BAD_START.match(text) or _BAD_INSIDE.search(text) or _PERHAPS_NO_TEXT.fullmatch(text)
    return None if bad or (within and _IN_BRACKETS.search(text)) else text


def single(text: str, *, within: bool = False) -> str | None:
    """A text in single quotation marks."""
    return None if "\n" in text else "'" + text.replace("'", "''") + "'"


def double(text: str, *, within: bool = False) -> str | None:
    """A text in double quotation marks."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


STYLES: tuple[Callable[..., str | None], ...] = (plain, single, double)


def texts(subject: Subject, *, least: int = 0) -> list[Path]:
    """The paths of all texts of at least so many characters."""
    found = ((path, subject.value(path)) for path in subject.document.places)
    return [path for path, value in found if isinstance(value, str) and len(value) >= least]


def quoting(subject: Subject, random: Random) -> Iterator[str]:
    """A text in quotation marks of another form, or without."""
    for path in shuffled(random, texts(subject)):
        span = subject.document.span(path)
        if "\n" not in subject.source(path) or free(subject, span):
            for style in random.sample(STYLES, 3):
                made = style(str(subject.value(path)), within=in_brackets(subject, path))
                if made is not None and made != subject.source(path):
                    yield subject.edited(span, made)


def quoting_of_a_key(subject: Subject, random: Random) -> Iterator[str]:
    """A key in quotation marks, or in those of another form."""
    for path in shuffled(random, list(subject.document.places)):
        key = subject.document.places[path].key
        if key and (made := random.choice((single, double))(str(path[-1]))) != subject.text[key.start : key.end]:
            yield subject.edited(key, str(made))


def escape(subject: Subject, random: Random) -> Iterator[str]:
    """A letter as an escape of a text in double quotation marks."""
    for path in shuffled(random, texts(subject)):
        value = str(subject.value(path))
        letters = [at for at, char in enumerate(value) if char.isalpha()]
        if letters and ("\n" not in subject.source(path) or free(subject, subject.document.span(path))):
            at = random.choice(letters)
            form = f"\\u{ord(value[at]):04x}" if ord(value[at]) > 0xFF or random.random() < 0.5 else ""
            start, end = str(double(value[:at])), str(double(value[at + 1 :]))
            yield subject.replaced(path, start[:-1] + (form or f"\\x{ord(value[at]):02X}") + end[1:])


def folded(mark: str) -> Callable[[Subject, Random], Iterator[str]]:
    """A text as a block of its own, folded (`>`) or on one line (`|`)."""

    def make(subject: Subject, random: Random) -> Iterator[str]:
        for path in shuffled(random, texts(subject, least=LONG)):
            span, value = subject.document.span(path), str(subject.value(path))
            alone = not in_brackets(subject, path) and not rest(subject.text, span.end)
            if alone and free(subject, span) and value.strip() == value and "\n" not in value:
                indent = "\n" + " " * (margin(subject.text, span.start) + random.randint(4, 6))
                lines = _broken(value, random, sparing="") if mark == ">" else [value]
                head = f"{mark}-" + random.choice(("", "  # a text of several lines"))
                yield subject.edited(span, head + indent + indent.join(lines))

    return make


def broken(subject: Subject, random: Random) -> Iterator[str]:
    """A text without or within quotation marks, broken over lines."""
    for path in shuffled(random, texts(subject, least=LONG)):
        span, value = subject.document.span(path), str(subject.value(path))
        style = random.choice(STYLES)
        made = style(value, within=in_brackets(subject, path))
        if made is not None and free(subject, span) and value.strip() == value and "\n" not in value:
            lines = _broken(made, random, sparing="'\"")
            joint = " \\" if style is double and random.random() < 0.3 else ""
            indent = "\n" + " " * (margin(subject.text, span.start) + random.randint(4, 8))
            if len(lines) > 1:
                yield subject.edited(span, (joint + indent).join(lines))


def _broken(text: str, random: Random, *, sparing: str) -> list[str]:
    """The lines of a text, broken at single spaces before letters, about as long as one likes them."""
    width, lines = random.randint(20, 100), [""]
    for part in re.split(r"(?<=[^ \\]) (?=[^\W_])", text):
        if len(lines[-1]) + len(part) > width and lines[-1].strip(sparing):
            lines.append(part)
        else:
            lines[-1] += f" {part}" if lines[-1] else part
    return lines


MAKERS = {
    "quoting": quoting,
    "quoting-of-a-key": quoting_of_a_key,
    "escape": escape,
    "folded-block": folded(">"),
    "literal-block": folded("|"),
    "broken-text": broken,
}
