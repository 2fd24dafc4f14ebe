"""The agreements: what each is said to contain beside what it is said not to contain, topic by topic."""

from collections.abc import Iterator, Mapping

from fihrist.catalogue.statuses import Standing
from fihrist.model.vocabulary import Label, term_list
from fihrist.publishing.pages.site import Page, Site

SIDES = ("provision", "omission")


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    all = site.catalogue.of("agreement")
    found = {record.id: sides(site, record.id) for record in all}
    order = sorted(found, key=lambda id: (-len(found[id]), id))
    data = {"all": all, "compared": {id: found[id] for id in order if found[id]}, "sides": SIDES}
    yield Page("agreements/compared.html", Label("Agreements", "الاتفاقات"), "agreements.html", data, menu=3)


def sides(site: Site, id: str) -> Mapping[str, tuple[list[Standing], list[Standing]]]:
    """The provisions and the omissions of an agreement by topic, in the order of the closed list."""
    found: dict[str, tuple[list[Standing], list[Standing]]] = {}
    for side, name in enumerate(SIDES):
        field = site.fields[id].get(name)
        for one in field.standings if field else ():
            found.setdefault(one.value.topic, ([], []))[side].append(one)
    return {topic: found[topic] for topic in term_list("topic").terms if topic in found}
