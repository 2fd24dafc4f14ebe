"""
The score of drafting on documents of strangers: what is drafted for a sentence, held against its right curation.

A sentence is drafted as its contributor meets it: the document is curated up to the sentence before, and nothing of
this one or of a later one stands in the catalogue, neither passages nor claims; the records are there, with their
names. No translation is drafted, and no English word is compared. Each decision that the right curation of the
sentence holds is one part:

- the cut of each passage: right with the same words but for connectives, wrong where the draft cuts through it or
  leaves some of it out, open where the draft leaves it together with what stands beside it, to be cut by a person;
- its voice (who says it, how he is described, who passed it on) and its mode, of every passage, also where the
  document states it: a draft that is silent says so, and is wrong where somebody else speaks; a to-do is open;
- each passage that it follows, where another link in its place is wrong, once. What a draft follows is asked of the
  first passage in it, and a link between two pieces of one passage is its cut, and no further part;
- whom each statement is about, its topic and its aspect, and each figure that is left, which no draft proposes: they
  are open. Denials and what is set aside are counted nowhere;
- each claim (record, field, value) that rests on the sentence. A value may have more keys than that of the curation,
  and an office is held against it without the words for the state and the body that stand beside it as ids. A figure
  that is taken up is that of its claim, and no further part.

A passage that the draft does not cut out has the voice and mode of the piece in which it lies. A part is `right` if
the draft has it, `wrong` if the draft has another one in its place, and `open` otherwise; what is drafted beyond the
curation is wrong.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from fihrist.catalogue import Catalogue, PassageAt, full, passages_in
from fihrist.catalogue.parts import plain
from fihrist.checking.evidence.names import spellings
from fihrist.checking.evidence.spelling import forms, single, words
from fihrist.editing.drafting import Cut, Draft, cut, proposed, with_draft
from fihrist.editing.drafting.reading import named_in
from fihrist.editing.drafting.recording import proposals
from fihrist.model.kinds.source import Source
from fihrist.model.shape import accept
from fihrist.text.places import Span
from tests.evidence.scoring import documents, judge_of

_Claim = tuple[str, str, str]
OPEN = object()
"""What is proposed where a part is left to a person."""


@dataclass(frozen=True)
class Part:
    """One decision in the curation of a sentence: what it is, what is right, and what is drafted."""

    sentence: str
    what: str
    right: object
    drafted: object

    @property
    def outcome(self) -> str:
        """Whether it is `right`, `wrong`, or left `open`."""
        return "open" if self.drafted is OPEN else "right" if self.drafted == self.right else "wrong"


def parts(folder: Path) -> Iterator[Part]:
    """The parts of all sentences of a document, in its order."""
    catalogue = judge_of(folder).catalogue
    for source in catalogue.sources.values():
        for number in dict.fromkeys(_number(one, catalogue) for one in passages_in(source)):
            yield from _of_sentence(source, number, catalogue)


def _of_sentence(source: Source, number: int, catalogue: Catalogue) -> Iterator[Part]:
    known = _until(source, number, catalogue)
    piece = cut(source.id, number, None, known)
    drafts = proposed(source.id, piece, known) if isinstance(piece, Cut) else ()
    gold = [one for one in passages_in(source) if _number(one, catalogue) == number]
    beside = {one.key: _best(_span(one, catalogue), drafts) for one in gold}
    lying = {draft.key: [one.key for one in gold if _shared(_span(one, catalogue), draft.span) > 0] for draft in drafts}
    where = f"{source.id} {number}"
    for one in gold:
        yield from _of_passage(where, one, beside[one.key], lying, catalogue)
    for draft in drafts:
        known = with_draft(source.id, draft, known)
    found = [one for draft in drafts for one in proposals(known.passages[f"{source.id}/{draft.key}"], known)]
    names = {one.name for one in gold}
    resting = [claim for claim in catalogue.claims if names & set(claim.passages)]
    yield from _of_claims(
        where,
        {(one.record, one.field, _comparable(plain(one.claim)["value"], catalogue)) for one in resting},
        {(one.record, one.field, _comparable(one.value, catalogue)) for one in found},
    )


def _of_claims(where: str, right: set[_Claim], made: set[_Claim]) -> Iterator[Part]:
    for at in sorted({one[:2] for one in right | made}):
        wanted, drafts = ([one for one in sorted(side) if one[:2] == at] for side in (right, made))
        for one in list(wanted):
            if same := next((draft for draft in drafts if _has(draft[2], one[2])), None):
                yield Part(where, f"claim {at[1]}", one, one)
                wanted.remove(one)
                drafts.remove(same)
        for missed, more in zip_longest(wanted, drafts):
            yield Part(where, f"claim {at[1]}", missed, more or OPEN)


def _has(draft: str, value: str) -> bool:
    """Whether a drafted value is that of the curation, or has further keys beside those of it."""
    made, wanted = json.loads(draft), json.loads(value)
    return made == wanted or (isinstance(wanted, dict) and isinstance(made, dict) and wanted.items() <= made.items())


def _of_passage(
    where: str, one: PassageAt, draft: Draft | None, lying: Mapping[str, list[str]], catalogue: Catalogue
) -> Iterator[Part]:
    said, values = one.passage, draft.values if draft else {}
    yield Part(where, "cut", _bare(said.text), _cut(one, draft, catalogue))
    voice = [sorted(said.said_by), words(said.speaker.ar) if said.speaker else (), said.via]
    told = values.get("speaker", {}).get("ar", "")
    own = [sorted(values.get("said_by", ())), words(told), tuple(values.get("via", ()))]
    yield Part(where, "voice", voice, OPEN if draft is None or "said_by" in draft.to_do else own)
    mode = OPEN if draft is None or "mode" in draft.to_do else values.get("mode", "stated")
    yield Part(where, "mode", said.mode, mode)
    yield from _of_links(where, one, draft, lying)
    for statement in map(plain, said.statements):
        yield from (Part(where, part, statement[part], OPEN) for part in ("about", "topic", "aspect"))
    yield from (Part(where, "left", one.words, OPEN) for one in said.left)


def _of_links(where: str, one: PassageAt, draft: Draft | None, lying: Mapping[str, list[str]]) -> Iterator[Part]:
    wanted, drafted = set(one.passage.follows), list[str]()
    # A draft is linked as its first passage is.
    for link in draft.values.get("follows", ()) if draft and lying[draft.key][:1] == [one.key] else ():
        meant = lying.get(link, [link])
        if one.key not in meant:
            drafted.append(next((key for key in meant if key in wanted), meant[0] if meant else link))
    yield from (Part(where, "follows", key, key) for key in drafted if key in wanted)
    missed, more = sorted(wanted - {*drafted}), [key for key in drafted if key not in wanted]
    yield from (Part(where, "follows", key, other or OPEN) for key, other in zip_longest(missed, more))


def _cut(one: PassageAt, draft: Draft | None, catalogue: Catalogue) -> object:
    """The words of a draft, but open where a passage is a part of them."""
    if draft is None:
        return OPEN
    own, made = _bare(one.passage.text), _bare(draft.values["text"])
    span = _span(one, catalogue)
    is_part = draft.span.start <= span.start and span.end <= draft.span.end
    return OPEN if is_part and own != made else made


def _bare(text: str) -> tuple[str, ...]:
    """The words of a text without the connectives at its ends."""
    idle, found = single("connectives", "words"), list(words(text))
    while found and found[0] in idle:
        found.pop(0)
    while found and found[-1] in idle:
        found.pop()
    return tuple(found[:1] and [found[0].removeprefix("و"), *found[1:]])


def _best(span: Span, drafts: tuple[Draft, ...]) -> Draft | None:
    """The draft with which a passage shares most."""
    found = max(drafts, key=lambda draft: _shared(span, draft.span), default=None)
    return found if found and _shared(span, found.span) > 0 else None


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _number(one: PassageAt, catalogue: Catalogue) -> int:
    match = catalogue.match(one)
    assert match
    return match.sentences[0]


def _span(one: PassageAt, catalogue: Catalogue) -> Span:
    match = catalogue.match(one)
    assert match
    return match.span


def _comparable(value: Any, catalogue: Catalogue) -> str:
    """A value without its English, with the words of its Arabic alone, and an office without those for its state."""

    def bare(one: Any) -> Any:
        if isinstance(one, dict):
            return {key: words(part) if key == "ar" else bare(part) for key, part in one.items() if key != "en"}
        return float(one) if isinstance(one, int) else one

    made = bare(value)
    if isinstance(value, dict) and "office" in value:
        bodies = [catalogue.records[value[key]] for key in ("state", "body") if key in value]
        named = {form for one in bodies for name in spellings(one) for word in words(name) for form in forms(word)}
        office = made["office"]["ar"]
        named |= {office[at] for id, at in named_in(office, catalogue).items() if id in value.values()} | {"في"}
        made["office"] = [word for word in office if word not in named]
    return json.dumps(made, sort_keys=True, ensure_ascii=False)


def _until(source: Source, number: int, catalogue: Catalogue) -> Catalogue:
    """The catalogue as it stands before anybody has read a sentence of a source."""
    read = {one.key for one in passages_in(source) if _number(one, catalogue) < number}
    records = dict(catalogue.records)
    resting = {
        claim.record for claim in catalogue.claims if any(_is_unread(name, source, read) for name in claim.passages)
    }
    for id in {*resting, source.id}:
        values = records[id].model_dump(mode="json", exclude_defaults=True)
        if id == source.id:
            values["passages"] = {key: one for key, one in values["passages"].items() if key in read}
        for field, claims in list(values.get("claims", {}).items()):
            for claim in claims:
                claim["passages"] = [name for name in claim["passages"] if not _is_unread(full(name, id), source, read)]
            values["claims"][field] = [claim for claim in claims if claim["passages"]]
        values["claims"] = {field: claims for field, claims in values.get("claims", {}).items() if claims}
        records[id] = accept(values, type(records[id]))
    return replace(catalogue, records=records)


def _is_unread(name: str, source: Source, read: set[str]) -> bool:
    id, _, key = name.partition("/")
    return id == source.id and key not in read


def shares(every: list[Part]) -> Iterator[str]:
    """A line for each kind of part, and one for all."""
    kinds = Counter(one.what.split()[0] for one in every)
    for what in (*kinds, ""):
        counts = Counter(one.outcome for one in every if one.what.startswith(what))
        told = ", ".join(
            f"{counts[name]} {name} ({counts[name] / counts.total():.0%})" for name in ("right", "wrong", "open")
        )
        yield f"{what or 'together':9} {told}"


if __name__ == "__main__":
    half, names = sys.argv[1], sys.argv[2:]
    every = [one for folder in documents(half) if folder.name in names or not names for one in parts(folder)]
    if half == "seen":
        for one in every:
            print(
                one.outcome, one.sentence, one.what, one.right, None if one.drafted is OPEN else one.drafted, sep=" | "
            )
    print(f"{len({one.sentence for one in every})} sentences", *shares(every), sep="\n")
