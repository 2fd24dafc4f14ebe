"""Stand-ins: the text that is parsed, in which what libyaml refuses or misreads is replaced one for one."""

import re

# Tabs, NEL and the separators U+2028 and U+2029 are read differently by YAML 1.1 and 1.2; the rest stops libyaml.
_REFUSED = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)",
)


def readable(text: str) -> str:
    """The text as libyaml can read it, of the same length, so that one banned character does not hide other faults."""
    return _REFUSED.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    # A line feed for the byte-order mark keeps the first key at the start of its line.
    return "\n" if match[0] == "\r" or (match[0] == "\ufeff" and match.start() == 0) else " "
