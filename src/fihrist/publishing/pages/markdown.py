"""Docstrings and pages of ours, which are Markdown, as HTML."""

from markdown import Markdown
from markupsafe import Markup


def html(text: str) -> Markup:
    """The HTML of a docstring of the program; never to be used on texts of records."""
    return Markup(Markdown(extensions=["fenced_code"]).convert(text))


def page_html(text: str) -> Markup:
    """The HTML of a page of the package, with its code in colours; never to be used on texts of records."""
    colours = {"pymdownx.highlight": {"anchor_linenums": False}}
    used = ["tables", "toc", "pymdownx.highlight", "pymdownx.superfences"]
    return Markup(Markdown(extensions=used, extension_configs=colours).convert(text))
