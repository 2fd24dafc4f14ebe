"""A language server: live findings, completion, hovers, go-to, renaming and quick fixes in any editor."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from fihrist import __version__
from fihrist.catalogue.formatting import formatted
from fihrist.catalogue.loading import holds_words
from fihrist.checking.diagnostics import Diagnostic
from fihrist.editing.edits import Edit, apart, between
from fihrist.editing.language_server.completion import MOST, cursor, items
from fihrist.editing.language_server.looking import At, Desk, about
from fihrist.editing.mending import Case, mends
from fihrist.editing.migration import rename
from fihrist.reading.files import find_root
from fihrist.text.places import Lines, Span

_TRIGGERS = [" ", "{", "[", ","]
"""Signs after which a key or a value begins; at letters an editor asks by itself."""


class Server(LanguageServer):
    """A language server with the catalogue that it serves; its offsets are in code points, those of an editor not."""

    desk: Desk

    def path(self, uri: str) -> str:
        """The path of a document below the root, with forward slashes; empty where it lies elsewhere."""
        full = Path(to_fs_path(uri) or "").resolve()
        return full.relative_to(self.desk.root).as_posix() if full.is_relative_to(self.desk.root) else ""

    def uri(self, path: str) -> str:
        """The address of a file of the catalogue."""
        return (self.desk.root / path).as_uri()

    def range(self, path: str, span: Span) -> lsp.Range:
        """The range of a span in a file."""
        lines, units = Lines.of(self.desk.file(path).text), self.workspace.position_codec.client_num_units
        ends = (lines.place(offset) for offset in (span.start, span.end))
        return lsp.Range(*(lsp.Position(at.line - 1, units(lines.line(at.line)[: at.column - 1])) for at in ends))

    def offset(self, path: str, at: lsp.Position) -> int:
        """The offset of a position in a file; one past the end of its line is the end of the line."""
        lines = [f"{line}\n" for line in self.desk.file(path).text.split("\n")]
        found = self.workspace.position_codec.position_from_client_units(lines, at)
        return sum(map(len, lines[: found.line])) + found.character

    def edits(self, path: str, edits: Iterable[Edit]) -> list[lsp.TextEdit]:
        """Edits of a file as the editor takes them."""
        return [lsp.TextEdit(self.range(path, edit.span), edit.text) for edit in apart(edits)]

    def diagnostic(self, path: str, found: Diagnostic) -> lsp.Diagnostic:
        """A diagnostic as the editor shows it; a doubt is a warning."""
        level = lsp.DiagnosticSeverity.Error if found.level == "error" else lsp.DiagnosticSeverity.Warning
        message = f"{found.message}\n{found.help}" if found.help else found.message
        return lsp.Diagnostic(self.range(path, found.span), message, level, found.code, source="fihrist")

    def at(self, params: Any) -> At | None:
        """The place that a question is about, in the document of a record that can be read."""
        path = self.path(params.text_document.uri)
        document = None if holds_words(path) else self.desk.file(path).document
        return At(document, self.offset(path, params.position)) if document else None

    def take(self, uri: str, *, thorough: bool) -> None:
        """Takes the text of a document and publishes what is wrong in it."""
        if path := self.path(uri):
            self.desk.change(path, self.workspace.get_text_document(uri).source)
            shown = [self.diagnostic(path, found) for found in self.desk.diagnostics(path, thorough=thorough)]
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, shown))


def make() -> Server:
    """A server with all that it can do."""
    server = Server("fihrist", __version__)
    for ability, answer, *options in (
        (lsp.INITIALIZE, _initialize),
        (lsp.TEXT_DOCUMENT_DID_OPEN, _opened),
        (lsp.TEXT_DOCUMENT_DID_CHANGE, _changed),
        (lsp.TEXT_DOCUMENT_DID_SAVE, _saved),
        (lsp.TEXT_DOCUMENT_DID_CLOSE, _closed),
        (lsp.TEXT_DOCUMENT_COMPLETION, _complete, lsp.CompletionOptions(_TRIGGERS)),
        (lsp.TEXT_DOCUMENT_HOVER, _hover),
        (lsp.TEXT_DOCUMENT_DEFINITION, _define),
        (lsp.TEXT_DOCUMENT_REFERENCES, _refer),
        (lsp.TEXT_DOCUMENT_PREPARE_RENAME, _prepare_rename),
        (lsp.TEXT_DOCUMENT_RENAME, _rename),
        (lsp.TEXT_DOCUMENT_CODE_ACTION, _act, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix])),
        (lsp.TEXT_DOCUMENT_FORMATTING, _format),
    ):
        server.feature(ability, *options)(answer)
    return server


def _initialize(server: Server, params: lsp.InitializeParams) -> None:
    folder = params.root_uri or (params.workspace_folders[0].uri if params.workspace_folders else "")
    place = Path(to_fs_path(folder) or "").resolve()
    server.desk = Desk(find_root(place) or place)


def _opened(server: Server, params: lsp.DidOpenTextDocumentParams) -> None:
    server.take(params.text_document.uri, thorough=True)


def _changed(server: Server, params: lsp.DidChangeTextDocumentParams) -> None:
    server.take(params.text_document.uri, thorough=False)


def _saved(server: Server, params: lsp.DidSaveTextDocumentParams) -> None:
    # What was saved may mend or break what the other open records refer to.
    for uri in server.workspace.text_documents:
        server.take(uri, thorough=True)


def _closed(server: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    server.desk.restore(server.path(params.text_document.uri))


def _complete(server: Server, params: lsp.CompletionParams) -> lsp.CompletionList | None:
    path = server.path(params.text_document.uri)
    text = server.desk.file(path).text
    found = cursor(path, text, server.offset(path, params.position)) if text and not holds_words(path) else None
    if found is None:
        return None
    at, span = found
    typed = text[span.start : span.end]
    made = items(at, typed, server.desk.known)
    for number, item in enumerate(made):
        item.text_edit = lsp.TextEdit(server.range(path, span), item.insert_text or "")
        item.sort_text = f"{number:04}"
    return lsp.CompletionList(is_incomplete=bool(typed) or len(made) >= MOST, items=made)


def _hover(server: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    at = server.at(params)
    text = about(at, server.desk.known) if at else None
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text)) if text else None


def _define(server: Server, params: lsp.DefinitionParams) -> lsp.Location | None:
    at = server.at(params)
    found = server.desk.place(at.name[0]) if at and at.name else None
    return lsp.Location(server.uri(found[0]), server.range(*found)) if found else None


def _refer(server: Server, params: lsp.ReferenceParams) -> list[lsp.Location]:
    at = server.at(params)
    if at is None or at.name is None:
        return []
    made = server.desk.edits(rename(at.name[0], "renamed", remembered=False))
    return [lsp.Location(server.uri(path), server.range(path, edit.span)) for path, edits in made for edit in edits]


def _prepare_rename(server: Server, params: lsp.PrepareRenameParams) -> lsp.Range | None:
    at = server.at(params)
    return server.range(at.document.path, at.name[1]) if at and at.name else None


def _rename(server: Server, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
    at = server.at(params)
    if at is None or at.name is None:
        return None
    name, changes = at.name[0], list[Any]()
    for path, edits in server.desk.edits(rename(name, params.new_name)):
        where = lsp.OptionalVersionedTextDocumentIdentifier(server.uri(path))
        changes.append(lsp.TextDocumentEdit(where, [*server.edits(path, edits)]))
    if own := server.desk.catalogue.paths.get(name):
        new = own.replace(f"/{name}.yaml", f"/{params.new_name}.yaml")
        changes.append(lsp.RenameFile(server.uri(own), server.uri(new)))
    return lsp.WorkspaceEdit(document_changes=changes)


def _act(server: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    path, actions = server.path(params.text_document.uri), list[lsp.CodeAction]()
    file = server.desk.file(path)
    for found in server.desk.diagnostics(path):
        shown = server.diagnostic(path, found)
        if shown.range.start.line <= params.range.end.line and params.range.start.line <= shown.range.end.line:
            for mend in mends(Case(found, file.text, file.document, server.desk.catalogue)):
                edit = lsp.WorkspaceEdit({params.text_document.uri: server.edits(path, mend.edits)})
                kind = lsp.CodeActionKind.QuickFix
                actions.append(lsp.CodeAction(mend.title, kind, [shown], is_preferred=mend.safe, edit=edit))
    return actions


def _format(server: Server, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit]:
    path = server.path(params.text_document.uri)
    text = server.desk.file(path).text
    return server.edits(path, between(text, formatted(path, text) or text))
