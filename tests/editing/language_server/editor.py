"""An editor in a few lines: it speaks the protocol with a server over its standard input and output."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

Json = Any


class Editor:
    """A server that has been started for a catalogue, and the diagnostics that it has published by file name."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.published: dict[str, list[Json]] = {}
        command = [sys.executable, "-m", "fihrist", "lsp"]
        self._process = subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._number = 0
        capabilities = {"general": {"positionEncodings": ["utf-16"]}}
        self.abilities = self.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities=capabilities)
        self.tell("initialized")

    def ask(self, method: str, **params: Json) -> Json:
        """Sends a request and waits for its answer."""
        self._number += 1
        self._send({"jsonrpc": "2.0", "id": self._number, "method": method, "params": params})
        while True:
            answer = self._receive()
            if answer.get("id") == self._number and "method" not in answer:
                assert "error" not in answer, answer
                return answer.get("result")

    def tell(self, method: str, **params: Json) -> None:
        """Sends a notification."""
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def uri(self, path: str) -> str:
        """The address of a file."""
        return (self.root / path).as_uri()

    def open(self, path: str, text: str | None = None) -> list[Json]:
        """Opens a file and gives the diagnostics that are published for it."""
        text = (self.root / path).read_text("utf-8") if text is None else text
        item = {"uri": self.uri(path), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=item)
        return self._diagnostics(path)

    def change(self, path: str, text: str) -> list[Json]:
        """Puts another text in the place of a file's and gives the diagnostics that are published for it."""
        named = {"uri": self.uri(path), "version": 2}
        self.tell("textDocument/didChange", textDocument=named, contentChanges=[{"text": text}])
        return self._diagnostics(path)

    def close(self, path: str) -> None:
        """Closes a file without saving it."""
        self.tell("textDocument/didClose", textDocument={"uri": self.uri(path)})

    def at(self, method: str, path: str, text: str, mark: str, **more: Json) -> Json:
        """Asks about the place of a text that is directly behind a mark."""
        offset = text.index(mark) + len(mark)
        line, start = text.count("\n", 0, offset), text.rfind("\n", 0, offset) + 1
        position = {"line": line, "character": len(text[start:offset].encode("utf-16-le")) // 2}
        return self.ask(f"textDocument/{method}", textDocument={"uri": self.uri(path)}, position=position, **more)

    def quit(self) -> int:
        """Ends the server and gives its exit code."""
        self.ask("shutdown")
        self.tell("exit")
        assert self._process.stdin
        assert self._process.stdout
        code = self._process.wait(10)
        self._process.stdin.close()
        self._process.stdout.close()
        return code

    def _diagnostics(self, path: str) -> list[Json]:
        self.published.pop(self.uri(path), None)
        while self.uri(path) not in self.published:
            self._receive()
        return self.published[self.uri(path)]

    def _send(self, message: Json) -> None:
        assert self._process.stdin
        body = json.dumps(message).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> Json:
        assert self._process.stdout
        length = 0
        while header := self._process.stdout.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server has gone"
        message = json.loads(self._process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.published[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message


def applied(text: str, edits: list[Json]) -> str:
    """A text after the edits of the protocol, whose characters are counted in UTF-16."""
    lines = text.split("\n")

    def offset(place: Json) -> int:
        before = sum(len(line) + 1 for line in lines[: place["line"]])
        line = lines[place["line"]] if place["line"] < len(lines) else ""
        return before + len(line.encode("utf-16-le")[: 2 * place["character"]].decode("utf-16-le"))

    for edit in sorted(edits, key=lambda edit: offset(edit["range"]["start"]), reverse=True):
        text = text[: offset(edit["range"]["start"])] + edit["newText"] + text[offset(edit["range"]["end"]) :]
    return text
