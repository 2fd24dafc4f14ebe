"""The server: what an editor asks, answered from the desk."""

from lsprotocol import types as lsp

from fihrist import __version__
from fihrist.catalogue.files import find_root
from fihrist.editing.formatting import edits as formatting_edits
from fihrist.editing.language_server.completion import MOST, choices
from fihrist.editing.language_server.cursor import cursor
from fihrist.editing.language_server.desk import Desk
from fihrist.editing.language_server.looking import Target, about, name_at, places, renaming, target
from fihrist.editing.language_server.protocol import Server, path_of
from fihrist.editing.mending import Case, mends
from fihrist.reading import Document

_TRIGGERS = [" ", "{", "[", ","]
"""Signs after which a key or a value begins; at letters an editor asks by itself."""

Change = lsp.TextDocumentEdit | lsp.CreateFile | lsp.RenameFile | lsp.DeleteFile


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
    server.feature(lsp.TEXT_DOCUMENT_REFERENCES)(_refer)
    server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)(_prepare_rename)
    server.feature(lsp.TEXT_DOCUMENT_RENAME)(_rename)
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix]))(_act)
    server.feature(lsp.TEXT_DOCUMENT_FORMATTING)(_format)
    return server


def _initialize(server: Server, params: lsp.InitializeParams) -> None:
    place = params.root_uri or (params.workspace_folders[0].uri if params.workspace_folders else "")
    root = find_root(path_of(place)) if place else None
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
    if server.desk and (path := server.path(uri)):
        server.desk.change(path, server.workspace.get_text_document(uri).source)
        shown = [server.diagnostic(path, found) for found in server.desk.diagnostics(path, thorough=thorough)]
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, shown))


def _asked(
    server: Server, named: lsp.TextDocumentIdentifier, at: lsp.Position
) -> tuple[Desk, Document, int] | None:
    """The desk, the document and the offset that a question is about."""
    path = server.path(named.uri)
    document = server.desk.document(path) if server.desk else None
    return (server.desk, document, server.offset(path, at)) if server.desk and document else None


def _location(server: Server, found: Target) -> lsp.Location:
    return lsp.Location(server.uri(found.path), server.range(found.path, found.span))


def _complete(server: Server, params: lsp.CompletionParams) -> lsp.CompletionList | None:
    if server.desk is None or not (path := server.path(params.text_document.uri)):
        return None
    at = cursor(path, server.desk.text(path), server.offset(path, params.position))
    if at is None:
        return None
    where = server.range(path, at.span)
    items = []
    for number, choice in enumerate(choices(at, server.desk.known)):
        about_it = lsp.MarkupContent(lsp.MarkupKind.Markdown, choice.about) if choice.about else None
        item = lsp.CompletionItem(choice.label or choice.text, detail=choice.what, documentation=about_it)
        item.text_edit, item.sort_text = lsp.TextEdit(where, choice.text), f"{number:04}"
        item.filter_text = choice.found_by
        items.append(item)
    return lsp.CompletionList(is_incomplete=bool(at.typed) or len(items) >= MOST, items=items)


def _hover(server: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    if (asked := _asked(server, params.text_document, params.position)) is None:
        return None
    desk, document, at = asked
    text = about(document, at, desk.known)
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text)) if text else None


def _define(server: Server, params: lsp.DefinitionParams) -> lsp.Location | None:
    if (asked := _asked(server, params.text_document, params.position)) is None:
        return None
    desk, document, at = asked
    found = target(document, at, desk)
    return _location(server, found) if found else None


def _refer(server: Server, params: lsp.ReferenceParams) -> list[lsp.Location]:
    if (asked := _asked(server, params.text_document, params.position)) is None:
        return []
    desk, document, at = asked
    return [_location(server, found) for found in places(document, at, desk)]


def _prepare_rename(server: Server, params: lsp.PrepareRenameParams) -> lsp.Range | None:
    if (asked := _asked(server, params.text_document, params.position)) is None:
        return None
    _, document, at = asked
    found = name_at(document, at)
    return server.range(document.path, found.span) if found else None


def _rename(server: Server, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
    if (asked := _asked(server, params.text_document, params.position)) is None:
        return None
    desk, document, at = asked
    edits, move = renaming(document, at, params.new_name, desk)
    changes: list[Change] = []
    for path, made in sorted(edits.items()):
        where = lsp.OptionalVersionedTextDocumentIdentifier(server.uri(path))
        changes.append(lsp.TextDocumentEdit(where, list(server.edits(path, made))))
    if move:
        changes.append(lsp.RenameFile(server.uri(move[0]), server.uri(move[1])))
    return lsp.WorkspaceEdit(document_changes=changes) if changes else None


def _act(server: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    if server.desk is None or not (path := server.path(params.text_document.uri)):
        return []
    desk, text, actions = server.desk, server.desk.text(path), []
    for found in desk.diagnostics(path):
        shown = server.diagnostic(path, found)
        if shown.range.start.line > params.range.end.line or shown.range.end.line < params.range.start.line:
            continue
        for mend in mends(Case(found, text, desk.document(path), desk.catalogue)):
            edit = lsp.WorkspaceEdit({params.text_document.uri: server.edits(path, mend.edits)})
            kind = lsp.CodeActionKind.QuickFix
            actions.append(lsp.CodeAction(mend.title, kind, [shown], is_preferred=mend.safe, edit=edit))
    return actions


def _format(server: Server, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit] | None:
    if server.desk is None or not (path := server.path(params.text_document.uri)):
        return None
    return server.edits(path, formatting_edits(path, server.desk.text(path)))
