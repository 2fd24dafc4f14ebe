"""Drafts: from a sentence of a source to a passage and the claims that it bears out; what is unsure is left open.

Records are written with the comments that they have, and with a to-do beside what only a person can do.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from fihrist.catalogue import Catalogue
from fihrist.catalogue.coverage import set_aside
from fihrist.catalogue.formatting import Beside, formatted
from fihrist.catalogue.parts import passages_in
from fihrist.catalogue.parts import written as name_in
from fihrist.checking.evidence.referring import told_elsewhere
from fihrist.checking.evidence.spelling import places
from fihrist.editing.drafting import keys
from fihrist.editing.drafting.cutting import Piece
from fihrist.editing.drafting.cutting import Sentence as Whole
from fihrist.editing.drafting.reading import TO_DO, Reading, Suggestion, drafting_words
from fihrist.editing.drafting.recording import proposals
from fihrist.model import Passage
from fihrist.model.values import PASSAGE_EXAMPLE
from fihrist.text import Match, Several, SourceText, border_fault, find, long_enough, nearest
from fihrist.text.places import Span

_MARKS = " .،؛:؟!…-–"
"""What stands around a clause and is no part of it."""
T = TypeVar("T")
_TRANSLATE = "# to do: translate it: faithful, complete, every hedge kept"
_WHO = "# to do: say who speaks"
_SURER = "# to do: cut it at «{}» where that part is surer"
_TELLING_APART = frozenset({"mode", "as_of"})
_LOOK = "# to do: see whether the passage says this"


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of a source: the number of its sentence, its words, and where they stand in the folded text."""

    sentence: int
    text: str
    span: Span


@dataclass(frozen=True)
class Draft:
    """A passage that is proposed: its key, its values, what is to do, and the key before which it stands.

    A to-do is that of a value, or of a key that is left out because the words do not show it.
    """

    key: str
    values: Mapping[str, Any]
    to_do: Mapping[str, str]
    before: str | None
    span: Span

    def among(self, passages: Mapping[str, T], own: T) -> dict[str, T]:
        """The passages of a source by their keys, with this one at its place."""
        there = list(passages.items())
        at = next((n for n, (key, _) in enumerate(there) if key == self.before), len(there))
        return dict([*there[:at], (self.key, own), *there[at:]])


def cut(source: str, sentence: int | None, words: str | None, catalogue: Catalogue) -> Cut | str:
    """The clause that `words` give, else the first piece of a sentence that is free; or why there is none."""
    text, record = catalogue.text(source), catalogue.sources[source]
    if text is None:
        return f"`{source}` has no text"
    matched = (*map(catalogue.match, passages_in(record)), *(match for _, match in set_aside(record, catalogue)))
    taken = sorted(match.span for match in matched if match)
    if words is not None:
        return _clause(source, words, text, taken)
    assert sentence is not None
    whole = text.sentences[sentence - 1].span
    own = (end for span in taken if whole.start < span.end and span.start < whole.end for end in (span.start, span.end))
    edges = [whole.start, *own, whole.end]
    free = (_trimmed(text, *between) for between in zip(edges[::2], edges[1::2], strict=True))
    pieces = (Cut(sentence, text.folded[span.start : span.end], span) for span in free)
    none = f"all of sentence {sentence} stands in passages or is set aside"
    return next((piece for piece in pieces if long_enough(piece.text)), none)


def _clause(source: str, words: str, text: SourceText, taken: list[Span]) -> Cut | str:
    found = find(words.strip(), text)
    if isinstance(found, Several):
        return f"these words stand {len(found.spans)} times in `{source}`"
    if not isinstance(found, Match):
        near = nearest(words, text)
        return (near.as_help() if near else None) or f"these words do not stand in `{source}`"
    if fault := border_fault(found, text):
        return fault.as_message()
    if len(found.sentences) != 1 or any(s.start < found.span.end and found.span.start < s.end for s in taken):
        return "these words overlap a passage, or run over several sentences"
    return Cut(found.sentences[0], words.strip(), found.span)


