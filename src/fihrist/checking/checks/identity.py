"""Checks that one thing has one record and one name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fihrist.catalogue import Catalogue, kind_name, passages_in
from fihrist.checking.evidence.lexicon import facts, memo
from fihrist.checking.evidence.names import in_english, is_by_name, states
from fihrist.checking.evidence.numbers import told
from fihrist.checking.evidence.spelling import forms, words
from fihrist.checking.finding import Arguable, Doubts, Finding, Findings, Spot
from fihrist.model import Aliases, Record
from fihrist.model.kinds.organisation import Organisation
from fihrist.model.values import Text

_PROPER = re.compile(r"(?<!\w)[A-Z]\w+")
_YEARS = 1300
"""From here on a number can be a year."""
_ADDED = re.compile(r"\([^)]*\)")
_OWN = frozenset({"weapons", "places"})
"""Folders of records that sources call by the name that they have."""
_CALLED = frozenset({"events", "agreements", "programmes", "transfers"})
"""Folders of records whose name editors may begin with a word of their own: Signing of …"""


def i103_same_name_twice(catalogue: Catalogue) -> Arguable:
    """Two records of a kind have the same Arabic name.

    They tear apart what is said of one person or thing. Two persons of one name are told apart by what the sources add to it.

    ```diff
      # catalogue/officials/nora-klein.yaml
    - name: {en: Nora Klein, ar: نورا كلاين}  # <- I103
    + name: {en: Nora Klein the elder, ar: نورا كلاين الكبرى}
    ```
    """
    seen: dict[tuple[str, tuple[str, ...]], str] = {}
    for id in sorted(catalogue.records):
        record = catalogue.gathered(_called, id)
        first = seen.setdefault((record.kind, words(record.name.ar)), id)
        if first != id:
            help = "put both into one record, or name what tells them apart"
            yield Finding(Spot("name", "ar"), f"`{first}` has the same name", help, record=id)


def i104_alias_of_another(catalogue: Catalogue) -> Doubts:
    """An alias is a name or an alias of another record.

    Whoever looks for the name finds two records, and a passage that names one names the other as well.

    ```diff
      # catalogue/organisations/sahilia.yaml
      name: {en: Sahilia, ar: ساحليا}
    - aliases: {ar: [نوردال]}  # <- I104
    + aliases: {ar: [ساحلي]}
    ```
    """
    # The name of a capital is an alias of its state.
    ordered = [(id, catalogue.gathered(_called, id)) for id in sorted(catalogue.records)]
    owners: dict[tuple[str, tuple[str, ...]], tuple[str, str]] = {}
    for id, record in ((id, one) for id, one in ordered if one.kind != "place"):
        for language, name in (("en", record.name.en), ("ar", record.name.ar)):
            owners[language, words(name)] = id, "the name"
    for id, record in ordered:
        aliases = [("en", *one) for one in enumerate(record.aliases.en)]
        aliases += [("ar", *one) for one in enumerate(record.aliases.ar)]
        for language, number, alias in aliases:
            other, what = owners.setdefault((language, words(alias)), (id, "an alias"))
            if other != id:
                message, help = f"this is {what} of `{other}`", "remove the alias, or correct the name"
                yield Finding(Spot("aliases", language, number), message, help, record=id)


def i105_former_id_in_use(catalogue: Catalogue) -> Findings:
    """A former id is that of another record.

    `formerly` leads old addresses to the record. An id that is in use, or that stands in two records, would lead elsewhere.

    ```diff
      # catalogue/weapons/mig-29.yaml
    - formerly: [iran]  # <- I105
    + formerly: [mig-29-fighter]
    ```
    """
    owners: dict[str, str] = {}
    for id in sorted(catalogue.records):
        for number, former in enumerate(catalogue.gathered(_called, id).formerly):
            owner = owners.setdefault(former, id)
            if not catalogue.is_missing(former):
                message, help = f"`{former}` is the id of a record", "remove it, or give that record another id"
                yield Finding(Spot("formerly", number), message, help, record=id)
            elif owner != id:
                message = f"`{former}` is a former id of `{owner}` too"
                yield Finding(Spot("formerly", number), message, "keep it in the record that had it", record=id)


def i106_another_state(state: Organisation) -> Findings:
    """The code or a name of a state is that of another.

    Programs join the catalogue with other data by the code. India is IND and Indonesia IDN, and both names are those of one state.

    ```diff
      # catalogue/organisations/iran.yaml
      name: {en: Iran, ar: إيران}
      type: state
    - code: IRQ  # <- I106
    + code: IRN
    ```
    """
    english, arabic = states(state.name.en), states(state.name.ar)
    if state.type != "state":
        return
    if english and arabic and english.isdisjoint(arabic):
        yield Finding(Spot("name", "ar"), "this is the name of another state", "give both names of one state")
    elif state.code and (english or arabic) and state.code not in english | arabic:
        known = " or ".join(f"`{code}`" for code in sorted(english | arabic))
        yield Finding(Spot("code"), f"`{state.code}` is not the code of {state.name.en}", f"write {known}")


def i107_other_number_in_name(record: Record) -> Doubts:
    """The English name of a record has another number than the Arabic one.

    A missile has its number in both languages, and the twentieth division is no twelfth.

    ```diff
      # catalogue/weapons/shahab-4.yaml
    - name: {en: Shahab-3, ar: شهاب - 4}  # <- I107
    + name: {en: Shahab-4, ar: شهاب - 4}
    ```
    """
    ours, theirs = told(record.name.en, "en"), told(record.name.ar)
    # A year of another calendar is another number.
    if ours and theirs and ours.isdisjoint(theirs) and min(theirs) < _YEARS:
        message = f"`{min(theirs):.15g}` of the Arabic name is missing"
        yield Finding(Spot("name", "en"), message, "give the name the same number in both languages")


def i108_name_nowhere_in_sources(catalogue: Catalogue) -> Doubts:
    """A word of a proper name stands in no source, or in no translation.

    Who is Kamel in each translation is not Jamal in his own record. Of records that editors name themselves (the signing of …) only
    the proper names within are looked at.

    ```diff
      # catalogue/officials/nora-klein.yaml
    - name: {en: Laura Klein, ar: نورا كلاين}  # <- I108
    + name: {en: Nora Klein, ar: نورا كلاين}
    ```
    """
    english = {word for id in catalogue.sources for word in catalogue.gathered(_translated, id)}
    texts = (text.raw for id in catalogue.sources if (text := catalogue.text(id)))
    arabic = {form for text in texts for word in words(text) for form in forms(word)}
    known = english | _words_of_states()
    is_read = catalogue.whole and not any(catalogue.is_open(f"{id}/") for id in catalogue.sources)
    for id in catalogue.records if is_read and arabic else ():
        record = catalogue.gathered(_called, id)
        strange = next((word for word in record.proper if word.casefold() not in known), None)
        if strange:
            message = f"`{strange}` stands in no translation"
            yield Finding(Spot("name", "en"), message, "write the name as the translations do", record=id)
        odd = (word for word in words(record.name.ar) if forms(word).isdisjoint(arabic))
        if record.is_by_name and (missing := next(odd, None)):
            message = f"«{missing}» stands in no source"
            yield Finding(Spot("name", "ar"), message, "write the name as the sources do", record=id)


@dataclass(frozen=True, slots=True)
class _Called:
    """What a record is called, and has been: of its English name the words that sources have to have."""

    kind: str
    name: Text
    aliases: Aliases
    formerly: tuple[str, ...]
    proper: tuple[str, ...]
    is_by_name: bool


def _called(catalogue: Catalogue, id: str) -> _Called:
    one = catalogue.records[id]
    return _Called(kind_name(one), one.name, one.aliases, one.formerly, tuple(_proper(one)), is_by_name(one))


def _translated(catalogue: Catalogue, source: str) -> frozenset[str]:
    """The words of all translations in a source."""
    return frozenset(word for at in passages_in(catalogue.sources[source]) for word in in_english(at.passage.en))


def _proper(record: Record) -> Iterator[str]:
    """The words of the English name of a record that sources have to have."""
    name = _ADDED.sub("", record.name.en)
    if is_by_name(record) or record.folder in _OWN:
        yield from _PROPER.findall(name)
    elif record.folder in _CALLED:
        yield from (match[0] for match in _PROPER.finditer(name) if match.start())


@memo
def _words_of_states() -> frozenset[str]:
    """The English words of the names of states and of their people, in small letters."""
    every = (name for names in facts("states")["names"].values() for name in names)
    return frozenset(word for name in every for word in in_english(name))
