"""Checks that each sentence of a source, and each figure in it, is accounted for."""

from fihrist.catalogue import Catalogue, passages_in
from fihrist.catalogue.coverage import coverage
from fihrist.checking.evidence.accounting import figures, held, left, left_over
from fihrist.checking.evidence.numbers import place
from fihrist.checking.finding import Arguable, Finding, Findings, Spot
from fihrist.model.kinds.source import Source
from fihrist.text import Absent, Several, find, nearest


def c101_sentence_unaccounted(source: Source, catalogue: Catalogue) -> Findings:
    """A sentence of a source has no passage in use and is not set aside.

    Something rests on a passage of it, or it is set aside with a reason. Else nobody could tell what was left out from what was overlooked.

    ```diff
    - # catalogue/sources/khatami-visit.yaml
    - file: seeds/000_a02b6a7c3cf66cba.txt  # <- C101
    - passages: {}
    + # catalogue/sources/port-report.yaml
    + set_aside:
    +   - {text: ولا يخلو البحر من مفاجآت, why: rhetoric}
    ```
    """
    for sentence in () if catalogue.is_open(f"{source.id}/") else coverage(source.id, catalogue).open:
        start = " ".join(sentence.text.split()[:12])
        message = f"sentence {sentence.number} (line {sentence.line}) is not accounted for: «{start}»"
        yield Finding(Spot("file"), message, "make a passage of it, or add it to `set_aside` with a reason")


def c102_set_aside_not_in_source(source: Source, catalogue: Catalogue) -> Findings:
    """A piece that is set aside is not in the source.

    What is set aside is named letter for letter, as a passage is, so that nobody can set aside more than was read.

    ```diff
      # catalogue/sources/port-report.yaml
      set_aside:
    -   - {text: ولا يخلو البحر من المفاجآت, why: rhetoric}  # <- C102
    +   - {text: ولا يخلو البحر من مفاجآت, why: rhetoric}
    ```
    """
    if (text := catalogue.text(source.id)) is None:
        return
    for index, piece in enumerate(source.set_aside):
        found, spot = find(piece.text, text, prefix=piece.prefix, suffix=piece.suffix), Spot("set_aside", index, "text")
        if isinstance(found, Absent):
            near = nearest(piece.text, text)
            help = near.as_help() if near else "copy the words from the document"
            yield Finding(spot, "these words are not in the source", help)
        elif isinstance(found, Several):
            help = "give the whole sentence, or add `prefix` or `suffix`"
            yield Finding(spot, f"these words stand {len(found.spans)} times in the source", help)


def c104_words_left_over(source: Source, catalogue: Catalogue) -> Arguable:
    """Words of a source stand in no passage and are not set aside.

    Between passages stand connectives and who speaks. Three other words, a number or a date are something that the document says.

    ```diff
      # catalogue/sources/port-report.yaml
      passages:
        klein-visits:
    -     text: زارت رئيسة نوردال نورا كلاين ساحليا  # <- C104
    -     en: The President of Nordal, Nora Klein, visited Sahilia
    +     text: زارت رئيسة نوردال نورا كلاين ساحليا في تموز 2021
    +     en: The President of Nordal, Nora Klein, visited Sahilia in July 2021
    ```
    """
    for words, spot in left_over(source, catalogue):
        help = "add them to the passage, make another passage of them, or add them to `set_aside`"
        yield Finding(spot, f"beside this passage the words «{words}» are left over", help)


def c106_figure_not_taken_up(source: Source, catalogue: Catalogue) -> Arguable:
    """A number or a date of a passage is taken up by nothing.

    It stands in a claim or statement that rests on the passage, and can be looked up. What no value can hold stands in `left`, with the reason.

    ```diff
      # catalogue/transfers/mawj-3-to-sahilia.yaml
    - claims: {}
    - # catalogue/sources/port-report.yaml
    - passages:
    -   missiles-may-come:
    -     text: وذكرت صحيفة الموانئ أن نوردال قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"  # <- C106
    -     en: And the Ports Newspaper reported that Nordal may send to Sahilia 12 missiles of the type "Mawj-3"
    -     said_by: [ports-newspaper]
    -     mode: possible
    + claims:
    +   quantity:
    +     - {value: {exact: 12}, passages: [port-report/missiles-may-come]}
    ```
    """
    # A number may be part of a name that cannot be read.
    is_named = not any(name.endswith(".name") for name in catalogue.open)
    holding = held(source, catalogue) if is_named else {}
    for passage in passages_in(source):
        text = passage.passage.text
        if passage.name not in holding or passage.name not in catalogue.used or catalogue.is_open(f"{passage.name}/"):
            continue
        excused = [found for one in passage.passage.left if (found := left(one.words, text))]
        for figure in figures(text):
            known = any(start < figure.end and figure.start < end for start, end in excused)
            if not known and not holding[passage.name].has(figure, text, catalogue):
                where = place(text, figure.start, figure.end)
                words = text[where.start : where.end]
                message = f"nothing that rests on this passage holds «{words}»"
                help = f"add the claim that holds it, or `left: [{{words: {words}, why: {{en: …, ar: …}}}}]`"
                yield Finding(Spot(*passage.path, "text"), message, help, within=where)


def c107_left_wrongly(source: Source, catalogue: Catalogue) -> Findings:
    """Words are left that the passage does not have, or that are taken up.

    `left` lists what no value holds. Where a claim holds it after all, the entry would tell a reader the contrary.

    ```diff
    - # catalogue/sources/port-report.yaml
    - passages:
    -   missiles-may-come:
    -     text: وذكرت صحيفة الموانئ أن نوردال قد ترسل إلى ساحليا 12 صاروخاً من طراز "موج - 3"
    -     en: And the Ports Newspaper reported that Nordal may send to Sahilia 12 missiles of the type "Mawj-3"
    -     said_by: [ports-newspaper]
    -     mode: possible
    -     left:
    -       - {words: 12 صاروخاً, why: {en: No field holds it., ar: لا حقل له.}}  # <- C107
    + # catalogue/transfers/mawj-3-to-sahilia.yaml
    + claims:
    +   quantity:
    +     - {value: {exact: 12}, passages: [port-report/missiles-may-come]}
    ```
    """
    holding = held(source, catalogue)
    for passage in passages_in(source):
        text = passage.passage.text
        for number, one in enumerate(passage.passage.left):
            spot, found = Spot(*passage.path, "left", number, "words"), left(one.words, text)
            if found is None:
                yield Finding(spot, "these words are not in the passage", "copy them from the passage")
                continue
            inside = [figure for figure in figures(text) if found[0] <= figure.start and figure.end <= found[1]]
            inside = [figure for figure in inside if not (figure.time and figure.time.foreign)]
            if inside and all(holding[passage.name].has(one, text, catalogue) for one in inside):
                yield Finding(spot, "a claim or statement holds these words", "remove them from `left`")