def proposed(source: str, piece: Cut, catalogue: Catalogue, *, whole: bool = False) -> tuple[Draft, ...]:
    """The passages of a source for a piece of its text, with their voices as far as the words show them.

    The piece is divided where the voice or the mode changes, unless it is to be `whole`.
    """
    text, made = catalogue.text(source), list[Draft]()
    assert text
    sentence = text.sentences[piece.sentence - 1].span
    for part in Whole(_with_lines(text, sentence), catalogue).pieces():
        start = max(piece.span.start, part.span.start + sentence.start)
        span = _trimmed(text, start, piece.span.end if whole else min(piece.span.end, part.span.end + sentence.start))
        if span.end > span.start and not (whole and made):
            cut = Cut(piece.sentence, text.folded[span.start : span.end], span)
            made.append(_draft(source, cut, part, made, catalogue))
    known = with_draft(source, made[0], catalogue) if made else catalogue
    if made and (told := told_elsewhere(known.passages[f"{source}/{made[0].key}"], known)):
        made[0] = replace(made[0], values={**made[0].values, "follows": [told[1].key]})
    return tuple(made)


def _draft(source: str, cut: Cut, part: Piece, made: list[Draft], catalogue: Catalogue) -> Draft:
    """A passage with the voice of a piece, behind those that are `made` of the same sentence."""
    told: dict[str, Any] = {"text": cut.text, "en": TO_DO, **part.voice}
    to_do = {"en": _TRANSLATE, **({"said_by": _WHO} if part.is_open else {})}
    to_do |= {"mode": _SURER.format(part.beside)} if part.beside else {}
    record = catalogue.sources[source]
    there = [(match.span.start, one) for one in passages_in(record) if (match := catalogue.match(one))]
    before = next((one.key for start, one in there if start >= cut.span.end), None)
    read = Reading(cut.text, catalogue)
    if made and part.goes_on:
        told["follows"] = [made[-1].key]
    elif len(made) > 1 and 0 in places(drafting_words()["beside"], read.words) and "follows" in made[-1].values:
        told["follows"] = made[-1].values["follows"]
    taken = {*record.passages, *(one.key for one in made)}
    count = len(taken) if _is_line(source, cut, catalogue) else None
    key = keys.free(keys.drafted(read, part, count) or f"sentence-{cut.sentence}", taken)
    return Draft(key, told, to_do, before, cut.span)


def _is_line(source: str, cut: Cut, catalogue: Catalogue) -> bool:
    """Whether a piece is all that stands on its line, without a stop, or before a dash."""
    text = catalogue.text(source)
    assert text
    rest = _with_lines(text, Span(cut.span.end, text.sentences[cut.sentence - 1].span.end)).lstrip(" ؟?!")
    return rest[:1] in ("", "\n", *"-–—ـ")


def _with_lines(text: SourceText, span: Span) -> str:
    """A part of the folded text in which each line ends as in the document."""
    signs = ((at, text.folded[at]) for at in range(span.start, span.end))
    raw = (text.raw_span(Span(at, at + 1)) if sign == " " else None for at, sign in signs)
    inside = text.folded[span.start : span.end]
    is_end = (one is not None and "\n" in text.raw[one.start : one.end] for one in raw)
    return "".join("\n" if end else sign for end, sign in zip(is_end, inside, strict=True))


def _trimmed(text: SourceText, start: int, end: int) -> Span:
    inside = text.folded[start:end]
    first = min(end, end - len(inside.lstrip(_MARKS)))
    return Span(first, max(first, start + len(inside.rstrip(_MARKS))))


