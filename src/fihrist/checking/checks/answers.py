"""Checks of the passages that deny, leave open or confirm something, and of what they answer."""

from itertools import takewhile

from fihrist.catalogue import Catalogue, ClaimAt, Made, PassageAt
from fihrist.catalogue.parts import Answer
from fihrist.catalogue.statuses import standing
from fihrist.checking.evidence.asserting import (
    denies,
    denies_part,
    has_speaker,
    names_object,
    stage_denied,
    withholds,
)  # fmt: skip
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.finding import Doubts, Finding, Findings, Spot

_OPEN = ("expected", "possible")


def a105_denial_without_denial(passage: PassageAt, catalogue: Catalogue) -> Doubts:
    """What a passage denies is not marked as denied.

    `denied` links a value or statement with the passage that denies it, so that it is shown as contested and does not stand undisputed. Who
    denies a delivery denies its stage above all, and not only the date or the figure that rests on the same words. Who refuses to comment, or
    neither confirms nor denies, is named in `unconfirmed` in the same way.

    ```diff
    - # catalogue/sources/port-report.yaml
    - passages:
    -   nordal-denies:  # <- A105
    -     text: ونفت حكومة نوردال ذلك نفياً قاطعاً
    -     en: And the government of Nordal denied that categorically
    -     said_by: [nordal]
      # catalogue/transfers/mawj-3-to-sahilia.yaml
      claims:
        stage:
    -     - {value: expected, passages: [port-report/missiles-may-come]}
    +     - {value: expected, passages: [port-report/missiles-may-come], denied: [port-report/nordal-denies]}
    ```
    """
    answered, text = catalogue.answered_by(passage.name), passage.passage.text
    spot, help = Spot(*passage.path), "name it in `denied` of what it denies"
    if catalogue.is_open(f"{passage.name}/"):
        return
    is_idle = not answered and not passage.passage.statements
    if "denial" in kinds_of(text) and is_idle:
        yield Finding(spot, "somebody denies in this passage, and no claim is denied", help, on="key")
    elif withholds(text) and is_idle:
        message = "somebody neither confirms nor denies in this passage, and nothing is left open by it"
        yield Finding(spot, message, "name it in `unconfirmed` of what it leaves open", on="key")
    denied = (
        made.passages
        for how, made in answered
        if how == "denied" and len({name.split("/")[0] for name in made.passages}) == 1
    )
    # Who denies to have a part in it does not deny that it came about.
    for name in () if denies_part(text) else dict.fromkeys(name for names in denied for name in names):
        stages = [one for one in catalogue.resting_on(name) if isinstance(one, ClaimAt) and one.field == "stage"]
        told = {one.record for one in stages if one.denied}
        left = (one.record for one in stages if len(one.passages) == 1 and one.record not in told)
        if record := next(left, None):
            yield Finding(spot, f"this denies what `{name}` tells, but not the stage of `{record}`", help, on="key")


def a111_denies_nothing_of_it(one: Made, catalogue: Catalogue) -> Doubts:
    """A denial denies nothing, or something else.

    A passage that denies has a word that does: نفى, لم, لا أساس. Nobody denies what he says himself, and who says that nothing was delivered does
    not deny that a contract was signed. «Denied that» means what stands before it: such a passage follows the one on which the denied value rests.
    Who neither confirms nor denies (رفض التعليق) stands in `unconfirmed`, and nobody else does.

    ```diff
      # catalogue/transfers/mawj-3-to-sahilia.yaml
      claims:
        stage:
    -     - {value: expected, passages: [port-report/missiles-may-come], denied: [port-report/turned-into-partnership]}  # <- A111
    +     - {value: expected, passages: [port-report/missiles-may-come], denied: [port-report/nordal-denies]}
    ```
    """
    for answer in one.answers:
        # What is wrong with a passage that answers is told where it is first named.
        before = takewhile(lambda other: other[1] != one, catalogue.answered_by(answer.name))
        wrong = _wrong(one, answer.name, answer.how, catalogue)
        if wrong and all(_wrong(other, answer.name, how, catalogue) != wrong for how, other in before):
            yield Finding(Spot(*one.path, *answer[1:]), *wrong)


