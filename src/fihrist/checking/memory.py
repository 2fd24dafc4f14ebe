"""The memory of a catalogue: what was found in each file, and on the answers to which look-ups each finding rests."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fihrist.checking.diagnostics import Diagnostic
from fihrist.checking.finding import Finding
from fihrist.checking.rows import diagnostics, findings, plain, row

if TYPE_CHECKING:
    from fihrist.checking.recording import Answers

Lookup = tuple[str, str, str]
"""What is looked up in, how, and the key: `("records", "get", "iran")`."""
Seen = tuple[int, int]
"""How many claims and statements a document holds."""
Searched = tuple[frozenset[Lookup], tuple[Finding, ...]]
"""What was looked up by a check, and what it has found."""
TO_JUDGE = ""
"""Stands in place of a check for what there is to be judged in a file."""
JOINED = ""
"""Stands in place of a path for what is found in all files together."""

_TABLES = """
CREATE TABLE about (what TEXT PRIMARY KEY, value TEXT);
CREATE TABLE files (
  number INTEGER PRIMARY KEY, path TEXT UNIQUE, content TEXT, said TEXT, id TEXT, seen TEXT, found TEXT, told TEXT
);
CREATE INDEX ids ON files (id);
CREATE TABLE keys (key TEXT, path TEXT, PRIMARY KEY (key, path)) WITHOUT ROWID;
CREATE INDEX paths ON keys (path);
CREATE TABLE looks (id INTEGER PRIMARY KEY, key TEXT, name TEXT, how TEXT, answer TEXT, UNIQUE (key, name, how));
CREATE TABLE rests (who INTEGER, look INTEGER, PRIMARY KEY (who, look)) WITHOUT ROWID;
CREATE INDEX resting ON rests (look);
CREATE TRIGGER idle AFTER DELETE ON rests WHEN NOT EXISTS (SELECT 1 FROM rests WHERE look = old.look) BEGIN
  DELETE FROM looks WHERE id = old.look;
  DELETE FROM rests WHERE who = -old.look;
END;
"""
"""Who rests on a look-up is the number of a file, or below 0 that of another look-up which was gathered from it.

What was found in a file tells of each check on which look-ups its findings rest, as a number in a list of such groups.
"""
_ASKED = """
SELECT name, how, key, answer FROM looks
WHERE key IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM rests WHERE who = -id)
"""
_REACHED = """
WITH RECURSIVE reached (number) AS (
  SELECT value FROM json_each(?) UNION SELECT -who FROM rests JOIN reached ON look = number WHERE who < 0
) SELECT name, how, key, answer FROM reached JOIN looks ON id = number
"""
_RESTING = """
SELECT DISTINCT path, found FROM rests JOIN files ON number = who WHERE look IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run over a whole catalogue has found, and how much it has seen in each document."""

    told: tuple[Diagnostic, ...]
    seen: Mapping[str, Seen]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in the file at a path: by all checks, or by those `among` some, the others as before.

    On what is `asked` rests what there is to be judged. What is told of it is None where that is as before.
    """

    path: str
    asked: frozenset[Lookup]
    checks: Mapping[str, Searched]
    told: tuple[Diagnostic, ...] | None = None
    among: frozenset[str] | None = None


