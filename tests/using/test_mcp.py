"""The server answers the official client over standard input and output, with the doubt in each answer."""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, get_args

import anyio
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from fihrist.catalogue import Catalogue
from fihrist.publishing.exports.api import whole
from fihrist.publishing.release import release
from fihrist.using import Catalogue as Light
from fihrist.using.mcp import MOST, Tools, paged, parts_of
from fihrist.using.searching import Index
from fihrist.using.terms import Kind

ASKED: list[tuple[str, dict[str, Any]]] = [
    ("search", {"words": "Shahab"}),
    ("search", {"words": "صواريخ ساحليا", "kind": "transfer"}),
    ("search", {"words": "nordal submarines"}),
    ("search", {"words": "zeppelin"}),
    ("search", {"words": "haddad mawj range"}),
    ("search", {"words": "range mawj"}),
    ("look_up", {"id": "missile-help-to-iran"}),
    ("said_by", {"speaker": "haddad"}),
    ("evidence", {"key": "missile-help-to-iran/stage/done"}),
    ("look_up", {"id": "shahab"}),
    ("evidence", {"key": "no/such/key"}),
    ("look_up", {"id": "mig-29", "start": -1}),
    ("look_up", {"id": "mig-29", "limit": -1}),
    ("look_up", {"id": "mig-29", "start": 99}),
    ("look_up", {"id": "mig-29", "fields": ["rang_km"]}),
    ("search", {"words": "Shahab", "kind": "rocket"}),
]

QUESTIONS = [
    ("What is the range of Shahab-4?", "shahab-4"),
    ("How heavy is the warhead of the Shahab-4", "shahab-4"),
    ("Is Shahab-4 copied from a Soviet missile?", "khatami-visit/copy-of-sandal"),
    ("ما مدى صاروخ شهاب - 4", "shahab-4"),
    ("شهاب-4", "shahab-4"),
    ("Did Moscow deny helping with missiles?", "khatami-visit/moscow-denies"),
    ("نفي موسكو", "khatami-visit/moscow-denies"),
    ("Which aircraft did Iran get from Russia? MiG-29", "mig-29"),
    ("mig 29 iran transfer", "mig-29-to-iran"),
    ("Who is Haddad?", "haddad"),
    ("What does Haddad say about the range of the Mawj-3?", "port-report/mawj-range"),
    ("Marjan-7 to Sahilia", "marjan-7-to-sahilia"),
    ("submarines requested by Sahilia", "port-report/submarines-requested"),
    ("dock agreement", "dock-agreement"),
    ("Was the dock agreed on?", "port-report/dock-agreed"),
    ("Khatami's visit to Russia", "khatami-visit-to-russia"),
    ("زيارة خاتمي لروسيا", "khatami-visit-to-russia"),
    ("relations between Russia and Iran", "russia-iran-relations"),
    ("secret missile deal", "secret-missile-deal"),
    ("the space programme of Sahilia", "sahilia-space-programme"),
]
"""What people ask, and what is among the first ten that an answer names."""


