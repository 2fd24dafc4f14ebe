"""The server: what an editor asks, answered from the desk."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from fihrist import __version__
from fihrist.catalogue.files import find_root
from fihrist.checking.diagnostics import Diagnostic
from fihrist.editing.formatting import edits as formatting_edits
from fihrist.editing.language_server.completion import choices
from fihrist.editing.language_server.cursor import cursor
from fihrist.editing.language_server.desk import Desk
from fihrist.editing.language_server.looking import Target, about, target
from fihrist.editing.language_server.positions import offset, range_of
from fihrist.editing.language_server.renaming import name_at, renaming
from fihrist.editing.mending import Case, mends
from fihrist.text.edits import Edit, apart
from fihrist.text.places import Lines, Span

_INCOMPLETE = 200
_TRIGGERS = [" ", "{", "[", ","]
"""Signs after which a key or a value begins; at letters an editor asks by itself."""


class Server(LanguageServer):
    """A language server with the catalogue that it serves."""

    desk: Desk | None = None

    def units(self, text: str) -> int:
        """How many units of the agreed encoding a text takes."""
        return int(self.workspace.position_codec.client_num_units(text))

    def range(self, path: str, span: Span) -> lsp.Range:
        """The range of a span in a file."""
        assert self.desk
        return range_of(self.desk.text(path), span, self.units)

    def path(self, uri: str) -> str:
        """The path of a document below the root, with forward slashes; empty where it lies elsewhere."""
        assert self.desk
        full = Path(unquote(urlsplit(uri).path)).resolve()
        root = self.desk.root.resolve()
        return full.relative_to(root).as_posix() if full.is_relative_to(root) else ""

    def uri(self, path: str) -> str:
        """The address of a file of the catalogue."""
        assert self.desk
        return (self.desk.root.resolve() / path).as_uri()

    def offset(self, path: str, position: lsp.Position) -> int:
        """The offset of a position in a file."""
        assert self.desk
        return offset(self.desk.text(path), position, self.units)

    def text_edits(self, path: str, edits: tuple[Edit, ...]) -> list[lsp.TextEdit]:
        """Edits as the editor takes them."""
        return [lsp.TextEdit(self.range(path, edit.span), edit.text) for edit in apart(edits)]


def make() -> Server:
    """A server with all that it can do."""
    server = Server("fihrist", __version__)
    server.feature(lsp.INITIALIZE)(_initialize)
    server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)(_opened)
    server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)(_saved)
    server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    server.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(_TRIGGERS))(_complete)
    server.feature(lsp.TEXT_DOCUMENT_HOVER)(_hover)
    server.feature(lsp.TEXT_DOCUMENT_DEFINITION)(_define)
    server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)(_prepare_rename)
    server.feature(lsp.TEXT_DOCUMENT_RENAME)(_rename)
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix]))(_act)
    server.feature(lsp.TEXT_DOCUMENT_FORMATTING)(_format)
    return server


def _initialize(server: Server, params: lsp.InitializeParams) -> None:
    place = params.root_uri or (params.workspace_folders[0].uri if params.workspace_folders else "")
    root = find_root(Path(unquote(urlsplit(place).path)).resolve()) if place else None
    server.desk = Desk(root) if root else None


def _opened(server: Server, params: lsp.DidOpenTextDocumentParams) -> None:
    _take(server, params.text_document.uri, thorough=True)


def _changed(server: Server, params: lsp.DidChangeTextDocumentParams) -> None:
    _take(server, params.text_document.uri, thorough=False)


def _saved(server: Server, params: lsp.DidSaveTextDocumentParams) -> None:
    # What was saved may mend or break what the other open records refer to.
    for uri in server.workspace.text_documents:
        _take(server, uri, thorough=True)


def _closed(server: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    if server.desk and (path := server.path(params.text_document.uri)):
        server.desk.restore(path)


def _take(server: Server, uri: str, *, thorough: bool) -> None:
    """Takes the text of a document and publishes what is wrong in it."""
    if server.desk is None or not (path := server.path(uri)):
        return
    server.desk.change(path, server.workspace.get_text_document(uri).source)
    found = server.desk.diagnostics(path, thorough=thorough)
    shown = [_diagnostic(server, path, diagnostic) for diagnostic in found]
    server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, shown))


def _span(text: str, diagnostic: Diagnostic) -> Span:
    start = diagnostic.offset
    lines = Lines(text)
    end = start
    while end < len(text) and lines.place(end) < diagnostic.end:
        end += 1
    return Span(start, end)


def _diagnostic(server: Server, path: str, found: Diagnostic) -> lsp.Diagnostic:
    assert server.desk
    level = lsp.DiagnosticSeverity.Error if found.level == "error" else lsp.DiagnosticSeverity.Warning
    message = f"{found.message}\n{found.help}" if found.help else found.message
    where = server.range(path, _span(server.desk.text(path), found))
    return lsp.Diagnostic(where, message, level, found.code, source="fihrist")


def _complete(server: Server, params: lsp.CompletionParams) -> lsp.CompletionList | None:
    if server.desk is None or not (path := server.path(params.text_document.uri)):
        return None
    at = cursor(path, server.desk.text(path), server.offset(path, params.position))
    if at is None:
        return None
    where = server.range(path, at.span)
    items = []
    for number, choice in enumerate(choices(at, server.desk.catalogue)):
        about_it = lsp.MarkupContent(lsp.MarkupKind.Markdown, choice.about) if choice.about else None
        item = lsp.CompletionItem(choice.label or choice.text, detail=choice.what, documentation=about_it)
        item.text_edit, item.sort_text = lsp.TextEdit(where, choice.text), f"{number:04}"
        # Editors know nothing of hamzas, so that what they filter a passage by is what is typed.
        item.filter_text = (at.typed or None) if choice.is_passage else None
        items.append(item)
    return lsp.CompletionList(is_incomplete=bool(at.typed) or len(items) >= _INCOMPLETE, items=items)


def _hover(server: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    if server.desk is None or not (path := server.path(params.text_document.uri)):
        return None
    document = server.desk.document(path)
    at = server.offset(path, params.position)
    text = about(document, server.desk.record(path), at, server.desk.catalogue) if document else None
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text)) if text else None


def _define(server: Server, params: lsp.DefinitionParams) -> lsp.Location | None:
    if server.desk is None or not (path := server.path(params.text_document.uri)):
        return None
    document = server.desk.document(path)
    found = target(document, server.offset(path, params.position), server.desk.catalogue) if document else None
    if isinstance(found, str):
        found = Target(server.desk.catalogue.paths[found], Span(0, 0))
    return lsp.Location(server.uri(found.path), server.range(found.path, found.span)) if found else None


def _prepare_rename(server: Server, params: lsp.PrepareRenameParams) -> lsp.Range | None:
    if server.desk is None or not (path := server.path(params.text_document.uri)):
        return None
    found = name_at(server.desk, path, server.offset(path, params.position))
    return server.range(path, found[1]) if found else None


def _rename(server: Server, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
    if server.desk is None or not (path := server.path(params.text_document.uri)):
        return None
    found = renaming(server.desk, path, server.offset(path, params.position), params.new_name)
    if found is None:
        return None
    changes: list[lsp.TextDocumentEdit | lsp.CreateFile | lsp.RenameFile | lsp.DeleteFile] = []
    for at, edits in sorted(found.edits.items()):
        where = lsp.OptionalVersionedTextDocumentIdentifier(server.uri(at))
        changes.append(lsp.TextDocumentEdit(where, server.text_edits(at, edits)))
    if found.move:
        changes.append(lsp.RenameFile(server.uri(found.move[0]), server.uri(found.move[1])))
    return lsp.WorkspaceEdit(document_changes=changes)


def _act(server: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    if server.desk is None or not (path := server.path(params.text_document.uri)):
        return []
    desk, text, actions = server.desk, server.desk.text(path), []
    for found in desk.diagnostics(path):
        shown = _diagnostic(server, path, found)
        if shown.range.start.line > params.range.end.line or shown.range.end.line < params.range.start.line:
            continue
        for mend in mends(Case(found, text, desk.document(path), desk.catalogue)):
            edit = lsp.WorkspaceEdit({params.text_document.uri: server.text_edits(path, mend.edits)})
            kind = lsp.CodeActionKind.QuickFix
            actions.append(lsp.CodeAction(mend.title, kind, [shown], is_preferred=mend.safe, edit=edit))
    return actions


def _format(server: Server, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit] | None:
    if server.desk is None or not (path := server.path(params.text_document.uri)):
        return None
    return server.text_edits(path, tuple(formatting_edits(path, server.desk.text(path))))
