"""Checks of numbers, their bounds and units against the passage."""

from fihrist.catalogue import Catalogue, ClaimAt, kind_name
from fihrist.checking.evidence.attestations import Evidence, counts_from_nothing, years_of
from fihrist.checking.evidence.lexicon import facts, memo, phrases
from fihrist.checking.evidence.measures import (
    base,
    bounds,
    contradicted,
    counted,
    follows,
    has_unit,
    measured,
    other_unit,
    tells_two,
    unit_at,
)
from fihrist.checking.evidence.moments import undated
from fihrist.checking.evidence.names import is_named
from fihrist.checking.evidence.numbers import duals, numbers, place, tokens
from fihrist.checking.evidence.spelling import has, single, skeletons, words
from fihrist.checking.finding import Doubts, Finding, Findings, Spot
from fihrist.model import Quantity
from fihrist.model.examples import about
from fihrist.model.fields import fields
from fihrist.model.values import Money

CURE = "correct the number, or name the passage that has it"
ONE_SIDED = frozenset({"more_than", "less_than", "about"})


def v301_number_not_in_passage(found: Evidence, catalogue: Catalogue) -> Findings:
    """A number is not in the passage.

    Each passage of a claim has its number, by itself or in what it follows, in digits or in words. What is reckoned is `derived: {how: arithmetic}`.

    ```diff
      # catalogue/weapons/shahab-4.yaml
      claims:
        range_km:
    -     - {value: {min: 2400, max: 3700}, passages: [khatami-visit/range]}  # <- V301
    +     - {value: {min: 2400, max: 3600}, passages: [khatami-visit/range]}
    ```
    """
    if found.how == "arithmetic" or counts_from_nothing(found, catalogue):
        return
    every = [(number, text) for text in (found.text, found.why) for number in numbers(text)]
    # The second of Kanun is not two of anything, but 1800 soldiers may look like a year.
    told = {number.value for number, text in every if number.value >= 1000 or number in undated(text)}
    known = {number.value for number, _ in every}
    known |= {float(year) for _, leaf in found.parts if leaf.is_date for year in years_of(leaf.value)}
    told |= _some(found.text)
    for spot, leaf in found.parts:
        if isinstance(leaf.value, float) and leaf.value not in told and leaf.value not in _in_nouns(found, catalogue):
            yield Finding(found.at(spot), f"`{leaf.value:.15g}` is not in the passage", CURE)
    for spot, language, text in found.texts():
        counts = (one for one in numbers(text, language) if one.counts and one.value not in known | told)
        counts = (one for one in counts if one.value not in _in_nouns(found, catalogue))
        if number := next(counts, None):
            at = found.at(spot)
            within = place(text, number.start, number.end) if at == spot else None
            yield Finding(at, f"`{number.value:.15g}` is not in the passage", CURE, within=within)


def _in_nouns(found: Evidence, catalogue: Catalogue) -> set[float]:
    """The numbers that nouns tell: alone one, unless it is a unit that has a number, and as a dual two."""
    claim = found.of if isinstance(found.of, ClaimAt) else None
    unit = fields(type(catalogue.records[claim.record]))[claim.field].unit if claim else None
    has_number = any(unit in units for units in measured(found.text).values())
    return (set() if has_number else {1.0}) | ({2.0} if duals(found.text) else set())


def _some(text: str) -> frozenset[float]:
    """The numbers that an Arabic text may mean by a word for some: 3 to 9 by بضع, 10 and more by عشرات."""
    known = facts("numbers")["vague"]
    return frozenset(float(one) for one in known if has(phrases("numbers", "vague", one), tokens(text)))


def v302_bound_not_in_passage(found: Evidence) -> Doubts:
    """The bound of a number is not that of the words.

    "More than 80" is not 80: `more_than` is for أكثر من, `less_than` for أقل من, `about` for نحو and حوالي, `min` for لا يقل عن and the lower end of
    a range, `max` for لا يزيد على and the upper one, `exact` for a bare number.

    ```diff
      # catalogue/weapons/mawj-3.yaml
      claims:
        warhead_mass_kg:
    -     - {value: {exact: 250}, passages: [port-report/mawj-warhead]}  # <- V302
    +     - {value: {about: 250}, passages: [port-report/mawj-warhead]}
    ```
    """
    for spot, leaf in found.parts:
        bound = str(leaf.path[-1])
        if bound not in Quantity.model_fields or (told := base(found.text, leaf.value)) is None:
            continue
        given = bounds(found.text, told)
        meant = sorted(given & (ONE_SIDED | {"min", "max"} if "bounded" in given else ONE_SIDED))
        if bound == "exact" and meant:
            yield Finding(
                found.at(spot), f"the passage has `{meant[0]}`, not `exact`", f"write `{meant[0]}: {leaf.value:.15g}`"
            )
        elif bound not in ("exact", *given) and "perhaps" not in given:
            yield Finding(found.at(spot), f"no word of the passage means `{bound}`", f"write `exact`, or {_bounds()}")
    for spot, language, text in found.texts() if found.how != "arithmetic" else ():
        if (value := contradicted(text, language, found.text)) is not None:
            yield Finding(
                found.at(spot), f"the passage bounds `{value:.15g}` otherwise", "write it as the passage does"
            )


def _bounds() -> str:
    """The bounds of a number, each with words that call for it."""
    words = {key: about(Quantity, (key,)).partition(" (")[2] for key in Quantity.model_fields}
    return ", ".join(f"`{key}` for {told[:-2]}" for key, told in words.items() if told)


