"""The speakers: what the sources attribute to each, by whether they affirm, deny, expect or pass on."""

from collections.abc import Iterator, Sequence

from fihrist.catalogue import Located
from fihrist.model.vocabulary import Label
from fihrist.publishing.pages.page import Page
from fihrist.publishing.pages.site import Site

GROUPS = ("affirms", "alleges", "denies", "expects", "passes_on")
INDEX = "speakers/index.html"


def pages(site: Site) -> Iterator[Page]:
    """A page for each speaker, one for those without a name, and the index of them."""
    loudest = sorted(site.speakers.items(), key=lambda item: (-len(item[1]), item[0]))
    rows = {id: grouped(id, claims) for id, claims in loudest if id in site.catalogue.records}
    unnamed = tuple(c for c in site.claims if c.claim.speaker and not c.claim.said_by)
    data = {"rows": rows, "groups": GROUPS, "unnamed": len(unnamed)}
    yield Page(INDEX, Label("Speakers", "القائلون"), "speakers.html", data, menu=4)
    for id, groups in rows.items():
        name = site.catalogue.records[id].name
        title = Label(f"Attributed to {name.en}", f"المنسوب إلى {name.ar}")
        own = {other: site.speakers[other] for other in _own(site, id) if other in site.speakers}
        more = {"name": Label(name.en, name.ar), "id": id, "groups": groups, "own": own}
        yield Page(f"speakers/{id}.html", title, "speaker.html", more, section=INDEX)
    if unnamed:
        name_of_all = Label("Speakers without a name", "قائلون بلا اسم")
        more = {"name": name_of_all, "id": "", "groups": grouped("", unnamed), "own": {}}
        yield Page("speakers/unnamed.html", name_of_all, "speaker.html", more, section=INDEX)


def grouped(id: str, claims: Sequence[Located]) -> dict[str, list[Located]]:
    """The claims of a speaker by what the speaker does in them."""
    found: dict[str, list[Located]] = {group: [] for group in GROUPS}
    for claim in claims:
        found[_group(id, claim)].append(claim)
    return found


def _group(id: str, found: Located) -> str:
    claim = found.claim
    if id and id not in claim.said_by:
        return "passes_on"
    if claim.denies:
        return "denies"
    if claim.mode == "expected":
        return "expects"
    return "alleges" if claim.mode in ("alleged", "estimated") else "affirms"


def _own(site: Site, id: str) -> list[str]:
    """The bodies that are part of an organisation, and the officials who hold an office in it."""
    fields = ("part_of", "position", "state")
    mentions = site.catalogue.mentions_of(id)
    told = (m for m in mentions if m.path[0] == "claims" and m.path[1] in fields and "value" in m.path)
    return sorted({m.record for m in told} - {id})
