"""Checks of who says a passage, and how surely."""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.statuses import STRENGTH
from fihrist.checking.evidence.asserting import bears_mode, cut_off, has_speaker, hedge
from fihrist.checking.evidence.names import is_doubtful
from fihrist.checking.evidence.parts import Part, part
from fihrist.checking.evidence.referring import names_in, pair
from fihrist.checking.evidence.spelling import words
from fihrist.checking.evidence.voicing import (
    asked_before,
    goes_on_with,
    introduces,
    is_among,
    other_speaker,
    spoken_by,
    strange_word,
)
from fihrist.checking.finding import Doubts, Finding, Spot


def a101_another_speaks(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """Somebody else says it than the passage tells.

    A sentence that begins "the sources say that" proves that they say it, not that it is so. What reports, accuses, believes or denies has a
    speaker: `said_by`, or `speaker` for one without a name. Only a passage that tells who speaks and not what he says has none, where another
    of its sentence, or one that follows it, has that speaker. Of whom a verb of saying is said stands beside it («قال الوزير», «لكن الوزيرة قالت»), before
    a passage that begins with what opens a saying (أوردت الصحيفة | أن …) or behind «وفق»; who passes on what he says stands in `via`. A participle (مؤكداً), and
    what «وأن» joins, goes on with him who said the first part, and what is believed in the passive (يُعتقد) is nobody's word.

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
    if (in_sentence := part(one, catalogue)) is None:
        return
    spot, said = Spot(*one.path, "text"), one.passage
    if not has_speaker(one) and (word := spoken_by(in_sentence, catalogue)):
        message = f"somebody says this («{word}»), and the passage has no speaker"
        yield Finding(spot, message, "name the speaker in `said_by` or `speaker`")
    if has_speaker(one) and (other := other_speaker(in_sentence, catalogue)):
        key, help = (
            "said_by" if said.said_by else "speaker",
            "name in `said_by` who says it, and in `via` who passes it on",
        )
        yield Finding(Spot(*one.path, key), f"{other} says this, by the words of its sentence", help, on="key")
    if first := goes_on_with(in_sentence):
        message = f"this goes on with what `{first.key}` says, in another voice"
        yield Finding(spot, message, "give both the same `said_by`, `speaker` and `via`")


def a102_mode_not_that_of_words(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """The passage is surer than its words, or less sure.

    A plan is not a fact, nor is a guess or an accusation. «قد» before an imperfect verb and ربما ask for the mode `possible`; «سـ», سوف, من المقرر
    and يتوقع for `expected`, but لا يستبعد for `possible`; يظن, يرى, يفترض and على الأرجح for `estimated`; ادعى, زعم, اتهم and ما تردد for `alleged`; of several the
    lower one wins. Where only a part of the passage is uncertain, what rests on that part has a mode of its own. What stands behind «اتهمت الوزارة» is an accusation in the next passage too;
    and «قد» or «من المقرر أن» belongs to the passage of which it makes a guess. A mode other than `stated` is borne out by a word of its kind,
    in the passage, before it in its sentence, or in what it follows.

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
    passage, in_sentence, spot = one.passage, part(one, catalogue), Spot(*one.path, "text")
    if in_sentence is None:
        return
    if cut := cut_off(in_sentence, "hedges"):
        yield Finding(
            spot,
            f"the words «{cut}» just before it make this passage uncertain",
            f"begin the passage with «{cut}», and give it its mode",
        )
    elif passage.mode != "stated" and not bears_mode(passage.mode, passage.text, _before(in_sentence, catalogue)):
        message = f"no word of the passage or before it means `{passage.mode}`"
        yield Finding(Spot(*one.path, "mode"), message, "correct the mode, or remove it where the passage is sure")
    elif asked := _asked(in_sentence, catalogue):
        help = f"write `mode: {asked[0]}`, here or at what rests on that part"
        yield Finding(spot, f"the word «{asked[1]}» asks for the mode `{asked[0]}`", help)


def _asked(one: Part, catalogue: Catalogue) -> tuple[str, str] | None:
    """The mode that the words of a passage ask for in place of its own, or of that of what rests on it, with the word."""
    name = one.passage.name
    if catalogue.is_open(f"{name}/") or introduces(one, catalogue):
        return None
    mode, weaker = one.passage.passage.mode, {made.made.mode for made in catalogue.resting_on(name) if made.made.mode}
    asked = hedge(one.passage.passage.text, names_in(one.passage, catalogue)) or asked_before(one)
    weakest = max({mode, *weaker}, key=STRENGTH.index)
    # Of several hedges the lower one wins, but for a word that bears out the higher as well (من المستبعد).
    is_lower = asked is not None and STRENGTH.index(asked[0]) > STRENGTH.index(weakest)
    return asked if asked and is_lower and not bears_mode(mode, asked[1], "") else None


def _before(one: Part, catalogue: Catalogue) -> str:
    """The words before a passage in its sentence, and what it follows; what begins a sentence tells all by itself."""
    before = words(one.sentence)[: one.start]
    context = catalogue.context(one.passage) if before else ()
    return "\n".join((" ".join(before), *(at.passage.text for at in context)))


def a104_speaker_not_named(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """The passage does not name the speaker.

    Whoever says something is named in the passage, in its sentence, or in a passage that it follows, by name or alias; and each word of a
    `speaker` stands there. Whom «the two sides» means is told before.

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
    around = _around(one, catalogue)
    help = "name the one who speaks there, add what the passage follows, or the spelling to the aliases"
    are_paired = pair(around) is not None and len(one.passage.said_by) > 1
    for key in () if are_paired else ("said_by", "via"):
        for index, id in enumerate(getattr(one.passage, key)):
            speaker = catalogue.records.get(id)
            if speaker and not is_doubtful(speaker) and not is_among(speaker, words(around)):
                yield Finding(Spot(*one.path, key, index), f"the passage does not name `{id}`", help)
    if one.passage.speaker and (word := strange_word(one.passage.speaker.ar, around)):
        yield Finding(Spot(*one.path, "speaker", "ar"), f"«{word}» is not in the sentence", help)


def _around(passage: PassageAt, catalogue: Catalogue) -> str:
    """The sentence of a passage, and the passages that it follows."""
    in_sentence = part(passage, catalogue)
    own = in_sentence.sentence if in_sentence else passage.passage.text
    return "\n".join((own, *(one.passage.text for one in catalogue.context(passage))))
