"""Translating: whether a translation has the senses, the doubt and the order of names that its passage has."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import pairwise

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.asserting import hedge
from fihrist.checking.evidence.cues import negations
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.names import LOOSE, Naming, nouns, spellings
from fihrist.checking.evidence.numbers import Language
from fihrist.checking.evidence.referring import names_in
from fihrist.checking.evidence.spelling import Index, has, places, whole, words
from fihrist.checking.store import ROOMS
from fihrist.reading.keeping import code, digest
from fihrist.text.places import Span

Sense = tuple[str, str, bool]
"""A group, a sense of it, and whether its words surely have that sense."""
_FILES = ("translating", "keeping", "keeping-things")
_WHOLE = ("kept", "added")
"""The groups whose senses do not exclude each other."""
_IDLE = ""
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_THAT_NOT = re.compile(r"(?<!\w)[وفل]?[أئ]ل[ا\u064b-\u0652]+(?!\w)")
_NAME = 3
"""So many words in quotation marks are a name."""
_OTHER = {("to", "from"), ("to", "by"), ("from", "to"), ("", "from")}
"""What leads to a name in Arabic and in English where one is turned round."""


@memo
def mistranslated(arabic: str, english: str, plain: str) -> str | None:
    """What is wrong with the senses of a translation: one for another of its group, one too few, one too many.

    A translation may say more often what the Arabic says once, and is not asked for what only names say, which `plain`
    has not.
    """
    told, here = senses(arabic, "ar", alone=True), senses(english, "en", alone=True)
    lost = _unmatched(senses(plain, "ar", alone=True), senses(english, "en"))
    added = {*_unmatched(Counter(set(here)), told)}
    # Where none of its words may be the right one, a word that perhaps is the opposite is.
    perhaps = {(group, sense) for group, sense, _ in here if group in facts("translating")["opposites"]}
    added |= perhaps - {(group, sense) for group, sense, _ in told}
    pairs = ((old, new) for group, old in lost for own, new in added if own == group and own not in _WHOLE)
    if pair := min(pairs, default=None):
        # What is only perhaps the other sense is not told as that: `in next September`.
        if not any(new == pair[1] and is_sure for _, new, is_sure in here):
            return f"what the Arabic has for `{pair[0]}` is missing"
        return f"the Arabic has a word for `{pair[0]}`, and the translation one for `{pair[1]}`"
    if missing := next((sense for group, sense in lost if group == "kept"), None):
        return f"what the Arabic has for `{missing}` is missing"
    strange = (sense for group, sense in _unmatched(here, senses(arabic, "ar")) if group == "added")
    return f"the Arabic has nothing for `{sense}`" if (sense := next(strange, None)) else None


def _unmatched(told: Counter[Sense], here: Counter[Sense]) -> list[tuple[str, str]]:
    """The senses of which one text surely has more words than the other may have."""
    counts = ((tag, 1 if tag[0] in _WHOLE else count) for tag, count in told.items() if tag[2])
    return [tag[:2] for tag, count in counts if here[tag] + here[(*tag[:2], False)] < count]


@memo
def senses(text: str, language: Language, *, alone: bool = False) -> Counter[Sense]:
    """How often a text has a word for each sense of each group, and `alone` where it is no part of a longer phrase."""
    found = _index(language).spans(words(unquoted(text) if alone else text))
    tags = (tag for tag, _, _ in sorted(whole(found) if alone else found) if tag)
    return Counter((group, sense, bool(sure)) for group, sense, sure in (tag.split("/") for tag in tags))


def unquoted(text: str) -> str:
    """A text without the names in quotation marks, whose words stand for nothing else; longer quotations stay."""
    return _QUOTED.sub(lambda quoted: " " if len(words(quoted[0])) <= _NAME else quoted[0], text)


@memo
def _index(language: Language) -> Index:
    """The words for each sense by `group/sense/`, with `sure` behind it if they surely have it; kept, since many."""
    key = digest(code(*ROOMS), repr([facts(file) for file in _FILES]))
    return Index.kept(f"senses {language}", key, partial(_senses, language))


def _senses(language: Language) -> Mapping[str, tuple[str, ...]]:
    """The words for each sense; those of phrases that are idle mean nothing."""
    lists = {_IDLE: phrases("translating", "idle", language)}
    groups = ((file, group, senses) for file in _FILES for group, senses in facts(file)["senses"].items())
    for file, group, sense in ((file, group, sense) for file, group, senses in groups for sense in senses):
        lists[f"{group}/{sense}/sure"] = phrases(file, "senses", group, sense, language)
        lists[f"{group}/{sense}/"] = phrases(file, "senses", group, sense, "perhaps")
    return lists


@memo
def denies_otherwise(arabic: str, english: str, plain: str) -> str | None:
    """How a translation denies less, or more, than its passage, which without names is `plain`.

    One denial may be told in two words (`neither … nor`, لم … ولا) or by a word such as `only`, `unknown` and خلا.
    """
    told, here = negations(plain) + len(_THAT_NOT.findall(arabic)), negations(english, "en")
    otherwise = _denying("is", english) - _denying("is", plain)
    # With ولا a denial goes on, but for the first of a text.
    once = told - _denying("goes", plain) - min(_denying("nor", plain), max(told - 1, 0))
    if once > here + max(0, otherwise) + _denying("twice", english):
        return "a negation of the Arabic is missing"
    saved = min(_denying("but", plain), _denying("save", english))
    is_more = here - saved - _denying("goes", english) > told + max(0, -otherwise)
    return "a negation that is not in the Arabic" if is_more else None


def _denying(how: str, text: str) -> int:
    """How often a text has a word by which a denial is told in another way."""
    return len(set(places(phrases("translating", "denials", how), words(text))))


def lost_doubt(passage: PassageAt, catalogue: Catalogue) -> str | None:
    """How a passage is uncertain, where its translation has no word for any doubt of that kind."""
    arabic, english = passage.passage.text, passage.passage.en
    if (asked := hedge(arabic)) is None or has(phrases("translating", "hedges", asked[0]), words(english)):
        return None
    named = (spellings(catalogue.records[id]) for id in Naming(catalogue).in_arabic(arabic))
    asked = hedge(arabic, (*names_in(passage, catalogue), *(name for names in named for name in names)))
    return f"the doubt of «{asked[1]}» is missing" if asked else None


def turned(arabic: str, english: str, catalogue: Catalogue) -> str | None:
    """The English name of a record that has another part in a translation, of those that are named once in both texts.

    Who does something stands before whom it is done to in both languages, whether the verb is first or second, but not
    in the passive; and from whom something comes in one, it does not go to in the other.
    """
    naming, found, told = Naming(catalogue), words(arabic), words(english)
    there = _once(naming.at(arabic))
    here = _once((id, start, end) for _, ids, start, end in naming.in_english(english) for id in ids)
    both = sorted(here.keys() & there.keys(), key=there.__getitem__)
    nouned = [id for id in both if has(nouns(catalogue.records[id]), found[there[id].start : there[id].end])]
    # English puts before a name the adjective that Arabic has after it, and before the noun.
    ends = {at.end + between for at in there.values() for between in (0, 1)}
    apart = [id for id in both if id not in nouned and there[id].start not in ends]
    turned = [
        first
        for first, second in (*pairwise(nouned), *pairwise(apart))
        if (here[first] > here[second]) != _is_passive(told, *sorted((here[first], here[second])))
    ]
    ways = ((id, _way(found, there[id].start, "ar"), _way(told, here[id].start, "en")) for id in nouned)
    turned += (id for id, *way in ways if tuple(way) in _OTHER)
    return catalogue.records[turned[0]].name.en if turned else None


def _way(text: tuple[str, ...], start: int, language: Language) -> str | None:
    """What leads to a name: إلى, to or the letter ل, من or from, عن, by, or nothing; None where it may be another."""
    behind, before = ["", "", *(word for word in text[max(0, start - 3) : start] if word != "the")][-2:]
    ways = (
        way for way in facts("translating")["ways"] if has(phrases("translating", "ways", way, language), (before,))
    )
    way = next(ways, "to" if text[start].startswith("لل") else "")
    free = phrases("translating", "free_ways", "behind" if way else "before")
    return None if has(free, (behind if way else before,)) else way


def _is_passive(told: tuple[str, ...], first: Span, second: Span) -> bool:
    """Whether what stands between two names in English tells that something is done to the first by the second."""
    between = told[first.end : second.start]
    at = between.index("by") if "by" in between else 0
    return has(phrases("translating", "being"), between[:at]) and not has(
        phrases("translating", "onward"), between[at:]
    )


def _once(found: Iterable[tuple[str, int, int]]) -> dict[str, Span]:
    """Where each is named, of those that are named in one place, which is no part of the name of another."""
    named = whole(set(found))
    ids, places = Counter(one[0] for one in named), Counter(one[1:] for one in named)
    return {id: Span(start, end) for id, start, end in named if ids[id] == places[start, end] == 1}


@memo
def may_be_other() -> frozenset[str]:
    """The English names of states that may mean something else: the town, or another kingdom."""
    return frozenset(name for how in LOOSE for names in facts("states")[how].values() for name in names)
