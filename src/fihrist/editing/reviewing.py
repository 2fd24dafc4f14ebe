"""Reviewing: what a reviewer has to see first of a difference, what is gone, what the checks say of what changed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.parts import promised_by
from fihrist.catalogue.statuses import STRENGTH
from fihrist.checking.diagnostics import Diagnostic
from fihrist.model import ANSWERS
from fihrist.publishing.comparing import Change, Fact

Words = tuple[str, str, str]
"""A list of words, the key in it, and a word."""

_KNOWLEDGE = ("record", "envelope", "claim", "passage", "statement")
"""The sorts of parts that nobody removes without a reason."""
_VOICE = ("said_by", "speaker", "via")
"""The keys of a passage that tell who says it, and who passed it on."""
_REASON = re.compile(r"[\W_]*(?:removed|حذف):\s*(?P<names>.+?)\s+(?:because|لأن\w*)\s+(?P<why>.*\w.*)", re.IGNORECASE)


def first(changes: Iterable[Change], before: Catalogue, after: Catalogue) -> Iterator[str]:
    """A line for all that is easily missed: what cannot be read or is gone, excuses, new words, lost support."""
    for one in changes:
        if one.what == "unreadable":
            yield f"{one.record}: cannot be read, see the check"
        elif one.sort == "record" and one.what == "removed":
            yield f"{one.record}: the record is removed"
        elif one.sort == "allowance" and one.after:
            yield f"{one.record}: new allowance at {one.part}: {one.after.lines[0]}"
        for words in _weaker(one):
            yield f"{one.record}: {one.part} {words}"
    old, new = set(_words(before)), set(_words(after))
    for sign, found in (("new", new - old), ("removed", old - new)):
        yield from (f"catalogue/words/{file}.yaml: {sign} word for {key}: {word}" for file, key, word in sorted(found))


def gone(changes: Iterable[Change], before: Catalogue, after: Catalogue) -> tuple[str, ...]:
    """The names of what is there no more: records, their parts, ids, documents, words for the checks."""
    parts = (one for one in changes if one.what == "removed" and one.sort in _KNOWLEDGE)
    names = {one.record if one.sort == "record" else f"{one.record}/{one.part}" for one in parts}
    names |= {f"{one.record}/{one.part}/{key}" for one in changes for key in _silenced(one, after)}
    names |= _ids(before) - _ids(after) - after.promised
    documents = set(after.files.values())
    names |= {path for path, data in before.files.items() if data not in documents}
    names |= {f"words/{file}/{key}" for file, key, _ in set(_words(before)) - set(_words(after))}
    return tuple(sorted(names))


def reasons(description: str) -> Mapping[str, str]:
    """Why things are removed, by their names, as the lines `removed: NAME, NAME because REASON` of a text tell."""
    found = filter(None, map(_REASON.fullmatch, description.splitlines()))
    return {name: line["why"].strip() for line in found for name in re.findall(r"[^\s,،`]+", line["names"])}


def told(names: Iterable[str], given: Mapping[str, str]) -> Iterator[str]:
    """A line for what is removed from each record or list: why, or that nobody has said so."""
    for (_, why), group in groupby(names, key=lambda name: (name.partition("/")[0], given.get(name))):
        listed = ", ".join(group)
        yield f"removed: {listed} because {why}" if why else f"no reason given; write “removed: {listed} because …”"


def remarks(found: Iterable[Diagnostic]) -> Mapping[str, tuple[str, ...]]:
    """What was found in each record, by its id, a line each with the cure, such as a line as it is to be written."""
    made: dict[str, tuple[str, ...]] = {}
    for one in found:
        cure = f"; {one.help}" if one.help else ""
        line = f"{one.level} {one.code} in line {one.start.line}: {one.message}{cure}"
        made[promised_by(one.path)] = (*made.get(promised_by(one.path), ()), line)
    return made


def _weaker(one: Change) -> Iterator[str]:
    """What a part had and has no more: what it rests on, other names, a doubt, those whom it is about, its voice."""
    old, new = _own(one.before), _own(one.after)
    if one.sort == "claim":
        yield from (f"rests no more on {name}" for name in _fewer(old, new, "passages"))
    if not new:
        return
    yield from (f"is no more about {name}" for name in _fewer(old, new, "about"))
    if one.sort == "envelope":
        yield from (f"no more has {word}" for key in old for word in _fewer(old, new, key))
    if one.sort == "passage" and (was := _voice(old)) != _voice(new):
        yield f"was said by {was or 'the document itself'}, and now by {_voice(new) or 'the document itself'}"
    modes = [own.get("mode") or STRENGTH[0] for own in (old, new)]
    if one.sort in ("claim", "passage", "statement") and STRENGTH.index(modes[1]) < STRENGTH.index(modes[0]):
        yield f"is no more marked as {modes[0]}"


def _silenced(one: Change, after: Catalogue) -> Iterator[str]:
    """The keys under which somebody answered, or spoke, and nobody does any more, though the passage is there."""
    old, new = _own(one.before), _own(one.after)
    kept = {name for key in ANSWERS for name in new.get(key, ())}
    for key in ANSWERS if new else ():
        if any(name not in kept and name in after.passages for name in old.get(key, ())):
            yield key
    if one.sort == "passage" and new and not _voice(new):
        yield from (key for key in _VOICE if old.get(key))


def _own(fact: Fact | None) -> dict[str, Any]:
    """A part as it was written, by its keys; a list has none."""
    own = fact.own if fact else None
    return own if isinstance(own, dict) else {"": own} if isinstance(own, list) else {}


def _fewer(old: Mapping[str, Any], new: Mapping[str, Any], key: str) -> Iterator[str]:
    """What a list had and has no more."""
    had, has = old.get(key), new.get(key, ())
    return (str(word) for word in had if word not in has) if isinstance(had, list) else iter(())


def _voice(own: Mapping[str, Any]) -> str:
    """Who says a passage, in words; nobody where the document itself does."""
    told = (own.get(key) for key in _VOICE)
    return " via ".join(", ".join(one) if isinstance(one, list) else one["en"] for one in told if one)


def _ids(catalogue: Catalogue) -> set[str]:
    """The ids by which records are or were called."""
    return {name for id, record in catalogue.records.items() for name in (id, *record.formerly)}


def _words(catalogue: Catalogue) -> Iterator[Words]:
    """The words that a catalogue has for its checks."""
    for file, lists in catalogue.words.items():
        for key, words in lists.items():
            yield from ((file, key, str(word)) for word in (words if isinstance(words, list) else [words]))
