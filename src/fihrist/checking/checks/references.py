"""Checks that what a record names is there and may be named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from fihrist.catalogue import Catalogue, ClaimAt, Mention, full, passages_in, written
from fihrist.checking.finding import Finding, Findings, Spot
from fihrist.checking.subjects import Pointer, pointers
from fihrist.model import Record
from fihrist.model.fields import fields
from fihrist.model.walk import leaves


@dataclass(frozen=True, slots=True)
class Link:
    """A step of a kind from one record or passage to another, with the record and the spot where it stands."""

    name: str
    start: str
    target: str
    record: str
    spot: Spot


def r101_dangling_reference(mention: Mention, catalogue: Catalogue) -> Findings:
    """A reference names no record.

    Mostly the id is misspelt; sometimes the record has still to be made. It is told once, at the first reference to it.

    ```diff
      # catalogue/transfers/mig-29-to-iran.yaml
      claims:
        recipient:
    -     - {value: irran, passages: [khatami-visit/russian-weapons-obtained]}  # <- R101
    +     - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
    ```
    """
    target, kinds = mention.target, mention.kinds
    if not catalogue.is_missing(target) or mention != catalogue.mentions_of(target)[0]:
        return
    others = len(catalogue.mentions_of(target)) - 1
    message = f"no {' or '.join(kinds) or 'record'} named `{target}`"
    known = [id for id in catalogue.records if not kinds or catalogue.kind(id) in kinds]
    near = get_close_matches(target, known, n=1, cutoff=0.6)
    help = f"did you mean `{near[0]}`?" if near else "correct the id, or make the record first"
    yield Finding(Spot(*mention.path), message + (f", and {others} more references to it" if others else ""), help)


def r102_wrong_kind(mention: Mention, catalogue: Catalogue) -> Findings:
    """A reference names a record of another kind.

    An operator is an organisation, a signatory is an official. A record of another kind makes a sentence that cannot be true.

    ```diff
      # catalogue/transfers/mig-29-to-iran.yaml
      claims:
        recipient:
    -     - {value: khatami, passages: [khatami-visit/russian-weapons-obtained]}  # <- R102
    +     - {value: iran, passages: [khatami-visit/russian-weapons-obtained]}
    ```
    """
    kind = catalogue.kind(mention.target)
    if kind is not None and mention.kinds and kind not in mention.kinds:
        help = f"name a record of the kind {' or '.join(f'`{name}`' for name in mention.kinds)}"
        yield Finding(Spot(*mention.path), f"`{mention.target}` is of the kind `{kind}`", help)


def r103_self_reference(record: Record, catalogue: Catalogue) -> Findings:
    """A record or a passage refers to itself.

    No weapon is derived from itself, no organisation is its own member, and no passage is understood from itself.

    ```diff
    - # catalogue/weapons/mig-29.yaml
    + # catalogue/weapons/shahab-4.yaml
      claims:
        derived_from:
    -     - {value: {weapon: mig-29, relation: copy}, passages: [khatami-visit/mig-29]}  # <- R103
    +     - {value: {weapon: ss-4-sandal, relation: copy}, passages: [khatami-visit/copy-of-sandal]}
    ```
    """
    for mention in catalogue.mentions_in(record):
        # A document may tell of itself in a statement; only what is claimed of a record, or orders it, can be a circle.
        if mention.target == record.id and mention.path[0] != "passages":
            yield Finding(Spot(*mention.path), "the record refers to itself", "name the other record")
    for one in pointers(record, catalogue):
        if one.spot[-2] == "follows" and full(one.name, record.id) == full(str(one.spot[1]), record.id):
            yield Finding(one.spot, "the passage follows itself", "name the passage that it needs, or remove it")


def r104_cycle(catalogue: Catalogue) -> Findings:
    """Records or passages are derived from, part of, or followed by each other in a circle.

    A circle (a copy of a copy of itself; two passages of which each explains the other) means that one of the links is wrong.

    ```diff
      # catalogue/transfers/mig-29-to-iran.yaml
      part_of: fighters-to-iran
      # catalogue/transfers/fighters-to-iran.yaml
    - part_of: mig-29-to-iran  # <- R104
    + name: {en: Fighters to Iran, ar: مقاتلات إلى إيران}
    ```
    """
    every = (link for id in sorted(catalogue.records) for link in catalogue.gathered(_links, id))
    links = [link for link in every if link.start != link.target]
    help = "remove the link that the sources do not give"
    for name in sorted({link.name for link in links}):
        targets: dict[str, set[str]] = {}
        for link in (link for link in links if link.name == name):
            targets.setdefault(link.start, set()).add(link.target)
        above = {id: _above(id, targets) for id in targets}
        # Each greatest group of which every member leads to every other.
        circles = {frozenset(other for other in above[id] if id in above.get(other, ())) for id in above}
        for circle in filter(None, circles):
            inside = (one for one in links if one.name == name and {one.start, one.target} <= circle)
            link = min(inside, key=lambda one: one.start)
            chain = ", ".join(f"`{id}`" for id in sorted(circle))
            yield Finding(link.spot, f"`{name}` runs in a circle through {chain}", help, record=link.record)


def _links(catalogue: Catalogue, id: str) -> tuple[Link, ...]:
    """The links that stand in a record."""
    return tuple(_links_in(catalogue.records[id], catalogue))


def _links_in(record: Record, catalogue: Catalogue) -> Iterator[Link]:
    id = record.id
    if whole := getattr(record, "part_of", None):
        yield Link("part_of", id, whole, id, Spot("part_of"))
    for claim in (one for one in catalogue.claims_in(record) if fields(type(record))[one.field].whole):
        for leaf in leaves(claim.claim):
            if leaf.path[0] == "value" and leaf.reference is not None:
                yield Link(claim.field, id, leaf.value, id, Spot(*claim.path, *leaf.path))
    for at in passages_in(record):
        for number, name in enumerate(at.passage.follows):
            yield Link("follows", at.name, full(name, id), id, Spot(*at.path, "follows", number))


def _above(id: str, targets: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [id]
    while waiting:
        new = targets.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


def r106_no_such_passage(pointer: Pointer, catalogue: Catalogue) -> Findings:
    """The name of a passage is that of none.

    A passage is named by its source and its key, as in `khatami-visit/mig-29`; in the record of its own source by the key alone.
    What a document leaves unsaid stands earlier in that very document: a passage follows none of another source.

    ```diff
      # catalogue/weapons/mig-29.yaml
      claims:
        category:
    -     - {value: fighter-aircraft, passages: [khatami-visit/mig-92]}  # <- R106
    +     - {value: fighter-aircraft, passages: [khatami-visit/mig-29]}
    ```
    """
    name = full(pointer.name, pointer.record)
    if name in catalogue.passages:
        if pointer.spot[-2] == "follows" and not name.startswith(f"{pointer.record}/"):
            yield Finding(pointer.spot, f"`{name}` is a passage of another source", "name a passage of this source")
    elif message := _fault(name, pointer, catalogue):
        same_key = [known for known in catalogue.passages if known.endswith(f"/{pointer.name.rpartition('/')[2]}")]
        near = same_key[:1] or get_close_matches(name, list(catalogue.passages), n=1, cutoff=0.6)
        help = f"did you mean `{written(near[0], pointer.record)}`?" if near else "correct the name, or add the passage"
        yield Finding(pointer.spot, message, help)


def _fault(name: str, pointer: Pointer, catalogue: Catalogue) -> str | None:
    """What is wrong with a name, or None where its source is there but faulty, which is told by itself."""
    source, _, key = name.partition("/")
    if source in catalogue.sources:
        return f"`{source}` has no passage `{key}`"
    if source == pointer.record:
        return f"`{pointer.name}` names no source"
    return f"`{source}` is no source" if source in catalogue.records or catalogue.is_missing(source) else None


def r107_varies_with_nothing(one: ClaimAt, catalogue: Catalogue) -> Findings:
    """A range is said to vary with a field that has no claim.

    `varies_with` points a reader to the field on which the range depends. Where that field is empty there is nothing to read.

    ```diff
      # catalogue/weapons/shahab-4.yaml
      claims:
        range_km:
    -     - {value: {min: 2400, max: 3600}, varies_with: warhead_mass_kg, passages: [khatami-visit/range]}  # <- R107
    +     - {value: {min: 2400, max: 3600}, varies_with: warhead_mass_kg, passages: [khatami-visit/range]}
    +   warhead_mass_kg:
    +     - {value: {min: 1000, max: 2000}, passages: [khatami-visit/warhead]}
    ```
    """
    field = one.claim.varies_with
    if (
        field is not None
        and (field == one.field or field not in catalogue.records[one.record].fields())
        and not catalogue.is_open(f"{one.record}.{field}")
    ):
        help = "name a filled field of this record, or leave `varies_with` out"
        yield Finding(Spot(*one.path, "varies_with"), f"no other field `{field}` has a claim here", help)


def r109_name_too_long(pointer: Pointer, catalogue: Catalogue) -> Findings:
    """A passage is named in full where its key would do.

    In the record of its own source a passage is named by its key alone, so that each name is written in one way.

    ```diff
      # catalogue/sources/port-report.yaml
      claims:
        publisher:
    -     - {value: ports-newspaper, passages: [port-report/published-in-august]}  # <- R109
    +     - {value: ports-newspaper, passages: [published-in-august]}
    ```
    """
    short = written(pointer.name, pointer.record)
    if short != pointer.name and pointer.record in catalogue.sources:
        yield Finding(pointer.spot, "the source is this very record", f"write `{short}`")
