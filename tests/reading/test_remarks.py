"""Remarks: to what each comment belongs, and what is an allowance."""

from fihrist.reading import Comment, read
from fihrist.reading.remarks import Remarks, allowances, owner, remarks

ALLOWED = """\
# allow A101: on top
id: x  # allow A102: beside
# allow A103 without a colon
claims:
  # allow A104: of what follows
  range:
    - {value: 1, of: {a: b}}  # allow A105: an item
    - value: 2
      mode: x  # allow A106:  within
    - value:  # allow A111: an item of lines
        en: x
    # allow A107: the next
# allow A107: as well
z: [1, 2]  # not allow A109: this
w: {x: 1}  # allow A112: in brackets
unknown:
  en: one line
    and a second  # allow A110: a text of two lines
  origin: {why: x}
# allow A108: nothing
"""
OWNED = """\
# : at the top
# : above the first

id: x  # id
claims:  # claims
  # claims range
  range:
    # claims range 0
    - {value: 1}  # claims range 0
    -
      # claims range 1
      value: 2
      # claims range 1
    # claims range
  # claims range
# z
z:
  - 1
  # z 0
# : at the end
"""


def test_an_allowance_is_of_what_begins_on_its_line_or_follows() -> None:
    """Each has its code, its reason and the outermost thing that begins there, nothing behind the last."""
    document, _ = read("p", ALLOWED.encode())
    assert document
    found = [one if isinstance(one, Comment) else (one.code, one.reason, one.spot) for one in allowances(document)]
    assert found == [
        ("A101", "on top", ("id",)),
        ("A102", "beside", ("id",)),
        document.comments[2],
        ("A104", "of what follows", ("claims", "range")),
        ("A105", "an item", ("claims", "range", 0)),
        ("A106", "within", ("claims", "range", 1, "mode")),
        ("A111", "an item of lines", ("claims", "range", 2)),
        ("A107", "the next", ("z",)),
        ("A107", "as well", ("z",)),
        ("A112", "in brackets", ("w",)),
        ("A110", "a text of two lines", ("unknown", "en")),
        ("A108", "nothing", ()),
    ]
    assert {(one.path, one.comment) for one in allowances(document) if not isinstance(one, Comment)} == {
        ("p", comment) for number, comment in enumerate(document.comments) if number not in (2, 9)
    }


def test_a_comment_belongs_to_what_it_stands_beside_or_above() -> None:
    """Or to the part in the block of which it stands, behind the last; at both ends to the file."""
    document, _ = read("p", OWNED.encode())
    assert document
    found = {comment: " ".join(map(str, owner(document, comment))) for comment in document.comments}
    assert list(found.values()) == [comment.text.partition(":")[0].strip() for comment in found]


def test_comments_stand_at_both_ends_and_above_beside_and_behind_what_they_belong_to() -> None:
    """One that names the schema is none of them, an allowance at the top is of what follows, a second beside above."""
    schema, allowed, twice = "# yaml-language-server: x\n", "# allow A101: y\n", "a: {b: c,  # one\n  }  # two  \n"
    texts = (f"{schema}{OWNED}", f"{allowed}{twice}")
    whole, short = (remarks(document) for document in (read("p", text.encode())[0] for text in texts) if document)
    assert whole == Remarks(
        head=("# : at the top", "# : above the first"),
        above={
            ("claims", "range"): ("# claims range",),
            ("claims", "range", 0): ("# claims range 0",),
            ("claims", "range", 1): ("# claims range 1",),
            ("z",): ("# z",),
        },
        beside={
            ("id",): ("# id",),
            ("claims",): ("# claims",),
            ("claims", "range", 0, "value"): ("# claims range 0",),
        },
        behind={
            ("claims", "range", 1, "value"): ("# claims range 1",),
            ("claims", "range"): ("  # claims range", "# claims range"),
            ("z", 0): ("# z 0",),
        },
        at_end=("# : at the end",),
    )
    assert short == Remarks(
        (), {("a",): ("# allow A101: y",), ("a", "b"): ("# two",)}, {("a", "b"): ("# one",)}, {}, ()
    )
    assert [short.within(path) for path in ((), ("a",), ("b",))] == [("# one",), ("# one",), ()]
    assert [short.parted(path) for path in ((), ("a",), ("a", "b"))] == [True, True, False]
