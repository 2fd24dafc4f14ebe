"""Skeletons: a record that is still to be written, from its kind alone or from a sentence of a source."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from fihrist.checking.evidence.voice import FRAME
from fihrist.editing.drafting.passage import Passage
from fihrist.editing.drafting.placeholders import TO_DO, Suggestion, choices, placeholder, suggestion
from fihrist.editing.drafting.writing import Line, record_text
from fihrist.model import Record, Text
from fihrist.model.kinds import kinds
from fihrist.model.marks import fields_of, type_at
from fihrist.reading import load

_NAME = "the usual English name, and the Arabic one as the sources spell it"
_TRANSLATE = "translate the passage: faithful, complete, every hedge kept"
_PARTIES = "parties"
"""The field of which one value is never enough."""
_WORDS = "say it in both languages, and see who says it and how surely"
_KEY = "name the quote by what it says, here and in the claims"


def path_of(kind: str, id: str) -> str:
    """The path of the file of a record."""
    return f"catalogue/{kinds()[kind].folder}/{id}.yaml"


def blank(kind: str, id: str, source: str) -> str:
    """The smallest whole record of a kind, with every value still to be written."""
    model = kinds()[kind]
    fields = _example(model).get("claims") or {}
    key = "what-it-says"
    quote = (
        Line("source", source, to_do="the source that has the passage"),
        Line("text", TO_DO["ar"], to_do="copy the passage letter for letter; `fihrist draft` does it for you"),
        Line("en", TO_DO["en"], to_do=_TRANSLATE),
    )
    claims = []
    for field in fields:
        at = ("claims", field, 0, "value")
        claim = {"value": placeholder(model, at), "quote": key}
        more = "name two parties or more" if field == _PARTIES else None
        claims.append(Line(field, below=(Line("-", claim, to_do=choices(model, at)),), to_do=more))
    head = (Line("id", id), Line("name", {"en": _title(id), "ar": TO_DO["ar"]}, to_do=_NAME))
    quotes = Line("quotes", below=(Line(key, below=quote, to_do=_KEY),))
    return record_text(path_of(kind, id), (*head, quotes, Line("claims", below=claims)))


def draft(kind: str, id: str, passage: Passage) -> str:
    """A record with a sentence as its quote, and what a program sees in it as claims that somebody must look at."""
    model = kinds()[kind]
    key = key_of(passage)
    quote = (
        Line("source", passage.source),
        Line("text", passage.text, to_do="keep the clause that is needed, at least three words"),
        Line("en", TO_DO["en"], to_do=_TRANSLATE),
    )
    found = tuple(_suggestions(model, passage))
    claims = list(_claims(found, key, passage))
    claims += [Line(field, below=(_text_claim(field, key, passage),)) for field in _text_field(model)]
    given = {suggested.field for suggested in found}
    missing = [_missing(model, field) for field in _required(model) if field not in given]
    head = (Line("id", id), Line("name", {"en": _title(id), "ar": TO_DO["ar"]}, to_do=_NAME))
    quotes = Line("quotes", below=(Line(key, below=quote, to_do=_KEY),))
    tail = (Line("unknown", below=missing),) if missing else ()
    return record_text(path_of(kind, id), (*head, quotes, Line("claims", below=claims, to_do=_seen(passage)), *tail))


def _claims(found: tuple[Suggestion, ...], key: str, passage: Passage) -> Iterator[Line]:
    """The suggestions as claims under their fields; a single party has a to-do for the other one."""
    for field in dict.fromkeys(suggested.field for suggested in found):
        own = [suggested for suggested in found if suggested.field == field]
        alone = field == _PARTIES and len(own) == 1
        below = [Line("-", _claim(suggested, key, passage), to_do=suggested.to_do) for suggested in own]
        yield Line(field, below=below, to_do="name the other party" if alone else None)


def _seen(passage: Passage) -> str | None:
    """What else is to be seen in a passage: its numbers, each of which belongs somewhere."""
    told = ", ".join(f"{number:.15g}" for number in passage.numbers)
    return f"see where these numbers belong: {told}" if told else None


def key_of(passage: Passage) -> str:
    """A key for the quote of a passage: the records that it names, or its number in its source."""
    names = [id for id in passage.named if passage.named[id] != "source"][:2]
    return "-and-".join(names)[:60].rstrip("-") if names else f"sentence-{passage.sentence}"


def _suggestions(model: type[Record], passage: Passage) -> Iterator[Suggestion]:
    taken: frozenset[str] = frozenset()
    for field in sorted(fields_of(model), key=lambda field: field not in _required(model)):
        for _ in range(2 if field == _PARTIES else 1):
            found = suggestion(model, field, passage, taken)
            if found and (field in _required(model) or not isinstance(found.value, str) or found.derived):
                taken |= {str(found.value)}
                yield found


def _claim(found: Suggestion, key: str, passage: Passage) -> dict[str, Any]:
    voice = {} if found.field in FRAME else passage.voice
    derived = {"derived": {"how": found.derived}} if found.derived else {}
    return {"value": found.value, **voice, "quote": key, **derived}


def _text_field(model: type[Record]) -> tuple[str, ...]:
    """The field that takes what the sentence says in words: `description`, or the first that holds a text."""
    texts = [f for f in fields_of(model) if type_at(model, ("claims", f, 0, "value"))[0] is Text]
    return ("description",) if "description" in texts else tuple(texts[:1])


def _text_claim(field: str, key: str, passage: Passage) -> Line:
    return Line(
        "-",
        {"value": dict(TO_DO), **passage.voice, "quote": key},
        to_do="say it in both languages, and see who says it and how surely",
    )


def _missing(model: type[Record], field: str) -> Line:
    can_be = choices(model, ("claims", field, 0, "value"))
    return Line(field, {"why": "not-in-source"}, to_do=f"keep this, or make a claim: {can_be}")


def _required(model: type[Record]) -> tuple[str, ...]:
    return tuple(field for field, info in fields_of(model).items() if info.json_schema_extra["x-required"])


def _example(model: type[Record]) -> dict[str, Any]:
    page = import_module(model.__module__).__doc__ or ""
    body: Any = load(page.partition("```yaml\n")[2].partition("```")[0])
    return dict(body)


def _title(id: str) -> str:
    words = id.replace("-", " ")
    return words[:1].upper() + words[1:]
