"""Checks of what a passage denies, and of what is denied."""

from itertools import takewhile

from fihrist.catalogue import Catalogue, ClaimAt, Made, PassageAt
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.denying import denies, denies_part, names_object, stage_denied, withholds
from fihrist.checking.finding import Doubts, Finding, Spot


def a105_denial_without_denial(passage: PassageAt, catalogue: Catalogue) -> Doubts:
    """A passage in which somebody denies is named by no denial.

    `denied` links a value or statement with the passage that denies it, so that it is shown as contested and does not stand undisputed.

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
    is_used = catalogue.answered_by(passage.name) or passage.passage.statements
    if catalogue.whole and "denial" in kinds_of(passage.passage.text) and not is_used:
        message = "somebody denies in this passage, and no claim is denied"
        yield Finding(Spot(*passage.path), message, "name it in `denied` of what it denies", on="key")


def a107_denial_of_something_else(one: Made, catalogue: Catalogue) -> Doubts:
    """A denial follows other passages than what it is said to deny.

    «Denied that» means what stands before it. The passage that denies follows the one on which the denied value rests; what stands behind a
    denial (نافياً ما ذكره) needs no such link.

    ```diff
    - # catalogue/transfers/marjan-7-to-sahilia.yaml
    + # catalogue/transfers/mawj-3-to-sahilia.yaml
      claims:
        stage:
    -     - {value: requested, passages: [port-report/submarines-requested], denied: [port-report/nordal-denies]}  # <- A107
    +     - {value: expected, passages: [port-report/missiles-may-come], denied: [port-report/nordal-denies]}
    ```
    """
    resting = {name: catalogue.passages.get(name) for name in one.passages}
    behind = {at.name for passage in resting.values() if passage for at in catalogue.context(passage)}
    for number, name in enumerate(one.denied):
        denial = catalogue.passages.get(name)
        if denial is None or not denial.passage.follows or denial.name in behind or one.made.scope == "unclear":
            continue
        is_ahead = any(
            passage and _start(passage, catalogue) > _start(denial, catalogue) for passage in resting.values()
        )
        around = {denial.name, *(at.name for at in catalogue.context(denial))}
        if not is_ahead and around.isdisjoint(resting) and not names_object(denial.passage.text):
            help = "name what it denies in its `follows`, or correct `denied`"
            yield Finding(Spot(*one.path, "denied", number), "this denial follows other passages", help)


def _start(passage: PassageAt, catalogue: Catalogue) -> int:
    """Where a passage begins in its source; 0 where it is not found."""
    match = catalogue.match(passage)
    return match.span.start if match else 0


def a111_denies_nothing_of_it(one: Made, catalogue: Catalogue) -> Doubts:
    """A denial denies nothing, or something else.

    A passage that denies has a word that does: نفى, لم, لا أساس. Nobody denies what he says himself, and who says that nothing was delivered does
    not deny that a contract was signed. Who neither confirms nor denies (رفض التعليق) stands in `unconfirmed`, and nobody else does.

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
    speakers = {tuple(at.passage.said_by) for other in one.passages if (at := catalogue.passages.get(other))}
    if denial.passage.said_by and speakers == {tuple(denial.passage.said_by)}:
        return "the same one says it and denies it", "name the passage in which another denies it"
    stage = one.claim.value if isinstance(one, ClaimAt) and one.field == "stage" else None
    if stage and (other := stage_denied(text, stage)):
        return f"this passage denies that it is `{other}`", "name it at what it denies"
    return None


def a112_stage_not_denied(one: ClaimAt, catalogue: Catalogue) -> Doubts:
    """What a passage tells is denied, but not that it came about.

    Who denies a delivery denies its stage above all. Where a passage denies the date, the figure or a statement that rests on the same words, it
    stands at the stage as well.

    ```diff
      # catalogue/transfers/mawj-3-to-sahilia.yaml
      claims:
        stage:
    -     - {value: expected, passages: [port-report/missiles-may-come]}  # <- A112
    +     - {value: expected, passages: [port-report/missiles-may-come], denied: [port-report/nordal-denies]}
        quantity:
          - {value: {exact: 12}, passages: [port-report/missiles-may-come], denied: [port-report/nordal-denies]}
    ```
    """
    if one.field != "stage" or one.denied or len(one.passages) != 1:
        return
    denied, denial = catalogue.gathered(_denials, one.passages[0])
    if denial and one.record not in denied:
        message = f"what this passage tells is denied by `{denial}`, but not the stage"
        yield Finding(Spot(*one.path, "value"), message, "name it in `denied` here as well")


def _denials(catalogue: Catalogue, passage: str) -> tuple[frozenset[str], str | None]:
    """The records whose stage by a passage is denied, and the first passage that denies what is told by it."""
    resting = catalogue.resting_on(passage)
    beside = [made for made in resting if made.denied and len({name.split("/")[0] for name in made.passages}) == 1]
    stages = frozenset(made.record for made in beside if isinstance(made, ClaimAt) and made.field == "stage")
    denials = (catalogue.passages.get(made.denied[0]) for made in beside)
    # Who denies to have a part in it does not deny that it came about.
    return stages, next((at.name for at in denials if at and not denies_part(at.passage.text)), None)
