"""From the answers of an issue form, in the event that GitHub recorded, to a draft and an answer in the issue.

It writes `answer.md`, and `drafted=true` for the steps that follow where there is something to push.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ID = re.compile(r"[a-z0-9-]{1,80}")
FENCE = re.compile(r"\A(`{3,})\w*\n(.*?)\n?\1\Z", re.DOTALL)


class Call(NamedTuple):
    """A call of `fihrist`: its arguments, and what it is given to read."""

    arguments: list[str]
    text: str = ""


def answers(body: str) -> dict[str, str]:
    """The answers of a form by their headings, the part in English; GitHub writes `_No response_` for an empty one."""
    parts = re.split(r"^### (.+)$", body.replace("\r\n", "\n"), flags=re.MULTILINE)
    found = zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=False)
    return {heading.partition(" · ")[0].strip(): text for heading, text in found if text != "_No response_"}


def call(body: str, number: int) -> Call | str:
    """The call for the answers, or why there is none; what does not look like an id or a kind is left out."""
    given = answers(body)
    if text := FENCE.sub(r"\2", given.get("The text", "")):
        return Call(["add-source", "-", f"--id=issue-{number}", "--lay-out"], f"{text}\n")
    source, words = given.get("Document", ""), " ".join(given.get("Words of the passage", "").split())[:400]
    if not ID.fullmatch(source) or not words:
        return "The form names no document, or no words of it. · لا تسمي الاستمارة وثيقة أو كلمات منها."
    record, kind = given.get("Record", ""), given.get("Kind of record", "")
    into = [f"--into={record}"] if ID.fullmatch(record) else []
    new = [f"--kind={kind}", f"--id=issue-{number}"] if re.fullmatch(r"[a-z]{1,20}", kind) else []
    return Call(["draft", source, f"--find={words}", "--first", *(into or new)])


def fenced(text: str, form: str = "text") -> str:
    """A text as a piece of code, in which nothing is markup and nobody is called."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{form}\n{text.rstrip()}\n{fence}\n"


def answer(event: dict[str, object], root: Path) -> tuple[str, bool]:
    """What is answered to an issue, and whether there is a draft."""
    issue = event["issue"]
    assert isinstance(issue, dict)
    number, body = int(issue["number"]), str(issue["body"] or "")
    made = call(body, number)
    if isinstance(made, str):
        return f"{made}\n", False
    command = [sys.executable, "-m", "fihrist", "--root", str(root), *made.arguments]
    done = subprocess.run(command, input=made.text, capture_output=True, text=True, encoding="utf-8", check=False)
    paths = re.findall(r"catalogue/[\w/.-]+\.yaml", done.stdout.partition("\n")[0]) if done.returncode == 0 else []
    if not paths:
        head = "Nothing was drafted; this is why. · لم تُصغ مسودة، وهذا هو السبب."
        return f"{head}\n\n{fenced(done.stdout + done.stderr)}", False
    place = (
        f"{os.environ.get('GITHUB_SERVER_URL', '')}/{os.environ.get('GITHUB_REPOSITORY', '')}/edit/draft/issue-{number}"
    )
    links = "".join(f"- [{path}]({place}/{path})\n" for path in paths)
    shown = "".join(f"\n{fenced((root / path).read_text('utf-8')[:20_000], 'yaml')}" for path in paths)
    fact = answers(body).get("The fact", "")
    said = f"\nThe fact, as it was told · المعلومة كما رُويت:\n\n{fenced(fact)}" if fact else ""
    head = "A draft; do its to-dos in the editor. · مسودة، أنجز ما عليها في المحرر."
    return f"{head}\n\n{links}\n{fenced(done.stdout + done.stderr)}{said}{shown}"[:60_000], True


def main() -> None:
    """Answer the issue of the event that GitHub has recorded."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    text, drafted = answer(event, Path.cwd())
    Path("answer.md").write_text(text, "utf-8")
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as out:
        out.write(f"drafted={'true' if drafted else 'false'}\n")


if __name__ == "__main__":
    main()
