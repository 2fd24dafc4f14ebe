"""Checks of numbers, their bounds and units against the passage."""

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.evidence.attestations import Evidence, counts_from_nothing, published, years_of
from fihrist.checking.evidence.measures import (
    bounds,
    contradicted,
    converted,
    counted,
    has_unit,
    leaning,
    other_unit,
    strange_unit,
)
from fihrist.checking.evidence.names import is_named
from fihrist.checking.evidence.numbers import mantissas, numbers, place
from fihrist.checking.evidence.spelling import skeletons, words
from fihrist.checking.finding import Arguable, Doubts, Finding, Spot
from fihrist.model import Quantity
from fihrist.model.fields import fields
from fihrist.model.values import Money

CURE = "correct the number, or name the passage that has it"
ONE_SIDED = frozenset({"more_than", "less_than", "about"})


def v301_number_not_in_passage(found: Evidence, catalogue: Catalogue) -> Arguable:
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
    known = {number.value for text in (found.text, found.why) for number in numbers(text)}
    known |= {number for text in (found.text, found.why) for number in mantissas(text)}
    known |= {float(year) for _, leaf in found.parts if leaf.is_date for year in years_of(leaf.value)}
    if found.how == "relative-date" and (appeared := published(found.passage.source, catalogue)):
        known |= {appeared.year - 1.0, float(appeared.year)}
    for spot, leaf in found.parts:
        if isinstance(leaf.value, float) and leaf.value not in known:
            yield Finding(found.at(spot), f"`{leaf.value:g}` is not in the passage", CURE)
    for spot, language, text in found.texts():
        missing = (number for number in numbers(text, language) if number.counts and number.value not in known)
        if number := next(missing, None):
            at = found.at(spot)
            within = place(text, number.start, number.end) if at == spot else None
            yield Finding(at, f"`{number.value:g}` is not in the passage", CURE, within=within)


def v302_bound_not_in_passage(found: Evidence) -> Doubts:
    """The bound of a number is not that of the words.

    "More than 80" is not 80: `more_than` is for أكثر من, `less_than` for أقل من, `about` for نحو and حوالي, `exact` for a bare number.

    ```diff
      # catalogue/weapons/mawj-3.yaml
      claims:
        warhead_mass_kg:
    -     - {value: {exact: 250}, passages: [port-report/mawj-warhead]}  # <- V302
    +     - {value: {about: 250}, passages: [port-report/mawj-warhead]}
    ```
    """
    for spot, leaf in found.parts if found.how != "arithmetic" else ():
        bound = str(leaf.path[-1])
        if bound not in Quantity.model_fields or all(leaf.value != number.value for number in numbers(found.text)):
            continue
        given, sure = bounds(found.text, leaf.value, perhaps=True), bounds(found.text, leaf.value)
        meant = sorted(sure & (ONE_SIDED | {"min", "max"} if "bounded" in sure else ONE_SIDED))
        if bound == "exact" and meant:
            yield Finding(found.at(spot), f"the passage has `{meant[0]}`, not `exact`", f"write `{meant[0]}`")
        elif bound != "exact" and bound not in given:
            yield Finding(found.at(spot), f"no word of the passage means `{bound}`", "write what the passage says")
    for spot, language, text in found.texts() if found.how != "arithmetic" else ():
        if (value := contradicted(text, language, found.text)) is not None:
            yield Finding(found.at(spot), f"the passage has `{value:g}` from the other side", "write what it says")


def v303_unit_not_in_passage(found: Evidence, catalogue: Catalogue) -> Arguable:
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
        bears = converted if found.how == "arithmetic" else has_unit
        if any(not bears(found.text, unit, number) for _, number in numbers):
            help = "correct the field, or name the passage that has the unit"
            yield Finding(found.at(numbers[0][0]), f"the passage has no such number in {unit}", help)
    for spot, language, text in found.texts():
        if strange := other_unit(text, language, found.text) or strange_unit(text, language, found.text):
            yield Finding(
                found.at(spot), f"the passage has no such number in {strange}", "write the unit of the passage"
            )


def v304_number_told_otherwise(found: Evidence) -> Doubts:
    """The passage counts something else, or only about so much.

    Eight batteries are not eight missiles. What is counted stands beside its number in the passage. Where a text in a value has a number, it is
    about so much, or more or less than that, where the passage says so, and nowhere else.

    ```diff
      # catalogue/transfers/mawj-3-to-sahilia.yaml
      claims:
        quantity:
    -     - {value: {exact: 12, of: {en: launchers, ar: منصات إطلاق}}, passages: [port-report/missiles-may-come]}  # <- V304
    +     - {value: {exact: 12, of: {en: missiles, ar: صواريخ}}, passages: [port-report/missiles-may-come]}
    ```
    """
    if found.how == "arithmetic":
        return
    for spot, language, text in found.texts():
        if language == "ar" and (number := _loose(text, found.text)) is not None:
            yield Finding(found.at(spot), f"the passage bounds `{number:g}` otherwise", "write it as the passage does")
    values = [leaf.value for _, leaf in found.parts if isinstance(leaf.value, float)]
    for spot, leaf in (part for part in found.parts if part[1].path[-2:] == ("of", "ar")):
        named = {bone for word in words(leaf.value) for bone in skeletons(word)}
        beside = [near for value in values if (near := counted(found.text, value)) is not None]
        if beside and all(named.isdisjoint(near) for near in beside):
            message = f"beside `{values[0]:g}` the passage has no word for «{leaf.value}»"
            yield Finding(found.at(spot), message, "correct what is counted, or the number")


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
    if not isinstance(one, ClaimAt) or not isinstance(one.claim.value, (Quantity, Money)):
        return
    own, told = catalogue.records[one.record], (one.field, one.claim.value)
    resting = (at for at in catalogue.resting_on(found.passage.name) if isinstance(at, ClaimAt) and at.record != own.id)
    for other in resting if not is_named(own, text) else ():
        record = catalogue.records[other.record]
        if (other.field, other.claim.value) == told and record.folder == own.folder:
            message = f"`{record.id}` has the same by the same words"
            yield Finding(found.at(Spot(*one.path, "value")), message, "leave it where the passage tells it")


def _loose(text: str, passage: str) -> float | None:
    """A number that an Arabic text has bare or bounded and its passage, which has it once, does not, or the reverse."""
    told = [number.value for number in numbers(passage)]
    values = (one.value for one in numbers(text) if one.counts and told.count(one.value) == 1)
    return next((value for value in values if leaning(text, "ar", value) != leaning(passage, "ar", value)), None)
