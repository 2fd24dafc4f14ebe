"""What the checks of terms, references and denials say beyond the examples on their pages."""

from importlib import import_module
from typing import Any

from fihrist.catalogue import Catalogue
from fihrist.model.kinds import kinds
from fihrist.model import Record
from fihrist.model.shape import accept

SENTENCES = {
    "visit": "زار بوتين إيران وبحث الاتفاق في طهران.",
    "trip": "وكانت الزيارة في تموز.",
    "needs": "تسعى إيران إلى الحصول على مقاتلات من روسيا أو الصين.",
    "alliance": "بين روسيا وإيران تحالف قديم، وبينهما منافسة.",
    "technology": "حصلت إيران على تكنولوجيا وخبرات روسية.",
    "denied": "نفت روسيا وإيران هذه الادعاءات.",
}
NAMES = {"russia": ("Russia", "روسيا"), "iran": ("Iran", "إيران"), "china": ("China", "الصين")}


def record(kind: str, id: str, *quotes: str, **parts: Any) -> Record:
    """A record of a kind that rests on some of the sentences."""
    names = {"name": dict(zip(("en", "ar"), NAMES.get(id, (id, "سجل")), strict=True))}
    told = {key: {"source": "s", "text": SENTENCES[key].rstrip("."), "en": key} for key in quotes}
    made: Any = accept({"id": id, **names, "quotes": told, **parts}, kinds()[kind])
    assert isinstance(made, Record)
    return made


def found(check: str, *records: Record) -> list[tuple[str, str]]:
    """What a check says of which of these records."""
    text = " ".join(SENTENCES.values()).encode()
    source = record("source", "s", file="seeds/s.txt", sha256="0" * 64)
    states = [record("organisation", id) for id in NAMES]
    made = {one.id: one for one in (source, *states, *records)}
    catalogue = Catalogue(made, {"seeds/s.txt": text}, {id: id for id in made})
    module = import_module(f"fihrist.checking.checks.{check}")
    return [(one.id, finding.message) for one in records for finding in module.check(one, catalogue)]


V322, V321, A105 = "v322_term_not_named", "v321_reference_not_named", "a105_denial_without_denial"


def transfer(**parts: Any) -> Record:
    """A transfer that Iran seeks."""
    return record("transfer", "fighters", "needs", **parts)


def staged(stage: str, **why: str) -> Record:
    """A transfer at a stage, for a reason."""
    derived = {"derived": {"how": "context", "why": why}} if why else {}
    return transfer(claims={"stage": [{"value": stage, "quote": "needs", **derived}]})


def test_a_reason_excuses_only_the_term_that_it_says() -> None:
    """A term that the quote has no word for needs a reason that says it; and no reason makes done what is sought."""
    fault = [("fighters", "no word of the quote means `under-way`")]
    assert found(V322, staged("sought")) == []
    assert found(V322, staged("under-way")) == fault
    assert found(V322, staged("under-way", en="They need them.", ar="هم بحاجة إليها.")) == fault
    assert found(V322, staged("under-way", en="It is under way.", ar="الأمر جارٍ.")) == []
    done = found(V322, staged("done", en="It is done.", ar="الأمر مُنجَز."))
    assert done == [("fighters", "no word of the quote means `done`")]


def test_a_text_calls_it_what_the_term_says() -> None:
    """Where a value has a text of its own, a word of the quote for something else does not do."""
    text = {"en": "There is an old alliance.", "ar": "هناك تحالف قديم."}
    for kind, expected in (("alliance", []), ("rivalry", [("r", "no word of its text means `rivalry`")])):
        claims = {"nature": [{"value": {"kind": kind, "text": text}, "quote": "alliance"}]}
        assert found(V322, record("relationship", "r", "alliance", claims=claims)) == expected


def test_the_name_of_the_record_says_which_is_meant() -> None:
    """Of two things that a quote calls by their words, a record is the one that it is named after."""
    names = {"name": {"en": "Technology from Russia to Iran", "ar": "تكنولوجيا من روسيا إلى إيران"}}
    for form, expected in (("technology", []), ("know-how", [("t", "the name of the record calls it `technology`")])):
        claims = {"form": [{"value": form, "quote": "technology"}]}
        assert found(V322, record("transfer", "t", "technology", claims=claims)) == []
        assert found(V322, record("transfer", "t", "technology", claims=claims, **names)) == expected


def visit(*quotes: str) -> Record:
    """A visit that rests on these sentences."""
    return record("event", "visit", *quotes, claims={"type": [{"value": "visit", "quote": key} for key in quotes]})


def test_what_is_called_by_its_type_rests_on_that_passage() -> None:
    """`The visit` is the one that has its type from there, and no other."""
    did = {"text": {"en": "Was in July.", "ar": "كانت في تموز."}, "event": "visit"}
    guest = record("official", "guest", "trip", claims={"did": [{"value": did, "quote": "trip"}]})
    assert found(V321, guest, visit("trip")) == []
    assert found(V321, guest, visit("visit")) == [("guest", "the quote does not name `visit`")]


def test_a_stance_is_toward_whom_its_text_names() -> None:
    """Of two whom the quote names, the text of a value tells which is meant."""
    text = {"en": "Wants fighters from Russia.", "ar": "يريد مقاتلات من روسيا."}
    for toward, expected in (("russia", []), ("china", [("buyer", "the text does not name `china`")])):
        claims = {"stance": [{"value": {"toward": toward, "view": "favours", "text": text}, "quote": "needs"}]}
        assert found(V321, record("official", "buyer", "needs", claims=claims)) == expected


def test_a_transfer_is_named_after_those_between_whom_it_is() -> None:
    """Of two whom the quote names, the name of a transfer tells which supplies, unless it names nobody."""
    claims = {"supplier": [{"value": "china", "quote": "needs"}]}
    from_russia = {"en": "Fighters from Russia to Iran", "ar": "مقاتلات من روسيا إلى إيران"}
    fault = [("fighters", "the name of the record names others than `china`")]
    assert found(V321, transfer(claims=claims, name=from_russia)) == fault
    assert found(V321, transfer(claims=claims)) == []


def denied(id: str, *who: str) -> Record:
    """A record in which these deny its one claim in the same passage."""
    value = {"text": {"en": "There is a rivalry.", "ar": "بينهما منافسة."}}
    claims = [{"id": "rivalry", "value": value, "quote": "alliance"}]
    claims += [{"denies": "rivalry", "said_by": [one], "quote": "denied"} for one in who]
    return record("organisation", id, "alliance", "denied", claims={"situation": claims})


def test_who_denies_in_a_passage_denies_every_claim_that_is_denied_there() -> None:
    """Two who deny in one sentence deny the same, in every record; who is not named there does not count."""
    fault = "`iran` denies in this passage as well, but not the claim `rivalry`"
    assert found(A105, denied("one", "russia", "iran"), denied("other", "iran", "russia")) == []
    assert found(A105, denied("one", "russia", "iran"), denied("other", "russia")) == [("other", fault)]
    assert found(A105, denied("one", "russia"), denied("other", "russia", "china")) == []
