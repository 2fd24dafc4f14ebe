"""Checks that the claims and statements of a record make sense, by themselves and together."""

from collections.abc import Iterator

from fihrist.catalogue import Catalogue, ClaimAt, Made
from fihrist.catalogue.parts import plain
from fihrist.catalogue.statuses import STRENGTH
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.moments import moments
from fihrist.checking.evidence.numbers import numbers
from fihrist.checking.finding import Arguable, Finding, Findings, Note, Spot
from fihrist.model import Quantity, Record
from fihrist.model.examples import example
from fihrist.model.fields import fields
from fihrist.model.kinds.transfer import Transfer
from fihrist.text import folded


def l103_number_makes_no_sense(one: ClaimAt) -> Findings:
    """The bounds of a number do not make sense together.

    A number has a lower end that is below its upper end, says something, and does not say the same thing in two ways.

    ```diff
      # catalogue/weapons/shahab-4.yaml
      claims:
        range_km:
    -     - {value: {min: 3600, max: 2400}, passages: [khatami-visit/range]}  # <- L103
    +     - {value: {min: 2400, max: 3600}, passages: [khatami-visit/range]}
    ```
    """
    value, inner = one.claim.value, getattr(one.claim.value, "number", None)
    steps, quantity = (("value", "number"), inner) if isinstance(inner, Quantity) else (("value",), value)
    if isinstance(quantity, Quantity) and (fault := _fault(quantity)):
        yield Finding(Spot(*one.path, *steps), *fault)


def _fault(value: Quantity) -> tuple[str, str] | None:
    numbers = {name: number for name, number in value if isinstance(number, float)}
    given = numbers.keys()
    if not given:
        return "the number is empty", "give `exact`, `min` and `max`, `more_than`, `less_than` or `about`"
    if min(numbers.values()) < 0:
        return "the number is below zero", "write the number as the passage has it"
    if given & {"exact", "about"} and len(given) > 1:
        return "an exact or approximate number stands beside bounds", "keep the form that the words have"
    if {"min", "more_than"} <= given or {"max", "less_than"} <= given:
        return "two bounds stand on one side", "keep the one that the words have"
    low, high = (numbers.get(one, numbers.get(other)) for one, other in (("min", "more_than"), ("max", "less_than")))
    if low is None or high is None or low < high:
        return None
    if low > high:
        return "the lower bound is above the upper one", "swap them, or correct the one that is wrong"
    return "the two bounds are the same number", "write `exact` where the words give one number, or correct a bound"


def l104_required_field_unfilled(record: Record, catalogue: Catalogue) -> Findings:
    """The claims do not fit what is said to be unknown.

    A field that a reader expects is filled, or `unknown` says why it cannot be: an empty place is never left to guessing. Beside a claim, or on
    another field, `unknown` says something untrue.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - claims:  # <- L104
    + claims:
        operator:
          - {value: iran, passages: [khatami-visit/mig-29]}
    + unknown:
    +   category: {why: not-in-source}
    ```
    """
    given, known = record.fields(), type(record.claims).model_fields
    required = {field for field in known if fields(type(record))[field].required}
    for field in known:
        is_open = catalogue.is_open(f"{record.id}.{field}")
        if field in required and field not in given and field not in record.unknown and not is_open:
            claim = f"`{field}: [{example(type(record), ('claims', field, 0))}]`"
            help = f"add a claim, as {claim}, or `unknown: {{{field}: {{why: not-in-source}}}}`"
            yield Finding(Spot("claims"), f"`{field}` has neither a claim nor an `unknown`", help, on="key")
    for field, unknown in record.unknown.items():
        spot = Spot("unknown", field)
        if field not in known:
            yield Finding(spot, f"this kind has no field `{field}`", "correct the name, or remove it", on="key")
        elif field in given:
            yield Finding(spot, f"`{field}` has a claim", "remove this, or the claim", on="key")
        elif field not in required:
            yield Finding(spot, f"`{field}` need not be filled", "remove this", on="key")
        elif unknown.why == "source-says-unknown" and unknown.passage is None:
            yield Finding(spot, "no passage shows that a source says so", "add `passage`")


