"""A difference names each change with its reason."""

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fihrist.checking.engine import Outcome
from fihrist.editing.diff import (
    REASONS,
    Change,
    Written,
    as_json,
    as_markdown,
    as_text,
    compare,
    of_answer,
    of_records,
)
from fihrist.publishing.exports.api import whole
from fihrist.publishing.release import release

QUOTE = {"source": "s", "text": "نص طويل", "en": "A long text"}
RANGE = {"value": {"min": 1, "max": 2}, "mode": "stated", "quote": "q", "id": "range"}
RECORD: dict[str, Any] = {
    "kind": "weapon",
    "name": {"en": "One", "ar": "واحد"},
    "quotes": {"q": QUOTE},
    "claims": {"range_km": [RANGE]},
}


@pytest.fixture(scope="module")
def written(outcome: Outcome) -> Written:
    """The real catalogue as it was written."""
    return of_records(outcome.catalogue.records.values())


def test_an_answer_gives_the_records_as_they_were_written(written: Written, outcome: Outcome) -> None:
    """Whether records are read from their files or from a build, they are the same."""
    assert of_answer(json.loads(whole(release(outcome.catalogue)))) == json.loads(json.dumps(written))


def test_nothing_changed_is_no_change(written: Written) -> None:
    """A catalogue does not differ from itself."""
    same = compare(written, copy.deepcopy(written))
    assert (same.changes, as_text(same), as_markdown(same)) == ((), "nothing changed\n", "Nothing changed.\n")


def with_part(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    """The record of the examples with one part set, or taken away where the value is None."""
    made = copy.deepcopy(RECORD)
    at: Any = made
    for step in path[:-1]:
        at = at.setdefault(step, {}) if isinstance(at, dict) else at[step]
    if value is None:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return made


CLAIMS = ("claims", "range_km")
EXAMPLES = [
    (("name", "en"), "Two", ["name_changed"]),
    (("aliases",), {"en": ["Uno"]}, ["aliases_changed"]),
    (("note",), {"en": "n", "ar": "ن"}, ["note_changed"]),
    (("unknown", "category"), {"why": "not-in-source"}, ["gap_opened"]),
    (("quotes", "q", "text"), "نص", ["quote_corrected"]),
    (("quotes", "q", "en"), "Text", ["translation_corrected"]),
    (("quotes", "r"), QUOTE, ["quote_added"]),
    ((*CLAIMS, 0, "value"), {"min": 1, "max": 3}, ["value_changed"]),
    ((*CLAIMS, 0, "mode"), "alleged", ["mode_changed"]),
    ((*CLAIMS, 0, "said_by"), ["iran"], ["speaker_changed"]),
    ((*CLAIMS, 0, "also"), ["r"], ["evidence_changed"]),
    ((*CLAIMS, 0, "derived"), {"how": "context"}, ["derivation_changed"]),
    ((*CLAIMS, 0, "as_of"), "2020", ["detail_changed"]),
    (CLAIMS, None, ["value_removed"]),
    (CLAIMS, [RANGE, {"denies": "range", "mode": "stated", "said_by": ["iran"], "quote": "q"}], ["denial_added"]),
    (CLAIMS, [RANGE, {**RANGE, "id": "more", "said_by": ["iran"]}], ["support_gained"]),
    (CLAIMS, [RANGE, {**RANGE, "id": "more", "value": {"exact": 5}}], ["value_added"]),
]


@pytest.mark.parametrize(("path", "value", "reasons"), EXAMPLES, ids=lambda v: v[0] if isinstance(v, list) else "")
def test_each_change_has_its_reason(path: tuple[Any, ...], value: Any, reasons: list[str]) -> None:
    """One thing altered is one change, with the reason that fits, and with the opposite one the other way."""
    found = compare({"one": RECORD}, {"one": with_part(path, value)})
    assert [change.reason for change in found.changes] == reasons
    back = compare({"one": with_part(path, value)}, {"one": RECORD})
    opposite = {"added": "removed", "removed": "added", "gained": "lost", "opened": "closed"}
    head, _, tail = reasons[0].rpartition("_")
    assert [change.reason for change in back.changes] == [f"{head}_{opposite.get(tail, tail)}"]


def test_a_renamed_record_is_not_one_gone_and_one_new() -> None:
    """A record with a new id and the same name is renamed, and what else changed in it is told under the new id."""
    found = compare({"one": RECORD}, {"uno": with_part(("note",), {"en": "n", "ar": "ن"})})
    told = [Change("record_renamed", "one", None, "one", "uno"), Change("note_changed", "uno", None, None, RECORD_NOTE)]
    assert list(found.changes) == told


RECORD_NOTE = {"en": "n", "ar": "ن"}


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_there_are_changes_just_where_states_differ(written: Written, data: st.DataObject) -> None:
    """Whatever is changed, something is told, with a reason that there is."""
    ids = data.draw(st.lists(st.sampled_from(sorted(written)), min_size=1, max_size=6, unique=True))
    before = {id: written[id] for id in ids}
    after = {id: altered(data, record) for id, record in before.items() if data.draw(st.integers(0, 9))}
    more = data.draw(st.lists(st.sampled_from(sorted(written)), max_size=2, unique=True))
    after |= {f"new-{id}": written[id] for id in more}
    difference = compare(before, after)
    told = json.loads(as_json(difference))
    assert bool(told["changes"]) == (before != after)
    assert {change["reason"] for change in told["changes"]} <= set(REASONS)


def altered(data: st.DataObject, record: dict[str, Any]) -> dict[str, Any]:
    """A record with some things changed in it."""
    made = copy.deepcopy(record)
    for _ in range(data.draw(st.integers(0, 3))):
        part = data.draw(st.sampled_from(sorted(set(made) - {"kind"})))
        if part == "claims" and made["claims"]:
            field = data.draw(st.sampled_from(sorted(made["claims"])))
            claims = made["claims"][field]
            action = data.draw(st.sampled_from(["drop", "double", "turn", "say", "empty"]))
            if action == "drop":
                claims.pop()
            elif action == "double":
                claims.append(dict(claims[0]) if claims else {"denies": "x", "mode": "stated", "quote": "q"})
            elif action == "turn":
                claims.reverse()
            elif action == "say" and claims:
                claims[0]["said_by"] = [data.draw(st.sampled_from(["iran", "russia"]))]
            if not claims or action == "empty":
                del made["claims"][field]
        elif part == "quotes" and made["quotes"]:
            key = data.draw(st.sampled_from(sorted(made["quotes"])))
            made["quotes"][key] = made["quotes"][key] | {"en": data.draw(st.text(max_size=4))}
        elif part == "name":
            made["name"] = {"en": data.draw(st.text(max_size=4)), "ar": "اسم"}
        elif part not in ("claims", "quotes", "name"):
            del made[part]
    return {name: part for name, part in made.items() if part}


def test_markdown_lets_no_value_be_markup() -> None:
    """What stands in a value is shown as it is and starts no tag, link or code."""
    text = as_markdown(compare({"one": RECORD}, {"one": with_part(("note",), {"en": "<b>[x](y)`z`", "ar": "ن"})}))
    assert r"\<b\>\[x\](y)\`z\`" in text
