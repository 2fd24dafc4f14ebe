"""Checks of what a value names (records, terms, offices) against the passage."""

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.evidence.attestations import Evidence, published
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.lexicon import phrases
from fihrist.checking.evidence.names import spellings
from fihrist.checking.evidence.offices import deputy, is_past, other_in_english
from fihrist.checking.evidence.referring import called, gives, is_referred_to
from fihrist.checking.evidence.spelling import forms, has, words
from fihrist.checking.evidence.staging import BOUND, OPEN, REACHED, is_headline, stages
from fihrist.checking.finding import Doubts, Finding, Spot
from fihrist.model import Record
from fihrist.model.values import Position
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import Leaf

GENERAL = frozenset({"missile", "aircraft", "military-equipment"})
"""Categories by which a passage may call what one before it calls by another."""
_SIDES = {"seeks": "favours", "does-not-oppose": "favours", "concerned": "opposes", "cautious": "opposes"}
"""On whose side a stance is; it may follow from all that a passage tells, but not from words for the other side."""
AHEAD = frozenset({"planned", "expected"})
"""Stages that a source tells in the same words."""
TO_COME = frozenset({"expected", "possible"})


def v321_reference_not_named(found: Evidence, catalogue: Catalogue) -> Doubts:
    """The passage does not name the record to which a value refers.

    Each passage of a claim, with those that it follows, names every record in its value, or `derived` says how the context does. An event, an
    agreement or a programme may be called what it is, as in "the visit".

    ```diff
      # catalogue/transfers/mig-29-to-iran.yaml
      claims:
        recipient:
    -     - {value: iran, passages: [port-report/missiles-may-come]}  # <- V321
    +     - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
    ```
    """
    record = catalogue.records[found.of.record if found.of else found.passage.source]
    for spot, leaf in found.parts:
        target = catalogue.records.get(leaf.value) if leaf.reference is not None else None
        if target is None or target.id == record.id:
            continue
        if not is_referred_to(target, found, catalogue):
            help = "name another passage, add what it follows or the spelling to the aliases, or say `derived`"
            yield Finding(found.at(spot), f"the passage does not name `{target.id}`", help)


def v322_term_not_named(found: Evidence) -> Doubts:
    """The passage does not call it that.

    One of the words for a term stands in the passage, or in what it follows where the passage has none of the list; or `derived` gives a
    reason that says the term. No reason makes done what the passage calls sought or pledged.

    ```diff
      # catalogue/weapons/mig-29.yaml
      claims:
        category:
    -     - {value: submarine, passages: [khatami-visit/mig-29]}  # <- V322
    +     - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
    ```
    """
    for spot, leaf in found.parts:
        can_be_named = leaf.terms and term_list(leaf.terms).terms[leaf.value].words
        if leaf.terms and can_be_named and not _is_called(leaf.terms, leaf.value, found, spot):
            help = "correct the term, name the passage that says it, or say in `derived` why it is called so"
            yield Finding(found.at(spot), f"no word of the passage means `{leaf.value}`", help)


def _is_called(terms: str, term: str, found: Evidence, spot: Spot) -> bool:
    text = found.passage.passage.text
    if terms in ("stage", "agreement-stage"):
        return _is_at_stage(terms, term, found, spot)
    own = called(terms, text)
    if terms == "view":
        return not any(_SIDES.get(one, one) != _SIDES.get(term, term) for one in own) or term in own
    if term == "official" and terms == "rank" and own:
        return True
    if term in GENERAL and has(phrases(terms, term), words(found.text)):
        return True
    # What a thing is stands in the passage itself.
    return gives(terms, term, found.why) or term in (
        own if own and not GENERAL.issuperset(own) else called(terms, found.text)
    )


def _is_at_stage(terms: str, term: str, found: Evidence, spot: Spot) -> bool:
    """Whether a passage tells of a stage; how far something has got may be told before it."""
    text, mode = found.passage.passage.text, found.of.made.mode if found.of else None
    mode = mode or found.passage.passage.mode
    # What is hedged is the stage itself: توقع توقيع العقد.
    own = stages(terms, text) if mode == "stated" else frozenset(called(terms, text))
    to_come = mode in TO_COME
    is_ahead = to_come or "expectation" in kinds_of(text)
    if (term in AHEAD and not own.isdisjoint(AHEAD)) or (is_ahead and term in (*AHEAD, "pledged")):
        return True
    if terms == "stage" and spot[1] == "stage":
        if term in REACHED and (to_come or not own.isdisjoint(OPEN | BOUND)):
            return not to_come and (term in stages(terms, text) or (term == "done" and is_headline(text)))
        if term == "partly-delivered" and "done" in own:
            return True
    if gives(terms, term, found.why) or term in own or (term == "done" and is_headline(text)):
        return True
    before = frozenset[str]().union(*(stages(terms, one.passage.text) for one in found.context))
    return term in before and (not own or term not in BOUND | {"signed"})


