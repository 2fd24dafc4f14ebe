"""The server answers the official client over standard input and output, with the doubt in each answer."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from fihrist.checking.engine import Outcome
from fihrist.publishing.exports.api import whole
from fihrist.publishing.release import release

ASKED = [
    ("search", {"text": "شهاب"}),
    ("look_up", {"id": "shahab-4"}),
    ("claims_by_speaker", {"speaker": "russia", "limit": 200}),
    ("words_for_claim", {"claim": "shahab-4/range_km/0"}),
    ("look_up", {"id": "shahab"}),
]


@pytest.fixture(scope="module")
def answers(outcome: Outcome, tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """The names of the tools, and what a served catalogue answers to each question."""
    data = tmp_path_factory.mktemp("data") / "catalogue.json"
    data.write_bytes(whole(release(outcome.catalogue)))
    return anyio.run(ask, data)


async def ask(data: Path) -> list[Any]:
    """Start the server, ask, and stop it."""
    server = StdioServerParameters(command=sys.executable, args=["-m", "fihrist", "mcp", "--data", str(data)])
    async with Client(stdio_client(server)) as client:
        tools = await client.list_tools()
        results = [await client.call_tool(name, arguments) for name, arguments in ASKED]
    return [sorted(tool.name for tool in tools.tools), *results]


def content(result: Any) -> Any:
    """The answer in a result."""
    return json.loads(result.content[0].text)


def claims_in(part: Any) -> Iterator[Any]:
    """Every claim in an answer."""
    if isinstance(part, dict):
        if "claim" in part:
            yield part
        for value in part.values():
            yield from claims_in(value)
    elif isinstance(part, list):
        for item in part:
            yield from claims_in(item)


def test_the_tools_are_there(answers: list[Any]) -> None:
    """The client finds the four tools."""
    assert answers[0] == ["claims_by_speaker", "look_up", "search", "words_for_claim"]


def test_every_claim_comes_with_status_speaker_and_words(answers: list[Any]) -> None:
    """Whatever is asked, no claim comes without its status, its speaker and its quotes."""
    found = [claim for result in answers[1:5] for claim in claims_in(content(result))]
    assert len(found) > 10
    assert [c["claim"] for c in found if not (c["status"] and c["speaker"] and c["quotes"][0]["text"])] == []


def test_answers_say_what_the_catalogue_says(answers: list[Any], outcome: Outcome) -> None:
    """A record is found by its name, told with its doubt, and a claim gives its words letter for letter."""
    found, record, said, words = (content(result) for result in answers[1:5])
    assert "shahab-4" in [one["id"] for one in found["records"]]
    speakers = ", ".join(outcome.catalogue.records[f"{who}-defence-sources"].name.en for who in ("us", "israeli"))
    field = record["fields"]["range_km"]
    assert (field["status"], field["unit"], field["values"][0]["claims"][0]["speaker"]) == ("reported", "km", speakers)
    assert {"range-and-warhead"} & set(outcome.catalogue.records["shahab-4"].quotes)
    assert words["quotes"][0]["text"] == outcome.catalogue.records["shahab-4"].quotes["range-and-warhead"].text
    assert (said["speaker"]["id"], said["found"] == len(said["claims"])) == ("russia", True)
    assert any("denies" in claim for claim in said["claims"])


def test_a_wrong_id_is_told_with_the_nearest(answers: list[Any]) -> None:
    """An id that is not there is an error that names the nearest ones."""
    result = answers[5]
    assert (result.is_error, "did you mean shahab-4" in result.content[0].text) == (True, True)