@pytest.fixture(scope="module")
def data(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The answer with everything, in a file."""
    file = tmp_path_factory.mktemp("data") / "catalogue.json"
    file.write_bytes(whole(release(catalogue)))
    return file


@pytest.fixture(scope="module")
def asked(data: Path) -> tuple[list[Any], list[Any]]:
    """The tools, and what a served catalogue answers to each question."""
    # In a thread of its own, since the browser of other tests keeps a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(anyio.run, ask, data).result()


async def ask(data: Path) -> tuple[list[Any], list[Any]]:
    """Start the server, ask, and stop it."""
    server = StdioServerParameters(command=sys.executable, args=["-m", "fihrist", "mcp", "--data", str(data)])
    async with Client(stdio_client(server)) as client:
        tools = await client.list_tools()
        asked = (*ASKED, *(("search", {"words": words}) for words, _ in QUESTIONS))
        return list(tools.tools), [await client.call_tool(name, arguments) for name, arguments in asked]


def content(result: Any) -> Any:
    """The answer in a result."""
    return json.loads(result.content[0].text)


def test_tools_say_what_they_take(asked: tuple[list[Any], list[Any]]) -> None:
    """Each tool only reads, and describes each parameter."""
    tools = {tool.name: tool for tool in asked[0]}
    assert sorted(tools) == ["evidence", "look_up", "said_by", "search"]
    assert [name for name, tool in tools.items() if not tool.annotations.read_only_hint] == []
    assert tools["search"].input_schema["properties"]["kind"]["anyOf"][0]["enum"] == list(get_args(Kind))
    described = (p for tool in tools.values() for p in tool.input_schema["properties"].values())
    assert [parameter for parameter in described if not parameter.get("description")] == []


def test_words_are_found_in_either_language(asked: tuple[list[Any], list[Any]]) -> None:
    """A search finds records by their names and passages by their words, in any order, however they are spelled."""
    by_name, by_kind, by_words, none, by_voice, by_field = (content(result) for result in asked[1][:6])
    assert by_name["parts"][0]["record"] == "shahab-4"
    assert [part["kind"] for part in by_kind["parts"]] == ["transfer"] * by_kind["found"]
    assert by_kind["found"]
    assert "port-report/submarines-requested" in by_words["passages"]
    assert "port-report/mawj-range" in by_voice["passages"]
    assert by_field["parts"][0]["record"] == "mawj-3"
    assert (none["found"], none["parts"], none["next"]) == (0, [], None)
    assert "proves nothing" in none["note"]


def test_every_value_comes_with_status_speakers_and_words(
    asked: tuple[list[Any], list[Any]], catalogue: Catalogue
) -> None:
    """A value has its status, its speakers and its denials, and the words of each passage stand beside it once."""
    record, said, evidence = (content(result) for result in asked[1][6:9])
    stage = next(part for part in record["parts"] if part.get("field") == "stage")
    denied = {"passage": "khatami-visit/moscow-denies", "speaker": "Russia"}
    assert (stage["value"], stage["status"], stage["scope"], stage["denied"]) == (
        "done",
        "contested",
        "unclear",
        [denied],
    )
    for answer in (record, said, evidence):
        for name, words in answer["passages"].items():
            one = catalogue.passages[name].passage
            assert (words["text"], words["translation"]) == (one.text, one.en)
    assert [part["passage"] for part in said["parts"]] == [one.name for one in catalogue.said_by("haddad")]
    assert {part["passage"] for part in evidence["parts"]} >= {"khatami-visit/missile-support", denied["passage"]}


def test_what_cannot_be_answered_is_an_error(asked: tuple[list[Any], list[Any]]) -> None:
    """An id or key that is not there names the nearest or the way to find it, and a wrong page is refused."""
    wrong = asked[1][9 : len(ASKED)]
    assert [result.is_error for result in wrong] == [True] * 7
    told = dict(
        zip(("id", "key", "page", "limit", "end", "field", "kind"), (r.content[0].text for r in wrong), strict=True)
    )
    assert "did you mean shahab-4" in told["id"]
    assert "search" in told["key"]
    assert "none from 99 on" in told["end"]
    assert "it has range_km" in told["field"]
    assert "'weapon'" in told["kind"]


def test_an_answer_fits_and_pages_lose_nothing(data: Path) -> None:
    """No answer is longer than promised, and all pages together are the whole."""
    light = Light(json.loads(data.read_bytes()))
    parts = [part for record in light for part in parts_of(record)]
    found, start = [], 0
    while start is not None:
        text = paged(light, {}, parts, start)
        assert len(text.encode()) <= MOST
        page = json.loads(text)
        found, start = found + page["parts"], page["next"]
    assert found == parts


def test_twenty_questions_are_answered(asked: tuple[list[Any], list[Any]]) -> None:
    """Of twenty questions in both languages, each has its record or passage in the first answer."""
    answers = [content(result) for result in asked[1][len(ASKED) :]]
    named = [[part.get("record") or part["passage"] for part in answer["parts"][:10]] for answer in answers]
    assert max(len(result.content[0].text.encode()) for result in asked[1]) <= MOST
    missed = [words for (words, wanted), names in zip(QUESTIONS, named, strict=True) if wanted not in names]
    assert missed == []


def test_no_answer_of_any_tool_is_too_long(data: Path) -> None:
    """Every record, claim, statement, passage and speaker is asked for, and no answer is longer unless it is asked."""
    light = Light(json.loads(data.read_bytes()))
    tools = Tools(light, Index(light))
    words = [word for record in light for word in record.name["en"].split()]
    answers = [tools.search(word, limit=200) for word in words]
    answers += [tool(id, limit=200) for id in light.records for tool in (tools.look_up, tools.said_by)]
    answers += [tools.evidence(key, limit=200) for key in (*light.claims, *light.statements, *light.passages)]
    assert [answer for answer in answers if len(answer.encode()) > MOST] == []


def test_one_large_part_names_what_it_does_not_tell(data: Path) -> None:
    """Where the words of one part are too much, the rest is named; with more bytes asked for, all is told."""
    light = Light(json.loads(data.read_bytes()))
    part = {"said": [{"passage": name} for name in light.passages]}
    short, long = json.loads(paged(light, {}, [part], 0)), json.loads(paged(light, {}, [part], 0, most=10**6))
    assert [*short["passages"], *short["untold"]] == list(light.passages)
    assert short["untold"]
    assert list(long["passages"]) == list(light.passages)


def test_fields_are_given_by_name(data: Path) -> None:
    """Asked for some fields, a search and a record give their values alone, each with its status."""
    light = Light(json.loads(data.read_bytes()))
    tools = Tools(light, Index(light))
    for text in (tools.search("Shahab-4", fields=("range_km",)), tools.look_up("shahab-4", fields=("range_km",))):
        answer = json.loads(text)
        assert [(part["field"], part["status"]) for part in answer["parts"]] == [("range_km", "reported")]
        assert "khatami-visit/range" in answer["passages"]
