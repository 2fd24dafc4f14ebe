"""Checks of who says a passage, how surely, and who denies it."""

from itertools import zip_longest

from fihrist.catalogue import Catalogue, Made, PassageAt, passages_in
from fihrist.checking.evidence.cues import kinds_of
from fihrist.checking.evidence.hedging import has_speaker, hedge, introduces, is_within_marks, says, words_of_saying
from fihrist.checking.evidence.names import is_doubtful, is_named_in_part
from fihrist.checking.evidence.referring import names_in
from fihrist.checking.finding import Doubts, Finding, Spot
from fihrist.model.kinds.source import Source


def a101_reported_in_own_voice(source: Source, catalogue: Catalogue) -> Doubts:
    """The document's own voice says what somebody else says.

    A sentence that begins "the sources say that" proves that they say it, not that it is so. What reports, accuses, believes or denies, or
    begins between quotation marks, has a speaker: `said_by`, or `speaker` for one without a name. Only a passage that tells who speaks
    and not what he says has none, where the next one, or one that follows it, has that speaker.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        copy-of-sandal:
    -     text: وتقول هذه المصادر ان "شهاب - 4" هو في الواقع "نسخة ايرانية"  # <- A101
    +     text: وتقول هذه المصادر ان "شهاب - 4" هو في الواقع "نسخة ايرانية"
          en: And these sources say that "Shahab-4" is in fact an "Iranian copy"
    +     said_by: [us-defence-sources, israeli-defence-sources]
    ```
    """
    passages = passages_in(source)
    for passage, after in zip_longest(passages, passages[1:]):
        if has_speaker(passage) or (introduces(passage, after, passages) and _is_bare(passage, catalogue)):
            continue
        word = words_of_saying(passage.passage.text)
        if word or is_within_marks(passage, catalogue):
            message = f"somebody says this ({f'«{word}»' if word else 'the quotation marks around it'})"
            help = "name the speaker in `said_by` or `speaker`"
            yield Finding(Spot(*passage.path, "text"), f"{message}, and the passage has no speaker", help)


def _is_bare(passage: PassageAt, catalogue: Catalogue) -> bool:
    """Whether a passage only tells who speaks, or nothing rests on it."""
    return not catalogue.resting_on(passage.name) or not says(passage.passage.text, names_in(passage, catalogue))


def a102_mode_surer_than_words(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """The passage is surer than its words.

    A plan is not a fact, nor is a guess or an accusation. «قد» before an imperfect verb asks for the mode `possible`; «سـ», سوف, من المقرر
    and يتوقع for `expected`; يظن, يرى, يفترض and على الأرجح for `estimated`; ادعى, زعم and اتهم for `alleged`. Where only a part of the
    passage is uncertain, what rests on that part has a mode of its own.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
        training-planned:
    -     text: ومن المقرر أن يبدأ تدريب ضباط ساحليا في ربيع 2022  # <- A102
    +     text: ومن المقرر أن يبدأ تدريب ضباط ساحليا في ربيع 2022
          en: And the training of the officers of Sahilia is due to begin in the spring of 2022
    +     mode: expected
    ```
    """
    passage = one.passage
    has_mode = passage.mode != "stated" or any(made.made.mode for made in catalogue.resting_on(one.name))
    if has_mode or not catalogue.whole:
        return
    if demanded := hedge(passage.text, names_in(one, catalogue)):
        mode, word = demanded
        help = f"write `mode: {mode}`, here or at what rests on that part"
        yield Finding(Spot(*one.path, "text"), f"the word «{word}» asks for the mode `{mode}`", help)


def a104_speaker_not_named(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """The passage does not name the speaker.

    Whoever says something is named in the passage, in its sentence, or in a passage that it follows, by name or alias.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        direct-contribution:
          text: أكدت المصادر الدفاعية الاميركية والاسرائيلية، باستمرار ما وصفته بمساهمة روسية مباشرة
          en: American and Israeli defence sources have constantly affirmed what they described as a direct Russian contribution
    -     said_by: [klein]  # <- A104
    +     said_by: [us-defence-sources, israeli-defence-sources]
    ```
    """
    for key in ("said_by", "via"):
        for index, id in enumerate(getattr(one.passage, key)):
            speaker = catalogue.records.get(id)
            if speaker and not is_doubtful(speaker) and not is_named_in_part(speaker, _around(one, catalogue)):
                help = "name the one who speaks there, add what the passage follows, or the spelling to the aliases"
                yield Finding(Spot(*one.path, key, index), f"the passage does not name `{id}`", help)


def _around(passage: PassageAt, catalogue: Catalogue) -> str:
    """The sentence of a passage, and the passages that it follows."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    sentences = [s.text for s in text.sentences if match and s.number in match.sentences] if text else []
    return "\n".join((passage.passage.text, *sentences, *(one.passage.text for one in catalogue.context(passage))))


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
    if catalogue.whole and "denial" in kinds_of(passage.passage.text) and not catalogue.denied_by(passage.name):
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
        if denial is None or not denial.passage.follows or denial.name in behind:
            continue
        is_ahead = any(
            passage and _start(passage, catalogue) > _start(denial, catalogue) for passage in resting.values()
        )
        if not is_ahead and {denial.name, *(at.name for at in catalogue.context(denial))}.isdisjoint(resting):
            help = "name what it denies in its `follows`, or correct `denied`"
            yield Finding(Spot(*one.path, "denied", number), "this denial follows other passages", help)


def _start(passage: PassageAt, catalogue: Catalogue) -> int:
    """Where a passage begins in its source; 0 where it is not found."""
    match = catalogue.match(passage)
    return match.span.start if match else 0
