"""Values and doubts in words, for cells that hold text."""

from collections.abc import Iterable
from typing import Any

from fihrist.catalogue.statuses import FieldStatus, plain
from fihrist.model import Quantity

BETWEEN = " | "
"""What stands between the values of a cell that holds several."""


def joined(values: Iterable[str]) -> str | None:
    """The values of a cell, or None where there is none."""
    return BETWEEN.join(values) or None


def in_words(value: Any, language: str = "en") -> str:
    """A value on one line in English (`en`) or Arabic (`ar`)."""
    made = plain(value)
    if isinstance(value, Quantity):
        return _quantity(made)
    if isinstance(made, dict):
        if set(made) == {"en", "ar"}:
            return str(made[language])
        return "; ".join(f"{name}: {in_words(part, language)}" for name, part in made.items())
    return str(made)


def in_two_languages(value: Any) -> bool:
    """Whether a value has a text in both languages in it."""
    made = plain(value)
    return isinstance(made, dict) and (set(made) == {"en", "ar"} or any(in_two_languages(v) for v in made.values()))


def caveats_in_words(field: FieldStatus, caveats: Iterable[dict[str, Any]]) -> str | None:
    """What a cell would hide of a field, in English; values count from 1."""
    return "; ".join(_caveat(caveat, many=len(field.standings) > 1) for caveat in caveats) or None


def _quantity(made: dict[str, float]) -> str:
    words = [str(made["exact"])] if "exact" in made else []
    if "about" in made:
        words.append(f"about {made['about']}")
    if "min" in made or "max" in made:
        words.append(" to ".join(str(made[end]) for end in ("min", "max") if end in made))
        if "max" not in made:
            words[-1] = f"at least {made['min']}"
        elif "min" not in made:
            words[-1] = f"at most {made['max']}"
    words += [f"{name.replace('_', ' ')} {made[name]}" for name in ("more_than", "less_than") if name in made]
    return ", ".join(words)


def _caveat(caveat: dict[str, Any], *, many: bool) -> str:
    place = f"value {caveat['value'] + 1} " if many and "value" in caveat else ""
    by = f" by {', '.join(caveat['by'])}" if caveat.get("by") else ""
    match caveat["lost"]:
        case "rivals":
            return "rival values"
        case "denial":
            return f"{place}denied{by}" + (" (unclear what is denied)" if caveat.get("scope") else "")
        case "speaker":
            modes = [mode for mode in caveat["modes"] if mode != "stated"]
            return f"{place}{' and '.join(modes) or 'reported'}{by}"
        case "range":
            return f"{place}a range or approximate: {in_words(Quantity(**caveat['value_of']))}"
        case "derivation":
            return f"{place}derived: {', '.join(caveat['how'])}"
        case "dependence":
            return f"{place}varies with {', '.join(caveat['with'])}"
        case "time":
            return f"{place}as of {', '.join(caveat['as_of'])}"
        case other:
            return f"{place}{other}"
