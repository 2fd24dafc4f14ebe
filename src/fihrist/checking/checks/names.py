"""Checks of what a value names (records, terms, offices) against the passage."""

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.lexicon import facts, phrases
from fihrist.checking.evidence.names import spellings
from fihrist.checking.evidence.parts import part
from fihrist.checking.evidence.referring import is_referred_to
from fihrist.checking.evidence.roles import deputy, is_past, rivals
from fihrist.checking.evidence.spelling import forms, has, single, spans, words
from fihrist.checking.evidence.terms import (
    BOUND,
    OPEN,
    REACHED,
    called,
    gives,
    is_perhaps_over,
    narrower,
    stages,
    told_now,
)
from fihrist.checking.finding import Doubts, Finding, Spot
from fihrist.model.values import Position
from fihrist.model.vocabulary import term_list
from fihrist.model.walk import Leaf

_FORM = "delivery"
"""The form that a transfer has where no word gives it another."""
_GENERAL = frozenset({"missile", "aircraft", "military-equipment"})
"""Categories by which a passage may call what one before it calls by another."""
_BESIDE = 3
"""So many words after the word for a thing stands of which kind it is."""
_AHEAD = frozenset({"planned", "expected"})
"""Stages that a source tells in the same words."""
_TO_COME = frozenset({"expected", "possible"})


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
        # What a statement is about may go without its name, but not where another is named.
        if getattr(target, "type", None) == "state" and has(
            phrases("roles", "ours"), words(found.passage.passage.text)
        ):
            continue
        is_free = leaf.path[-2:-1] == ("about",) and (
            getattr(target, "type", None) in facts("roles")["nameless"]
            or not rivals(target, found, catalogue, of_any_kind=True)
        )
        if not is_free and not is_referred_to(target, found, catalogue):
            help = "name another passage, add what it follows or the spelling to the aliases, or say `derived`"
            yield Finding(found.at(spot), f"the passage does not name `{target.id}`", help)


