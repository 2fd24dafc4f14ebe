"""Model and published schema are two witnesses that never disagree, and faults of shape are told in our words."""

import copy
import json
import random
import re
from collections.abc import Iterator
from typing import Any

import duckdb
import jsonschema
import jsonschema_rs
import pytest
from pydantic import ValidationError

from fihrist.catalogue.loading import records
from fihrist.model import Record
from fihrist.model.kinds import by_folder, kind_of, kinds
from fihrist.model.schemas import Witness, export, schema
from fihrist.model.shape import accept, read_as, shape
from fihrist.model.vocabulary import term_list
from fihrist.reading import read
from fihrist.text.places import Lines
from tests.small import ROOT, SMALL, fihrist
from tests.walking import parts

STANDARD = frozenset(
    """$schema $id $defs $ref $comment title description default type properties patternProperties propertyNames
    required dependentRequired additionalProperties items minItems uniqueItems minLength maxLength minimum pattern
    format maxProperties allOf anyOf oneOf not const enum
    """.split()  # noqa: SIM905
)
"""Words of JSON Schema 2020-12 that validators know in their strictest mode."""
PUBLISHED = {name.removesuffix(".schema.json"): data.decode() for name, data in export()}
SCHEMAS = {name: json.dumps(schema(name, kind)) for name, kind in kinds().items()}
ODD: list[Any] = [
    None, True, 0, -1, 1.5, 10**18, "", "x", "X", "a b", "a\n", "mig-29\n", "é", "٣", "x" * 81, "x" * 4001,
    [], {}, [[]], ["a"], [None], {"en": "a"}, {"en": "a", "ar": "ا"}, {"en": 1, "ar": "ا"}, {"exact": 1},
    "2003/2005", "199X", "done", "state", "russia", "alleged", "RUS", "R", "seeds/x.txt", "seeds/../x", "a/b", "a/b/c",
    {"a": {"why": "not-in-source"}}, {"A": {}}, {"value": 1}, [{"passages": ["a"]}], {"exact": "1"},
    [{"value": None, "passages": ["a"], "denied": []}], {"a": {"text": "x", "en": "x"}},
]  # fmt: skip


