"""Plain scalars: what they are in YAML 1.1 and in the core schema of YAML 1.2, and whether both agree."""

import re
from math import isfinite
from typing import NamedTuple

from fihrist.text.characters import shown

MAX_DIGITS = 15
"""Whole numbers of up to 15 digits are exact in every program that reads JSON."""

_QUOTES = "put it in quotes"
_NUMBER = "put it in quotes if it is a text, or write a number of plain digits"
_TEXT = "a text"
_WORDS = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false", "null"})
_LONGEST_WORD = max(map(len, _WORDS))
_SPECIAL = frozenset("+-.0123456789<=~")
"""Texts that begin with another character are texts, but for some words."""
_NULL = r"~|null|Null|NULL|"
_BOOLEAN = r"true|True|TRUE|false|False|FALSE"
_INFINITE = r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"

# A group is named as messages call what it matches. https://yaml.org/type/ (2005), where PyYAML follows it.
_YAML_1_1 = re.compile(
    rf"(?P<null>{_NULL})|(?P<a_boolean>{_BOOLEAN}|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|y|Y|n|N)"
    r"|(?P<a_whole_number>[-+]?(?:0|[1-9][0-9_]*))|(?P<a_hexadecimal_number>[-+]?0x[0-9a-fA-F_]+)"
    r"|(?P<an_octal_number>[-+]?0[0-7_]+)|(?P<a_binary_number>[-+]?0b[01_]+)"
    r"|(?P<a_number>[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
    rf"|{_INFINITE})"
    r"|(?P<a_number_to_the_base_60>[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)"
    r"|(?P<a_date>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}"
    r"(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)|(?P<a_special_mark>=|<<)"
)
# https://yaml.org/spec/1.2.2/#103-core-schema
_YAML_1_2 = re.compile(
    rf"(?P<null>{_NULL})|(?P<a_boolean>{_BOOLEAN})|(?P<a_whole_number>[-+]?[0-9]+)"
    r"|(?P<a_hexadecimal_number>0x[0-9a-fA-F]+)|(?P<an_octal_number>0o[0-7]+)"
    rf"|(?P<a_number>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|{_INFINITE})"
)
_BASES = {"a whole number": 10, "a hexadecimal number": 16, "an octal number": 8}


class Plain(NamedTuple):
    """A plain scalar as YAML 1.2 reads it, with the code, message and cure of its fault where it has one."""

    value: str | int | float | bool | None
    code: str | None = None
    message: str = ""
    help: str = _QUOTES


def plain(text: str) -> Plain:
    """What a plain scalar is; most are texts by their first character."""
    if not text:
        return Plain(None)
    if text[0] not in _SPECIAL and (len(text) > _LONGEST_WORD or text.lower() not in _WORDS):
        return Plain(text)
    old, core = _kind(_YAML_1_1, text), _kind(_YAML_1_2, text)
    judged = _value(text, core)
    if old != core:
        message = f"`{shown(text)}` is {old} in YAML 1.1 and {core} in YAML 1.2"
        return Plain(judged.value, "Y108", message, _NUMBER if "number" in old + core else _QUOTES)
    if text == "~":
        return Plain(None, "Y108", "`~` is null when it has no quotes")
    if core == _TEXT and text.lower() in _WORDS:
        return Plain(text, "Y108", f"some programs read `{text}` as something other than a text")
    return judged


def _kind(version: re.Pattern[str], text: str) -> str:
    match = version.fullmatch(text)
    return (match.lastgroup or "").replace("_", " ") if match else _TEXT


def _value(text: str, kind: str) -> Plain:
    match kind:
        case "null":
            return Plain(None)
        case "a boolean":
            return Plain(text.lower() == "true")
        case "a number":
            return _fraction(text)
        case _:
            return _whole(text, _BASES[kind]) if kind in _BASES else Plain(text)


def _whole(text: str, base: int) -> Plain:
    # The length comes first: Python refuses to convert some thousands of digits.
    digits = text.lstrip("+-0xo") or "0"
    size = int(digits, base) if len(digits) <= 2 * MAX_DIGITS else 10**MAX_DIGITS
    if size >= 10**MAX_DIGITS:
        return Plain(text, "Y111", f"a whole number of more than {MAX_DIGITS} digits", _NUMBER)
    return Plain(-size if text.startswith("-") else size)


def _fraction(text: str) -> Plain:
    try:
        number = float(text)
    except ValueError:
        return Plain(text, "Y111", f"`{text}` is not a finite number", _NUMBER)
    if not isfinite(number):
        return Plain(text, "Y111", "a number that is too large", _NUMBER)
    if number == 0 and re.search("[1-9]", re.split("[eE]", text)[0]):
        return Plain(text, "Y111", "a number that is too close to zero", _NUMBER)
    return Plain(number)
