"""Cutting: the pieces of a sentence in which one voice speaks in one mode, and what the words show of both."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.cues import SPOKEN, cues
from fihrist.checking.evidence.denying import withholds
from fihrist.checking.evidence.hedging import bears_mode, hedge
from fihrist.checking.evidence.names import PEOPLE, spellings
from fihrist.checking.evidence.speaking import Saying, sayings
from fihrist.checking.evidence.spelling import places, single, words
from fihrist.editing.drafting.speakers import TO_DO, Speakers, Voice, word_spans
from fihrist.text.places import Span

_TURNS = (
    "فيما",
    "بينما",
    "غير أن",
    "إلا أن",
    "لكن",
    "لكنه",
    "لكنها",
    "في حين",
    "دون أن",
    "من دون أن",
    "وأن",
    "وأنه",
    "وأنها",
    "على أن",
)
"""Words with which another voice, another mode or something else begins within a sentence."""
_BINDING = ("على أن", "لن", "ولن")
"""Words behind which stands what is to be."""
_VERBAL = re.compile(r"و(?:[يتس]\w|لا$|لم$|لن$|قد$|كان|هو$|هي$|هم$|ذلك$|من$)|كما$|و?م\w{3,6}ا$")
"""What a clause of its own begins with behind a comma."""
_HEADS = {"belief": "estimated", "allegation": "alleged"}
"""The modes of what verbs of some kinds open."""
_AGAINST = frozenset({"غير", "لكن", "لكنه", "لكنها", "الا", "دون", "من"})
"""Words behind which another may speak than before."""
_BEFORE = frozenset({"غير", "علي", "دون", "بعد", "قبل", "رغم", "الا", "منذ", "الي", "حين"})
"""Words with which أن opens nothing that is said."""
_SPEAKING = frozenset({"unnamed-sources", "news-outlet", "research-institute"})
"""Types of bodies that do little else than say something."""
_BYLINE = 5
"""A line of so many words names people who do not speak."""
_HEADLINE = 45
"""So many letters stand at most before the colon by which a headline names who says it."""
_LEAST = 3
"""A piece has so many words at least."""


@dataclass(frozen=True)
class Piece:
    """A piece of a sentence: where it stands in the text, and its voice as keys of a passage.

    `is_open` tells that somebody else speaks of whom the words do not show who he is, and `goes_on` that it cannot be
    understood without the piece before it.
    """

    span: Span
    voice: Mapping[str, Any]
    is_open: bool = False
    goes_on: bool = False


@dataclass(frozen=True)
class Sentence:
    """A sentence whose lines end as in the document, and the passages before it, whose speakers may go on."""

    text: str
    earlier: tuple[PassageAt, ...]
    catalogue: Catalogue

    @property
    def speakers(self) -> Speakers:
        """Those who may speak in it."""
        return Speakers(self.earlier, self.catalogue)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where the words of the text stand in it."""
        return word_spans(self.text)

    def pieces(self) -> Iterator[Piece]:
        """The pieces, in their order."""
        if not self.spans:
            return
        every, last, asked = tuple(one for one in sayings(self.text) if not one.is_nobodys), Voice(), ""
        for start, end in pairwise([0, *self._edges(every), len(self.spans)]):
            stop = self.spans[end].start if end < len(self.spans) else len(self.text)
            span = Span(self.spans[start].start if start else 0, stop)
            inside = [one for one in every if start <= one.at < end]
            own = [one for one in inside if not one.is_relative]
            head = next((one for one in own if one.kinds != {"attribution"}), next(iter(own), None))
            is_intro = head is not None and head.start - 1 == end
            is_opened = words(self.text)[start] in single("cues", "openers")
            # Each line at the head of a document stands for itself.
            last = Voice() if start and "\n" in self._between(start) else last
            last = self._voice(head, own, last, Span(start, end))
            if head and head.kinds == {"attribution"} and any("passing" in one.kinds for one in inside):
                last = Voice(is_open=True)
            mode = self._mode(span, asked if is_opened else "")
            asked = next((mode for kind, mode in _HEADS.items() if kind in head.kinds), "") if head else asked
            yield Piece(
                span,
                {} if is_intro else last.keys | ({"mode": mode} if mode else {}),
                last.is_open and not is_intro,
                self._goes_on(start, every),
            )

    def _edges(self, every: tuple[Saying, ...]) -> Iterator[int]:
        """The numbers of the words with which pieces begin, but for the first."""
        found, least = words(self.text), 0
        marked = {one.at for one in every if one.goes_on and found[one.at] != "نفيا"}
        marked |= {one.at - 1 for one in every if one.is_relative and one.kinds & {"belief", "expectation"}}
        marked |= {one.start - 1 for one in every if self._introduces(one, found)}
        marked |= {
            one.at for one in every if one.is_finite and found[one.at][0] in "وف" and self._is_behind_comma(one.at)
        }
        own = single("cues", "first_person")
        marked |= {at for at in places(_TURNS, found) if found[at - 1 : at] != ("من",) and found[at + 1] not in own}
        for at in range(_LEAST, len(found) - _LEAST + 2):
            is_clause = self._is_behind_comma(at) and _VERBAL.match(found[at])
            if (at in marked or is_clause or {"\n", "؛"} & {*self._between(at)}) and at - least >= _LEAST:
                least = at
                yield at

    def _between(self, at: int) -> str:
        """What stands between a word and the one before it."""
        return self.text[self.spans[at - 1].end : self.spans[at].start]

    def _is_behind_comma(self, at: int) -> bool:
        return at > 0 and "،" in self._between(at)

    def _introduces(self, saying: Saying, found: Sequence[str]) -> bool:
        """Whether somebody is introduced by his office before what he says, so that this says something by itself."""
        who = (*saying.subject, *saying.near)
        is_person = any(one.folder in PEOPLE for one in self.speakers.named(who))
        opens = found[saying.start - 1] in single("cues", "openers")
        return opens and is_person and not saying.origin and max(len(saying.subject), saying.start - saying.at - 2) > 2

    def _goes_on(self, start: int, every: tuple[Saying, ...]) -> bool:
        """Whether words go on with what stands before them: by a participle, a relative or what opens what is said."""
        first, found = words(self.text)[start], words(self.text)[start:]
        known = single("cues", "openers") | single("stand-ins", "relatives")
        is_joined = first in known or first.removeprefix("و") in known or any(at == 0 for at in places(_BINDING, found))
        return is_joined or any(one.goes_on and one.at == start for one in every)

    def _mode(self, span: Span, asked: str) -> str:
        """The mode for which the words of a piece ask, or else what is said before it."""
        text = self.text[span.start : span.end]
        names = tuple(name for record in self.catalogue.records.values() for name in spellings(record))
        found = hedge(text, names)
        if found and found[0] == "estimated" and bears_mode("expected", text, ""):
            return TO_DO
        if found:
            return "possible" if bears_mode("possible", text, "") else found[0]
        return "expected" if 0 in places(_BINDING, words(text)) else asked

    def _voice(self, head: Saying | None, own: list[Saying], last: Voice, at: Span) -> Voice:
        """Who says a piece, whose words are numbered, with these verbs of saying, after one of the voice `last`."""
        text = self.text[self.spans[at.start].start : self.spans[at.end - 1].end]
        if head is None and withholds(text):
            actors = self.speakers.named(words(text)[1:7])
            return Voice((actors[0].id,)) if actors else Voice(is_open=True)
        if head is None:
            return Voice(is_open=True) if self._is_unsure(text, bool(last.said_by)) else last
        if head.goes_on or not (head.subject or head.origin):
            if not head.goes_on and head.kinds <= {"belief", "expectation"}:
                return Voice(is_open=bool(last.said_by))
            # وأضافت أن: whoever spoke before the sentence goes on.
            between = {*words(self.text)[head.at + 1 : head.start - 1]}
            is_his = not head.goes_on and between <= single("roles", "prepositions")
            return last if last.said_by else self.speakers.before() if is_his else Voice(is_open=True)
        if head.kinds <= {"belief"} and words(self.text)[head.at - len(head.subject) : head.at] == head.subject:
            return Voice(is_open=True)
        ways = (one.subject for one in own if one is not head and one.kinds == {"attribution"})
        passed = head.subject if head.origin else next(ways, ())
        via = self.speakers.meant(passed) if passed else Voice()
        who = self.speakers.meant(head.origin or head.subject, head.near)
        return Voice(is_open=True) if via.is_open else replace(who, via=via.said_by)

    def _is_unsure(self, text: str, is_said: bool) -> bool:
        """Whether another may speak in a piece than before it, by a verb of saying that we do not know."""
        found, openers = words(text), single("cues", "openers")
        opened = (at for at, word in enumerate(found) if at > 1 and word in openers and found[at - 1] not in _BEFORE)
        is_unknown = next(opened, None) is not None and hedge(text) is None
        actors = self.speakers.named(found[1:10]) if len(found) > _BYLINE and "\n" not in self.text else []
        may_speak = any(one.folder in PEOPLE or getattr(one, "type", "") in _SPEAKING for one in actors)
        is_spoken = may_speak or any(cue.kind in SPOKEN for cue in cues(text))
        return is_unknown or is_spoken or (is_said and found[0] in _AGAINST) or ":" in text[:_HEADLINE]