def laid_out(source: str, text: str, catalogue: Catalogue) -> str:
    """The text of the record of a source without passages, with each sentence as passages, to be translated.

    What the lines at its head tell of it is claimed.
    """
    known, path = catalogue.text(source), catalogue.paths[source]
    for sentence in known.sentences if known else ():
        if isinstance(piece := cut(source, sentence.number, None, catalogue), Cut):
            drafts = proposed(source, piece, catalogue)
            text, catalogue = with_drafts(source, text, drafts, catalogue)
            for name in (f"{source}/{draft.key}" for draft in drafts):
                found = proposals(catalogue.passages[name], catalogue, [source])
                text = with_claims(path, text, found, name) or text
    return text


def with_drafts(source: str, text: str, drafts: Iterable[Draft], catalogue: Catalogue) -> tuple[str, Catalogue]:
    """The text of a source's record with passages, empty where it can't be read rightly; the catalogue with them."""
    for draft in drafts:
        text = with_passage(catalogue.paths[source], text, draft) or ""
        catalogue = with_draft(source, draft, catalogue)
    return text, catalogue


def with_draft(source: str, draft: Draft, catalogue: Catalogue) -> Catalogue:
    """The catalogue as it would be with a drafted passage at its place, without what is still to do."""
    record, passage = catalogue.sources[source], Passage.model_validate_json(json.dumps(draft.values))
    made = record.model_copy(update={"passages": draft.among(record.passages, passage)})
    return replace(catalogue, records={**catalogue.records, source: made})


def with_passage(path: str, text: str, draft: Draft) -> str | None:
    """The text of a source's record with a passage at its place; None where the file cannot be read rightly."""

    def put(values: dict[str, Any]) -> Beside:
        values["passages"] = draft.among(values["passages"] or {}, draft.values)
        lines: dict[str, str] = {}
        for name, words in draft.to_do.items():
            # What is left out has its to-do beside the words of the passage.
            at = name if name in draft.values else "text"
            lines[at] = f"{lines.get(at, '')} {words}".lstrip()
        return {("passages", draft.key, name): (words,) for name, words in lines.items()}

    return formatted(path, text, put)


def with_claims(path: str, text: str, found: Iterable[Suggestion], passage: str) -> str | None:
    """The text of a record's file with claims that rest on a passage; a value that is there gains the passage.

    What is only an example makes place, and its to-do stays. None where the file cannot be read rightly.
    """

    def put(values: dict[str, Any]) -> Beside:
        name, to_do = name_in(passage, values["id"]), Beside()
        fields = values.get("claims") or {}
        for one in found:
            values["claims"] = fields
            fields[one.field] = claims = fields.get(one.field) or []
            # What has a claim is not unknown.
            if unknown := {key: why for key, why in values.pop("unknown", {}).items() if key != one.field}:
                values["unknown"] = unknown
            derived = {"derived": {"how": one.derived}} if one.derived else {}
            made = {"value": one.value, "passages": [name], **derived}
            if claims and claims[-1]["passages"] == [PASSAGE_EXAMPLE]:
                claims[-1] = made
            elif same := next((claim for claim in claims if claim["value"] == one.value), None):
                at = ("claims", one.field, claims.index(same), "passages")
                if name not in same["passages"]:
                    to_do |= {at: (words,)} if (words := _joining(same, made)) else {}
                    same["passages"].append(name)
            else:
                to_do["claims", one.field, len(claims), "passages"] = (_LOOK,)
                claims.append(made)
        return to_do

    return formatted(path, text, put)


def _joining(line: Mapping[str, Any], made: Mapping[str, Any]) -> str:
    """The to-do for a passage that joins a line which says more of its value than the passage asks for; or nothing.

    Lines of one value differ in what tells one claim from another; a reason is told once a line.
    """
    others = [key for key in {**line, **made} if key != "passages" and line.get(key) != made.get(key)]
    cure = "reword it" if _TELLING_APART.isdisjoint(others) else "give it a line of its own"
    (name,) = made["passages"]
    return f"# to do: see whether this line's {', '.join(others)} holds for {name} too, else {cure}" if others else ""
