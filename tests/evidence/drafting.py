"""The score of drafting on documents of strangers: what is proposed for a passage, held against the right curation."""

import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from fihrist.catalogue import Catalogue, PassageAt
from fihrist.catalogue.loading import catalogue_at
from fihrist.catalogue.parts import plain
from fihrist.editing.drafting.proposing import proposals
from fihrist.editing.drafting.reading import Reading
from fihrist.model.kinds.source import Source
from fihrist.model.shape import accept
from tests.evidence.scoring import SCHEMAS, documents

WRITTEN_ON = ("algiers-daily", "egypt-column", "baghdad-bulletin", "institute-brief")
"""The documents that were open while the drafting was written; the others measure it."""


@dataclass(frozen=True)
class Told:
    """One thing that a sentence has to be drafted for: what it is, what is right, and what is proposed (None: open)."""

    sentence: str
    what: str
    right: object
    proposed: object

    @property
    def outcome(self) -> str:
        """Whether it is `right`, `wrong`, or left `open`."""
        return "open" if self.proposed is None else "right" if self.proposed == self.right else "wrong"


def told(folder: Path) -> Iterator[Told]:
    """Everything that the passages of a document have to be drafted for, with what the drafting proposes."""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        for name in ("catalogue", "seeds"):
            shutil.copytree(folder / name, root / name)
        shutil.copytree(SCHEMAS, root / "schemas")
        catalogue = catalogue_at(root)
        for passage in catalogue.passages.values():
            match, text = catalogue.match(passage), catalogue.text(passage.source)
            assert match
            assert text
            number = match.sentences[0]
            sentence = f"{passage.source} {number}"
            before = text.folded[text.sentences[number - 1].span.start : match.span.start]
            yield from _of_voice(sentence, passage, catalogue, before)
            yield from _of_claims(sentence, passage, catalogue)


def _of_voice(sentence: str, passage: PassageAt, catalogue: Catalogue, before: str) -> Iterator[Told]:
    said, voice = passage.passage, Reading(passage.passage.text, catalogue, before).voice
    if said.said_by or "said_by" in voice:
        yield Told(sentence, f"{passage.name} said_by", list(said.said_by), voice.get("said_by"))
    if said.mode != "stated" or "mode" in voice:
        yield Told(sentence, f"{passage.name} mode", said.mode, voice.get("mode"))


def _of_claims(sentence: str, passage: PassageAt, catalogue: Catalogue) -> Iterator[Told]:
    """The claims that rest on a passage, drafted into the records in which they stand, as if it were not there yet."""
    gold: dict[tuple[str, str], list[str]] = {}
    for claim in catalogue.claims:
        if passage.name in claim.passages and not isinstance(catalogue.records[claim.record], Source):
            value = json.dumps(plain(claim.claim)["value"], sort_keys=True)
            gold.setdefault((claim.record, claim.field), []).append(value)
    without = _without(passage, catalogue)
    ids = {record for record, _ in gold} | set(Reading(passage.passage.text, catalogue).named)
    found: dict[tuple[str, str], list[str]] = {}
    for one in proposals(without.passages[passage.name], without, sorted(ids)):
        value = json.dumps(one.suggestion.value, sort_keys=True)
        found.setdefault((one.record, one.suggestion.field), []).append(value)
    for at in sorted(gold.keys() | found.keys()):
        right, made = gold.get(at, []), found.get(at, [])
        yield from (Told(sentence, f"{at} {passage.name}", value, value if value in made else None) for value in right)
        yield from (Told(sentence, f"{at} {passage.name}", right, value) for value in made if value not in right)


def _without(passage: PassageAt, catalogue: Catalogue) -> Catalogue:
    """The catalogue before anything was said to rest on a passage."""
    records = dict(catalogue.records)
    for id in {claim.record for claim in catalogue.claims if passage.name in claim.passages} - catalogue.sources.keys():
        values = records[id].model_dump(mode="json", exclude_defaults=True)
        for field, claims in list(values.get("claims", {}).items()):
            for claim in claims:
                claim["passages"] = [name for name in claim["passages"] if name != passage.name]
            values["claims"][field] = [claim for claim in claims if claim["passages"]]
        values["claims"] = {field: claims for field, claims in values.get("claims", {}).items() if claims}
        records[id] = accept(values, type(records[id]))
    return replace(catalogue, records=records)


def sentences(names: tuple[str, ...], most: int) -> list[Told]:
    """What is told of the first sentences of some documents, in turn, so that each has its share."""
    made = {name: list(told(folder)) for folder in documents("seen") if (name := folder.name) in names}
    kept = {name: list(dict.fromkeys(one.sentence for one in every)) for name, every in made.items()}
    chosen = {one for every in kept.values() for one in every[: -(-most // len(kept))]}
    return [one for every in made.values() for one in every if one.sentence in chosen]


if __name__ == "__main__":
    is_open = "--written-on" in sys.argv
    half = tuple(one.name for one in documents("seen") if (one.name in WRITTEN_ON) == is_open)
    every = sentences(half, 40)
    for one in every if is_open else ():
        print(one.outcome, one.what, one.right, one.proposed)
    counts = Counter(one.outcome for one in every)
    names = ("right", "wrong", "open")
    shares = ", ".join(f"{counts[name]} {name} ({counts[name] / len(every):.0%})" for name in names)
    print(f"{len({one.sentence for one in every})} sentences: {shares}")
