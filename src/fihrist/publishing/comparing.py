"""Two states of the catalogue compared, part by part: what changed, with what stood and what stands there."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from fihrist.catalogue import Catalogue, ClaimAt, Made, PassageAt, StatementAt
from fihrist.catalogue.parts import passages_in, plain, promised_by, statements_in
from fihrist.model import ANSWERS, Record
from fihrist.model.kinds.source import Source
from fihrist.publishing.portrait import portrait, voice
from fihrist.publishing.words import in_words
from fihrist.reading.remarks import Allowance

MARKS = "⟦⟧"  # before and after a passage in its sentence

_IN_LINES = (
    *("value", "passages", *ANSWERS, "key", "about", "topic", "aspect", "text", "en"),
    *("said_by", "speaker", "via", "note", "left", "statements"),
)
"""Keys of a part whose values its lines show as they are; the others are told with their names."""

Key = tuple[str, str, str, int]  # its sort, where it stands, what tells it from its neighbours there, a number


@dataclass(frozen=True, slots=True)
class Fact:
    """A part of a record: its sort, where it stands, what tells it from its neighbours there, all of it, and its lines.

    It is as it was written, with passages by their full names; the lines show it to a reader, and a claim or a
    statement has its key.
    """

    sort: str
    part: str
    subject: Any
    own: Any
    lines: tuple[str, ...] = field(compare=False)
    key: str = field(default="", compare=False)


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
    names = _new_names(before, after)
    old_ids = {new: old for old, new in names.items()}
    found = list(_allowances(before, after))
    for id in (before.promised | before.records.keys() | after.promised | after.records.keys()) - names.keys():
        found += _of_record(id, old_ids.get(id, id), before, after, names)
    return tuple(sorted(found, key=lambda change: change.record))


def facts(record: Record, catalogue: Catalogue) -> Iterator[Fact]:
    """Every part of a record."""
    for name, value in plain(record).items():
        if name not in ("id", "claims", "unknown", "passages", "set_aside") and value != {}:
            yield Fact("envelope", name, None, value, (_words(value),))
    for name, gap in record.unknown.items():
        yield Fact("unknown", name, None, plain(gap), (gap.why,))
    yield from (_claim(claim, catalogue) for claim in catalogue.claims_in(record))
    for passage in passages_in(record):
        yield _passage(passage, catalogue)
        yield from (_statement(statement, catalogue) for statement in statements_in(passage))
    for item in record.set_aside if isinstance(record, Source) else ():
        yield Fact("set_aside", "", item.text, plain(item), (f"{item.why}: {item.text}",))


def _of_record(id: str, old_id: str, before: Catalogue, after: Catalogue, names: Mapping[str, str]) -> Iterator[Change]:
    """The changes of one record; in `names` are the new names of what had other ones before."""
    old, new = before.records.get(old_id), after.records.get(id)
    if old and old is new and not names:
        return  # as most records of two commits are, since a file that is in both was read once
    was_unreadable = _is_unreadable(old_id, before)
    if old_id != id:
        yield Change(id, "record", "renamed", before=_line(old_id), after=_line(id))
    if _is_unreadable(id, after):
        yield from () if was_unreadable else (Change(id, "record", "unreadable"),)
    elif old and new and type(old) is type(new):
        yield from _of_facts(id, _keyed(old, before, names), _keyed(new, after, {}))
    else:
        if old or (was_unreadable and not new):
            yield Change(id, "record", "removed", before=_line(old.name.en if old else id))
        if new:
            whole = _line(*portrait(new, after))
            yield Change(id, "record", "readable" if was_unreadable else "added", after=whole)


def _is_unreadable(id: str, catalogue: Catalogue) -> bool:
    """Whether a file promises the record by its name and gives none."""
    return id not in catalogue.records and id in catalogue.promised - {promised_by(p) for p in catalogue.paths.values()}


def _keyed(record: Record, catalogue: Catalogue, names: Mapping[str, str]) -> dict[Key, Fact]:
    """The parts of a record, each by what stays of it; of two with one key the second has another number."""
    found: dict[Key, Fact] = {}
    numbers = Counter[tuple[str, str, str]]()
    for fact in facts(record, catalogue):
        part, subject, own = (_renamed(what, names) for what in (fact.part, fact.subject, fact.own))
        key = (fact.sort, part, str(subject))
        found[(*key, numbers[key])] = replace(fact, part=part, subject=subject, own=own)
        numbers[key] += 1
    return found


def _of_facts(id: str, before: Mapping[Key, Fact], after: Mapping[Key, Fact]) -> Iterator[Change]:
    keys = sorted((key for key in {**before, **after} if before.get(key) != after.get(key)), key=lambda key: key[:2])
    for (sort, _), group in groupby(keys, key=lambda key: key[:2]):
        pairs = [(before.get(key), after.get(key)) for key in group]
        gone, come = [one for one, other in pairs if not other], [other for one, other in pairs if not one]
        if len(gone) == len(come) == 1 and sort in ("claim", "statement"):
            # The one value that went and the one that came are one value that changed.
            pairs = [(gone[0], come[0]), *(pair for pair in pairs if all(pair))]
        yield from (_changed(id, *pair) for pair in pairs)


def _changed(id: str, before: Fact | None, after: Fact | None) -> Change:
    what = "added" if before is None else "removed" if after is None else "changed"
    keys: tuple[str, ...] = ()
    if before and after and isinstance(before.own, dict) and isinstance(after.own, dict):
        keys = tuple(k for k in {**before.own, **after.own} if before.own.get(k) != after.own.get(k))
    fact = before or after
    assert fact
    return Change(id, fact.sort, what, fact.part.removeprefix(f"{id}/"), keys, before, after)


def _line(*lines: str) -> Fact:
    return Fact("", "", None, lines[0], lines)


def _claim(claim: ClaimAt, catalogue: Catalogue) -> Fact:
    own = plain(claim.claim) | {"passages": list(claim.passages), **_answers(claim)}
    head = f"{in_words(claim.claim)}{_details(own)}"
    return Fact("claim", claim.field, own["value"], own, (head, *_resting(claim, catalogue)), claim.key)


def _statement(one: StatementAt, catalogue: Catalogue) -> Fact:
    made, own = one.statement, plain(one.statement) | _answers(one)
    text = f": {made.text.en}" if made.text else ""
    head = f"{made.topic} · {made.aspect} of {', '.join(made.about)}{text}{_details(own)}"
    subject = made.key or [made.topic, made.aspect, *made.about]
    return Fact("statement", one.passage.name, subject, own, (head, *_resting(one, catalogue)), one.key)


def _passage(passage: PassageAt, catalogue: Catalogue) -> Fact:
    one, own = passage.passage, plain(passage.passage)
    own.pop("statements", None)
    own |= {"follows": [other.name for other in catalogue.named(one.follows, passage.source)]}
    more = _details(own, "mode", "as_of")
    notes = [f"    note: {one.note.en}"] if one.note else []
    notes += [f"    left: {left.words} ({left.why.en})" for left in one.left]
    first, *rest = _told(passage, catalogue)
    return Fact("passage", passage.name, None, own, (f"{first}{more}", *rest, *notes))


def _answers(one: Made) -> dict[str, list[str]]:
    """The names of the passages that answer a claim or statement, by the key under which they stand."""
    return {how: list(one.answered(how)) for how in ANSWERS}


def _resting(one: Made, catalogue: Catalogue) -> Iterator[str]:
    """The words on which a claim or statement rests, and those that answer it."""
    for sign, names in (("", one.passages), *((f"{how}: ", names) for how, names in _answers(one).items())):
        for passage in catalogue.named(names, one.record):
            head, *rest = _told(passage, catalogue)
            yield from (f"  {sign}{head}", *rest)


def _told(passage: PassageAt, catalogue: Catalogue) -> tuple[str, str, str]:
    """A passage with its voice, its translation, and the sentence with the passage marked in it."""
    head = f"{voice(passage)} ({passage.name})"
    return head, f"    “{passage.passage.en}”", f"    {_marked(passage, catalogue)}"


def _marked(passage: PassageAt, catalogue: Catalogue) -> str:
    """The sentence of a passage with the passage between marks; the passage alone where it does not stand there."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    if match is None or text is None or len(match.sentences) != 1:
        return passage.passage.text
    span, words = text.sentences[match.sentences[0] - 1].span, text.folded
    start, end = match.span.start, match.span.end
    return f"{words[span.start : start]}{MARKS[0]}{words[start:end]}{MARKS[1]}{words[end : span.end]}"


