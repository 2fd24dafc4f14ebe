"""A catalogue of one short document and five records, clean but for one sentence, for tests that change it."""

import shutil
from contextlib import chdir
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from click.testing import CliRunner

ROOT = Path(__file__).parents[1]
SENTENCES = (
    "زار الرئيس فلاديمير بوتين إيران في تموز 2022.",
    "وقال بوتين إن روسيا وإيران دولتان صديقتان.",
    'حصلت إيران على مقاتلات من طراز "ميغ - 29" من روسيا.',
    'كما طلبت إيران من روسيا مقاتلات من طراز "سوخوي - 35" عددها 24 مقاتلة.',
)
TEXT = " ".join(SENTENCES) + "\n"
OPEN = 4
"""The number of the sentence that backs no record yet."""

RECORDS = {
    "sources/visit-report": f"""\
id: visit-report
name: {{en: Report on a visit, ar: تقرير عن زيارة}}
file: seeds/visit.txt
sha256: {sha256(TEXT.encode()).hexdigest()}
unknown:
  title: {{why: not-in-source}}
  publisher: {{why: not-in-source}}
  published: {{why: not-in-source}}
""",
    "organisations/russia": f"""\
id: russia
name: {{en: Russia, ar: روسيا}}
quotes:
  friends:
    source: visit-report
    text: {SENTENCES[1]}
    en: And Putin said that Russia and Iran are two friendly states.
claims:
  type:
    - {{value: state, quote: friends}}
""",
    "organisations/iran": f"""\
id: iran
name: {{en: Iran, ar: إيران}}
quotes:
  friends:
    source: visit-report
    text: {SENTENCES[1]}
    en: And Putin said that Russia and Iran are two friendly states.
claims:
  type:
    - {{value: state, quote: friends}}
""",
    "officials/putin": f"""\
id: putin
name: {{en: Vladimir Putin, ar: فلاديمير بوتين}}
aliases: {{ar: [بوتين]}}
quotes:
  visit:
    source: visit-report
    text: {SENTENCES[0]}
    en: President Vladimir Putin visited Iran in July 2022.
claims:
  position:
    - {{value: {{office: {{en: president, ar: الرئيس}}}}, quote: visit}}
  did:
    - value: {{text: {{en: Visited Iran., ar: زار إيران.}}, date: "2022-07"}}
      quote: visit
      derived: {{how: levantine-month}}
""",
    "weapons/mig-29": f"""\
id: mig-29
name: {{en: MiG-29, ar: ميغ - 29}}
quotes:
  fighters-obtained:
    source: visit-report
    text: {SENTENCES[2]}
    en: Iran obtained fighters of the type "MiG-29" from Russia.
claims:
  category:
    - {{value: fighter-aircraft, quote: fighters-obtained}}
""",
}


def make(folder: Path) -> Path:
    """Writes the catalogue into a folder, in canonical form."""
    from fihrist.editing.formatting import formatted

    shutil.copytree(ROOT / "schemas", folder / "schemas")
    (folder / "seeds").mkdir()
    (folder / "seeds/visit.txt").write_text(TEXT, "utf-8")
    for name, text in RECORDS.items():
        path = folder / "catalogue" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(formatted(f"catalogue/{name}.yaml", text) or text, "utf-8")
    return folder


@dataclass(frozen=True)
class Done:
    """How a run of the command ended."""

    returncode: int
    stdout: str
    stderr: str


def fihrist(*args: str, cwd: Path) -> Done:
    """One run of the command in a folder, within this process since that is quicker."""
    from fihrist.cli.main import group

    with chdir(cwd):
        done = CliRunner().invoke(group, args, catch_exceptions=False)
    return Done(done.exit_code, done.stdout, done.stderr)
