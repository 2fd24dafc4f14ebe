"""The declarations in Python: `shapes.py` and `kinds.py` in `src/fihrist/dataset/`."""

from collections.abc import Iterator

from fihrist.declarations import Member, Part, fields_of, shapes
from fihrist.kinds import kinds

SHAPES = '''"""The values that have parts, as the API gives them; made by `python -m fihrist.declarations`."""

from typing import NotRequired, TypedDict
'''
KINDS = '''"""The kinds of records, with the types of their fields; made by `python -m fihrist.declarations`."""

from fihrist.dataset.fields import Field
from fihrist.dataset.records import Record, Records
from fihrist.dataset.shapes import (
{})
'''


def modules() -> Iterator[tuple[str, str]]:
    """The modules by file name."""
    yield "shapes.py", "".join(_shapes())
    yield "kinds.py", "".join(_kinds())


def _shapes() -> Iterator[str]:
    yield SHAPES
    for shape in shapes().values():
        yield f'\n\nclass {shape.name}(TypedDict):\n    """{shape.about}"""\n\n'
        yield from (_key(member) for member in shape.members)


def _kinds() -> Iterator[str]:
    fields = {name: fields_of(kind) for name, kind in kinds().items()}
    used = {field.part.name for members in fields.values() for field in members}
    yield KINDS.format("".join(f"    {name},\n" for name in sorted(used & set(shapes()))))
    for name, kind in kinds().items():
        yield f'\n\nclass {name.capitalize()}(Record):\n    """{(kind.__doc__ or "").strip()}"""\n\n'
        yield from (f"    {field.name}: Field[{_type(field.part)}]\n" for field in fields[name])
    yield '\n\nclass Kinds:\n    """The records of each kind, by id."""\n\n'
    yield from (f"    {kind.folder}: Records[{name.capitalize()}]\n" for name, kind in kinds().items())
    yield "\n\nCLASSES: dict[str, type[Record]] = {\n"
    yield from (f'    "{name}": {name.capitalize()},\n' for name in kinds())
    yield '}\n"""The class of each kind."""\n\n'
    yield "FOLDERS = {\n"
    yield from (f'    "{kind.folder}": "{name}",\n' for name, kind in kinds().items())
    yield '}\n"""The kind of each group of records."""\n'


def _key(member: Member) -> str:
    kind = _type(member.part)
    return f"    {member.name}: {kind if member.required else f'NotRequired[{kind}]'}\n"


def _type(part: Part) -> str:
    return {"text": "str", "number": "float"}.get(part.name, part.name)
