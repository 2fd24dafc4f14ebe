"""The server answers the official client over standard input and output, with the doubt in each answer."""

import json
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from fihrist.catalogue import Catalogue
from fihrist.publishing.exports.api import whole
from fihrist.publishing.release import release
from fihrist.using import Catalogue as Light
from fihrist.using.mcp import MOST, paged, parts_of

ASKED: list[tuple[str, dict[str, Any]]] = [
    ("search", {"words": "Shahab"}),
    ("search", {"words": "صواريخ ساحليا", "kind": "transfer"}),
    ("search", {"words": "nordal submarines"}),
    ("search", {"words": "nothing of this"}),
    ("search", {"words": "haddad mawj range"}),
    ("search", {"words": "range mawj"}),
    ("look_up", {"id": "missile-help-to-iran"}),
    ("said_by", {"speaker": "haddad"}),
    ("evidence", {"key": "missile-help-to-iran/stage/done"}),
    ("look_up", {"id": "shahab"}),
    ("evidence", {"key": "no/such/key"}),
    ("look_up", {"id": "mig-29", "start": -1}),
]


@pytest.fixture(scope="module")
def data(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The answer with everything, in a file."""
    file = tmp_path_factory.mktemp("data") / "catalogue.json"
    file.write_bytes(whole(release(catalogue)))
    return file


@pytest.fixture(scope="module")
def asked(data: Path) -> tuple[list[Any], list[Any]]:
    """The tools, and what a served catalogue answers to each question."""
    return anyio.run(ask, data)


async def ask(data: Path) -> tuple[list[Any], list[Any]]:
    """Start the server, ask, and stop it."""
    server = StdioServerParameters(command=sys.executable, args=["-m", "fihrist", "mcp", "--data", str(data)])
    async with Client(stdio_client(server)) as client:
        tools = await client.list_tools()
        return list(tools.tools), [await client.call_tool(name, arguments) for name, arguments in ASKED]


def content(result: Any) -> Any:
    """The answer in a result."""
    return json.loads(result.content[0].text)


def test_tools_say_what_they_take(asked: tuple[list[Any], list[Any]]) -> None:
    """Each tool only reads, and describes each parameter."""
    tools = {tool.name: tool for tool in asked[0]}
    assert sorted(tools) == ["evidence", "look_up", "said_by", "search"]
    assert [name for name, tool in tools.items() if not tool.annotations.read_only_hint] == []
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
    wrong_id, wrong_key, wrong_page = asked[1][9:]
    assert [result.is_error for result in (wrong_id, wrong_key, wrong_page)] == [True] * 3
    assert "did you mean shahab-4" in wrong_id.content[0].text
    assert "search" in wrong_key.content[0].text


def test_an_answer_fits_and_pages_lose_nothing(data: Path) -> None:
    """No answer is longer than promised, and all pages together are the whole."""
    light = Light(json.loads(data.read_bytes()))
    parts = [part for record in light for part in parts_of(record)]
    found, start = [], 0
    while start is not None:
        text = paged(light, {}, parts, start)
        assert len(text.encode()) <= MOST + 100
        page = json.loads(text)
        found, start = found + page["parts"], page["next"]
    assert found == parts
