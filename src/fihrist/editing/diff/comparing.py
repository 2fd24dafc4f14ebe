"""Two states of the catalogue compared: the changes from one to the other, with what stood and what stands there."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import promised_by
from fihrist.editing.diff.facts import Fact, facts
from fihrist.model import Record
from fihrist.publishing.portrait import portrait
from fihrist.reading.remarks import Allowance

Key = tuple[str, ...]
"""The sort of a part, where it stands, what tells it from its neighbours there, and a number."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change: the record, the sort of part, what became of it, in which field or passage, and which keys differ.

    `sort` is `record`, `envelope`, `claim`, `unknown`, `passage`, `statement`, `set_aside` or `allowance`; `what` is
    `added`, `removed`, `changed`, `renamed`, `unreadable` or `readable`.
    """

    record: str
    sort: str
    what: str
    part: str = ""
    keys: tuple[str, ...] = ()
    before: Fact | None = None
    after: Fact | None = None


def compare(before: Catalogue, after: Catalogue) -> tuple[Change, ...]:
    """The changes from one state to another, by record; files that were only written in another way have none."""
    moved = _moved(before, after)
    names = {**moved, **_passages_moved(before, after, moved)}
    old_ids = {new: old for old, new in moved.items()}
    found = list(_allowances(before, after))
    for id in (before.promised | before.records.keys() | after.promised | after.records.keys()) - moved.keys():
        old = old_ids.get(id, id)
        if old != id:
            found.append(Change(id, "record", "renamed", before=_line(old), after=_line(id)))
        found += _of_record(id, old, before, after, names)
    return tuple(sorted(found, key=lambda change: change.record))


def _of_record(id: str, old_id: str, before: Catalogue, after: Catalogue, names: Mapping[str, str]) -> Iterator[Change]:
    """The changes of one record; in `names` are the new names of what had other ones before."""
    old, new = before.records.get(old_id), after.records.get(id)
    was_unreadable = _is_unreadable(old_id, before)
    if _is_unreadable(id, after):
        yield from () if was_unreadable else (Change(id, "record", "unreadable"),)
    elif old and new and type(old) is type(new):
        yield from _of_facts(id, _facts(old, before, names), _facts(new, after, {}))
    else:
        if old or (was_unreadable and not new):
            yield Change(id, "record", "removed", before=_line(old.name.en if old else id))
        if new:
            whole = _line(*portrait(new, after), own=id)
            yield Change(id, "record", "readable" if was_unreadable else "added", after=whole)


def _is_unreadable(id: str, catalogue: Catalogue) -> bool:
    """Whether a file promises the record by its name and gives none."""
    return id not in catalogue.records and id in catalogue.promised - {promised_by(p) for p in catalogue.paths.values()}


def _facts(record: Record, catalogue: Catalogue, names: Mapping[str, str]) -> dict[Key, Fact]:
    """The parts of a record, each by what stays of it; of two with one key the second has a number in it."""
    found: dict[Key, Fact] = {}
    for fact in facts(record, catalogue):
        part, subject, own = (_renamed(what, names) for what in (fact.part, fact.subject, fact.own))
        key = (fact.sort, part, json.dumps(subject, sort_keys=True, ensure_ascii=False))
        number = sum(1 for other in found if other[:3] == key)
        found[(*key, str(number))] = replace(fact, own=own)
    return found


def _of_facts(id: str, before: Mapping[Key, Fact], after: Mapping[Key, Fact]) -> Iterator[Change]:
    one, other = ({key: fact.own for key, fact in facts.items()} for facts in (before, after))
    keys = (key for key in {**one, **other} if one.get(key) != other.get(key))
    for (sort, part), group in groupby(sorted(keys, key=lambda key: key[:2]), key=lambda key: key[:2]):
        own = list(group)
        gone, come = [k for k in own if k not in after], [k for k in own if k not in before]
        if len(gone) == len(come) == 1 and sort in ("claim", "statement"):
            yield _changed(id, sort, part, before[gone[0]], after[come[0]])
            own = [key for key in own if key in before and key in after]
        yield from (_changed(id, sort, part, before.get(key), after.get(key)) for key in own)


def _changed(id: str, sort: str, part: str, before: Fact | None, after: Fact | None) -> Change:
    what = "added" if before is None else "removed" if after is None else "changed"
    keys: tuple[str, ...] = ()
    if before and after and isinstance(before.own, dict) and isinstance(after.own, dict):
        keys = tuple(k for k in {**before.own, **after.own} if before.own.get(k) != after.own.get(k))
    return Change(id, sort, what, part.removeprefix(f"{id}/"), keys, before, after)


def _line(*lines: str, own: str = "") -> Fact:
    return Fact("", "", None, own or lines[0], lines)


def _moved(before: Catalogue, after: Catalogue) -> dict[str, str]:
    """The records that have a new id, which says that it was formerly the old one."""
    gone = before.records.keys() - after.promised - after.records.keys()
    new = ((id, record) for id, record in after.records.items() if id not in before.records)
    return {old: id for id, record in new for old in record.formerly if old in gone}


def _passages_moved(before: Catalogue, after: Catalogue, moved: Mapping[str, str]) -> dict[str, str]:
    """The new names of passages by their old ones: the source has a new id, or the same words another key."""
    by_words = {(passage.source, passage.passage.text): name for name, passage in after.passages.items()}
    found = {}
    for name, passage in before.passages.items():
        source = moved.get(passage.source, passage.source)
        same = f"{source}/{passage.key}"
        new = same if same in after.passages else by_words.get((source, passage.passage.text), name)
        if new != name:
            found[name] = new
    return found


def _renamed(own: Any, names: Mapping[str, str]) -> Any:
    """A part with new names in the place of the old ones."""
    if isinstance(own, dict):
        return {key: _renamed(value, names) for key, value in own.items()}
    if isinstance(own, list):
        return [_renamed(value, names) for value in own]
    return names.get(own, own) if isinstance(own, str) else own


def _allowances(before: Catalogue, after: Catalogue) -> Iterator[Change]:
    old, new = (Counter(map(_allowance, state.allowances or ())) for state in (before, after))
    for id, part, words in sorted((old - new).elements()):
        yield Change(id, "allowance", "removed", part, before=_line(words))
    for id, part, words in sorted((new - old).elements()):
        yield Change(id, "allowance", "added", part, after=_line(words))


def _allowance(one: Allowance) -> tuple[str, str, str]:
    """The record of an allowance, the keys of its spot, and its code with the reason."""
    keys = ".".join(step for step in one.spot if isinstance(step, str))
    return promised_by(one.path), keys, f"{one.code}: {one.reason}"
