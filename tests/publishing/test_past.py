"""What past editions changed is told as a patch: taken back and put in, it makes the later state of the earlier."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from fihrist.catalogue import Catalogue
from fihrist.catalogue.loading import catalogue_at
from fihrist.publishing.comparing import Change, compare, facts
from fihrist.publishing.past import Past, revisions
from tests import small
from tests.editing.test_diff import CHANGES
from tests.publishing.test_edition import git

WEAPON = "catalogue/weapons/mawj-3.yaml"


def told(state: Catalogue) -> Counter[str]:
    """Every part of every record, as JSON."""
    every = ((id, fact.sort, fact.own) for id, record in state.records.items() for fact in facts(record, state))
    return Counter(json.dumps(part, sort_keys=True) for part in every)


def patched(state: Catalogue, found: Iterable[Change]) -> Counter[str]:
    """The parts of a state after changes, in which no record was added or removed."""
    parts = told(state)
    for change in found:
        for fact, by in ((change.before, -1), (change.after, 1)):
            if fact and change.sort != "allowance":
                parts[json.dumps((change.record, fact.sort, fact.own), sort_keys=True)] += by
    return +parts


@pytest.mark.parametrize(("path", "old", "new", "_"), [one for one in CHANGES if one.values[-1]])
def test_changes_make_the_later_state_of_the_earlier(tmp_path: Path, path: str, old: str, new: str, _: object) -> None:
    """Each part that a change tells as gone was there, and with those that came the state is the later one.

    Only of what keeps its names, since what is called otherwise has not changed.
    """
    root = small.make(tmp_path)
    before = catalogue_at(root)
    with small.changed(root, path, old, new):
        after = catalogue_at(root)
    assert patched(before, compare(before, after)) == told(after)


def test_a_commit_tells_each_value_that_it_changed(tmp_path: Path) -> None:
    """What a commit changed is read from git; of a first commit, which has none before it, nothing is told."""
    root = small.make(tmp_path)
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "First")
    before = catalogue_at(root)
    text = (root / WEAPON).read_text("utf-8")
    (root / WEAPON).write_text(text.replace("about: 250", "about: 260"), "utf-8")
    git(root, "commit", "-qam", "Second")
    second, first = revisions(root)
    past = Past(root)
    assert past.changes(first.commit) is None
    assert past.changes(second.commit) == compare(before, catalogue_at(root))