def mutated(values: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Values with one to three things replaced, dropped, renamed or added."""
    made = copy.deepcopy(values)
    for _ in range(chance.randint(1, 3)):
        where = [path for path, _ in parts(made) if path]
        if not where:
            break
        *way, last = chance.choice(where)
        there: Any = made
        for step in way:
            there = there[step]
        match chance.randrange(4):
            case 0:
                there[last] = copy.deepcopy(chance.choice(ODD))
            case 1:
                del there[last]
            case 2 if isinstance(there, dict):
                there[str(chance.choice(["en", "value", "who", "note", "ID", "x y", "", "a\n"]))] = there.pop(last)
            case _:
                new = copy.deepcopy(chance.choice(ODD))
                if isinstance(there, dict):
                    there[chance.choice(["note", "id", "unknown", "aliases", "mode", "denied", "colour"])] = new
                else:
                    there.append(new)
    return made


def accepted(values: Any, kind: type[Record]) -> bool:
    """Whether the model accepts the values."""
    try:
        accept(values, kind)
    except ValidationError:
        return False
    return True


def test_models_and_schemas_accept_the_same_values() -> None:
    """On thousands of mutated records of every kind, pydantic, jsonschema and the fast validator agree.

    What is written and empty no published schema accepts.
    """
    witness = Witness(PUBLISHED)
    published = {name: jsonschema_rs.Draft202012Validator(json.loads(text)) for name, text in PUBLISHED.items()}
    chance = random.Random(20)
    verdicts = {True: 0, False: 0}
    seen = set()
    for file in records(SMALL):
        document, _ = read(file.path, file.data)
        assert document
        kind = by_folder()[file.path.split("/")[1]]
        reference = jsonschema.Draft202012Validator(json.loads(SCHEMAS[kind]))
        seen.add(kind)
        for _ in range(100):
            made = mutated(document.values, chance)
            verdict = accepted(made, kinds()[kind])
            assert reference.is_valid(made) == verdict, made
            assert witness.accepts(made, kind) == verdict, made
            if None in (value for _, value in parts(made)):
                assert not published[kind].is_valid(made), made
            verdicts[verdict] += 1
    assert (min(verdicts.values()) > 100, seen) == (True, set(kinds()))


def test_properties_stand_as_they_are_written() -> None:
    """In the schema of a kind the keys come in the order in which a record has them."""
    assert {name: tuple(json.loads(text)["properties"]) for name, text in SCHEMAS.items()} == {
        name: kind.keys() for name, kind in kinds().items()
    }


def test_every_schema_is_a_schema() -> None:
    """The published schemas are valid by their own dialect."""
    for text in PUBLISHED.values():
        jsonschema.Draft202012Validator.check_schema(json.loads(text))


def test_schemas_tell_what_each_term_and_reference_means() -> None:
    """Terms come with descriptions, references with the kinds that they name."""
    transfer = json.loads(SCHEMAS["transfer"])
    stage = transfer["$defs"]["StageClaim"]["properties"]["value"]
    assert {one["const"]: bool(one["description"]) for one in stage["oneOf"]} == dict.fromkeys(
        term_list("stage").terms, True
    )
    supplier = transfer["$defs"]["ToOrganisationClaim"]["properties"]["value"]
    assert supplier["$comment"] == "names: organisation"


def words(schema: Any) -> Iterator[tuple[str, Any]]:
    """Every word of a schema with what it says, but for the names of properties and parts."""
    for part in schema if isinstance(schema, list) else [schema] if isinstance(schema, dict) else []:
        for word, value in part.items() if isinstance(part, dict) else ():
            yield word, value
            named = word in ("properties", "patternProperties", "$defs", "dependentRequired")
            for below in value.values() if named else [value]:
                yield from words(below)


def unshared(schema: Any) -> list[Any]:
    """The words of a schema that are none of the dialect, and the patterns that RE2 cannot read."""
    found: list[Any] = []
    for word, value in words(schema):
        found += [word] if word not in STANDARD else []
        forms = [value] if word == "pattern" else value if word == "patternProperties" else ()
        for form in forms:
            try:
                duckdb.execute("SELECT regexp_matches('', $1)", [form])
            except duckdb.Error as error:
                found.append((form, str(error)))
    return found


def test_schemas_have_no_word_of_their_own() -> None:
    """A strict validator knows every word of the schemas, and RE2 reads every pattern."""
    assert {name: found for name, text in PUBLISHED.items() if (found := unshared(json.loads(text)))} == {}


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("id: a\nname: {en: A, ar: ا}\ncolour: red\n", [("S102", 3, 1)]),
        ("id: a\nname: {en: 5, ar: ا}\n", [("S103", 2, 12)]),
        ("id: A b\nname: {en: A, ar: ا}\n", [("S105", 1, 5)]),
        ("id: a\n", [("S101", 1, 1)]),
        ("id: a\nname: {en: A, at sea, ar: ا}\n", [("S102", 2, 15)]),
        ("id: a\nname: {en: A, ar: ا}\nclaims:\n  category: [{value: tnak, passages: [q]}]\n", [("S104", 4, 22)]),
        ("id: a\nname: {en: A, ar: ا}\nclaims:\n  category: []\n", [("S106", 4, 13)]),
        ("id: a\nname: {en: A, ar: ا}\nunknown: {Category: {why: not-in-source}}\n", [("S105", 3, 11)]),
    ],
)
def test_a_fault_of_shape_is_told_once_at_its_place(text: str, faults: list[tuple[str, int, int]]) -> None:
    """The code, the line and the column of each fault."""
    document, _ = read("catalogue/weapons/a.yaml", text.encode())
    assert document
    found = shape(document, kinds()["weapon"])
    assert isinstance(found, tuple)
    places = [(f.code, Lines(text).place(f.span.start)) for f in found]
    assert [(code, place.line, place.column) for code, place in places] == faults


SUPPLIER = "supplier: [{value: some-organisation, passages: [some-source/some-passage]}]"
HELPS = [
    ("supplier: iran", f"fields stand below `claims`: write `{SUPPLIER}`; see `fihrist explain transfer.supplier`"),
    ("claims: {supplier: iran}", f"write `{SUPPLIER}`; see `fihrist explain transfer.supplier`"),
    ("claims: {suplier: []}", f"did you mean `supplier`? write `{SUPPLIER}`; see `fihrist explain transfer.supplier`"),
    (
        "claims: {quantity: [{value: 5, passages: [a/b]}]}",
        "write `value: {exact: 5}`; see `fihrist explain transfer.quantity`",
    ),
    (
        "claims: {period: [{value: {date: 2022}, passages: [a/b]}]}",
        'write `date: "2022"`; see `fihrist explain transfer.period`',
    ),
    (
        "claims: {under: [{value: some-deal, passages: a/b}]}",
        "write `passages: [a/b]`; see `fihrist explain claim.passages`",
    ),
    ("formerly: 5", "write `formerly: [some-id]`; see `fihrist explain transfer.formerly`"),
    (
        "claims: {cost: [{value: 5, passages: [a/b]}]}",
        "write `value: {number: {exact: 5}, currency: USD}`; see `fihrist explain transfer.cost`",
    ),
    (
        "claims: {quantity: [{value: {exact: 5}}]}",
        "add the passages that say it, each by itself: `source/passage`, or `passage` in the record of the source: "
        "`passages: [some-source/some-passage]`; see `fihrist explain claim.passages`",
    ),
    (
        "claims: {period: [{value: {date: spring}, passages: [a/b]}]}",
        "write an EDTF date such as 2022, 2022-07, 1995~ (about), 199X or 2003/2005: "
        '`date: "2022-07"`; see `fihrist explain transfer.period`',
    ),
    ("claims: {supplier: []}", f"leave the key out, or write `{SUPPLIER}`; see `fihrist explain transfer.supplier`"),
    (
        "claims: {quantity: [{value: {exact: 5, unit: km}, passages: [a/b]}]}",
        "the keys here are `exact`, `min`, `max`, `more_than`, `less_than`, `about`, `of`; "
        "see `fihrist explain transfer.quantity`",
    ),
    (
        "note: {en: by sea, past the port, ar: ب}",
        "put quotes round the text with the comma; the keys here are `en`, `ar`; see `fihrist explain transfer.note`",
    ),
    ("note: {en: by sea, ar: ب, past: 5}", "the keys here are `en`, `ar`; see `fihrist explain transfer.note`"),
]


@pytest.mark.parametrize(("text", "help"), HELPS, ids=[text for text, _ in HELPS])
def test_what_is_wrong_is_shown_as_it_is_written(text: str, help: str) -> None:
    """An unknown key and a value of another shape are told with an example, and with where to read more."""
    document, _ = read("catalogue/transfers/a.yaml", f"id: a\nname: {{en: A, ar: ا}}\n{text}\n".encode())
    assert document
    found = shape(document, kinds()["transfer"])
    assert isinstance(found, tuple)
    assert [fault.help for fault in found] == [help]


def test_what_is_named_to_be_read_is_there() -> None:
    """Whatever is wrong with a record, what the help says to explain can be explained."""
    chance, named = random.Random(7), set[str]()
    for file in records(SMALL):
        document, _ = read(file.path, file.data)
        assert document
        for _ in range(40):
            text = json.dumps(mutated(document.values, chance), ensure_ascii=False).encode("utf-8", "surrogatepass")
            made, _ = read(file.path, text)
            found = shape(made, kind_of(file.path)) if made else ()
            for fault in found if isinstance(found, tuple) else ():
                named |= set(re.findall(r"`fihrist explain (.*?)`", fault.help or ""))
    assert len(named) > len(kinds())
    assert [name for name in sorted(named) if fihrist("explain", name, cwd=ROOT).returncode] == []


def test_an_arabic_comma_is_no_divider() -> None:
    """Names that only an Arabic comma divides are told as that."""
    text = "id: a\nname: {en: A, ar: ا}\nclaims:\n  category: [{value: tank, passages: [s/a، s/b]}]\n"
    document, _ = read("catalogue/weapons/a.yaml", text.encode())
    assert document
    found = shape(document, kinds()["weapon"])
    assert [fault.help for fault in found] == ["write `,` between the items of a list, not `،`"]


def test_a_banned_character_below_a_scalar_is_told() -> None:
    """A character that may only stand in copied words is told below a mapping that stands where a term is wanted."""
    text = 'id: x\nclaims:\n  category:\n    - {value: fighter, passages: [a/b], scope: {a: "z\u200fy"}}\n'
    document, faults = read_as(kinds()["weapon"], "catalogue/weapons/x.yaml", text.encode())
    assert (document is None, [fault.code for fault in faults]) == (False, ["T103"])
