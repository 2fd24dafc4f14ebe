"""Speakers: of whom the words for who speaks tell, and of whom they tell only as a part of a longer name or title."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from fihrist.catalogue import Catalogue
from fihrist.checking.evidence.lexicon import phrases
from fihrist.checking.evidence.names import PEOPLE, is_by_name, nouns, spellings
from fihrist.checking.evidence.spelling import forms, has, single, spans, unjoined, words
from fihrist.checking.evidence.voicing import is_among
from fihrist.editing.drafting.reading import ACTORS, drafting_words, names_at
from fihrist.model import Record
from fihrist.model.kinds.official import Official
from fihrist.model.kinds.organisation import Organisation

_OF_HIM = 2
"""So many words stand at most before the name of a body that speaks: الشركة المصنعة «نوتيكا»."""
_RELATED = ("ي", "يه")
"""Endings of an adjective that makes another body of one: مجلس الأمن is not مجلس الأمن القومي."""
_SHARED = frozenset({"state", "government-body", "armed-force"})
"""Types of bodies whose names those of other lands share."""


@dataclass(frozen=True)
class Voice:
    """Who says a piece and who passed it on, by their ids; open where the words do not show it."""

    said_by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    is_open: bool = False


def meant(who: tuple[str, ...], catalogue: Catalogue) -> Voice:
    """Of whom some words tell: a person before a body, the longest name first."""
    found = named(who, catalogue)
    return Voice((found[0].id,)) if found else Voice(is_open=True)


def named(who: Sequence[str], catalogue: Catalogue) -> list[Record]:
    """Those whom words name as speakers, people first and the longest name first."""
    known = (one for one in catalogue.records.values() if catalogue.kind(one.id) in ACTORS)
    # What somebody says is no part of him: ما نقلته الصحيفة.
    is_told = not single("speaking", "what").isdisjoint(who[:1])
    who = tuple(dropwhile(single("speaking", "particles").__contains__, who[2 * is_told :]))
    found = ((_place(one, who, catalogue), one) for one in known if who and is_among(one, who))
    ranked = ((one.folder not in PEOPLE, at, -len(words(one.name.ar)), one.id) for at, one in found if at is not None)
    return [catalogue.records[id] for *_, id in sorted(ranked)]


def _place(record: Record, who: tuple[str, ...], catalogue: Catalogue) -> int | None:
    """Where words tell of a record itself, and not merely whose somebody is: مسؤول في وزارة الدفاع is no ministry."""
    if record.folder in PEOPLE:
        # Who has no name is not proposed, since another may be called by the same words.
        return 0 if is_by_name(record) and _is_person(record, who, catalogue) else None
    at, own = _start(record, who), _forms(_own_words(record, catalogue))
    of_another = has(phrases("rank", "official"), who[:at]) or set(who[:at]) & single("speaking", "prepositions")
    is_part = 0 < at < len(who) and not _may_stand(who[at - 1], who[at], record)
    return None if at > _OF_HIM or of_another or is_part or _goes_further(record, at, who, own) else at


def _start(record: Record, who: tuple[str, ...]) -> int:
    """The number of the first word of a name of a body, or of an office; an adjective is none but of a government."""
    alone = {name for name in spellings(record) if len(words(name)) == 1} if record.folder == "organisations" else set()
    first = _forms(words(name)[0] for name in (record.name.ar, *(alone & {*nouns(record)})))
    adjectives, kinds = _forms(words(name)[0] for name in alone), drafting_words().get("state", ())
    alike = (at for at, word in enumerate(who) if not first.isdisjoint(forms(word)))
    of_state = (at for at in range(1, len(who)) if has(kinds, who[at - 1 : at]) and adjectives & forms(who[at]))
    return min((*alike, *of_state), default=len(who) + _OF_HIM)


def _may_stand(before: str, word: str, record: Record) -> bool:
    """Whether the word before a name is no part of a longer one: definite, or what is named or that it speaks."""
    kinds = (*drafting_words()["utterances"], *drafting_words().get(getattr(record, "type", ""), ()))
    return _is_definite(before) or word.startswith("ل") or has(kinds, (before,))


def _goes_further(record: Record, at: int, who: tuple[str, ...], own: frozenset[str]) -> bool:
    """Whether an adjective that is none of a record's own words makes another office or body of what it is called."""
    ends = [end for start, end in spans(spellings(record), who) if start == at]
    after = who[max(ends) :][:1] if ends else ()
    is_shared = record.folder in PEOPLE or getattr(record, "type", "") in _SHARED
    return is_shared and any(one.startswith("ال") and one.endswith(_RELATED) and not forms(one) & own for one in after)


def _is_person(record: Record, who: tuple[str, ...], catalogue: Catalogue) -> bool:
    """Whether words tell of one who is known by name: by his last name, or by an office that is all of them.

    What stands before his names is definite or a name itself: مكتب خامنئي and ليلى الحداد are somebody else.
    """
    own, last = _forms(_own_words(record, catalogue)), forms(words(record.name.ar)[-1])
    at = next((at for at, word in enumerate(who) if not last.isdisjoint(forms(word))), None)
    if at is None:
        office = [end for start, end in spans(spellings(record), who) if not start]
        return bool(office) and all(word in single("speaking", "prepositions") for word in who[max(office) :][:1])
    while at and not own.isdisjoint(forms(who[at - 1])):
        at -= 1
    is_named = any(end == at for _, _, end in names_at(who[:at], catalogue))
    return is_named or all(map(_leads_to_a_name, who[max(at - 1, 0) : at]))


def _leads_to_a_name(word: str) -> bool:
    """Whether a name may stand behind a word that is no part of it: it is definite, or tells whose somebody is."""
    titles = (*phrases("speaking", "titles"), *drafting_words()["his"])
    return _is_definite(word) or word.endswith(("ها", "هم")) or has(titles, (word,))


def _is_definite(word: str) -> bool:
    return unjoined(word).startswith("ال")


def _own_words(record: Record, catalogue: Catalogue) -> Iterator[str]:
    """The words by which somebody is called, with those of his offices and of the state that he or a body serves."""
    held = [claim.value for claim in record.claims.position] if isinstance(record, Official) else []
    bodies = [claim.value for claim in record.claims.part_of] if isinstance(record, Organisation) else []
    served = (
        catalogue.records.get(id) for id in (*bodies, *(id for one in held for id in (one.state, one.body) if id))
    )
    names = (
        *spellings(record),
        *(one.office.ar for one in held),
        *(name for one in served if one for name in spellings(one)),
    )
    yield from (word for name in names for word in words(name))


def _forms(found: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in found for form in forms(word))