def v322_term_not_named(found: Evidence, catalogue: Catalogue) -> Doubts:
    """The passage does not call it that.

    One of the words for a term stands in the passage, or in what it follows where the passage has none of the list; or `derived` gives a
    reason that says the term. No reason makes done what the passage calls sought or pledged. A broader term, such as `missile`, stands where
    the passage tells no narrower one.

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
        if leaf.terms and found.how is None and (finer := _finer(leaf, found, catalogue)):
            yield Finding(
                found.at(spot), f"the passage calls it `{finer}`, which is narrower", "write the narrower term"
            )
        if leaf.terms and can_be_named and not _is_called(leaf.terms, leaf.value, found, spot, catalogue):
            label = term_list(leaf.terms).terms[leaf.value].label.ar
            help = f"correct the term, name the passage that says it, or give in `derived` a reason that says «{label}»"
            yield Finding(found.at(spot), f"no word of the passage means `{leaf.value}`", help)


def _finer(leaf: Leaf, found: Evidence, catalogue: Catalogue) -> str | None:
    """The narrower term by which a passage calls what a value calls by a broader one, and no claim of the record."""
    text = found.passage.passage.text
    finer = narrower(leaf.terms or "", leaf.value, text, _BESIDE) if leaf.terms != "rank" else None
    if finer is None or not isinstance(found.of, ClaimAt):
        return None
    told = catalogue.records[found.of.record].fields()[found.of.field]
    return None if any(claim.value == finer for claim in told) else finer


def _is_called(terms: str, term: str, found: Evidence, spot: Spot, catalogue: Catalogue) -> bool:
    text = found.passage.passage.text
    if terms in ("stage", "agreement-stage"):
        return _is_at_stage(terms, term, found, spot)
    if gives(terms, term, found.why):
        return True
    own = called(terms, _unnamed(text, found, catalogue)) or called(terms, text)
    # A stance may follow from all that a passage tells, and what is handed over is delivered, where no word tells another.
    if term in own or (not own and (terms == "view" or term == _FORM)):
        return True
    if term == "official" and terms == "rank" and own:
        return True
    if term in _GENERAL and has(phrases(terms, term), words(found.text)):
        return True
    # What a thing is stands in the passage itself.
    if own and not _GENERAL.issuperset(own):
        return False
    within = part(found.passage, catalogue)
    return any(term in called(terms, around) for around in (found.text, within.sentence if within else ""))


def _unnamed(text: str, found: Evidence, catalogue: Catalogue) -> str:
    """A text with an x for each word of the numbered name of the weapon of which it tells, which says nothing else."""
    record = catalogue.records[found.of.record] if isinstance(found.of, ClaimAt) else None
    told = words(text)
    names = spellings(record) if record and record.folder == "weapons" else ()
    proper = tuple(name for name in names if any(map(str.isdigit, name)))
    own = {at for start, end in spans(proper, told) for at in range(start, end)}
    return " ".join("x" if at in own else word for at, word in enumerate(told)) if own else text


def _is_at_stage(terms: str, term: str, found: Evidence, spot: Spot) -> bool:
    """Whether a passage tells of a stage; how far something has got may be told before it."""
    text, mode = found.passage.passage.text, found.of.made.mode if found.of else None
    mode = mode or found.passage.passage.mode
    # What is hedged is the stage itself: توقع توقيع العقد; what may have been is no longer ahead: ربما بيعت.
    is_over = is_perhaps_over(text)
    own = stages(terms, text) if mode == "stated" or is_over else frozenset(called(terms, text))
    to_come = mode in _TO_COME and not is_over
    is_ahead = to_come or ("expectation" in kinds_of(text) and not is_over)
    if (term in _AHEAD and not own.isdisjoint(_AHEAD)) or (is_ahead and term in (*_AHEAD, "pledged")):
        return True
    # A date before which something is not done is one of it.
    if spot[1] == "period" and has(phrases(terms, term), words(text)):
        return True
    if term == "partly-delivered" and "done" in own:
        return True
    is_done = term in told_now(text)
    if terms == "stage" and spot[1] == "stage" and term in REACHED and (to_come or not own.isdisjoint(OPEN | BOUND)):
        return not to_come and (term in stages(terms, text) or is_done)
    if term in own or is_done or gives(terms, term, found.why):
        return True
    before = frozenset[str]().union(*(stages(terms, one.passage.text) for one in found.context))
    return term in before and (not own or term not in BOUND | {"signed"})


def v323_office_not_in_passage(found: Evidence, catalogue: Catalogue) -> Doubts:
    """The passage does not tell this office.

    The words of an office stand in each passage of its claim; who held it at the time told of, or is retired, is not its holder
    now. An office is the same by its rank: a deputy is no minister.

    ```diff
      # catalogue/officials/haddad.yaml
      claims:
        position:
    -     - value: {office: {en: foreign minister, ar: وزير الخارجية}, state: sahilia, standing: current}  # <- V323
    +     - value: {office: {en: defence minister, ar: وزير دفاع}, state: sahilia, standing: current}
            passages: [port-report/submarines-requested]
    ```
    """
    value = found.of.claim.value if isinstance(found.of, ClaimAt) else None
    if not found.of or not isinstance(value, Position):
        return
    record, text, office = catalogue.records[found.of.record], found.passage.passage.text, value.office
    for spot, leaf in found.parts:
        offices, is_rank = _offices(leaf), leaf.terms == "rank" and leaf.value != "official"
        ranks = called("rank", office.ar) if is_rank else ()
        finer = narrower("rank", leaf.value, office.ar) if leaf.terms == "rank" else None
        if leaf.path[-2:] == ("office", "ar") and (missing := _missing(office.ar, value.state, found, catalogue)):
            message = f"the passage does not tell the office («{missing}»)"
            yield Finding(found.at(spot), message, "write the office as the passage does")
        elif offices and (lower := deputy(offices, record, text)):
            message = f"the passage tells of a lower office («{lower}»)"
            yield Finding(found.at(spot), message, "write the whole office, and its own rank")
        elif finer or (ranks and leaf.value not in ranks):
            yield Finding(spot, f"the office is that of `{finer or ranks[0]}`", "give the rank that the office has")
        elif leaf.terms == "standing" and leaf.value == "current" and is_past(record, text):
            yield Finding(found.at(spot), "the passage tells of an office of the past", "write `then` or `former`")


def _missing(office: str, state: str | None, found: Evidence, catalogue: Catalogue) -> str | None:
    """A word of an office that the passage does not have, nor what leads from it to the office."""
    said = {form for word in words(f"{found.text} {found.why}") for form in forms(word)}
    told = said | {form.removesuffix("ا") for form in said}
    of = catalogue.records.get(state or "") if found.how else None
    told |= {form for name in (spellings(of) if of else ()) for word in words(name) for form in forms(word)}
    missing = (w for w in words(office) if told.isdisjoint(forms(w)) and not _has_pronoun(w, said))
    # What the context says in words of its own may still not lower an office.
    return next((w for w in missing if found.how != "context" or w in single("roles", "deputies")), None)


def _has_pronoun(word: str, said: set[str]) -> bool:
    """Whether a word stands in a text with a pronoun: خارجيتها."""
    stem = word.removeprefix("ال").removesuffix("ه")
    return any(one.startswith(stem) for one in said if one.endswith(("ه", "ها", "هم")))


def _offices(leaf: Leaf) -> tuple[str, ...]:
    """The phrases for the office or the rank that a value gives."""
    if leaf.path[-2:] == ("office", "ar"):
        return (str(leaf.value),)
    return phrases("rank", leaf.value) if leaf.terms == "rank" and leaf.value != "official" else ()
