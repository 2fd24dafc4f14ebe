"""What readers come for is two clicks from the home page, without a word typed."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.publishing.site.__main__ import answer, tasks

MOST = 2
"""So many clicks may a task take."""


@pytest.mark.parametrize("task", tasks("small"), ids=lambda task: str(task["task"]))
def test_a_task_is_answered_in_two_clicks(page: Page, address: str, task: dict[str, Any]) -> None:
    """The clicks of a task lead from the home page of its language to a page that shows what was asked."""
    assert answer(page, f"{address}/", task) == []


@pytest.mark.parametrize("name", ["small", "whole"])
def test_no_task_takes_more_than_two_clicks(name: str) -> None:
    """Thirteen tasks, four of them in Arabic, take one or two clicks each."""
    held = tasks(name)
    assert (len(held), sum(task.get("language") == "ar" for task in held)) == (13, 4)
    assert [task["task"] for task in held if not 0 < len(task["clicks"]) <= MOST] == []
