"""Docstrings of ours, which are Markdown, as HTML."""

from markdown import Markdown
from markupsafe import Markup


def html(text: str) -> Markup:
    """The HTML of a docstring of the program; never to be used on texts of records."""
    return Markup(Markdown(extensions=["fenced_code"]).convert(text))
