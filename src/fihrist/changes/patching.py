"""A patch: what to set and what to take away, so that one state of the catalogue becomes another."""

from typing import Any

from fihrist.changes.writing import Written

Patch = dict[str, Any]
MAPS = ("quotes", "claims", "unknown")
"""The parts of a record that are patched key by key; the others are replaced."""


def patch(before: Written, after: Written) -> Patch:
    """The patch from one state to another."""
    changed = {id: _of_record(before[id], after[id]) for id in after if id in before and before[id] != after[id]}
    return {
        "removed": sorted(before.keys() - after.keys()),
        "added": {id: after[id] for id in sorted(after.keys() - before.keys())},
        "changed": {id: changed[id] for id in sorted(changed)},
    }


def apply(state: Written, patch: Patch) -> Written:
    """The state with a patch applied; the state itself stays as it is."""
    kept = {id: record for id, record in state.items() if id not in patch["removed"]}
    for id, change in patch["changed"].items():
        kept[id] = _applied(kept[id], change)
    return {id: (kept | patch["added"])[id] for id in sorted(kept | patch["added"])}


def _of_record(before: dict[str, Any], after: dict[str, Any]) -> Patch:
    old, new = dict(_flat(before)), dict(_flat(after))
    put = [[*path, value] for path, value in new.items() if path not in old or old[path] != value]
    return {"set": put, "unset": [list(path) for path in old if path not in new]}


def _flat(record: dict[str, Any]) -> list[tuple[tuple[str, ...], Any]]:
    found: list[tuple[tuple[str, ...], Any]] = []
    for part, value in record.items():
        found += [((part, key), one) for key, one in value.items()] if part in MAPS else [((part,), value)]
    return found


def _applied(record: dict[str, Any], change: Patch) -> dict[str, Any]:
    flat = dict(_flat(record))
    for path in change["unset"]:
        del flat[tuple(path)]
    flat |= {tuple(path): value for *path, value in change["set"]}
    made: dict[str, Any] = {}
    for path, value in flat.items():
        if len(path) == 1:
            made[path[0]] = value
        else:
            made.setdefault(path[0], {})[path[1]] = value
    return made
