"""Checks of how the passages of a source stand to each other, and that each is used."""

from fihrist.catalogue import Catalogue, PassageAt, passages_in
from fihrist.checking.finding import Finding, Findings, Note, Spot
from fihrist.model.kinds.source import Source


def q206_unused_passage(passage: PassageAt, catalogue: Catalogue) -> Findings:
    """Nothing rests on the passage.

    A statement stands under a passage, a claim names it, it denies one, or another passage needs it. Else it hides a fact not written down.

    ```diff
      # catalogue/programmes/sahilia-space-programme.yaml
    - claims: {}
    - # catalogue/sources/port-report.yaml
    - passages:
    -   no-part-in-space:  # <- Q206
    -     text: ولم تشارك نوردال في برنامج ساحليا الفضائي
    -     en: And Nordal did not take part in the space programme of Sahilia
    + claims:
    +   owner:
    +     - {value: sahilia, passages: [port-report/no-part-in-space]}
    ```
    """
    if passage.name not in catalogue.used:
        help = "add the claim or statement that it makes, or set its words aside"
        yield Finding(Spot(*passage.path), "nothing rests on this passage", help, on="key")


def q208_passage_out_of_order(source: Source, catalogue: Catalogue) -> Findings:
    """The passage does not stand in the order of the text.

    The record of a source is the reading of the document: one goes down both side by side.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
    +   visit-consecrates-alliance:
    +     text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
    +     en: The visit of President Mohammad Khatami to Russia achieved its main political aim
        mig-29:
          text: والمقاتلات المتعددة الأغراض "ميغ - 29"
          en: and the multi-role fighters "MiG-29"
    -   visit-consecrates-alliance:  # <- Q208
    -     text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
    -     en: The visit of President Mohammad Khatami to Russia achieved its main political aim
    ```
    """
    last, before = -1, ""
    for passage in passages_in(source):
        match = catalogue.match(passage)
        if match and match.span.start < last:
            message = f"this passage stands before `{before}` in the text"
            yield Finding(Spot(*passage.path), message, f"move it above `{before}`", on="key")
        elif match:
            last, before = match.span.start, passage.key


def q209_passages_overlap(source: Source, catalogue: Catalogue) -> Findings:
    """Two passages overlap.

    Each word of a source belongs to one passage, which has one voice. Mostly the shorter one is to be cut out of the longer.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        visit-consecrates-alliance:
          text: حققت زيارة الرئيس محمد خاتمي لروسيا هدفها السياسي الرئيسي
          en: The visit of President Mohammad Khatami to Russia achieved its main political aim
    -   main-aim:
    -     text: هدفها السياسي الرئيسي بتكريس علاقات التحالف  # <- Q209
    -     en: its main political aim by consecrating the relations of alliance
    ```
    """
    found = ((match.span, one) for one in passages_in(source) if (match := catalogue.match(one)))
    widest = None
    for span, one in sorted(found, key=lambda found: (found[0].start, found[0].end)):
        # The same passage twice is told as that.
        if widest and span.start < widest[0].end and span != widest[0]:
            help = "cut one of the two, so that each word stands in one passage"
            notes = (Note(Spot(*widest[1].path, "text"), "shares words with it"),)
            message = f"this passage shares words with `{widest[1].key}`"
            yield Finding(Spot(*one.path, "text"), message, help, notes=notes)
        if widest is None or span.end > widest[0].end:
            widest = (span, one)