class Memory:
    """What a run has found, ready to be asked for it, and to be brought to what the next one finds.

    The answer to each look-up in it is the one that the catalogue gave then. Nothing is kept on which nothing rests.
    """

    def __init__(self, body: bytes | None = None) -> None:
        self._db = sqlite3.connect(":memory:", isolation_level=None)
        if body is None:
            self._db.executescript(_TABLES)
        else:
            self._db.deserialize(body)
        self._db.executescript("PRAGMA recursive_triggers = ON; BEGIN IMMEDIATE")  # which reads it
        self._numbers: dict[Lookup, int] = {}
        self._idle: list[tuple[int, int]] = []

    def body(self) -> bytes:
        """All of it, to be kept."""
        self._db.executemany("DELETE FROM rests WHERE who = ? AND look = ?", self._idle)
        self._db.execute("COMMIT")
        return self._db.serialize()

    def about(self, what: str) -> Any:
        """Something that was so in the last run; None where it was not known."""
        return next((json.loads(value) for (value,) in self._all("SELECT value FROM about WHERE what = ?", what)), None)

    def note(self, what: str, value: Any) -> None:
        """Something is so in this run."""
        self._db.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (what, _json(value)))

    def contents(self) -> dict[str, str]:
        """The content of each file, by its path."""
        return dict(self._all("SELECT path, content FROM files WHERE path != ?", JOINED))

    def said(self, path: str) -> str | None:
        """The fingerprint of the values of a file."""
        return next((said for (said,) in self._all("SELECT said FROM files WHERE path = ?", path)), None)

    def run(self) -> Run:
        """All that was found, and how much was seen in each file that has a document."""
        told = ",".join(told for (told,) in self._all("SELECT told FROM files WHERE told != '[]' ORDER BY path"))
        found = (one for rows in (*json.loads(f"[{told}]"), self.about("outside")) for one in diagnostics(rows))
        rows = self._all("SELECT path, seen FROM files WHERE seen IS NOT NULL ORDER BY path")
        return Run(tuple(found), {path: tuple(json.loads(seen)) for path, seen in rows})

    def having(self, key: str) -> list[str]:
        """The paths of the files that have a key, in order."""
        return [path for (path,) in self._all("SELECT path FROM keys WHERE key = ? ORDER BY path", key)]

    def with_ids(self, ids: Iterable[str]) -> set[str]:
        """The paths of the files of which the record had one of these ids."""
        return {path for id in ids for (path,) in self._all("SELECT path FROM files WHERE id = ?", id)}

    def ids(self, paths: Iterable[str]) -> set[str]:
        """The ids of the records that some files had."""
        rows = (self._all("SELECT id FROM files WHERE path = ? AND id IS NOT NULL", path) for path in paths)
        return {id for found in rows for (id,) in found}

    def below(self, id: str) -> set[str]:
        """The paths of the files that name a passage of a source."""
        return {path for (path,) in self._all("SELECT path FROM keys WHERE key > ? AND key < ?", f"{id}/", f"{id}0")}

    def keys(self, paths: Iterable[str]) -> set[str]:
        """All keys of some files."""
        return {key for path in paths for (key,) in self._all("SELECT key FROM keys WHERE path = ?", path)}

    def asked(self, keys: Iterable[str]) -> dict[Lookup, str]:
        """The look-ups with these keys that are answered by the catalogue itself, with the answers that were given."""
        return self._looks(_ASKED, sorted(keys))

    def reached(self, looks: Iterable[Lookup]) -> dict[Lookup, str]:
        """Some look-ups and all that were gathered from them, with the answers that were given."""
        return self._looks(_REACHED, sorted(id for look in looks for id, _ in self._look(look)))

    def resting(self, looks: Iterable[Lookup]) -> Iterator[tuple[str, str]]:
        """The path and the check of each finding that rests on one of these look-ups."""
        ids = {id for look in looks for id, _ in self._look(look)}
        for path, found in self._all(_RESTING, _json(sorted(ids))).fetchall():
            rows, groups = json.loads(found)
            has_any = [not ids.isdisjoint(group) for group in groups]
            yield from ((path, what) for what, _, group in rows if has_any[group])

    def answer(self, look: Lookup) -> str | None:
        """The answer that was given to a look-up."""
        return next((answer for _, answer in self._look(look)), None)

    def rests(self, look: Lookup) -> list[tuple[Lookup, str]]:
        """The look-ups from which the answer to one was gathered, with the answers that were given."""
        rested = "SELECT name, how, key, answer FROM rests JOIN looks ON id = look WHERE who = ?"
        rows = (row for id, _ in self._look(look) for row in self._all(rested, -id))
        return [((name, how, key), told) for name, how, key, told in rows]

    def found(self, path: str) -> dict[str, tuple[Finding, ...]]:
        """What each check has found in a file."""
        return {what: findings(rows) for what, rows, _ in self._found(path)[0]}

    def move(self, path: str, content: str, id: str | None = None, keys: Collection[str] = ()) -> None:
        """A file has another content, and with it another id and other keys."""
        self._db.execute("INSERT OR IGNORE INTO files (path) VALUES (?)", (path,))
        self._db.execute("UPDATE files SET content = ?, id = ? WHERE path = ?", (content, id, path))
        self._db.execute("DELETE FROM keys WHERE path = ?", (path,))
        self._db.executemany("INSERT INTO keys VALUES (?, ?)", ((key, path) for key in sorted(keys)))

    def drop(self, path: str) -> None:
        """A file is gone."""
        self._db.execute("DELETE FROM keys WHERE path = ?", (path,))
        self._db.execute("DELETE FROM rests WHERE who = (SELECT number FROM files WHERE path = ?)", (path,))
        self._db.execute("DELETE FROM files WHERE path = ?", (path,))

    def see(self, path: str, said: str, seen: Seen | None) -> None:
        """A file has values with this fingerprint, and so much was seen in it."""
        self._db.execute("UPDATE files SET said = ?, seen = ? WHERE path = ?", (said, seen and _json(seen), path))

    def keep(self, found: Found, answers: Mapping[Lookup, str]) -> None:
        """Keep what was found in a file, with the answers on which that rests."""
        rows, groups = self._found(found.path) if found.among is not None else ([], [])
        kept = [(what, told, groups[group]) for what, told, group in rows if what not in (found.among or ())]
        made = [(TO_JUDGE, (found.asked, ()))] if found.among is None else []
        for what, (asked, told) in (*made, *found.checks.items()):
            kept.append((what, [*map(row, told)], sorted(self._number(look, answers) for look in sorted(asked))))
        sets: dict[tuple[int, ...], int] = {}
        numbered = [(what, told, sets.setdefault(tuple(asked), len(sets))) for what, told, asked in kept]
        insert = "INSERT INTO files (path, found) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET found = excluded.found"
        self._db.execute(insert, (found.path, _json([numbered, [*sets]])))
        ((who,),) = self._all("SELECT number FROM files WHERE path = ?", found.path)
        self._rest(who, {look for group in sets for look in group})
        if found.told is not None:
            self._db.execute("UPDATE files SET told = ? WHERE path = ?", (_json(plain(found.told)), found.path))

    def keep_answers(self, answers: "Answers") -> None:
        """Keep what is answered otherwise now, and from which look-ups any answer has been gathered."""
        update = "UPDATE looks SET answer = ? WHERE name = ? AND how = ? AND key = ?"
        self._db.executemany(update, ((answers[look], *look) for look in answers.others))
        for look, asked in answers.gathered.items():
            self._rest(-self._number(look, answers), {self._number(one, answers) for one in sorted(asked)})

    def _rest(self, who: int, looks: set[int]) -> None:
        before = {look for (look,) in self._all("SELECT look FROM rests WHERE who = ?", who)}
        self._db.executemany("INSERT INTO rests VALUES (?, ?)", ((who, look) for look in sorted(looks - before)))
        self._idle += ((who, look) for look in before - looks)

    def _found(self, path: str) -> Any:
        rows = self._all("SELECT found FROM files WHERE path = ?", path)
        return next((json.loads(found) for (found,) in rows), ([], []))

    def _number(self, look: Lookup, answers: Mapping[Lookup, str]) -> int:
        if look not in self._numbers:
            known = next((id for id, _ in self._look(look)), None)
            name, how, key = look
            insert = "INSERT INTO looks (key, name, how, answer) VALUES (?, ?, ?, ?)"
            self._numbers[look] = known or self._db.execute(insert, (key, name, how, answers[look])).lastrowid or 0
        return self._numbers[look]

    def _looks(self, question: str, given: list[Any]) -> dict[Lookup, str]:
        return {(name, how, key): told for name, how, key, told in self._all(question, _json(given))}

    def _look(self, look: Lookup) -> list[tuple[int, str]]:
        name, how, key = look
        return [*self._all("SELECT id, answer FROM looks WHERE key = ? AND name = ? AND how = ?", key, name, how)]

    def _all(self, question: str, *given: Any) -> "sqlite3.Cursor":
        return self._db.execute(question, given)


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))
