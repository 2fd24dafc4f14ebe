"""Voicing: what the sentence of a passage tells of who says it."""

from fihrist.catalogue import Catalogue, PassageAt, passages_in
from fihrist.checking.evidence.asserting import has_speaker, withholds
from fihrist.checking.evidence.cues import SPOKEN, kinds_of, passives
from fihrist.checking.evidence.lexicon import memo, phrases
from fihrist.checking.evidence.names import PEOPLE, Naming, is_named_in_part, nouns
from fihrist.checking.evidence.parts import Part, parts
from fihrist.checking.evidence.speaking import Saying, is_apart, sayings
from fihrist.checking.evidence.spelling import forms, has, places, single, words
from fihrist.model import Record
from fihrist.model.kinds.official import Official

_BEFORE_OPENERS = frozenset({"من", "عن", "الي", "علي"})
_LONG = 4
"""A longer word may have the ending of an object: مسؤولا, مصريين."""


def other_speaker(one: Part, catalogue: Catalogue) -> str | None:
    """Whom the sentence of a passage tells to say it, where it is none of those who are said to, or None."""
    said = one.passage.passage
    voices = [record for id in (*said.said_by, *said.via) if (record := catalogue.records.get(id))]
    speaker = _forms(words(said.speaker.ar)[:1]) if said.speaker else frozenset()
    if passives(one.told) and not _before(one) and not _within(one):
        return "nobody in particular"
    for saying in _heads(one):
        if saying.of_two and len(said.said_by) == 1:
            return "each of two"
        if saying.origin and said.said_by and _are_media(voices, saying):
            return f"«{saying.origin[0]}»"
        for who, near in ((saying.subject, saying.near), (saying.origin, saying.origin)):
            is_told = not speaker.isdisjoint(_forms(near)) or any(is_among(record, near) for record in voices)
            if not who or is_told or any(_is_called(who[0], record) for record in voices):
                continue
            if rival := _rival(one.passage, who, voices, catalogue):
                return rival
            if speaker and not said.said_by and one.holds(saying.at) and "ال" not in who[0][:3]:
                return f"«{who[0]}»"
    return _medium(one, voices, catalogue)


def _are_media(voices: list[Record], saying: Saying) -> bool:
    """Whether all who are said to say a passage only pass on what the words behind «نقلا عن» tell of another."""
    return all(_is_outlet(one) and is_among(one, saying.subject) and not is_among(one, saying.origin) for one in voices)


def _medium(one: Part, voices: list[Record], catalogue: Catalogue) -> str | None:
    """The outlet that passes on what a passage says, by the words of its sentence, and is none of the voices."""
    told = (" ".join(at.subject) for at in _within(one) if at.kinds == {"attribution"})
    named = (catalogue.records[id] for words in told for id in sorted(Naming(catalogue).in_arabic(words)))
    return next((f"`{at.id}`" for at in named if _is_outlet(at) and at not in voices), None)


def _is_outlet(record: Record) -> bool:
    return getattr(record, "type", None) == "news-outlet"


def is_among(record: Record, who: tuple[str, ...]) -> bool:
    """Whether words name a record, or a person by the last name."""
    last = _forms(words(record.name.ar)[-1:]) if record.folder in PEOPLE else frozenset[str]()
    return not last.isdisjoint(_forms(who)) or is_named_in_part(
        record, " ".join(form for word in who for form in _declined(word))
    )


def strange_word(speaker: str, around: str) -> str | None:
    """The first word by which a speaker is described that does not stand around his passage, or None."""
    found = _forms(words(around))
    return next((word for word in words(speaker) if len(word) > 2 and _forms((word,)).isdisjoint(found)), None)


def spoken_by(one: Part, catalogue: Catalogue) -> str | None:
    """The verb by which somebody says a passage: its own, or one before it of which it is the content; or None.

    None where it only tells who says what stands in another, and where nobody in particular believes what is hedged.
    """
    own = [*_own(one), *_governing(one), *_trailing(one)]
    return words(one.sentence)[own[0].at] if own and not introduces(one, catalogue) else None


