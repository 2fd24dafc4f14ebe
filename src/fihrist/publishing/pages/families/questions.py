"""The pages that answer what readers ask first: who supplies, agrees, denies, says, and when."""

from collections.abc import Iterator

from fihrist.model.vocabulary import Label, term_list
from fihrist.publishing.pages.language import both
from fihrist.publishing.pages.site import Data, Page, Site

SIDES = ("provision", "omission")


def pages(site: Site) -> Iterator[Page]:
    """A page for each question."""
    title, about = Label("Agreements", "الاتفاقات"), both("agreements_about")
    yield Page("agreements/compared.html", title, "agreements.html", _agreements(site), about, menu=3)
    title, about = Label("Disputes", "المتنازع فيه"), both("contested_about")
    yield Page("disputes.html", title, "disputes.html", _disputes(site), about, menu=4)
    title, about = Label("Speakers", "القائلون"), both("speakers_about")
    yield Page("speakers/index.html", title, "speakers.html", _speakers(site), about, menu=5)


def _agreements(site: Site) -> Data:
    """What each agreement is said to contain beside what not, by topic, those of the most topics first."""
    all, compared = site.catalogue.of("agreement"), {}
    for record in all:
        sides = [site.standings(record.id, side) for side in SIDES]
        topics = {
            t: [[one for one in side if one.value.topic == t] for side in sides] for t in term_list("topic").terms
        }
        compared[record.id] = {topic: found for topic, found in topics.items() if any(found)}
    order = sorted(compared, key=lambda id: (-len(compared[id]), id))
    return {"all": all, "compared": {id: compared[id] for id in order if compared[id]}, "sides": SIDES}


def _disputes(site: Site) -> Data:
    """What each denying passage denies, and the fields with rival values."""
    denied = {
        passage: [site.standing(one) for how, one in site.catalogue.answered_by(name) if how == "denied"]
        for name, passage in site.catalogue.passages.items()
    }
    rivals = [(id, one) for id in sorted(site.catalogue.records) for one in site.fields(id).values() if one.rivals]
    return {"denied": {passage: found for passage, found in denied.items() if found}, "rivals": rivals}


def _speakers(site: Site) -> Data:
    """Who says, passes on and denies in which document, and what those say who have no name."""
    catalogue, rows = site.catalogue, []
    for id, record in sorted(catalogue.records.items()):
        said, passed = catalogue.said_by(id), catalogue.passed_on_by(id)
        if said or passed:
            denies = any(how == "denied" for one in said for how, _ in catalogue.answered_by(one.name))
            rows.append((record, list(dict.fromkeys(one.source for one in (*said, *passed))), said, passed, denies))
    unnamed = [one for one in catalogue.passages.values() if one.passage.speaker and not one.passage.said_by]
    return {"rows": rows, "unnamed": unnamed}
