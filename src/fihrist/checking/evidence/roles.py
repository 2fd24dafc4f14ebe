"""Roles: what stands before a name, and around it, and which role and office it gives or bars to whom it names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.giving import is_exchange
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.names import Naming, is_named, nouns, spellings
from fihrist.checking.evidence.parts import part
from fihrist.checking.evidence.referring import told_by
from fihrist.checking.evidence.speaking import sayings
from fihrist.checking.evidence.spelling import bare, has, places, single, skeletons, spans, unjoined, words
from fihrist.checking.evidence.terms import called, called_at
from fihrist.checking.evidence.voicing import is_among
from fihrist.model import Record
from fihrist.model.values import Position

_NAMED = frozenset({"organisations", "places", "officials", "commentators", "weapons"})
"""Folders of records that a passage calls by name."""
_LEAGUES = frozenset({"state", "alliance", "international-organisation"})
_SAID = (("ما",), ("لما",), ("مما",))
"""What stands before what is said or believed, which is no other agreement: خلافا لما قيل."""
_SIDE = 3
"""So many words behind that of a side stands whose it is: عن الجانب الكوري الجنوبي."""
_NEAR = 3
"""So many words before the name of a person stands whose office it is: وزير الدفاع الصربي دراغان ستانيتش."""
_CONTENT, _LEADS = 8, frozenset({"الي", "علي", "ان"})
"""So many words behind who wants something what he wants begins, with one of these words, في or the letter ل."""
_BODY = 8
"""So many words before his name stands the body to which he belongs."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names a record: the words before the name, its own and those after it.

    `leading` are those just before, over words that introduce a name (`steps`) and other names in its row (من عُمان
    والكويت), with and without و or ف, but for those that `but` frees.
    """

    before: tuple[str, ...] = ()
    name: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    leading: frozenset[str] = frozenset()


@memo
def mentions(names: tuple[str, ...], text: str) -> tuple[Mention, ...]:
    """Where a text has one of the names of a record, in its order."""
    found, firsts = words(text), {form for name in names for one in bare(name)[:1] for form in one}
    made = []
    for start, end in spans(names, found):
        at = start
        while at and found[start][1:] in firsts and found[at][0] == "و":
            at -= 1
        steps = 2 if has(phrases("roles", "steps"), found[max(0, at - 1) : at]) else 1
        near = [
            n for n in range(max(0, at - steps), at) if not (n and unjoined(found[n - 1]) in single("roles", "but"))
        ]
        plain = [unjoined(found[n]) for n in near]
        leading = frozenset((*(found[n] for n in near), *plain, *(word.removeprefix("س") for word in plain)))
        made.append(Mention(found[:start], found[start:end], found[end:], leading))
    return tuple(made)


def is_barred(record: Record, role: str, text: str) -> bool:
    """Whether a text names a record only where it cannot have a role: supplied to it, asked of it, or not it."""
    where = mentions(spellings(record), text)
    return bool(where) and all(_bars(role, one, text) for one in where)


def _bars(role: str, named: Mention, text: str) -> bool:
    for one in ("any", role):
        if not named.leading.isdisjoint(single("roles", "never", one, "after")):
            return True
        first, behind = (phrases("roles", "never", one, key) for key in ("then", "behind"))
        if any(not first or has(first, named.before[:at]) for at in places(behind, named.before)):
            return True
    if role in facts("roles")["getting"]["roles"] and not is_exchange(text) and _gets(named):
        return True
    is_beside = role in facts("roles")["getting"]["beside"] and "مع" in named.leading
    if is_beside and _wants_to_get(named.before[-_CONTENT:], named.after):
        return True
    # Whom a verb of accusing has before him of what he is accused, accuses nobody: اتُّهمت روما ببيع صواريخ.
    is_charge = not named.leading.isdisjoint(single("cues", "allegation", "words"))
    if is_charge and role in facts("roles")["accused_of"] and not "".join(named.after[:1]).startswith("ب"):
        return True
    # Of whose make a weapon is stands after it; who has it is told by a verb.
    is_make = role in facts("roles")["own"] and called("weapon-category", " ".join(named.before[-1:]))
    return bool(is_make) and not lacks(role, text)


def _gets(named: Mention) -> bool:
    """Whether who is named gets something, or wants to, as the verb or noun before or behind the name tells."""
    verbs, after = single("roles", "getting", "verbs"), named.after
    is_got = not named.leading.isdisjoint(verbs)
    # A verb that stands before the name has it for its subject: رفضت واشنطن طلب الرياض.
    begins = not named.before or not named.leading.isdisjoint(single("cues", "openers"))
    if not is_got and begins and not verbs.isdisjoint(after[:1]):
        is_got, after = True, after[1:]
    is_given = has(phrases("roles", "getting", "given"), after[:1])
    return (is_got and not is_given) or _wants_to_get(named.leading, named.after)


def _wants_to_get(before: Iterable[str], after: tuple[str, ...]) -> bool:
    """Whether a word of wanting, before a name or just behind it, has one of getting for its content."""
    verbs, nouns = (phrases("roles", "getting", key) for key in ("verbs", "nouns"))
    if single("roles", "getting", "wanting").isdisjoint((*before, *after[:1])):
        return False
    # What stands behind في or is written together with ل may be anything else: في فيينا, للبحرية.
    lead = next((at for at, word in enumerate(after[:_CONTENT]) if word in _LEADS), _CONTENT)
    near = [*pairwise(("", *after[: lead + 2]))]
    is_noun = any(has(nouns, (word,)) for last, word in near if last in (*_LEADS, "في") or word[0] == "ل")
    return is_noun or any(has(verbs, (word,)) for last, word in near if last == "ان")


def speaks(record: Record, role: str, found: Evidence, catalogue: Catalogue) -> bool:
    """Whether a sentence tells that a record speaks, or that its words are passed on, which bars it from a role."""
    by, of = (role in single("roles", "speaking", side) for side in ("by", "of"))
    passage, maker = found.passage.passage, catalogue.records.get(found.of.record) if found.of else None
    by = by or (role == "actor" and getattr(maker, "type", "") in facts("roles")["spoken"])
    if by and record.id in passage.said_by:
        return True
    in_sentence = part(found.passage, catalogue) if by or of else None
    by = by and not is_barred(record, "speaker", passage.text)
    told = sayings(in_sentence.sentence) if in_sentence else ()
    return any((by and is_among(record, one.near)) or (of and is_among(record, one.origin)) for one in told)


def lacks(role: str, text: str) -> bool:
    """Whether a text has none of the words without which it does not tell of a role."""
    needed = phrases("roles", "needed", role)
    return bool(needed) and not has(needed, words(text))


def leaves_out(text: str, thing: str = "") -> bool | None:
    """Whether the last verb of containing before a thing is denied, or is one of lacking; None where none tells."""
    found, own = words(text), {bone for word in words(thing) for bone in skeletons(word)}
    if any(found[end : end + 1] not in _SAID for _, end in spans(phrases("roles", "compares"), found)):
        return None
    found = found[: max((at for at, word in enumerate(found) if own & skeletons(word)), default=len(found))]
    told = [(at, key == "lacks") for key in ("contains", "lacks") for at in places(phrases("roles", key), found)]
    before = [(tuple(map(unjoined, found[max(0, at - 2) : at])), lacking) for at, lacking in sorted(told)]
    verbs = [(ahead, one) for ahead, one in before if not (ahead and ahead[-1] in single("roles", "prepositions"))]
    return has(phrases("roles", "without"), verbs[-1][0]) is not verbs[-1][1] if verbs else None


def rivals(record: Record, found: Evidence, catalogue: Catalogue, *, of_any_kind: bool = False) -> tuple[str, ...]:
    """The ids of records of the same kind and type that a passage names, not as a place, and of which nothing tells.

    None where it names the record itself.
    """
    text = found.passage.passage.text
    if record.folder not in _NAMED or is_named(record, text):
        return ()
    named = (catalogue.records[id] for id in sorted(Naming(catalogue).in_arabic(text)))
    others = [one.id for one in named if (of_any_kind or _is_like(one, record)) and not _is_where(one, text)]
    # What rests on a passage is looked up only where it matters.
    if not others or catalogue.is_open(f"{found.passage.name}/"):
        return ()
    told = catalogue.gathered(told_by, found.passage.name)
    return tuple(id for id in others if id not in {*told, *found.passage.passage.said_by, *found.passage.passage.via})


def _is_where(one: Record, text: str) -> bool:
    """Whether a text names a state only by an adjective, or as the place where something is: بأنقرة."""
    if getattr(one, "type", None) != "state":
        return False
    found, own = words(text), {word for name in spellings(one) for word in words(name)[:1]}
    firsts = {named.name[0] for named in mentions(spellings(one), text)}
    return not has(nouns(one), found) or all(word not in own and unjoined(word)[:1] == "ب" for word in firsts)


def makers(weapon: Record, target: Record, text: str, catalogue: Catalogue) -> frozenset[str]:
    """The ids of the states of whose make an Arabic text calls a weapon, by an adjective behind its name or its kind.

    None where that is the target, or a word of making stands just before its name.
    """
    found = words(text)
    kinds = ((start, end) for _, start, end in called_at("weapon-category", text))
    ends = [end for _, end in spans(spellings(weapon), found)] or [end for _, end in kinds]
    bars = {at for at, word in enumerate(found) if unjoined(word) in single("roles", "prepositions") or word[0] in "وف"}
    named = ((catalogue.records[id], start, end) for id, start, end in Naming(catalogue).at(text))
    adjectives = ((one.id, start) for one, start, end in named if not has(nouns(one), found[start:end]))
    made = {
        id for id, at in adjectives for end in ends if end <= at <= end + _NEAR and bars.isdisjoint(range(end, at + 1))
    }
    making = {word for role in facts("roles")["making"] for word in single("roles", "needed", role)}
    is_maker = target.id in made or any(making & named.leading for named in mentions(spellings(target), text))
    return frozenset() if is_maker else frozenset(made)


def _is_like(one: Record, other: Record) -> bool:
    types = {getattr(record, "type", None) for record in (one, other)}
    return one.folder == other.folder and (one.folder == "places" or len(types) == 1 or types <= _LEAGUES)


def states_of(record: Record, held: Position | None, text: str, catalogue: Catalogue) -> Iterator[frozenset[str]]:
    """The ids of the states in the name of a record; of a person those before him, in his office and its body."""
    body = catalogue.records.get(held.body or "") if held else None
    names = (record.name.ar, *((held.office.ar,) if held else ()), *((body.name.ar,) if body else ()))
    yield from (_states_in(told, catalogue) for told in names)
    if held:
        before = _mention(record, text).before[-_BODY:]
        side = max((end for _, end in spans(phrases("roles", "sides"), before)), default=_BODY)
        near, stood_for = " ".join(before[-_NEAR:]), " ".join(before[side : side + _SIDE])
        yield _states_in(near, catalogue) or _states_in(stood_for, catalogue)


def _states_in(told: str, catalogue: Catalogue) -> frozenset[str]:
    named = (catalogue.records[id] for id in Naming(catalogue).in_arabic(told))
    states = (one for one in named if getattr(one, "type", None) == "state")
    return frozenset(one.id for one in states if not is_barred(one, "nationality", told))


def _mention(person: Record, text: str) -> Mention:
    """Where a text names a person first, in full or by the last name; without words where it does not."""
    return next(iter(mentions((person.name.ar, words(person.name.ar)[-1]), text)), Mention())


def is_past(person: Record, text: str) -> bool:
    """Whether a text calls a person retired or a former holder, beside his name, or says that it tells of then."""
    named = _mention(person, text)
    # «وهو لواء متقاعد» goes on with him.
    end = next((at for at, word in enumerate(named.after[:_NEAR]) if word in ("وهو", "وهي")), -1)
    near = (*named.before[-2:], *named.name, *named.after[: end + _NEAR + 1 if end >= 0 else 1])
    return "former" in called("standing", " ".join(near)) or has(phrases("roles", "then"), words(text))


def deputy(offices: tuple[str, ...], person: Record, text: str) -> str | None:
    """The word before an office by which whom a text names after it holds a lower one, or None."""
    before = _mention(person, text).before
    ahead = before[: max(places(offices, before), default=0)][-2:]
    lower = (end for _, end in spans(phrases("roles", "deputies"), ahead))
    return ahead[-1] if len(ahead) in lower else None


def beside(person: Record, body: Record, text: str, catalogue: Catalogue) -> str | None:
    """The id of another body like one that a text names just before a person, or None."""
    near = Naming(catalogue).in_arabic(" ".join(_mention(person, text).before[-_BODY:]))
    return next((id for id in sorted(near - {body.id}) if _is_like(catalogue.records[id], body)), None)
