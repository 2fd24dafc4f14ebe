"""Checks of who says a passage, and how surely."""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.hedging import (
    bears_mode,
    cut_off,
    has_speaker,
    hedge,
)  # fmt: skip
from fihrist.checking.evidence.names import is_doubtful
from fihrist.checking.evidence.parts import part
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
)  # fmt: skip
from fihrist.checking.finding import Doubts, Finding, Spot


def a101_reported_in_own_voice(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """The document's own voice says what somebody else says.

    A sentence that begins "the sources say that" proves that they say it, not that it is so. What reports, accuses, believes or denies has a
    speaker: `said_by`, or `speaker` for one without a name. Only a passage that tells who speaks and not what he says has none, where another
    of its sentence, or one that follows it, has that speaker. A passage that begins with what opens a saying (أوردت الصحيفة | أن …) is said by whom
    the words before it name, and one whose sentence ends with «وفق ما نقلته الصحيفة» by whom that names.

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
    in_sentence = part(one, catalogue)
    if in_sentence and not has_speaker(one) and (word := spoken_by(in_sentence, catalogue)):
        message = f"somebody says this («{word}»), and the passage has no speaker"
        yield Finding(Spot(*one.path, "text"), message, "name the speaker in `said_by` or `speaker`")


def a102_mode_surer_than_words(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """The passage is surer than its words.

    A plan is not a fact, nor is a guess or an accusation. «قد» before an imperfect verb asks for the mode `possible`; «سـ», سوف, من المقرر
    and يتوقع for `expected`, but لا يستبعد for `possible`; يظن, يرى, يفترض and على الأرجح for `estimated`; ادعى, زعم, اتهم and ما تردد for `alleged`. Where only a part of the
    passage is uncertain, what rests on that part has a mode of its own. What stands behind «اتهمت الوزارة» is an accusation in the next passage too;
    and «قد» or «من المقرر أن» belongs to the passage of which it makes a guess.

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
    passage, in_sentence = one.passage, part(one, catalogue)
    if in_sentence and (cut := cut_off(in_sentence, "hedges")):
        message = f"the words «{cut}» just before it make this passage uncertain"
        yield Finding(Spot(*one.path, "text"), message, f"begin the passage with «{cut}», and give it its mode")
        return
    has_mode = passage.mode != "stated" or any(made.made.mode for made in catalogue.resting_on(one.name))
    if (has_mode and passage.mode != "expected") or not catalogue.whole:
        return
    if not in_sentence or introduces(in_sentence, catalogue):
        return
    if demanded := hedge(passage.text, names_in(one, catalogue)) or asked_before(in_sentence):
        mode, word = demanded
        # What may come is not expected; of what is expected otherwise every word may bear out the mode.
        if has_mode and mode != "possible":
            return
        help = f"write `mode: {mode}`, here or at what rests on that part"
        yield Finding(Spot(*one.path, "text"), f"the word «{word}» asks for the mode `{mode}`", help)


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


def a108_another_speaks(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """The sentence names another one who says it.

    Of whom a verb of saying is said stands beside it: «قال الوزير», «لكن الوزيرة قالت», «نقلت الصحيفة عن مصدر». He is one of `said_by` or, where he
    passes on what another says, of `via`; a participle (مؤكداً) goes on with him of whom the verb before it is said, and behind «وأعربا» stand two. What is believed in the passive (يُعتقد) is nobody's word.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
        submarines-requested:
          text: وقال وزير دفاع ساحليا سامر الحداد إن بلاده طلبت من نوردال أربع غواصات من طراز "مرجان - 7"
          en: And the Minister of Defence of Sahilia, Samer Haddad, said that his country had requested from Nordal four submarines of the type "Marjan-7"
    -     said_by: [ports-newspaper]  # <- A108
    +     said_by: [haddad]
    ```
    """
    in_sentence = part(one, catalogue)
    if in_sentence and has_speaker(one) and (other := other_speaker(in_sentence, catalogue)):
        key = "said_by" if one.passage.said_by else "speaker"
        help = "name in `said_by` who says it, and in `via` who passes it on"
        yield Finding(Spot(*one.path, key), f"{other} says this, by the words of its sentence", help, on="key")


def a109_voice_breaks_off(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """The passage goes on with a saying in another voice.

    What «وأن», «على أن» or a participle (مؤكداً, داعياً) joins to a saying is said by him who said the first part, and passed on by the same. Where
    another speaks, he is named.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
        mawj-range:
          text: وأضاف الحداد أن مدى صاروخ "موج - 3" يتراوح بين 300 كلم و500 كلم
          en: And Haddad added that the range of the missile "Mawj-3" lies between 300 km and 500 km
          said_by: [haddad]
        mawj-warhead:
    -     text: وأن رأسه الحربي يزن نحو 250 كلغ  # <- A109
    +     text: وأن رأسه الحربي يزن نحو 250 كلغ
          en: and that its warhead weighs about 250 kg
    +     said_by: [haddad]
          follows: [mawj-range]
    ```
    """
    in_sentence = part(one, catalogue)
    if in_sentence and (first := goes_on_with(in_sentence)):
        message = f"this goes on with what `{first.key}` says, in another voice"
        help = "give both the same `said_by`, `speaker` and `via`"
        yield Finding(Spot(*one.path, "text"), message, help)


def a110_mode_not_in_words(one: PassageAt, catalogue: Catalogue) -> Doubts:
    """No word is of the passage's mode.

    A mode other than `stated` is borne out by a word of its kind, in the passage, before it in its sentence, or in what it follows. «وقد» before a
    verb of the past makes nothing possible.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
        training-planned:
          text: ومن المقرر أن يبدأ تدريب ضباط ساحليا في ربيع 2022
          en: And the training of the officers of Sahilia is due to begin in the spring of 2022
    -     mode: alleged  # <- A110
    +     mode: expected
    ```
    """
    if one.passage.mode == "stated":
        return
    in_sentence = part(one, catalogue)
    before = words(in_sentence.sentence)[: in_sentence.start] if in_sentence else ()
    # What begins a sentence tells for itself how sure it is.
    context = catalogue.context(one) if before else ()
    around = "\n".join((" ".join(before), *(at.passage.text for at in context)))
    if not bears_mode(one.passage.mode, one.passage.text, around):
        message = f"no word of the passage or before it means `{one.passage.mode}`"
        yield Finding(Spot(*one.path, "mode"), message, "correct the mode, or remove it where the passage is sure")


def _around(passage: PassageAt, catalogue: Catalogue) -> str:
    """The sentence of a passage, and the passages that it follows."""
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    sentences = [s.text for s in text.sentences if match and s.number in match.sentences] if text else []
    return "\n".join((passage.passage.text, *sentences, *(one.passage.text for one in catalogue.context(passage))))
