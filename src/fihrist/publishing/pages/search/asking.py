"""Asking the index: which records a query finds, the best first; the page's script does the same."""

from collections.abc import Iterator
from math import log

from fihrist.publishing.pages.search.index import Index
from fihrist.publishing.pages.search.keys import Rules

SAME, SYNONYM, BEGINNING, NEAR = 1.0, 0.75, 0.5, 0.4
"""How much a key counts by how it was come by."""
FULL_NAME, WHOLE_NAME_WITHIN = 400.0, 60.0


def ask(found_in: Index, query: str) -> list[int]:
    """The numbers of the records that a query finds, the best first."""
    made = Rules(found_in["rules"])
    keys = made.keys(query)
    scores: dict[int, float] = {}
    matched: dict[int, int] = {}
    for key in dict.fromkeys(keys):
        for number, score in _of_key(found_in, made, key).items():
            scores[number] = scores.get(number, 0.0) + score
            matched[number] = matched.get(number, 0) + 1
    wanted, whole = max(len(set(keys)), 1), " ".join(keys)
    for number in scores:
        scores[number] *= (matched[number] / wanted) ** 2
        scores[number] += _of_names(found_in["records"][number]["names"], whole)
    return sorted(scores, key=lambda number: (-round(scores[number], 6), number))


def _of_key(found_in: Index, made: Rules, key: str) -> dict[int, float]:
    """What each record gains by one key, by the best of the ways to come by it."""
    gained: dict[int, float] = {}
    total = len(found_in["records"])
    for other, worth in candidates(found_in, made, key):
        held = found_in["keys"][other]
        rarity = log(1 + total / (len(held) / 2))
        for number, weight in zip(held[::2], held[1::2], strict=True):
            gained[number] = max(gained.get(number, 0.0), worth * weight * rarity)
    return gained


def candidates(found_in: Index, made: Rules, key: str) -> Iterator[tuple[str, float]]:
    """The keys of the index that are asked for a key: itself and its synonyms, else what begins with it or is near."""
    known = found_in["keys"]
    found = [(key, SAME)] if key in known else []
    found += [(other, SYNONYM) for other in made.synonyms.get(key, ()) if other in known]
    if not found:
        found = [(other, BEGINNING) for other in known if len(key) > 1 and other.startswith(key)]
    if not found and len(key) > 3 and not key.isdigit():
        found = [(other, NEAR) for other in known if near(key, other, 2 if len(key) > 6 else 1)]
    yield from found


def near(one: str, other: str, most: int) -> bool:
    """Whether one word becomes the other by at most so many letters changed, added or left out."""
    if abs(len(one) - len(other)) > most:
        return False
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row = row, [i]
        for j, wanted in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted)))
        if min(row) > most:
            return False
    return row[-1] <= most


def _of_names(names: list[str], whole: str) -> float:
    if not whole:
        return 0.0
    if whole in names:
        # The fewer names a record has, the more it is the one that is meant; its own name comes first.
        return FULL_NAME - min(names.index(whole), 100)
    return WHOLE_NAME_WITHIN if any(f" {name} " in f" {whole} " for name in names if " " in name) else 0.0
