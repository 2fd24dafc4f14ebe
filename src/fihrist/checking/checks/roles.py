"""Checks of the role in which a value puts a record, and of what an agreement contains or leaves out."""

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.cues import negations
from fihrist.checking.evidence.names import PEOPLE, is_named
from fihrist.checking.evidence.offices import states_of
from fihrist.checking.evidence.referring import called
from fihrist.checking.evidence.roles import by_outlet, compares, is_barred, lacks, omits, rivals
from fihrist.checking.finding import Doubts, Finding, Spot
from fihrist.model import Record

NO_ROLE = frozenset({"concerns", "toward", "weapon", "event"})
"""Fields and keys of what something is about."""
OF_STATE = frozenset({"state", "part_of"})


def v324_another_role(found: Evidence, catalogue: Catalogue) -> Doubts:
    """The passage does not show the record in this role.

    Whom a passage names after `to` does not supply, who is bought from does not receive, and whom something is pledged does not
    yet use it. Who makes, develops or has a weapon is told by a word for it.

    ```diff
      # catalogue/weapons/mig-29.yaml
      claims:
    -   producer:
    +   operator:
    -     - {value: iran, passages: [khatami-visit/mig-29]}  # <- V324
    +     - {value: iran, passages: [khatami-visit/mig-29]}
    ```
    """
    if not isinstance(found.of, ClaimAt):
        return
    record = catalogue.records[found.of.record]
    for spot, leaf in found.parts:
        target = catalogue.records.get(leaf.value) if leaf.reference is not None else None
        role = _role(found.of, str(leaf.path[-1]))
        if target and role not in NO_ROLE and (message := _fault(record, target, role, found, catalogue)):
            help = "name whom the passage tells of in this role, or the passage that does"
            yield Finding(found.at(spot), message, help)


def _fault(record: Record, target: Record, role: str, found: Evidence, catalogue: Catalogue) -> str | None:
    """What is wrong with a record in a role, by the passage."""
    text = found.passage.passage.text
    if is_barred(target, role, text):
        return f"the passage names `{target.id}` in another role than `{role}`"
    if found.how is not None:
        return None
    if others := rivals(target, found, catalogue):
        return f"the passage itself names `{others[0]}`"
    if role in OF_STATE:
        states = states_of(record, text if role == "state" else "", catalogue)
        is_state = getattr(target, "type", None) == "state"
        return f"it is told of `{min(states)}`" if is_state and states and target.id not in states else None
    if role == "under":
        types = called("agreement-type", text)
        other = bool(types) and getattr(target, "type", None) not in types and not is_named(target, text)
        return f"the passage does not tell of `{target.id}`" if other else None
    # A state is host to whoever comes to it.
    is_free = role == "host" and target.folder not in PEOPLE
    told = text if role == "operator" and is_named(target, text) else found.text
    if by_outlet(target, text, catalogue) or (not is_free and lacks(role, told)):
        return f"the passage names `{target.id}` in another role than `{role}`"
    return None


def v325_provision_or_omission(found: Evidence) -> Doubts:
    """What an agreement leaves out stands as what it contains, or the other way round.

    An agreement that does not provide for bases has no provision on them.

    ```diff
      # catalogue/agreements/secret-missile-deal.yaml
      claims:
    -   omission:
    -     - value: {topic: missiles, text: {en: Designs of the SS-4, ar: تصاميم "س.س - 4"}}  # <- V325
    +   provision:
    +     - value: {topic: missiles, text: {en: Designs of the SS-4, ar: تصاميم "س.س - 4"}}
            passages: [khatami-visit/secret-deal]
    ```
    """
    text = found.passage.passage.text
    if not isinstance(found.of, ClaimAt) or compares(text):
        return
    if found.of.path[1] == "provision" and omits(text):
        yield Finding(
            found.at(Spot(*found.of.path, "value")), "the passage tells that it is left out", "make it an `omission`"
        )
    elif found.of.path[1] == "omission" and not (omits(text) or negations(text)):
        yield Finding(
            found.at(Spot(*found.of.path, "value")),
            "the passage does not tell that it is left out",
            "make it a `provision`",
        )


def _role(claim: ClaimAt, key: str) -> str:
    """The role of a record to which a value refers: its field, or that of a participant or in an office."""
    if key == "who":
        return str(claim.claim.value.role)
    return str(claim.path[1]) if key == "value" else key
