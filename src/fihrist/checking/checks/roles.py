"""Checks of the role in which a value puts a record, and of what an agreement contains or leaves out."""

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.checking.evidence.attestations import Evidence
from fihrist.checking.evidence.cues import negations
from fihrist.checking.evidence.giving import is_turned_round
from fihrist.checking.evidence.lexicon import facts
from fihrist.checking.evidence.names import PEOPLE, is_named, nouns
from fihrist.checking.evidence.roles import beside, is_barred, lacks, leaves_out, makers, rivals, speaks, states_of
from fihrist.checking.evidence.spelling import has, words
from fihrist.checking.evidence.terms import OPEN, stages
from fihrist.checking.finding import Doubts, Finding, Spot
from fihrist.model import Record
from fihrist.model.fields import fields
from fihrist.model.values import Matter, Position
from fihrist.model.walk import Leaf


def v324_another_role(found: Evidence, catalogue: Catalogue) -> Doubts:
    """The passage does not show the record in this role.

    Whom a passage names after `to` does not supply, who is bought from does not receive, and whom something is pledged does not
    yet use it. Who makes, develops or has a weapon is told by a word for it. What an agreement
    does not provide for is an omission.

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
    if is_left_out := _left_out(record, found.of, found.passage.passage.text):
        spot = found.at(Spot(*found.of.path, "value"))
        yield Finding(spot, f"the passage tells that it is {is_left_out}", "move it to the field for that")
    for spot, leaf in found.parts:
        target, role = catalogue.records.get(leaf.value) if leaf.reference is not None else None, _role(found.of, leaf)
        if target and (message := _fault(record, target, role, found, catalogue)):
            help = "name whom the passage tells of in this role, or the passage that does"
            yield Finding(found.at(spot), message, help)


def _left_out(record: Record, claim: ClaimAt, text: str) -> str | None:
    """How the passage tells of what an agreement contains or leaves out, where it stands in the field for the other."""
    value = claim.claim.value
    if not isinstance(value, Matter):
        return None
    is_out = leaves_out(text, value.text.ar)
    if not fields(type(record))[claim.field].negated:
        return "left out" if is_out or leaves_out(value.text.ar) else None
    is_in = is_out is False or (is_out is None and not negations(text)) or leaves_out(value.text.ar) is False
    return "contained" if is_in else None


def _fault(record: Record, target: Record, role: str, found: Evidence, catalogue: Catalogue) -> str | None:
    """What is wrong with a record in a role, by the passage."""
    text, about = found.passage.passage.text, facts("roles")
    in_another = f"the passage names `{target.id}` in another role than `{role}`"
    if role not in about["free"] and _is_in_another(target, role, found, catalogue):
        return in_another
    value = found.of.claim.value if isinstance(found.of, ClaimAt) else None
    is_state, position = getattr(target, "type", None) == "state", value if isinstance(value, Position) else None
    if role in about["of_state"]:
        told_of = (one for one in states_of(record, position, text, catalogue) if one and target.id not in one)
        return next((f"it is told of `{min(states)}`" for states in told_of if is_state), None)
    if found.how is not None:
        return None
    if role in about["of_make"] and (made := makers(record, target, text, catalogue)):
        return f"the passage calls it of `{min(made)}`"
    if others := rivals(target, found, catalogue):
        return f"the passage itself names `{others[0]}`"
    if position and (other := beside(record, target, text, catalogue)):
        return f"the passage itself names `{other}`"
    if position or role in about["free"]:
        return None
    # A state is host to whoever comes to it; of whose make something is, an adjective tells.
    is_free = (role == "host" and target.folder not in PEOPLE) or (
        role in about["by_adjective"] and not has(nouns(target), words(text))
    )
    is_own = role in about["own"] and is_named(target, text)
    told = stages("stage", text) if is_own else frozenset[str]()
    is_open = bool(told) and told <= OPEN
    return in_another if is_open or (not is_free and lacks(role, text if is_own else found.text)) else None


def _is_in_another(target: Record, role: str, found: Evidence, catalogue: Catalogue) -> bool:
    text = found.passage.passage.text
    is_out = is_barred(target, role, text) or speaks(target, role, found, catalogue)
    return is_out or is_turned_round(target.id, role, text, catalogue)


def _role(claim: ClaimAt, leaf: Leaf) -> str:
    """The role of a record to which a value refers, that of a participant or in an office, or the field or key."""
    key = str(leaf.path[-1])
    return str(claim.claim.value.role) if key == "who" else claim.field if key == "value" else key