def v323_office_not_in_passage(found: Evidence, catalogue: Catalogue) -> Doubts:
    """The passage does not tell this office.

    The words of an office stand in each passage of its claim; who held it at the time told of is not its holder now.

    ```diff
      # catalogue/officials/haddad.yaml
      claims:
        position:
    -     - value: {office: {en: foreign minister, ar: وزير الخارجية}, state: sahilia, standing: current}  # <- V323
    +     - value: {office: {en: defence minister, ar: وزير دفاع}, state: sahilia, standing: current}
            passages: [port-report/submarines-requested]
    ```
    """
    record, text = catalogue.records[found.of.record if found.of else found.passage.source], found.passage.passage.text
    written = published(found.passage.source, catalogue, or_written=True)
    year = written.year if written else None
    said = {form for word in words(f"{found.text} {found.why}") for form in forms(word)}
    told = said | {form.removesuffix("ا") for form in said}
    value = found.of.claim.value if isinstance(found.of, ClaimAt) else None
    state = catalogue.records.get(value.state or "") if isinstance(value, Position) else None
    of_state = {form for name in (spellings(state) if state else ()) for word in words(name) for form in forms(word)}
    for spot, leaf in found.parts:
        if leaf.path[-2:] == ("office", "ar"):
            idle = told | of_state if found.how else told
            missing = [w for w in words(leaf.value) if idle.isdisjoint(forms(w)) and not _has_pronoun(w, said)]
            if missing and found.how != "context":
                message = f"the passage does not tell the office («{missing[0]}»)"
                yield Finding(found.at(spot), message, "write the office as the passage does")
        offices = _offices(leaf)
        if offices and (lower := deputy(offices, record, text)):
            message = f"the passage tells of a lower office («{lower}»)"
            yield Finding(found.at(spot), message, "write the whole office, and its own rank")
        elif leaf.terms == "standing" and leaf.value == "current" and is_past(text, year):
            yield Finding(found.at(spot), "the passage tells of an office of the past", "write `then` or `former`")


def v326_office_in_other_words(found: Evidence) -> Doubts:
    """An office is another one in Arabic than in English, or by its rank.

    An envoy is no ambassador, and a deputy no minister, nor has he the rank of one.

    ```diff
      # catalogue/officials/haddad.yaml
      claims:
        position:
    -     - value: {office: {en: defence adviser, ar: وزير دفاع}, state: sahilia, standing: current}  # <- V326
    +     - value: {office: {en: defence minister, ar: وزير دفاع}, state: sahilia, standing: current}
            passages: [port-report/submarines-requested]
    ```
    """
    value = found.of.claim.value if isinstance(found.of, ClaimAt) and not found.number else None
    if not isinstance(value, Position):
        return
    office = value.office
    for spot, leaf in found.parts:
        ranks = called("rank", office.ar) if leaf.terms == "rank" and leaf.value != "official" else ()
        if leaf.path[-2:] == ("office", "en") and (other := other_in_english(office.en, office.ar)):
            yield Finding(spot, f"the Arabic has no word for `{other}`", "translate the office as the passage has it")
        elif ranks and leaf.value not in ranks:
            yield Finding(spot, f"the office is that of `{ranks[0]}`", "give the rank that the office has")


def v327_type_not_in_name(record: Record, catalogue: Catalogue) -> Doubts:
    """A record is named as something else than what it is.

    A memorandum is no treaty, and a meeting no summit: where the Arabic name has a word for a type, that one is given.

    ```diff
      # catalogue/events/klein-visit-to-sahilia.yaml
    - type: meeting  # <- V327
    + type: visit
    ```
    """
    for leaf in catalogue.leaves(record):
        named = called(leaf.terms, record.name.ar) if leaf.terms and len(leaf.path) == 1 else ()
        if named and leaf.value not in named:
            yield Finding(Spot(*leaf.path), f"the name calls it `{named[0]}`", "correct the type, or the name")


def _has_pronoun(word: str, said: set[str]) -> bool:
    """Whether a word stands in a text with a pronoun: خارجيتها."""
    stem = word.removeprefix("ال").removesuffix("ه")
    return any(one.startswith(stem) for one in said if one.endswith(("ه", "ها", "هم")))


def _offices(leaf: Leaf) -> tuple[str, ...]:
    """The phrases for the office or the rank that a value gives."""
    if leaf.path[-2:] == ("office", "ar"):
        return (str(leaf.value),)
    return phrases("rank", leaf.value) if leaf.terms == "rank" and leaf.value != "official" else ()
