"""Cutting: the pieces of a sentence in which one voice speaks in one mode, and what the words show of both."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import dropwhile, pairwise
from typing import Any

from fihrist.checking.evidence.asserting import bears_mode, hedge, withholds
from fihrist.checking.evidence.cues import read
from fihrist.checking.evidence.names import PEOPLE, spellings
from fihrist.checking.evidence.referring import goes_on
from fihrist.checking.evidence.speaking import Saying, is_apart, sayings
from fihrist.checking.evidence.spelling import has, places, single, words
from fihrist.editing.drafting.reading import Reading, drafting_words, named_in, word_spans
from fihrist.editing.drafting.speakers import Voice, meant, named
from fihrist.text.places import Span

_VERBAL = re.compile(r"و[يتس]\w|و?م\w{3,6}ا$")
"""What a clause of its own begins with behind a comma: a verb, or a participle."""
_BARE = re.compile(r"(?!يوم)[يت]\w{2,}|لا$")
"""Verbs with which one begins as well, but not behind what is put in between two commas: العقد، الموقع أمس، ينص."""
_NAME = r"(?:[^\W\d_]+ ?){1,3}"
_DAY = r"(?:\([^)]{2,20}\) ?)?(?:[،/]? ?\d[^-–—(]{2,24}?)?"
_DATELINE = re.compile(
    rf"\W*(?:{_NAME}{_DAY} ?[-–—ـ/(:] ?\W?(?:[^\W_]+[. ]?){{1,4}}\W? ?[-–—ـ:]+\s|{_NAME}\)? [-–—ـ] )[-–—ـ ]*"
)
"""A place and an agency, a name or an outlet with which a report begins: بيروت - أ ف ب - قال, كتب: سامر - قال."""
_TEXT = 6
"""So many words stand behind a dateline at least; a headline with a dash has fewer."""
_INSERTED = 5
"""So many words at most are put in between."""
_VERB = re.compile(r"ل[ما]$|[يت]\w|\w{2,}[^\Wا]ت$")
"""What stands before those who say nothing: لم تعلق أنقرة, لزمت أنقرة الصمت."""
_HEADS = {"belief": "estimated", "allegation": "alleged"}
"""The modes of what verbs of some kinds open."""
_WHICH = frozenset({"الذي", "التي", "الذين"})
_LEAST = 3
"""A piece has so many words at least."""
_NEAR = 3
"""So many words before a verb of saying stands at most the mark behind which its clause begins."""
_REACH = 7
"""Before so many words stands who tells nothing: لم تؤكد الوزارة ذلك ولم تنفه."""


@dataclass(frozen=True)
class Piece:
    """A piece of a sentence: where it stands in the text, and its voice as keys of a passage.

    `is_open` tells that somebody else speaks of whom the words do not show who he is, and `goes_on` that it cannot be
    understood without the piece before it; `introduced` is he of whom it only tells that he speaks. `beside` is the
    word with which begins what describes something, and may be surer than the rest.
    """

    span: Span
    voice: Mapping[str, Any]
    is_open: bool = False
    goes_on: bool = False
    introduced: tuple[str, ...] = ()
    beside: str = ""


class Sentence(Reading):
    """A sentence whose lines end as in the document, and the catalogue of those who may speak in it."""

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where the words of the text stand in it."""
        return word_spans(self.text)

    @cached_property
    def _breaks(self) -> frozenset[int]:
        """The numbers of the words behind the end of a line, or behind a dateline with which the text begins."""
        head = _DATELINE.match(self.text)
        end = next((at for at, span in enumerate(self.spans) if head and span.start >= head.end()), 0)
        lines = frozenset(at for at in range(1, len(self.spans)) if "\n" in self._between(at))
        return lines | ({end} if 0 < end <= min(lines, default=len(self.spans)) - _TEXT else set())

    @cached_property
    def _marked(self) -> str:
        """The text with a comma where a line or a dateline ends, so that nobody behind it is told of by its words."""
        ends = {self.spans[at].start - 1 for at in self._breaks}
        return "".join("،" if at in ends else sign for at, sign in enumerate(self.text))

    def pieces(self) -> Iterator[Piece]:
        """The pieces, in their order."""
        if not self.spans:
            return
        every, last, asked, count = tuple(one for one in sayings(self._marked) if not one.is_nobodys), Voice(), "", 0
        for start, end in pairwise([0, *self._edges(every), len(self.spans)]):
            stop = self.spans[end].start if end < len(self.spans) else len(self.text)
            span = Span(self.spans[start].start if start else 0, stop)
            own = [one for one in every if start <= one.at < end and not (one.is_relative and one.at > start + 2)]
            head = next((one for one in own if one.kinds != {"attribution"}), next(iter(own), None))
            is_intro = head is not None and head.start - 1 == end
            # Each line at the head of a document stands for itself.
            last, count = (last, count + 1) if start not in self._breaks else (Voice(), 1)
            last = self._voice(head, own, last, self.text[span.start : stop])
            mode = self._mode(self.text[span.start : stop], asked if self._opens(start) else "")
            asked = next((mode for kind, mode in _HEADS.items() if kind in head.kinds), "") if head else asked
            voice = {"said_by": [*last.said_by], "via": [*last.via], "mode": mode}
            keys = {key: value for key, value in voice.items() if value and not is_intro}
            is_link = count > 1 and self._goes_on(start, count)
            who, beside = last.said_by if is_intro else (), self._beside(start, end) if "mode" in keys else ""
            yield Piece(span, keys, last.is_open and not is_intro, is_link, who, beside)

    def _edges(self, every: tuple[Saying, ...]) -> Iterator[int]:
        """The numbers of the words with which pieces begin, but for the first."""
        found, least, names = self.words, 0, read(self.text).names
        marked = {one.at for one in every if one.goes_on and found[one.at] != "نفيا"}
        marked |= {one.start - 1 for one in every if self._introduces(one)}
        marked.update(places(drafting_words()["turns"], found))
        marked.update(start for one in every[1:] if (start := self._clause(one)))
        marked.update(at for at, word in enumerate(found) if word[0] == "و" and _is_act(word))
        for at in range(1, len(found)):
            between = self._between(at)
            is_clause = "،" in between and self._is_clause(at) and not self._is_frame(least, at)
            is_edge = (at in marked and at not in names) or is_clause or "؛" in between
            if at in self._breaks or (is_edge and at - least >= _LEAST and at <= len(found) - _LEAST + 1):
                least = at
                yield at

    def _is_frame(self, start: int, end: int) -> bool:
        """Whether some words only tell by what, or of what, the clause behind them speaks: وبموجب بنده الثالث."""
        frames, is_one = drafting_words()["frames"], not any("،" in self._between(at) for at in range(start + 1, end))
        return is_one and end - start <= _REACH and start in places(frames, self.words[:end])

    def _beside(self, start: int, end: int) -> str:
        """The word with which begins what describes something and is not hedged, where the words before it are."""
        found = (at for at in range(start + 1, end) if self.words[at] in _WHICH and "،" in self._between(at))
        at = next(found, end)
        before, rest = (" ".join(self.words[a:b]) for a, b in ((start, at), (at, end)))
        return self.words[at] if at < end and hedge(before) and not hedge(rest) else ""

    def _is_clause(self, at: int) -> bool:
        """Whether a word begins a clause of its own behind a comma."""
        word, before = self.words[at], range(max(at - _INSERTED, 1), at)
        is_plain = word in drafting_words()["clauses"] or bool(_VERBAL.match(word))
        return is_plain or (bool(_BARE.match(word)) and not any("،" in self._between(n) for n in before))

    def _clause(self, saying: Saying) -> int | None:
        """The word with which the clause of a verb of saying begins, shortly before it behind a mark, or at it by و."""
        is_ahead = bool(saying.subject) and saying.subject[:1] != self.words[saying.at + 1 : saying.at + 2]
        if saying.goes_on or is_ahead or saying.kinds == {"attribution"}:
            return None
        near = range(saying.at, max(saying.at - _NEAR, 0), -1)
        begins = next((at for at in near if is_apart(self.text, at)), None)
        is_joined = self.words[saying.at][0] == "و" and saying.is_finite
        return begins or (saying.at if is_joined else None)

    def _between(self, at: int) -> str:
        """What stands between a word and the one before it."""
        return self.text[self.spans[at - 1].end : self.spans[at].start]

    def _opens(self, at: int) -> bool:
        """Whether a word opens what is said."""
        return self.words[at] in single("cues", "openers")

    def _introduces(self, saying: Saying) -> bool:
        """Whether somebody is introduced by his office before what he says, so that this says something by itself."""
        who, is_time = (*saying.subject, *saying.near), self.words[saying.start - 2] in drafting_words()["times"]
        is_person = any(one.folder in PEOPLE for one in named(who, self.catalogue))
        is_long = max(len(saying.subject), saying.start - saying.at - 2) > 2
        return self._opens(saying.start - 1) and is_person and is_long and not is_time

    def _goes_on(self, start: int, count: int) -> bool:
        """Whether a piece goes on with the one before: the second does, or what begins as a part of one."""
        begins = " ".join(self.words[start:])
        is_apart = start in places(drafting_words()["apart"], self.words)
        return (count == 2 and not is_apart) or goes_on(begins) or self._opens(start)

    def _mode(self, text: str, asked: str) -> str:
        """The mode for which the words of a piece ask, or else what is said before it."""
        inside = (self.catalogue.records[id] for id in named_in(words(text), self.catalogue))
        found = hedge(text, tuple(name for record in inside for name in spellings(record)))
        if found:
            return "possible" if bears_mode("possible", text, "") else found[0]
        modes = (mode for mode in ("expected", "estimated") if 0 in places(drafting_words()[mode], words(text)))
        return next(modes, asked)

    def _voice(self, head: Saying | None, own: Sequence[Saying], last: Voice, text: str) -> Voice:
        """Who says a piece with these verbs of saying, after one of the voice `last`."""
        if head is None:
            return self._silent(text, last)
        if head.goes_on or not (head.subject or head.origin):
            return last if last.said_by else Voice(is_open=True)
        ways = (one.subject for one in own if one is not head and one.kinds == {"attribution"})
        passed = head.subject if head.origin else next(ways, ())
        via = meant(passed, self.catalogue) if passed else Voice()
        who = meant(head.origin or head.subject, self.catalogue)
        who = meant(head.near, self.catalogue) if who.is_open and not head.origin else who
        return Voice(is_open=True) if via.is_open else replace(who, via=via.said_by)

    def _silent(self, text: str, last: Voice) -> Voice:
        """Who says a piece without a verb of saying: who gives no answer, or says it by what he does, or spoke before.

        What he does not tell, and an offer that he leaves without an answer, is told by the document.
        """
        found = words(text)
        if withholds(text):
            is_offer = all(has(drafting_words()[key], found) for key in ("answers", "offers"))
            return Voice() if is_offer else meant(tuple(dropwhile(_VERB.match, found[1:_REACH])), self.catalogue)
        at = next((at for at, word in enumerate(found[:2]) if _is_act(word)), None)
        if at is None or not single("cues", "openers").isdisjoint(found[at + 1 : at + 2]):
            return Voice() if has(drafting_words()["untold"], found[: _REACH // 2]) else last
        # Behind a demand stands of whom it is made: وطالبت نوردال بالتراجع.
        is_demand = has(drafting_words()["demands"], found[at : at + 1]) and found[at][0] == "و"
        voice = meant(found[at + 1 : at + _REACH], self.catalogue)
        return last if last.said_by and (voice.is_open or is_demand) else voice


def _is_act(word: str) -> bool:
    """Whether a word is a verb by which somebody says what he wants; other particles than و would make حث of بحث."""
    return not {word, word[1:] if word[0] in "وف" else word}.isdisjoint(drafting_words()["acts"])
