"""Checks that one thing has one record and one name."""

from fihrist.catalogue import Catalogue, kind_name
from fihrist.checking.evidence.names import states
from fihrist.checking.evidence.spelling import words
from fihrist.checking.finding import Doubts, Finding, Findings, Spot
from fihrist.model import Record
from fihrist.model.kinds.organisation import Organisation
from fihrist.model.kinds.place import Place


def i103_same_name_twice(catalogue: Catalogue) -> Findings:
    """Two records of a kind have the same Arabic name.

    They tear apart what is said of one person or thing. Two persons of one name are told apart by what the sources add to it.

    ```diff
      # catalogue/officials/nora-klein.yaml
    - name: {en: Nora Klein, ar: نورا كلاين}  # <- I103
    + name: {en: Nora Klein the elder, ar: نورا كلاين الكبرى}
    ```
    """
    seen: dict[tuple[str, tuple[str, ...]], Record] = {}
    for id in sorted(catalogue.records):
        record = catalogue.records[id]
        first = seen.setdefault((kind_name(record), words(record.name.ar)), record)
        if first is not record:
            help = "put both into one record, or name what tells them apart"
            yield Finding(Spot("name", "ar"), f"`{first.id}` has the same name", help, record=id)


def i104_alias_of_another(catalogue: Catalogue) -> Doubts:
    """An alias is the name of another record.

    Whoever looks for the name finds two records, and a passage that names one names the other as well.

    ```diff
      # catalogue/organisations/sahilia.yaml
      name: {en: Sahilia, ar: ساحليا}
    - aliases: {ar: [نوردال]}  # <- I104
    + aliases: {ar: [ساحلي]}
    ```
    """
    # The name of a capital is an alias of its state.
    named = {words(one.name.ar): id for id, one in catalogue.records.items() if not isinstance(one, Place)}
    for id, record in catalogue.records.items():
        for number, alias in enumerate(record.aliases.ar):
            other = named.get(words(alias))
            if other is not None and other != id:
                message, help = f"this is the name of `{other}`", "remove the alias, or correct the name"
                yield Finding(Spot("aliases", "ar", number), message, help, record=id)


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
    for id, record in sorted(catalogue.records.items()):
        for number, former in enumerate(record.formerly):
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
