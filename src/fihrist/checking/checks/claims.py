"""Checks of a claim or a statement by itself: its reason, its mode, its answers."""

from fihrist.catalogue import Catalogue, ClaimAt, Made
from fihrist.catalogue.parts import plain
from fihrist.catalogue.statuses import STRENGTH, standing
from fihrist.checking.evidence.hedging import has_speaker
from fihrist.checking.finding import Finding, Findings, Note, Spot
from fihrist.model import Record

_OPEN = ("expected", "possible")


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


def l111_value_twice(record: Record) -> Findings:
    """A value stands twice in a field.

    A second passage that says the same adds its name to the line of the value; two lines look like two values.

    ```diff
      # catalogue/weapons/mawj-3.yaml
      claims:
        category:
    -     - {value: missile, passages: [port-report/mawj-range]}
    -     - {value: missile, passages: [port-report/missiles-may-come]}  # <- L111
    +     - {value: missile, passages: [port-report/mawj-range, port-report/missiles-may-come]}
    ```
    """
    for field, claims in record.fields().items():
        values = [(claim.mode, claim.as_of, plain(claim.value)) for claim in claims]
        for index, value in enumerate(values):
            if (first := values.index(value)) < index:
                spot, notes = Spot("claims", field, index), (Note(Spot("claims", field, first), "the first line"),)
                yield Finding(spot, "this value has a line already", "add the passages to that line", notes=notes)


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


def l113_scope_without_denial(one: Made) -> Findings:
    """A scope is given and nothing is denied.

    `scope: unclear` says that the text leaves open what a denial denies. Without `denied` there is no denial.

    ```diff
      # catalogue/weapons/shahab-4.yaml
      claims:
        category:
    -     - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], scope: unclear}  # <- L113
    +     - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/moscow-denies], scope: unclear}
    ```
    """
    if one.made.scope and not one.denied:
        help = "remove it, or name in `denied` the passage that denies"
        yield Finding(Spot(*one.path, "scope"), "`scope` is for denials, and nothing denies this", help)


def l114_passage_denies_itself(one: Made) -> Findings:
    """A passage says a thing and denies it.

    One passage has one voice. Where somebody says a thing and another denies it in the same sentence, the sentence is cut in two. Nor does one
    passage both deny a thing and leave it open, or confirm it.

    ```diff
      # catalogue/weapons/shahab-4.yaml
      claims:
        category:
    -     - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/direct-contribution]}  # <- L114
    +     - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/moscow-denies]}
    ```
    """
    told = dict.fromkeys(one.passages, "says it")
    for answer in one.answers:
        if answer.name in told:
            help = "cut the passage in two, or remove it here"
            yield Finding(Spot(*one.path, *answer[1:]), f"this passage is the one that {told[answer.name]}", help)
        told.setdefault(answer.name, f"stands under `{answer.how}`")


def l115_denial_without_speaker(one: Made, catalogue: Catalogue) -> Findings:
    """A passage that denies has no speaker.

    An official or a government denies, or neither confirms nor denies. Where the document itself says that a thing is not so, that is a statement
    and no denial.

    ```diff
      # catalogue/weapons/shahab-4.yaml
      claims:
        category:
    -     - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/missile-support]}  # <- L115
    +     - {value: ballistic-missile, passages: [khatami-visit/direct-contribution], denied: [khatami-visit/moscow-denies]}
    ```
    """
    for answer in one.answers:
        passage = catalogue.passages.get(answer.name)
        if answer.how != "confirmed" and passage and not has_speaker(passage):
            help = "give the passage its `said_by` or `speaker`, or remove it here"
            told = "denies" if answer.how == "denied" else "leaves it open"
            yield Finding(Spot(*one.path, *answer[1:]), f"nobody is named who {told} in this passage", help)


def l118_confirmed_without_expectation(one: Made, catalogue: Catalogue) -> Findings:
    """What is confirmed was not expected.

    `confirmed` names the passages that say that something came about which another only expects or holds possible. A passage that says a value
    itself is one of its `passages`; and one that only expects in its turn confirms nothing.

    ```diff
      # catalogue/transfers/marjan-7-to-sahilia.yaml
      claims:
        stage:
    -     - {value: requested, passages: [port-report/submarines-requested], confirmed: [port-report/dock-agreed]}  # <- L118
    +     - {value: requested, passages: [port-report/submarines-requested]}
    ```
    """
    is_open = all(attestation.status in _OPEN for attestation in standing(one, catalogue).attestations)
    for answer in one.answers:
        passage = catalogue.passages.get(answer.name)
        if answer.how == "confirmed" and not is_open:
            help = "name it in `passages` where it says this, or remove it here"
            yield Finding(Spot(*one.path, *answer[1:]), "nothing is expected here that it could confirm", help)
        elif answer.how == "confirmed" and passage and passage.passage.mode in _OPEN:
            help = "name the passage that says that it came about"
            yield Finding(Spot(*one.path, *answer[1:]), "this passage expects it as well", help)
