"""Checks of the role in which a value puts a record, and of what an agreement contains or leaves out."""

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.cues import negations
from fihrist.checking.evidence.lexicon import facts
from fihrist.checking.evidence.names import PEOPLE, is_named, nouns
from fihrist.checking.evidence.offices import states_of, tells_body
from fihrist.checking.evidence.referring import called
from fihrist.checking.evidence.roles import by_outlet, compares, is_barred, lacks, omits, rivals, speaks
from fihrist.checking.evidence.spelling import has, words
from fihrist.checking.finding import Doubts, Finding, Spot
from fihrist.model import Record
from fihrist.model.values import Position
from fihrist.model.walk import Leaf


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
        target, role = catalogue.records.get(leaf.value) if leaf.reference is not None else None, _role(found.of, leaf)
        if target and role and (message := _fault(record, target, role, found, catalogue)):
            help = "name whom the passage tells of in this role, or the passage that does"
            yield Finding(found.at(spot), message, help)


def _fault(record: Record, target: Record, role: str, found: Evidence, catalogue: Catalogue) -> str | None:
    """What is wrong with a record in a role, by the passage."""
    text, about = found.passage.passage.text, facts("roles")
    in_another = f"the passage names `{target.id}` in another role than `{role}`"
    if is_barred(target, role, text) or speaks(target, role, found, catalogue):
        return in_another
    value = found.of.claim.value if isinstance(found.of, ClaimAt) else None
    is_state, position = getattr(target, "type", None) == "state", value if isinstance(value, Position) else None
    if role in about["of_state"]:
        told_of = (one for one in states_of(record, position, text, catalogue) if one and target.id not in one)
        return next((f"it is told of `{min(states)}`" for states in told_of if is_state), None)
    if found.how is not None:
        return None
    if others := rivals(target, found, catalogue):
        return f"the passage itself names `{others[0]}`"
    if position:
        return None if tells_body(target, position, text) else f"the passage itself does not tell of `{target.id}`"
    if terms := about["called"].get(role):
        types = called(terms, text)
        other = bool(types) and getattr(target, "type", None) not in types and not is_named(target, text)
        return f"the passage does not tell of `{target.id}`" if other else None
    # A state is host to whoever comes to it; of whose make something is, an adjective tells.
    is_free = (role == "host" and target.folder not in PEOPLE) or (
        role in about["by_adjective"] and not has(nouns(target), words(text))
    )
    told = text if role in about["own"] and is_named(target, text) else found.text
    return in_another if by_outlet(target, text, catalogue) or (not is_free and lacks(role, told)) else None


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
    kept = facts("roles")["contents"].get(found.of.field) if isinstance(found.of, ClaimAt) else None
    is_left_out = omits(text) or (kept == "left out" and bool(negations(text)))
    if found.of and kept and not compares(text) and (kept == "left out") != is_left_out:
        spot, how = found.at(Spot(*found.of.path, "value")), "left out" if is_left_out else "contained"
        yield Finding(spot, f"the passage tells that it is {how}", "move it to the field for that")


def _role(claim: ClaimAt, leaf: Leaf) -> str | None:
    """The role of a record to which a value refers, that of a participant or in an office; None for what it is about."""
    key = str(leaf.path[-1])
    role = str(claim.claim.value.role) if key == "who" else claim.field if key == "value" else key
    return None if role in facts("roles")["free"] else role