def v303_unit_not_in_passage(found: Evidence, catalogue: Catalogue) -> Doubts:
    """The unit of a number is not in the passage.

    A field has one unit. Each number of a passage has the unit that stands after it; the first end of a range has that of the second.

    ```diff
      # catalogue/weapons/shahab-4.yaml
      claims:
    -   warhead_mass_kg:
    -     - {value: {min: 2400, max: 3600}, passages: [khatami-visit/range]}  # <- V303
    +   range_km:
    +     - {value: {min: 2400, max: 3600}, passages: [khatami-visit/range]}
    ```
    """
    if not isinstance(found.of, ClaimAt):
        return
    if isinstance(found.of.claim.value, Quantity):
        unit = fields(type(catalogue.records[found.of.record]))[found.of.field].unit or ""
        numbers = [(spot, leaf.value) for spot, leaf in found.parts if isinstance(leaf.value, float)]
        # What is reckoned may well stand in another unit than what it is reckoned from.
        told = [value for _, value in numbers if found.how != "arithmetic" or measured(found.text).get(value)]
        if any(not has_unit(found.text, unit, value) for value in told):
            help = "correct the field, or name the passage that has the unit"
            yield Finding(found.at(numbers[0][0]), f"the passage has no such number in {unit}", help)
    for spot, language, text in found.texts():
        if strange := other_unit(text, language, found.text):
            yield Finding(
                found.at(spot), f"the passage has no such number in {strange}", "write the unit of the passage"
            )
        elif found.how != "arithmetic" and spot[-2:] == ("of", "ar") and (strange := _unit_of(text, found)):
            yield Finding(found.at(spot), f"the passage has no such number in {strange}", "correct what is counted")


def _unit_of(text: str, found: Evidence) -> str | None:
    """A unit in which a value counts, by the words for what it counts, and its passage does not."""
    values = [leaf.value for _, leaf in found.parts if isinstance(leaf.value, float)]
    units = unit_at(tokens(text), 0)
    return min((unit for unit in units if not any(has_unit(found.text, unit, value) for value in values)), default=None)


def v304_number_of_another(found: Evidence) -> Doubts:
    """The number is that of something else.

    Eight batteries are not eight missiles: what is counted stands beside its number in the passage. What has a number of its own has not
    that of the passage which it follows, and what is reckoned is a sum, difference, product or part of what is told.

    ```diff
      # catalogue/transfers/mawj-3-to-sahilia.yaml
      claims:
        quantity:
    -     - {value: {exact: 12, of: {en: launchers, ar: منصات إطلاق}}, passages: [port-report/missiles-may-come]}  # <- V304
    +     - {value: {exact: 12, of: {en: missiles, ar: صواريخ}}, passages: [port-report/missiles-may-come]}
    ```
    """
    values = [(spot, leaf.value) for spot, leaf in found.parts if isinstance(leaf.value, float)]
    text = found.passage.passage.text
    if not values:
        return
    if found.how == "arithmetic":
        told = {number.value for text in (found.text, found.why) for number in undated(text) if not number.ordinal}
        for spot, value in values:
            if not follows(value, told - {value}):
                yield Finding(found.at(spot), f"`{value:.15g}` does not follow from the numbers told", "reckon it anew")
        return
    read = numbers(found.text if found.how else text)
    own = {number.value for number in read if number.counts and not (found.how and number.digits)}
    others = own or 2.0 in measured(text)
    told = {number.value for number in undated(found.text)}
    for spot, value in values if found.how in (None, "number-word") else ():
        if value == 1:
            is_other = others and value not in told
        else:
            is_vague = value in _some(found.text) or (value == 2 and duals(found.text))
            is_other = bool(found.how or (own and value in told)) and value not in own and not is_vague
        if is_other or tells_two(text, value, found.text):
            yield Finding(found.at(spot), f"the passage itself does not tell `{value:.15g}` so", CURE)
    for spot, leaf in (part for part in found.parts if part[1].path[-2:] == ("of", "ar")):
        named = {bone for word in words(leaf.value) for bone in skeletons(word)}
        beside = [near for _, value in values if (near := counted(found.text, value)) is not None]
        if named and beside and all((named | _counters()).isdisjoint(near) for near in beside):
            message = f"beside `{values[0][1]:.15g}` the passage has no word for «{leaf.value}»"
            yield Finding(found.at(spot), message, "correct what is counted, or the number")


@memo
def _counters() -> frozenset[str]:
    """The consonants of words by which anything is counted: aircraft, pieces, persons."""
    return frozenset(bone for word in single("measures", "counters") for bone in skeletons(word))


def v305_value_of_another(found: Evidence, catalogue: Catalogue) -> Doubts:
    """Two records of a kind have the same figure by the same words.

    A range that a passage tells is that of one weapon. What is told of two at once stands at both, and the passage names both.

    ```diff
      # catalogue/weapons/marjan-7.yaml
      claims:
    -   range_km:
    -     - {value: {min: 300, max: 500}, passages: [port-report/mawj-range]}  # <- V305
        category:
          - {value: submarine, passages: [port-report/submarines-requested]}
    ```
    """
    one, text = found.of, found.passage.passage.text
    if isinstance(one, ClaimAt) and isinstance(one.claim.value, (Quantity, Money)):
        own, resting = catalogue.records[one.record], catalogue.resting_on(found.passage.name)
        same = (at for at in resting if isinstance(at, ClaimAt) and at.record != own.id and at.field == one.field)
        same = (at for at in same if at.claim.value == one.claim.value and catalogue.kind(at.record) == kind_name(own))
        if (other := next(same, None)) and not is_named(own, text):
            message = f"`{other.record}` has the same by the same words"
            yield Finding(found.at(Spot(*one.path, "value")), message, "leave it where the passage tells it")