def _details(own: Mapping[str, Any], *shown: str) -> str:
    told = ((name, value) for name, value in own.items() if name not in _IN_LINES and name not in shown)
    more = [f"{name}: {_words(value)}" for name, value in told if value not in ([], {})]
    return f" ({'; '.join(more)})" if more else ""


def _words(value: Any) -> str:
    """A plain value on one line."""
    if isinstance(value, dict):
        if value.keys() == {"en", "ar"}:
            return f"{_words(value['en'])} · {_words(value['ar'])}"
        return "; ".join(f"{name}: {_words(part)}" for name, part in value.items())
    return ", ".join(map(_words, value)) if isinstance(value, list) else str(value)


def _new_names(before: Catalogue, after: Catalogue) -> dict[str, str]:
    """The new names by the old: of records that were formerly called so, of passages with the same key or words."""
    gone = before.records.keys() - after.promised - after.records.keys()
    new = ((id, record) for id, record in after.records.items() if id not in before.records)
    names = {old: id for id, record in new for old in record.formerly if old in gone}
    by_words = {(passage.source, passage.passage.text): name for name, passage in after.passages.items()}
    for name, passage in before.passages.items():
        source = names.get(passage.source, passage.source)
        same = f"{source}/{passage.key}"
        now = same if same in after.passages else by_words.get((source, passage.passage.text), name)
        names |= {name: now} if now != name else {}
    return names


def _renamed(own: Any, names: Mapping[str, str]) -> Any:
    """A part with new names in the place of the old ones."""
    if isinstance(own, dict):
        return {key: _renamed(value, names) for key, value in own.items()}
    if isinstance(own, list):
        return [_renamed(value, names) for value in own]
    return names.get(own, own) if isinstance(own, str) else own


def _allowances(before: Catalogue, after: Catalogue) -> Iterator[Change]:
    old, new = (Counter(map(_allowance, state.allowances or ())) for state in (before, after))
    yield from (_changed(id, fact, None) for id, fact in (old - new).elements())
    yield from (_changed(id, None, fact) for id, fact in (new - old).elements())


def _allowance(one: Allowance) -> tuple[str, Fact]:
    """The record of an allowance, with its code and reason at the keys of its spot."""
    keys, words = ".".join(step for step in one.spot if isinstance(step, str)), f"{one.code}: {one.reason}"
    return promised_by(one.path), Fact("allowance", keys, None, words, (words,))
