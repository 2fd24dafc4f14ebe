"""Reaching: of which records a check may find something new, once some records of a clean catalogue have changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from fihrist.catalogue import Catalogue
from fihrist.checking.checks.attribution.a105_denial_without_denial import denials
from fihrist.checking.evidence.names import english_names
from fihrist.checking.evidence.pairs import pairs
from fihrist.checking.evidence.spelling import forms, words
from fihrist.model.kinds.source import Source
from fihrist.model import Quote, Record

READING = ("Q", "C", "D", "V", "A")
"""Families of checks that read the texts of sources."""
DATING = ("D", "V")
"""Families of checks that ask when a source was published."""

_MADE_OF = ("type", "supplier", "recipient", "item", "parties")

Pair = tuple[Record | None, Record | None]
Forms = Callable[[Record, Catalogue], frozenset[str]]
Sentence = tuple[str, int]
"""A source and the number of a sentence in it."""


@dataclass(frozen=True)
class Reach:
    """What the change of an old catalogue to a new one reaches; `allowed` are the codes of each record's allowances."""

    old: Catalogue
    new: Catalogue
    allowed: Mapping[str, frozenset[str]]

    def of(self, code: str) -> frozenset[str]:
        """The records of which one check may find something new, or no longer what was allowed."""
        return self.changed | self._others(code) | {id for id in self.excused if code in self.allowed[id]}

    @property
    def changed(self) -> frozenset[str]:
        """The records that are gone, come or other than before."""
        return self.new.changed

    @cached_property
    def sources(self) -> frozenset[str]:
        """The sources whose coverage may be another."""
        records = [record for pair in self._pairs for record in pair if record]
        quoted = {quote.source for record in records for quote in record.quotes.values()}
        return frozenset(quoted | {record.id for record in records if isinstance(record, Source)})

    @cached_property
    def excused(self) -> frozenset[str]:
        """The records of which a check may no longer find what was allowed."""
        allowed = ((id, code) for id, codes in self.allowed.items() for code in codes)
        return frozenset(id for id, code in allowed if id in self._others(code))

    @cached_property
    def _pairs(self) -> tuple[Pair, ...]:
        """The changed records as they were and as they are."""
        return tuple((self.old.records.get(id), self.new.records.get(id)) for id in sorted(self.changed))

    def _others(self, code: str) -> frozenset[str]:
        """The records that are the same, and of which a check may find something new."""
        ways = {
            "R101": lambda: self._mentioning(self._moved),
            "R102": lambda: self._mentioning(self._moved),
            "V321": lambda: self._referring | self._left_out,
            "A104": lambda: self._referring,
            "A101": lambda: self._named,
            "A102": lambda: self._named,
            "V332": lambda: self._translating,
            "R105": lambda: self._denying,
            "R108": lambda: self._denying,
            "A105": lambda: self._undenied,
        }
        found = ways[code]() if code in ways else frozenset[str]()
        if code.startswith(READING) and len(self.new.touched) > len(self.changed):
            found |= self.new.touched
        return found | self._dated if code.startswith(DATING) else found

    def _mentioning(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(m.record for id in ids for c in (self.old, self.new) for m in c.mentions_of(id))

    @cached_property
    def _moved(self) -> frozenset[str]:
        """The records that are gone, come, or of another kind."""
        return frozenset((old or new).id for old, new in self._pairs if type(old) is not type(new))  # type: ignore[union-attr]

    @cached_property
    def _dated(self) -> frozenset[str]:
        """The records that quote a source with another date."""
        pairs = (pair for pair in self._pairs if _published(pair[0]) != _published(pair[1]))
        return self._mentioning({record.id for pair in pairs for record in pair if record})

    @cached_property
    def _renamed(self) -> tuple[Pair, ...]:
        """The changed records that texts call by other names than before."""
        return tuple((old, new) for old, new in self._pairs if _names(old) != _names(new))

    @cached_property
    def _referring(self) -> frozenset[str]:
        """The records that refer to one that passages may tell of in another way, or to one made of such ones."""
        shown = {new.id for old, new in self._pairs if new and _shown(old) != _shown(new)}
        parts = {new.id for _, new in self._renamed if new}
        made = {id for id in self._mentioning(parts) if self.new.kind(id) in ("transfer", "relationship")}
        return self._mentioning(shown | parts | made)

    @cached_property
    def _left_out(self) -> frozenset[str]:
        """The records whose own name has a word of a name that is new."""
        names = frozenset(name for old, new in self._renamed for name in _names(new) - _names(old))
        return self._saying(names, _forms_of_name)

    @cached_property
    def _naming(self) -> frozenset[str]:
        """The records whose texts have a word of a name that is new or gone."""
        return self._saying(self._other_names, _forms)

    @cached_property
    def _named(self) -> frozenset[str]:
        """The records that refer to one of another name, and whose texts have a word of the name."""
        ids = {record.id for pair in self._renamed for record in pair if record}
        return self._naming & self._mentioning(ids)

    @cached_property
    def _translating(self) -> frozenset[str]:
        """The records whose translations may have another name; what bore a name alone is not looked for once gone."""
        gone = all(new is None for _, new in self._renamed)
        return self._saying(self._other_names & self._borne, _forms) if gone else self._naming

    def _saying(self, names: frozenset[str], forms_in: Forms) -> frozenset[str]:
        """The records in which there is a form of the first word of a name."""
        first = {form for name in names for word in words(name)[:1] for form in forms(word)}
        return frozenset(record.id for form in first for record in self.old.holding(forms_in, form))

    @cached_property
    def _other_names(self) -> frozenset[str]:
        """The names that are new or gone, and all of those whose very name or type is another."""
        found: set[str] = set()
        for old, new in self._renamed:
            same = old and new and old.name == new.name and _types(old) == _types(new)
            found |= _names(old) ^ _names(new) if same else _names(old) | _names(new)
        return frozenset(found)

    @cached_property
    def _borne(self) -> frozenset[str]:
        """The names in English of the new catalogue's organisations and people."""
        kinds = ("organisation", "official", "commentator")
        return frozenset(name for kind in kinds for record in self.new.of(kind) for name in english_names(record))

    @cached_property
    def _denying(self) -> frozenset[str]:
        """The records that deny a claim of a changed one, and those of which it denies a claim."""
        found: set[str] = set()
        for catalogue in (self.old, self.new):
            for (denied, _), located in catalogue.denials.items():
                deniers = {denial.record for denial in located}
                found |= deniers if denied in self.changed else set()
                found |= {denied} if not self.changed.isdisjoint(deniers) else set()
        return frozenset(found)

    @cached_property
    def _undenied(self) -> frozenset[str]:
        """The records that quote a sentence on which a changed one rests a denial, or one of somebody renamed."""
        ids = self.changed | self._mentioning({record.id for pair in self._renamed for record in pair if record})
        found = ((catalogue, catalogue.records.get(id)) for catalogue in (self.old, self.new) for id in ids)
        sentences = (key for catalogue, record in found if record for key in catalogue.told(denials, record))
        return frozenset(record.id for key in sentences for record in self.old.holding(_sentences, key))


def _published(record: Record | None) -> object:
    """What tells when a source was published: the claims, and the passages on which they rest."""
    if not isinstance(record, Source):
        return None
    claims = record.claims.published
    return claims, [record.quotes.get(claim.quote) for claim in claims]


def _shown(record: Record | None) -> object:
    """By what passages may tell of a record without its name: its type, what it is made of, and on what it rests."""
    if record is None or record.folder not in ("events", "agreements", "programmes", "transfers", "relationships"):
        return None
    fields = record.fields()
    return [[(c.value, c.quote) for c in fields.get(name, ())] for name in _MADE_OF], record.quotes


def _names(record: Record | None) -> frozenset[str]:
    """What texts call a record, in both languages, and its types, by which it has to be named or not."""
    if record is None:
        return frozenset()
    return frozenset((record.name.ar, *record.aliases.ar, *english_names(record), *_types(record)))


def _types(record: Record) -> tuple[str, ...]:
    return tuple(str(claim.value) for claim in record.fields().get("type", ()))


def _forms_of_name(record: Record, _: Catalogue) -> frozenset[str]:
    return frozenset(form for word in words(record.name.ar) for form in forms(word))


def _forms(record: Record, catalogue: Catalogue) -> frozenset[str]:
    """Every form of every word in a record's quotes and texts, in both languages."""
    texts = [text for pair in pairs(record, catalogue) for text in (pair.ar, pair.en)]
    return frozenset(form for text in texts for word in words(text) for form in forms(word))


def _sentences(record: Record, catalogue: Catalogue) -> frozenset[Sentence]:
    """Every sentence that a record quotes."""
    return frozenset(_stood_on(record.quotes.values(), catalogue))


def _stood_on(quotes: Iterable[Quote], catalogue: Catalogue) -> Iterator[Sentence]:
    for quote in quotes:
        if match := catalogue.match(quote):
            yield from ((quote.source, number) for number in match.sentences)
