"""Checks of where a passage begins and ends."""

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.checking.evidence.asserting import cut_off
from fihrist.checking.evidence.attestations import says_enough
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


def q207_no_piece_of_one_sentence(passage: PassageAt, catalogue: Catalogue) -> Findings:
    """The passage is no piece of one sentence that says something by itself.

    A reader cannot see which of two sentences says it, and a speaker named in the first is not always that of the second. Nor do fewer than
    three words or twelve letters say anything, unless they begin a line, as the name of a newspaper; and without the لم, لن, ليس, لا, غير or
    من دون just before it, a passage says the opposite of its sentence.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
    -   takes-part-in-space:
    -     text: تشارك نوردال في برنامج ساحليا الفضائي  # <- Q207
    -     en: Nordal takes part in the space programme of Sahilia
    +   no-part-in-space:
    +     text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    +     en: And Nordal did not take part in the space programme of Sahilia
    ```
    """
    match, in_sentence, spot = catalogue.match(passage), part(passage, catalogue), Spot(*passage.path, "text")
    if not says_enough(passage, catalogue):
        yield Finding(spot, "this passage has fewer than 3 words and 12 letters", "copy more of the sentence")
    if match and len(match.sentences) > 1:
        message = f"this passage runs over {len(match.sentences)} sentences"
        yield Finding(spot, message, "make one passage for each sentence")
    if in_sentence and (word := cut_off(in_sentence, "negations")):
        message = f"the word «{word}» just before it denies this passage"
        yield Finding(spot, message, f"begin the passage with «{word}»")
