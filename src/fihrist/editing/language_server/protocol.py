"""The protocol of editors: offsets in code points as lines and characters, and diagnostics and edits in its form."""

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from fihrist.checking.diagnostics import Diagnostic
from fihrist.editing.edits import Edit, apart
from fihrist.editing.language_server.desk import Desk
from fihrist.text.places import Span


class Server(LanguageServer):
    """A language server with the catalogue that it serves; without one it answers nothing."""

    desk: Desk | None = None

    def path(self, uri: str) -> str:
        """The path of a document below the root, with forward slashes; empty where it lies elsewhere."""
        if self.desk is None:
            return ""
        full, root = path_of(uri), self.desk.root.resolve()
        return full.relative_to(root).as_posix() if full.is_relative_to(root) else ""

    def uri(self, path: str) -> str:
        """The address of a file of the catalogue."""
        assert self.desk
        return (self.desk.root.resolve() / path).as_uri()

    def range(self, path: str, span: Span) -> lsp.Range:
        """The range of a span in a file."""
        assert self.desk
        text = self.desk.text(path)
        return lsp.Range(self._position(text, span.start), self._position(text, span.end))

    def offset(self, path: str, at: lsp.Position) -> int:
        """The offset of a position in a file; one past the end of its line is the end of the line."""
        assert self.desk
        lines = self.desk.text(path).split("\n")
        if at.line >= len(lines):
            return len(self.desk.text(path))
        line = lines[at.line]
        columns = (n for n in range(len(line) + 1) if self._units(line[:n]) >= at.character)
        return sum(len(before) + 1 for before in lines[: at.line]) + next(columns, len(line))

    def edits(self, path: str, edits: Iterable[Edit]) -> list[lsp.TextEdit]:
        """Edits of a file as the editor takes them."""
        return [lsp.TextEdit(self.range(path, edit.span), edit.text) for edit in apart(edits)]

    def diagnostic(self, path: str, found: Diagnostic) -> lsp.Diagnostic:
        """A diagnostic as the editor shows it; a doubt is a warning."""
        level = lsp.DiagnosticSeverity.Error if found.level == "error" else lsp.DiagnosticSeverity.Warning
        message = f"{found.message}\n{found.help}" if found.help else found.message
        return lsp.Diagnostic(self.range(path, found.span), message, level, found.code, source="fihrist")

    def _position(self, text: str, offset: int) -> lsp.Position:
        offset = max(0, min(offset, len(text)))
        start = text.rfind("\n", 0, offset) + 1
        return lsp.Position(text.count("\n", 0, start), self._units(text[start:offset]))

    def _units(self, text: str) -> int:
        """How many units of the encoding that was agreed on a text takes."""
        return int(self.workspace.position_codec.client_num_units(text))


def path_of(uri: str) -> Path:
    """The file that an address names."""
    return Path(unquote(urlsplit(uri).path)).resolve()
