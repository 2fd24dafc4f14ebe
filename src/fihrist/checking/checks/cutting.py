"""Checks of where a passage begins and ends."""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.attestations import says_enough
from fihrist.checking.evidence.hedging import cut_off
from fihrist.checking.evidence.parts import part
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.text import border_fault


def q203_passage_cuts_a_word(passage: PassageAt, catalogue: Catalogue) -> Findings:
    """The passage begins or ends inside a word or a number.

    `وتقول` without its `و` is another word, and `600` cut from `3600` is another number.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        mig-29:
    -     text: لمقاتلات المتعددة الأغراض "ميغ - 29"  # <- Q203
    -     en: the multi-role fighters "MiG-29"
    +     text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    +     en: and the multi-role fighters "MiG-29"
    ```
    """
    match, text = catalogue.match(passage), catalogue.text(passage.source)
    if text and match and (fault := border_fault(match, text)):
        yield Finding(Spot(*passage.path, "text"), fault.as_message(), fault.as_help())


def q204_passage_too_short(passage: PassageAt, catalogue: Catalogue) -> Findings:
    """The passage is too short to say anything.

    A passage has at least three words or twelve letters; only what begins a line, such as the name of a newspaper, may be shorter.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        mig-29:
    -     text: "ميغ - 29"  # <- Q204
    -     en: MiG-29
    +     text: والمقاتلات المتعددة الأغراض "ميغ - 29"
    +     en: and the multi-role fighters "MiG-29"
    ```
    """
    if not says_enough(passage, catalogue):
        message = "this passage has fewer than 3 words and 12 letters"
        yield Finding(Spot(*passage.path, "text"), message, "copy more of the sentence")


def q207_passage_joins_sentences(passage: PassageAt, catalogue: Catalogue) -> Findings:
    """The passage runs over the end of a sentence.

    A reader cannot see which of the sentences says it, and a speaker named in the first is not always that of the second.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        moscow-needs-ally:
    -     text: ليس بمستغرب. فموسكو تحتاج الى حليف استراتيجي حيوي مثل طهران  # <- Q207
    -     en: is not surprising. For Moscow needs a vital strategic ally such as Tehran
    +     text: فموسكو تحتاج الى حليف استراتيجي حيوي مثل طهران
    +     en: For Moscow needs a vital strategic ally such as Tehran
    ```
    """
    match = catalogue.match(passage)
    if match and len(match.sentences) > 1:
        message = f"this passage runs over {len(match.sentences)} sentences"
        yield Finding(Spot(*passage.path, "text"), message, "make one passage for each sentence")


def q210_negation_cut_off(passage: PassageAt, catalogue: Catalogue) -> Findings:
    """The passage begins just after a word that denies it.

    Without the لم, لن, ليس, لا, غير or من دون before it, a passage says the opposite of its sentence.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
    -   takes-part-in-space:
    -     text: تشارك نوردال في برنامج ساحليا الفضائي  # <- Q210
    -     en: Nordal takes part in the space programme of Sahilia
    +   no-part-in-space:
    +     text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    +     en: And Nordal did not take part in the space programme of Sahilia
    ```
    """
    in_sentence = part(passage, catalogue)
    if in_sentence and (word := cut_off(in_sentence, "negations")):
        message = f"the word «{word}» just before it denies this passage"
        yield Finding(Spot(*passage.path, "text"), message, f"begin the passage with «{word}»")