def l109_stands_twice(record: Record, catalogue: Catalogue) -> Findings:
    """The same thing stands twice where once is all that makes sense.

    A speaker, a party or a spelling that is listed twice counts once, and mostly the second one was meant to be another. A second passage that
    says a value adds its name to the line of the value; two lines look like two values. And a transfer leads from one party to another.

    ```diff
      # catalogue/weapons/mig-29.yaml
      claims:
        category:
    -     - {value: fighter-aircraft, passages: [khatami-visit/mig-29, khatami-visit/mig-29]}  # <- L109
    +     - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
    ```
    """
    yield from _listed_twice(record, catalogue)
    for field, claims in record.fields().items():
        values = [(claim.mode, claim.as_of, plain(claim.value)) for claim in claims]
        for index, value in enumerate(values):
            if (first := values.index(value)) < index:
                spot, notes = Spot("claims", field, index), (Note(Spot("claims", field, first), "the first line"),)
                yield Finding(spot, "this value has a line already", "add the passages to that line", notes=notes)
    suppliers = {claim.value for claim in record.claims.supplier} if isinstance(record, Transfer) else set[str]()
    for index, claim in enumerate(record.claims.recipient if isinstance(record, Transfer) else ()):
        if claim.value in suppliers:
            spot, help = Spot("claims", "recipient", index, "value"), "name the party that receives"
            yield Finding(spot, f"`{claim.value}` is also the supplier", help)


def _listed_twice(record: Record, catalogue: Catalogue) -> Iterator[Finding]:
    """What stands a second time in a list; a spelling of an alias may be that of the name itself."""
    seen: set[tuple[Spot, str]] = set()
    for leaf in catalogue.leaves(record):
        whole = ("name", leaf.path[-1]) if leaf.path[0] == "name" else leaf.path[:-1]
        whole = ("name", leaf.path[1]) if leaf.path[0] == "aliases" else whole
        if isinstance(leaf.path[-1], int) or leaf.path[0] == "name":
            item = (Spot(*whole), folded(str(leaf.value)))
            if item in seen:
                help = "remove one, or name the other that was meant"
                yield Finding(Spot(*leaf.path), f"`{leaf.value}` is listed twice", help)
            seen.add(item)


def l110_derived_without_reason(one: ClaimAt) -> Findings:
    """A value is derived from context and nobody says how.

    `context` is the step that a reader can least see. It says in words, in both languages, why the value follows.

    ```diff
      # catalogue/weapons/mig-29.yaml
      claims:
        category:
    -     - {value: fighter-aircraft, passages: [khatami-visit/mig-29], derived: {how: context}}  # <- L110
    +     - {value: fighter-aircraft, passages: [khatami-visit/mig-29], derived: {how: context, why: {en: It is a fighter., ar: هي مقاتلة.}}}
    ```
    """
    derived = one.claim.derived
    if derived and derived.how == "context" and derived.why is None:
        help = "add `why` in both languages, or name the passage that says it"
        yield Finding(Spot(*one.path, "derived"), "no reason is given", help)


def l112_mode_not_lower(one: Made, catalogue: Catalogue) -> Findings:
    """A mode is not lower than that of the passages.

    A claim or statement has a mode where it is said less surely than the rest of its passage. It never raises what the passage puts as a guess.

    ```diff
      # catalogue/weapons/shahab-4.yaml
      claims:
        warhead_mass_kg:
    -     - {value: {min: 1000, max: 2000}, mode: estimated, passages: [khatami-visit/warhead]}  # <- L112
    +     - {value: {min: 1000, max: 2000}, passages: [khatami-visit/warhead]}
    ```
    """
    mode, modes = one.made.mode, [passage.passage.mode for passage in catalogue.named(one.passages, one.record)]
    weakest = max(modes, key=STRENGTH.index, default="stated")
    if mode and modes and STRENGTH.index(mode) <= STRENGTH.index(weakest):
        message = f"`{mode}` is not less sure than the passage, which is `{weakest}`"
        yield Finding(Spot(*one.path, "mode"), message, "remove `mode`, or correct that of the passage")


def l119_step_not_named(found: Evidence) -> Arguable:
    """A value stands in the passage in other signs, and nobody says so.

    A number that the passage writes in words only is `derived: {how: number-word}`, and a month that has its Levantine name only
    `levantine-month`. What else leads to the value stands in its place.

    ```diff
      # catalogue/transfers/marjan-7-to-sahilia.yaml
      claims:
        quantity:
    -     - {value: {exact: 4, of: {en: submarines, ar: غواصات}}, passages: [port-report/submarines-requested]}  # <- L119
    +     - {value: {exact: 4, of: {en: submarines, ar: غواصات}}, passages: [port-report/submarines-requested], derived: {how: number-word}}
    ```
    """
    for spot, leaf in found.parts if isinstance(found.of, ClaimAt) and found.how is None else ():
        if isinstance(leaf.value, float):
            signs = [number.digits for number in numbers(found.text) if number.value == leaf.value]
            told, how = f"`{leaf.value:.15g}` in words", "number-word"
        elif leaf.is_date:
            times = (time for time in moments(found.text).times if f"-{time.month or 0:02}" in str(leaf.value))
            signs = [not time.levantine for time in times]
            told, how = "the Levantine name of the month", "levantine-month"
        else:
            continue
        if signs and not any(signs):
            yield Finding(found.at(spot), f"the passage has {told}", f"add `derived: {{how: {how}}}`")
