"""Checks that the claims of a record make sense together."""

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.model import Quantity, Record
from fihrist.model.fields import fields
from fihrist.model.kinds.transfer import Transfer
from fihrist.text import folded


def l101_supplier_is_recipient(transfer: Transfer) -> Findings:
    """The supplier of a transfer is also its recipient.

    A transfer leads from one party to another.

    ```diff
      # catalogue/transfers/mig-29-to-iran.yaml
      claims:
        supplier:
    +     - {value: russia, passages: [khatami-visit/russian-weapons-obtained]}
    +   recipient:
          - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
    -   recipient:
    -     - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}  # <- L101
    ```
    """
    suppliers = {claim.value for claim in transfer.claims.supplier}
    for index, claim in enumerate(transfer.claims.recipient):
        if claim.value in suppliers:
            spot, help = Spot("claims", "recipient", index, "value"), "name the party that receives"
            yield Finding(spot, f"`{claim.value}` is also the supplier", help)


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


def l104_required_field_unfilled(record: Record) -> Findings:
    """A required field has neither a claim nor an `unknown`.

    A field that a reader expects is filled, or the record says why it cannot be. An empty place is never left to guessing.

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
    given = record.fields()
    for field in type(record.claims).model_fields:
        if fields(type(record))[field].required and field not in given and field not in record.unknown:
            help = f"add a claim for `{field}`, or `unknown: {{{field}: {{why: not-in-source}}}}`"
            yield Finding(Spot("claims"), f"`{field}` has neither a claim nor an `unknown`", help, on="key")


def l105_unknown_contradicted(record: Record) -> Findings:
    """A field is said to be unknown, and is not.

    `unknown` is for a required field that no claim can fill. Beside a claim, or on another field, it says something untrue.

    ```diff
      # catalogue/weapons/mig-29.yaml
      claims:
        category:
          - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
    - unknown:
    -   category: {why: not-in-source}  # <- L105
    ```
    """
    given = record.fields()
    for field, unknown in record.unknown.items():
        spot = Spot("unknown", field)
        if field not in type(record.claims).model_fields:
            yield Finding(spot, f"this kind has no field `{field}`", "correct the name, or remove it", on="key")
        elif field in given:
            yield Finding(spot, f"`{field}` has a claim", "remove this, or the claim", on="key")
        elif not fields(type(record))[field].required:
            yield Finding(spot, f"`{field}` need not be filled", "remove this", on="key")
        elif unknown.why == "source-says-unknown" and unknown.passage is None:
            yield Finding(spot, "no passage shows that a source says so", "add `passage`")


def l109_listed_twice(record: Record, catalogue: Catalogue) -> Findings:
    """A list names the same thing twice.

    A speaker, a party or a spelling that is listed twice counts once, and mostly the second one was meant to be another.

    ```diff
      # catalogue/weapons/mig-29.yaml
      claims:
        category:
    -     - {value: fighter-aircraft, passages: [khatami-visit/mig-29, khatami-visit/mig-29]}  # <- L109
    +     - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
    ```
    """
    seen: set[tuple[Spot, str]] = set()
    for leaf in catalogue.leaves(record):
        # A spelling of an alias may be that of the name itself.
        whole = ("name", leaf.path[-1]) if leaf.path[0] == "name" else leaf.path[:-1]
        whole = ("name", leaf.path[1]) if leaf.path[0] == "aliases" else whole
        if isinstance(leaf.path[-1], int) or leaf.path[0] == "name":
            item = (Spot(*whole), folded(str(leaf.value)))
            if item in seen:
                help = "remove one, or name the other that was meant"
                yield Finding(Spot(*leaf.path), f"`{leaf.value}` is listed twice", help)
            seen.add(item)