def introduces(one: Part, catalogue: Catalogue) -> bool:
    """Whether a passage only tells who says what stands in another, which has a speaker."""
    own = _own(one)
    if not own or _governing(one) or any(_is_told(saying, one) for saying in own):
        return False
    passages = passages_in(catalogue.sources[one.passage.source])
    following = (at for at in passages if one.passage in catalogue.named(at.passage.follows, at.source))
    beside = (at.passage for at in parts(one.passage.source, catalogue).values() if at.sentence == one.sentence)
    return any(map(has_speaker, (*beside, *following)))


def asked_before(one: Part) -> tuple[str, str] | None:
    """The mode for what somebody is accused of, or guesses, by the verb before a passage, with that verb; or None."""
    for saying in _governing(one):
        verb = words(one.sentence)[saying.at]
        if "allegation" in saying.kinds:
            return "alleged", verb
        if "belief" in saying.kinds and has(phrases("cues", "guesses"), (verb,)):
            return "estimated", verb
    base = one.earlier[-1] if one.earlier and _is_joined(one) and not _within(one) else None
    is_charge = base and base.passage.passage.mode == "alleged"
    is_same = base and base.passage.passage.said_by == one.passage.passage.said_by
    return ("alleged", words(base.told)[0]) if base and is_charge and is_same else None


def goes_on_with(one: Part) -> PassageAt | None:
    """The voiced passage with which one goes on in its sentence, in another voice, or None."""
    own, before, said = _within(one), [at.passage for at in one.earlier[-1:]], one.passage.passage
    if withholds(one.told) or (not own and not _is_joined(one)):
        return None
    if own:
        if not own[0].goes_on or own[0].at > one.start + 1:
            return None
        head = next(iter(_heads(one)), None)
        before = [at.passage for at in one.earlier if head.at in range(at.start, at.end)] if head else before
    # Who hopes is said by others, through whom it comes.
    others = (base for base in before if has_speaker(base) and _voice(base) != _voice(one.passage))
    return next(
        (base for base in others if not base.passage.said_by or not {*base.passage.said_by} <= {*said.via}), None
    )


def _within(one: Part) -> list[Saying]:
    """The verbs of saying in a passage."""
    return [at for at in sayings(one.sentence) if one.holds(at.at)]


def _own(one: Part) -> list[Saying]:
    """The verbs of a passage by which somebody says something, or passes on what is opened (نشرت الصحيفة أن)."""
    found = [at for at in _within(one) if not at.is_nobodys]
    return [at for at in found if at.kinds != {"passing"} or at.origin or (not at.is_relative and at.start > at.at + 1)]


def _is_told(saying: Saying, one: Part) -> bool:
    """Whether a passage holds what is said by a verb in it."""
    is_opened = saying.start > saying.at + 1 or not saying.kinds.isdisjoint(("allegation", "belief"))
    return saying.start < one.end and is_opened


def _heads(one: Part) -> tuple[Saying, ...]:
    """The verbs of saying by which a passage is said: its own first one, or the last before what it opens."""
    own = [at for at in _within(one) if not at.is_nobodys]
    verbs = [at for at in own if at.kinds != {"attribution"} and (not at.is_relative or at.at <= one.start + 2)]
    if _opens(one.told):
        verbs = [saying for saying in _before(one)[-1:] if "denial" not in saying.kinds]
    head = next(iter(verbs), None)
    if head and head.goes_on:
        head = next((at for at in sayings(one.sentence) if at.at == head.base), None)
    return (head,) if head else tuple(at for at in (*own, *_trailing(one)) if at.kinds == {"attribution"})


def _governing(one: Part) -> list[Saying]:
    """The last verb of saying before a passage that begins with what it says, or none."""
    return [at for at in _before(one)[-1:] if _opens(one.told) or at.start == one.start]


