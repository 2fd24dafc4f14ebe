"""From the answers of the form "A fact is missing" (BODY, NUMBER) to a draft record, by `fihrist draft`."""

import os
import re
import subprocess
import sys


def answers(body: str) -> dict[str, str]:
    """The answers of an issue form by their headings; GitHub writes `_No response_` for an empty one."""
    parts = re.split(r"^### (.+)$", body.replace("\r\n", "\n"), flags=re.MULTILINE)
    found = zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=False)
    return {heading.strip(): text for heading, text in found if text != "_No response_"}


def command(body: str, number: str) -> list[str]:
    """The arguments of `fihrist` for the answers; what does not look like an id or a name is left out."""
    given = answers(body)
    source, kind = given.get("Document", ""), given.get("Kind of record", "")
    words = " ".join(given.get("Words of the passage", "").split())[:400]
    if not re.fullmatch(r"[a-z0-9-]{1,80}", source) or not words:
        raise SystemExit("the form names no document or no words")
    chosen = ["--kind", kind] if re.fullmatch(r"[a-z]{1,20}", kind) else []
    return ["draft", source, f"--find={words}", "--first", f"--id=issue-{int(number)}", *chosen]


if __name__ == "__main__":
    arguments = command(os.environ["BODY"], os.environ["NUMBER"])
    sys.exit(subprocess.run([sys.executable, "-m", "fihrist", *arguments], check=False).returncode)
