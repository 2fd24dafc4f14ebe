"""Checks that a source stands as it was read, and each passage in it once."""

from hashlib import sha256

from fihrist.catalogue import Catalogue, PassageAt, passages_in
from fihrist.checking.finding import Finding, Findings, Note, Spot
from fihrist.model import Passage
from fihrist.model.kinds.source import Source
from fihrist.text import Absent, Several, SourceText, find, nearest
from fihrist.text.places import Span


def q101_source_file_missing(source: Source, catalogue: Catalogue) -> Findings:
    """The file of a source is missing.

    A source is the document itself, kept byte for byte in `seeds/`. Without it nobody can tell whether a passage is in it.

    ```diff
      # catalogue/sources/khatami-visit.yaml
    - file: seeds/khatami.txt  # <- Q101
    + file: seeds/000_a02b6a7c3cf66cba.txt
    ```
    """
    if source.file not in catalogue.files:
        message = f"there is no regular, readable file `{source.file}` of at most 1 MiB"
        yield Finding(Spot("file"), message, "put the document there, or correct the path")


def q102_source_changed(source: Source, catalogue: Catalogue) -> Findings:
    """The file of a source is not the one that was recorded.

    The SHA-256 says which bytes were read when the records were made. A changed document may no longer say what its passages say.

    ```diff
      # catalogue/sources/khatami-visit.yaml
    - sha256: "0000000000000000000000000000000000000000000000000000000000000000"  # <- Q102
    + sha256: 702c58b7ebee4907e4992ad94ae15c9f79163051a485d4aaaf3090af5646e2da
    ```
    """
    data = catalogue.files.get(source.file)
    if data is not None and (found := sha256(data).hexdigest()) != source.sha256:
        help = f"restore the file as received; if the new text is meant, write {found} and read its passages again"
        yield Finding(Spot("sha256"), f"`{source.file}` has another SHA-256", help)


def q201_passage_not_in_source(at: PassageAt, catalogue: Catalogue) -> Findings:
    """The passage is not in its source.

    A reader finds it there, letter for letter. White space and marks without ink may differ; no letter, digit or sign may.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        mig-29:
    -     text: والمقاتلات المتعددة الاغراض "ميغ - 29"  # <- Q201
    +     text: والمقاتلات المتعددة الأغراض "ميغ - 29"
          en: and the multi-role fighters "MiG-29"
    ```
    """
    passage, text = at.passage, catalogue.text(at.source)
    found = find(passage.text, text, prefix=passage.prefix, suffix=passage.suffix) if text else None
    if text is None or not isinstance(found, Absent):
        return
    if found.elsewhere:
        spot, help = (
            Spot(*at.path, "prefix" if passage.prefix else "suffix"),
            "copy the words directly before or after it",
        )
        yield Finding(spot, "the passage is in its source, but not beside these words", help)
    else:
        yield _absent(Spot(*at.path, "text"), passage, text, catalogue)


def _absent(spot: Spot, passage: Passage, text: SourceText, catalogue: Catalogue) -> Finding:
    message = "this passage is not in its source"
    texts = ((id, catalogue.text(id)) for id in catalogue.sources)
    if other := next((id for id, text in texts if text and not isinstance(find(passage.text, text), Absent)), None):
        return Finding(spot, message, f"move it to `{other}`, which has it")
    near = nearest(passage.text, text)
    if near is None:
        return Finding(spot, f"{message}, nor anything near it", "copy the passage from the document")
    start = min(near.difference.offset, len(passage.text) - 1) if near.difference else None
    return Finding(spot, message, near.as_help(), within=None if start is None else Span(start, start + 1))


def q202_passage_stands_twice(at: PassageAt, catalogue: Catalogue) -> Findings:
    """The passage stands more than once in its source.

    A reader must find the place that is meant, by `prefix` or `suffix`, the words directly before or after, or by a longer passage.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        alliance:
    -     text: التحالف الاستراتيجي بين البلدين  # <- Q202
    +     prefix: بتكريس علاقات
    +     text: التحالف الاستراتيجي بين البلدين
          en: the strategic alliance between the two countries
    ```
    """
    passage, text = at.passage, catalogue.text(at.source)
    found = find(passage.text, text, prefix=passage.prefix, suffix=passage.suffix) if text else None
    if isinstance(found, Several):
        message = f"this passage stands {len(found.spans)} times in its source"
        yield Finding(Spot(*at.path, "text"), message, "copy more of the sentence, or add `prefix` or `suffix`")


def q301_same_passage_twice(source: Source, catalogue: Catalogue) -> Findings:
    """The same passage stands twice in a source.

    A passage that is typed a second time will one day be corrected in one place only. What rests on it shares its key.

    ```diff
      # catalogue/sources/khatami-visit.yaml
      passages:
        mig-29:
          text: والمقاتلات المتعددة الأغراض "ميغ - 29"
          en: and the multi-role fighters "MiG-29"
    -   fighters-again:
    -     text: والمقاتلات المتعددة الأغراض "ميغ - 29"  # <- Q301
    -     en: and the multi-role fighters "MiG-29"
    ```
    """
    seen: dict[Span, str] = {}
    for one in passages_in(source):
        match = catalogue.match(one)
        first = seen.setdefault(match.span, one.key) if match else one.key
        if first != one.key:
            help = f"let what rests on it name `{first}`, and remove this one"
            notes = (Note(Spot("passages", first, "text"), "here for the first time"),)
            yield Finding(Spot(*one.path, "text"), f"this passage is already `{first}`", help, notes=notes)