def _wrong(one: Made, name: str, how: str, catalogue: Catalogue) -> tuple[str, str] | None:
    """What is wrong with a passage that is said to deny or to leave open what another tells, and its cure."""
    denial = catalogue.passages.get(name)
    text = denial.passage.text if denial else ""
    if not denial or how == "confirmed":
        return None
    if how == "unconfirmed":
        cure = "name the passage in which somebody does not answer, or move it to `denied`"
        return None if withholds(text) else ("no word of this passage leaves it open", cure)
    if withholds(text) and "denial" not in kinds_of(text):
        return "this passage leaves it open, and does not deny it", "move it to `unconfirmed`"
    if not denies(text):
        return "no word of this passage denies anything", "name the passage that denies it"
    resting = [at for other in one.passages if (at := catalogue.passages.get(other))]
    if denial.passage.said_by and {at.passage.said_by for at in resting} == {denial.passage.said_by}:
        return "the same one says it and denies it", "name the passage in which another denies it"
    stage = one.claim.value if isinstance(one, ClaimAt) and one.field == "stage" else None
    if stage and (other := stage_denied(text, stage)):
        return f"this passage denies that it is `{other}`", "name it at what it denies"
    # Who denies it after another may go on with that denial: these claims have no basis.
    goes_on = any(at.name in one.denied for at in catalogue.context(denial))
    if one.made.scope != "unclear" and not goes_on and _strays(denial, resting, catalogue):
        return "this denial follows other passages", "name what it denies in its `follows`, or correct `denied`"
    return None


def _strays(denial: PassageAt, resting: list[PassageAt], catalogue: Catalogue) -> bool:
    """Whether a denial of what stands before it follows no passage of those, none of which stands behind it."""
    around = {denial.name, *(at.name for at in catalogue.context(denial))}
    behind = {at.name for passage in resting for at in catalogue.context(passage)}
    is_ahead = any(_start(passage, catalogue) > _start(denial, catalogue) for passage in resting)
    is_linked = denial.name in behind or is_ahead or any(at.name in around for at in resting)
    return bool(denial.passage.follows) and not is_linked and not names_object(denial.passage.text)


def _start(passage: PassageAt, catalogue: Catalogue) -> int:
    """Where a passage begins in its source; 0 where it is not found."""
    match = catalogue.match(passage)
    return match.span.start if match else 0


def l114_answer_makes_no_sense(one: Made, catalogue: Catalogue) -> Findings:
    """A passage cannot answer this.

    A passage has one voice: it does not say a thing and deny it, nor both deny it and leave it open. Who denies, or leaves a thing open, is
    somebody; where the document itself says that a thing is not so, that is a statement and no denial. `confirmed` names the passages that say
    that something came about which another only expects or holds possible. And `scope` says what a denial leaves open.

    ```diff
      # catalogue/weapons/shahab-4.yaml
      claims:
        category:
    -     - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/direct-contribution]}  # <- L114
    +     - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/moscow-denies]}
    ```
    """
    told = dict.fromkeys(one.passages, "says it")
    if one.made.scope and not one.denied:
        help = "remove it, or name in `denied` the passage that denies"
        yield Finding(Spot(*one.path, "scope"), "`scope` is for denials, and nothing denies this", help)
    for answer in one.answers:
        if answer.name in told:
            help = "cut the passage in two, or remove it here"
            yield Finding(Spot(*one.path, *answer[1:]), f"this passage is the one that {told[answer.name]}", help)
        told.setdefault(answer.name, f"stands under `{answer.how}`")
        if fault := _cannot(one, answer, catalogue):
            yield Finding(Spot(*one.path, *answer[1:]), *fault)


def _cannot(one: Made, answer: Answer, catalogue: Catalogue) -> tuple[str, str] | None:
    """Why a passage cannot answer a claim or statement as it is said to, and the cure."""
    passage = catalogue.passages.get(answer.name)
    if answer.how != "confirmed":
        told = "denies" if answer.how == "denied" else "leaves it open"
        help = "give the passage its `said_by` or `speaker`, or remove it here"
        is_voiced = passage is None or has_speaker(passage)
        return None if is_voiced else (f"nobody is named who {told} in this passage", help)
    if any(attestation.status not in _OPEN for attestation in standing(one, catalogue).attestations):
        return (
            "nothing is expected here that it could confirm",
            "name it in `passages` where it says this, or remove it here",
        )
    is_open = passage is not None and passage.passage.mode in _OPEN
    return ("this passage expects it as well", "name the passage that says that it came about") if is_open else None