def _trailing(one: Part) -> list[Saying]:
    """The attribution with which the sentence of a passage ends, where nobody else says anything in it."""
    every = [at for at in sayings(one.sentence) if not at.is_nobodys]
    is_alone = len(every) == 1 and every[0].kinds == {"attribution"} and kinds_of(one.told).isdisjoint(SPOKEN)
    return [at for at in every if is_alone and one.end <= at.at and at.start == len(words(one.sentence))]


def _before(one: Part) -> list[Saying]:
    """The verbs of saying before a passage in its sentence."""
    return [saying for saying in sayings(one.sentence) if saying.at < one.start and saying.kinds != {"attribution"}]


def _opens(text: str) -> bool:
    """Whether a text begins with what opens what somebody says: أن, بأنها, من أن."""
    found, openers = words(text), single("cues", "openers")
    return found[0] in openers or (found[0] in _BEFORE_OPENERS and not openers.isdisjoint(found[1:2]))


def _is_joined(one: Part) -> bool:
    """Whether a passage begins with what joins it to what is said before (وأن, على أن), or describes its last word.

    It does so by a verb and no mark: صواريخ | يتجاوز مداها.
    """
    found = words(one.told)
    # What is set beside it is mostly said by another.
    ways = ("joining",) if has_speaker(one.passage) else ("joining", "contrasting")
    joined = any(0 in places(phrases("speaking", way), found[:3]) for way in ways)
    is_next = bool(one.earlier) and one.earlier[-1].end == one.start and not is_apart(one.sentence, one.start)
    is_opened = found[0][:1] == "و" and found[0][1:] in single("cues", "openers")
    return joined or is_opened or (is_next and found[0].startswith(("ي", "ت")))


def _voice(one: PassageAt) -> tuple[frozenset[str], frozenset[str], str | None]:
    said = one.passage
    return frozenset(said.said_by), frozenset(said.via), said.speaker.ar if said.speaker else None


def _rival(passage: PassageAt, who: tuple[str, ...], voices: list[Record], catalogue: Catalogue) -> str | None:
    """One who is none of the voices and of whom words tell, of those whom they name or who speak in the source."""
    voiced = (one.passage for one in passages_in(catalogue.sources[passage.source]))
    ids = {id for said in voiced for id in (*said.said_by, *said.via)} | Naming(catalogue).in_arabic(" ".join(who))
    known = (record for id in sorted(ids) if (record := catalogue.records.get(id)) and record.folder != "places")
    others = (one for one in known if one not in voices and _is_told_of(one, who) and is_among(one, who))
    return next((f"`{one.id}`" for one in others), None)


def _is_told_of(one: Record, who: tuple[str, ...]) -> bool:
    """Whether words tell of a record by a noun, and not whose somebody is: مسؤول في وزارة الدفاع."""
    starts = places(nouns(one), who)
    return any(one.folder in PEOPLE or not has(phrases("rank", "official"), who[:at]) for at in starts)


def _is_called(role: str, record: Record) -> bool:
    """Whether a noun is the first word of a name or an office of a record."""
    held = record.claims.position if isinstance(record, Official) else ()
    every = (record.name.ar, *record.aliases.ar, *(claim.value.office.ar for claim in held))
    return any(not forms(role).isdisjoint(forms(first)) for name in every for first in words(name)[:1])


def _forms(found: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for word in found for each in _declined(word) for form in forms(each))


@memo
def _declined(word: str) -> tuple[str, ...]:
    """A noun as the subject of its sentence, beside its form in the text: مسؤول of مسؤولا, مصريون of مصريين."""
    if len(word) <= _LONG or not word.endswith(("ا", "ين")):
        return (word,)
    return (word, word[:-1]) if word.endswith("ا") else (word, word[:-2] + "ون", word[:-2] + "ان")
