"""The declarations in TypeScript: the records, their values and the answers of the API."""

from collections.abc import Iterable, Iterator

from fihrist.declarations import Member, Part, fields_of, shapes
from fihrist.kinds import kinds
from fihrist.vocabulary import names, term_list

FIXED = """\
/** A claim: one statement of one value, or a denial of such a statement. */
export interface Claim<V> {
  key: string;
  id?: string;
  value?: V;
  denies?: string;
  said_by?: string[];
  speaker?: Text;
  via?: string[];
  mode: Mode;
  as_of?: string;
  varies_with?: string;
  derived?: { how: Derivation; why?: Text };
  scope?: "unclear";
  status: Status;
  origins: string[];
  days?: Record<string, { earliest: string | null; latest: string | null }>;
  quotes: string[];
}

/** One value of a field, with the claims that make it and the denials of them. */
export interface Value<V> {
  value: V;
  status: Status;
  origins: string[];
  claims: Claim<V>[];
  denials: Claim<V>[];
}

/** A field: what its claims add up to, and each of its values. */
export interface Field<V> {
  status: Status;
  many: boolean;
  rivals: boolean;
  label: Text;
  unit?: string;
  values: Value<V>[];
}

/** A passage copied letter for letter from a source, with its place in the file in code points. */
export interface Quote {
  source: string;
  text: string;
  en: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
  sentences?: number[];
  line?: number | null;
}

export interface Listed {
  record: string;
  kind: Kind;
  name: Text;
  link: string;
}

/** A record of a kind with the fields F. */
export interface RecordOf<K extends Kind, F> {
  id: string;
  kind: K;
  name: Text;
  links: { self: string; kind: string; page: string };
  aliases: { en: string[]; ar: string[] };
  note?: Text;
  file?: string;
  sha256?: string;
  set_aside?: { text: string; why: SetAside; prefix?: string; suffix?: string }[];
  fields: F;
  denials: Claim<unknown>[];
  unknown: Record<string, { why: Unknown; quote?: string }>;
  quotes: Record<string, Quote>;
  refers_to: Listed[];
  referred_to_by: { record: string; kind: Kind; field: string; link: string }[];
}

export interface Edition {
  api_version: string;
  program_version: string;
  data_version: string;
  commit: string | null;
  date: string | null;
}

/** `catalogue.json`: every record. */
export interface Catalogue {
  $schema: string;
  edition: Edition;
  records: AnyRecord[];
}
"""


def module() -> str:
    """The text of the file."""
    return "".join(_lines())


def _lines() -> Iterator[str]:
    yield "/** The types of the Fihrist API, version 1; derived from the schemas of the kinds. */\n\n"
    for name in names():
        yield f"export type {_camel(name)} = {_either(term_list(name).terms)};\n"
    yield f"export type Kind = {_either(kinds())};\n"
    for shape in shapes().values():
        yield f"\n/** {shape.about} */\nexport interface {shape.name} {{\n"
        yield from (_member(member) for member in shape.members)
        yield "}\n"
    for name, kind in kinds().items():
        yield f"\n/** {(kind.__doc__ or '').strip()} */\nexport interface {name.capitalize()}Fields {{\n"
        yield from (f"  /** {f.about} */\n  {f.name}?: Field<{_type(f.part)}>;\n" for f in fields_of(kind))
        yield f'}}\nexport type {name.capitalize()} = RecordOf<"{name}", {name.capitalize()}Fields>;\n'
    yield f"\nexport type AnyRecord = {' | '.join(name.capitalize() for name in kinds())};\n\n"
    yield FIXED


def _member(member: Member) -> str:
    return f"  /** {member.about} */\n  {member.name}{'' if member.required else '?'}: {_type(member.part)};\n"


def _type(part: Part) -> str:
    if part.terms:
        return _camel(part.terms)
    return {"text": "string"}.get(part.name, part.name)


def _either(words: Iterable[str]) -> str:
    return " | ".join(f'"{word}"' for word in words)


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))
