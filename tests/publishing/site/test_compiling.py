"""Templates that are compiled to plain Python print what they would print otherwise."""

from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from fihrist.publishing.pages.compiling import Templates

TEMPLATES = {
    "parts": "{% macro part(one, mark='<', last=false) %}{{ one.text }}{{ mark }}{{ one.more if one.more is defined }}"
    "{{ outer(last) }}{% endmacro %}",
    "page": "{% from 'parts' import part with context %}{% for one in all %}{{ part(one) }}"
    "{{ part(one, last=loop.last) }}{{ part(one, '>', true) }}"
    "{{ held['key'] }}{{ one.text|upper }}{% if not loop.last %}, {% endif %}{% endfor %}",
}


def printed(kind: type[Environment], **data: Any) -> str:
    """What the page of the templates is in an environment of a kind."""
    made = kind(loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    return made.get_template("page").render(**data)


def test_what_is_printed_is_what_jinja_prints() -> None:
    """Texts are escaped and markup is not, parameters have their defaults, and an attribute may be missing."""
    all = [SimpleNamespace(text="a & b"), SimpleNamespace(text=Markup("<i>c</i>"), more=7)]
    data = {"all": all, "held": {"key": "'"}, "outer": lambda last: Markup("<b>") if last else "<"}
    assert printed(Templates, **data) == printed(Environment, **data)


def test_what_is_not_there_is_no_empty_text() -> None:
    """A name that nobody has given, an attribute that is missing, and a parameter that a macro has not are errors."""
    one = SimpleNamespace(text="a")
    with pytest.raises(UndefinedError):
        printed(Templates, all=[one], held={"key": ""})
    with pytest.raises(AttributeError):
        printed(Templates, all=[SimpleNamespace()], held={"key": ""}, outer=str)
    with pytest.raises(TypeError, match="a macro has no parameter other"):
        Templates.macro(str, ["one"])("a", other=1)
