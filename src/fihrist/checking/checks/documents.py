"""Checks of a file as a whole: its id, its lines that are to be done, the marks in its source."""

from pathlib import PurePosixPath

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import holds_words
from fihrist.checking.evidence.lexicon import house, lists_in, misshapen, names, strange
from fihrist.checking.finding import Doubts, Finding, Findings, Spot
from fihrist.model.kinds.source import Source
from fihrist.reading import Document
from fihrist.reading.remarks import owner
from fihrist.text.characters import has_ink, inked, named

TO_DO = "to do:"
"""How the comment of a to-do begins."""


def i101_id_is_not_file_name(document: Document) -> Findings:
    """The id is not the name of the file.

    Links, references and the site are built from the id, and people look for the record under its file name.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - id: mig-31  # <- I101
    + id: mig-29
    ```
    """
    id, stem = document.values.get("id"), PurePosixPath(document.path).stem
    if isinstance(id, str) and id != stem:
        help = f"write `id: {stem}`, or rename the file to `{id}.yaml`"
        yield Finding(Spot("id"), f"the id is not the file name `{stem}`", help)


def i102_id_twice(document: Document, catalogue: Catalogue) -> Findings:
    """Two records have the same id.

    References name a record by its id alone, without its kind. An id that two records share leaves open which one is meant.

    ```diff
    - # catalogue/weapons/khatami.yaml
    - id: khatami  # <- I102
    + # catalogue/weapons/mig-29.yaml
    + id: mig-29
    ```
    """
    first = catalogue.paths.get(str(document.values.get("id")))
    if first is not None and first != document.path:
        yield Finding(Spot("id"), f"`{first}` has the same id", "choose another id, or put both into one record")


def r110_no_such_list(document: Document) -> Findings:
    """Words stand in a list that no check reads.

    A file in `catalogue/words/` adds words to lists that the checks know, by its name and the keys in it. An entry is a word or phrase, a
    verb as `سلم/يسلم`, which has all its forms, or a noun as `تسليم+`, which has its endings. The terms of some lists, as `mode`, have no words:
    those by which a mode is told stand in `cues`.

    ```diff
      # catalogue/words/stage.yaml
    - delivered: [استلم/يستلم]  # <- R110
    + done: [استلم/يستلم]
    ```
    """
    name = PurePosixPath(document.path).stem
    if not holds_words(document.path):
        return
    known = house(name)
    if known is None:
        keys = (*document.values,)[:1]
        meant = (
            f"`{file}` ({' → '.join(one)})" for file in names() for one in lists_in(house(file)) if one[-1:] == keys
        )
        help = f"name the file by the list: {', '.join(meant) or ', '.join(names())}"
        yield Finding(Spot(), f"there are no lists of words in `{name}`", help)
    lists = {" → ".join(one) for one in lists_in(known)}
    for path in strange(document.values, known) if known else ():
        if " → ".join(path) in lists:
            help = "write `[one, another]`, or each on a line behind `- `"
            yield Finding(Spot(*path), "a list of words is wanted here", help, on="key")
        else:
            help = f"the lists are: {', '.join(sorted(lists))}"
            yield Finding(Spot(*path), "no check reads a list of words here", help, on="key")
    for spot, text in misshapen(document.values):
        forms = "write a word or phrase, a verb as `سلم/يسلم` or `نفى/ينفي/نافي`, a noun as `تسليم+`"
        yield Finding(Spot(*spot), "this is no word", "write `,` between words, not `،`" if "،" in text else forms)


def t109_marks_without_ink(source: Source, catalogue: Catalogue) -> Doubts:
    """The document of a source has marks without ink.

    Signs of direction, joiners, soft hyphens and bullets of a word processor come along when a text is copied. They are passed over
    wherever a passage is looked for, in the document as in the passage, so that it may be copied or typed. Look once whether one of
    them changes what the document says, and allow the rest.
    """
    text = catalogue.text(source.id)
    if text and inked(text.raw) != text.raw:
        found = [char for char in text.raw if not has_ink(char)]
        count, kinds = len(found), ", ".join(map(named, sorted(set(found))))
        help = "passages match with and without them; allow it where they mean nothing"
        yield Finding(Spot("file"), f"the document has marks without ink, {count} in all: {kinds}", help)


def y203_to_do_left(document: Document) -> Findings:
    """A to-do is left.

    `fihrist draft` and `fihrist new` write what they cannot know as comments that begin with `to do:`, to be dealt with and deleted.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - note: {en: none, ar: لا شيء}  # to do: say what the sentence means  # <- Y203
    + note: {en: none, ar: لا شيء}
    ```
    """
    for comment in document.comments:
        if comment.text.startswith(TO_DO):
            words = comment.text.removeprefix(TO_DO).strip()
            spot = Spot(*owner(document, comment))
            yield Finding(spot, f"a to-do is left: {words}", "do it, and delete the comment", on="key")
