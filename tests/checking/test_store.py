"""What is kept between runs changes nothing but the time that they take."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import get_args

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from fihrist.catalogue import Catalogue
from fihrist.checking import running
from fihrist.checking.engine import Outcome, diagnose
from fihrist.checking.evidence import lexicon
from fihrist.checking.finding import Spot
from fihrist.checking.memory import TO_JUDGE, Found, Lookup, Memory, Run
from fihrist.checking.recording import Answers, Recording
from fihrist.checking.store import Inputs, Store
from fihrist.reading.keeping import digest, folder, keep
from tests.conftest import kept_of
from tests.many import many
from tests.small import change, fihrist, make

WEAPON, CUES = "catalogue/weapons/mawj-3.yaml", "catalogue/words/cues.yaml"

Edit = Callable[[Path, Random], None]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setenv("FIHRIST_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the small catalogue of which nothing is kept."""
    return make(tmp_path)


def warm(root: Path) -> Outcome:
    """A run that knows what the last one has found."""
    return diagnose(root, store=Store(root))


def some_file(root: Path, random: Random, *patterns: str) -> Path:
    """A file of the catalogue, at random."""
    return random.choice(sorted(path for pattern in patterns or ("catalogue/*/*.yaml",) for path in root.glob(pattern)))


def another_word(pattern: str, *files: str) -> Edit:
    """One word of a file becomes another of the catalogue."""

    def edit(root: Path, random: Random) -> None:
        path = some_file(root, random, *files)
        text = path.read_text("utf-8")
        if found := [*re.finditer(pattern, text)]:
            at, other = random.choice(found), some_file(root, random, *files).read_text("utf-8")
            path.write_text(
                text[: at.start()] + random.choice(re.findall(pattern, other) or [""]) + text[at.end() :], "utf-8"
            )

    return edit


def another_line(root: Path, random: Random) -> None:
    """A line goes, is there twice, or stands elsewhere."""
    path = some_file(root, random)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    line = lines.pop(random.randrange(len(lines)))
    for _ in range(random.randrange(3)):
        lines.insert(random.randrange(len(lines) + 1), line)
    path.write_text("".join(lines), "utf-8")


def moved(root: Path, random: Random) -> None:
    """A file has another name, or lies in another folder."""
    path, other = some_file(root, random), some_file(root, random)
    path.rename(other.with_name(f"{path.stem}{random.choice(('', '-2'))}.yaml"))


def doubled(root: Path, random: Random) -> None:
    """A file is there twice."""
    path = some_file(root, random)
    shutil.copy(path, path.with_name(f"{path.stem}-3.yaml"))


def renamed(root: Path, random: Random) -> None:
    """An id is another one everywhere."""
    path = some_file(root, random)
    for each in root.glob("catalogue/*/*.yaml"):
        each.write_text(re.sub(rf"\b{path.stem}\b", f"{path.stem}-4", each.read_text("utf-8")), "utf-8")
    path.rename(path.with_stem(f"{path.stem}-4"))


def words(root: Path, random: Random) -> None:
    """Another word of the catalogue is in a list of the house, or none."""
    name = random.choice(lexicon.names())
    path = root / f"catalogue/words/{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    lists = [keys for keys in lexicon.lists_in(lexicon.house(name)) if all(map(str.isidentifier, keys))]
    if path.exists() or not lists:
        path.unlink(missing_ok=True)
        return
    word = random.choice(re.findall(r"[\u0621-\u064a]{3,}", some_file(root, random, "catalogue/sources/*").read_text()))
    *outer, last = random.choice(lists)
    lines = [f"{'  ' * depth}{key}:" for depth, key in enumerate(outer)]
    path.write_text("\n".join((*lines, f"{'  ' * len(outer)}{last}: [{word}]\n")), "utf-8")


def named(root: Path, random: Random) -> None:
    """A record has other names: another one's, or words of a source more or fewer among its own."""
    path = some_file(root, random, "catalogue/organisations/*", "catalogue/officials/*", "catalogue/places/*")
    words = re.findall(r"[\u0621-\u064a]{3,}", some_file(root, random, "catalogue/sources/*").read_text("utf-8"))
    names = re.findall(r"^name: .*\n", some_file(root, random).read_text("utf-8"), re.MULTILINE)
    kept = re.sub(r"^aliases: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
    alias = f"aliases: {{ar: [{' '.join(random.choices(words, k=random.choice((1, 2))))}]}}\n" if words else ""
    new = random.choice((r"\g<0>", *names)) + random.choice(("", alias))
    path.write_text(re.sub(r"^name: .*\n", new, kept, flags=re.MULTILINE), "utf-8")


EDITS: dict[str, Edit] = {
    "id": another_word(r"(?<=[ \[/])[a-z0-9]+(?:-[a-z0-9]+)+(?=[],}\n/])"),
    "number": another_word(r"\d+"),
    "term": another_word(r"(?<=: )[a-z]+(?=[,}\n])"),
    "arabic": another_word(r"[\u0621-\u064a]{3,}"),
    "english": another_word(r"[A-Z][a-z]+"),
    "named": named,
    "document": another_word(r"[\u0621-\u064a]{3,}", "seeds/*.txt"),
    "line": another_line,
    "moved": moved,
    "doubled": doubled,
    "renamed": renamed,
    "words": words,
    "gone": lambda root, random: some_file(root, random, "catalogue/*/*.yaml", "seeds/*", "schemas/*").unlink(),
    "back": lambda root, _: (shutil.copytree(make(Path(tempfile.mkdtemp())), root, dirs_exist_ok=True), None)[1],
}


def edited(seed: int, names: list[str]) -> Iterator[tuple[Path, str]]:
    """A catalogue of its own, as it is and then after each of these edits, with the name of the edit."""
    random = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        root = make(Path(folder))
        yield root, "none"
        for name in names:
            EDITS[name](root, random)
            yield root, name


st.register_type_strategy(Spot, st.lists(st.integers() | st.text(), max_size=3).map(lambda steps: Spot(*steps)))
st.register_type_strategy(Mapping, lambda kind: st.dictionaries(*map(st.from_type, get_args(kind)), max_size=2))


@settings(max_examples=20, phases=[Phase.explicit, Phase.generate])
@given(found=st.dictionaries(st.text(min_size=1), st.from_type(Found), max_size=3))
def test_what_is_kept_reads_back_the_same(found: dict[str, Found]) -> None:
    """Whatever was found is found again, of the same inputs alone; and what is kept of files whatever the inputs."""
    made = [replace(one, path=path, told=one.told or (), among=None) for path, one in sorted(found.items())]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "catalogue").mkdir()
        store, answers = Store(root), Told()
        for one in made:
            store.memory.move(one.path, "content")
            store.memory.keep(one, answers)
        store.memory.note("outside", [])
        store.keep(Inputs.of(root))
        again = Store(root)
        assert again.run(Inputs.of(root)) == Run(tuple(told for one in made for told in one.told or ()), {})
        assert again.memory.contents() == dict.fromkeys(found, "content")
        for one in made:
            found_by = {what: findings for what, (_, findings) in one.checks.items()}
            assert again.memory.found(one.path) == {TO_JUDGE: ()} | found_by
            for what, (asked, _) in one.checks.items():
                assert all(again.memory.answer(look) == answers[look] for look in asked)
                assert all((one.path, what) in again.memory.resting([look]) for look in asked)
        (root / "catalogue/more.yaml").write_text("id: more\n")
        assert Store(root).run(Inputs.of(root)) is None
        assert Store(root).memory.contents() == again.memory.contents()
        assert Store(root / "catalogue").memory.contents() == {}


class Told(Answers):
    """Answers that only repeat what is asked."""

    def __init__(self) -> None:
        super().__init__(Catalogue({}, {}, {}))

    def __missing__(self, look: Lookup) -> str:
        return repr(look)


def test_whatever_a_run_reads_is_an_input(root: Path) -> None:
    """A file of the catalogue, of the documents or of the schemas that is there, another or gone makes another run."""
    digests = {Inputs.of(root).digest}
    for path in (WEAPON, "seeds/port-report.txt", "schemas/weapon.schema.json", "catalogue/odd", "seeds/odd"):
        for content in ("{}", "[]", None):
            (root / path).unlink(missing_ok=True) if content is None else (root / path).write_text(content)
            digests.add(Inputs.of(root).digest)
    assert len(digests) == 1 + 3 * 3 + 2 * 2


Step = tuple[str, str, str]
"""The path of a file, what stands in it, and what comes there; where nothing stands in it, it is made."""
SOURCE, NORDAL = "catalogue/sources/port-report.yaml", "catalogue/organisations/nordal.yaml"
HADDAD, KLEIN = "catalogue/officials/haddad.yaml", "catalogue/officials/klein.yaml"
A_FEW = (WEAPON, SOURCE, NORDAL, HADDAD, KLEIN)
"""What these name and nothing has is told all the while."""
DOUBTED: Step = (SOURCE, "    mode: possible\n", "")
OTHERWISE: Step = (SOURCE, "about 250 kg", "about 260 kg")
ALLOWED: Step = (SOURCE, "    text: وذكرت", "    # allow A102: settled\n    text: وذكرت")
RENAMED: Step = (NORDAL, "name: {en: Nordal", "name: {en: MiG")
TWICE: Step = (WEAPON, "  range_km:\n", "    - {value: missile, passages: [port-report/nordal-denies]}\n  range_km:\n")
NO_FIELD: Step = (WEAPON, "claims:\n", "unknown:\n  colour: {why: not-in-source}\nclaims:\n")
ABOVE: Step = (WEAPON, "id: mawj-3\n", "# a remark\nid: mawj-3\n")
PART = "  part_of:\n    - {value: nordal, passages: [port-report/dock-agreed]}\n"
ITSELF: Step = (NORDAL, "  member:\n", f"{PART}  member:\n")
SAME_NAME: Step = (HADDAD, "en: Samer Haddad, ar: سامر الحداد", "en: Nora Klein, ar: نورا كلاين")


def back(step: Step) -> Step:
    """What undoes a step."""
    path, old, new = step
    return path, new, old


CHAINS: dict[str, tuple[Step, ...]] = {
    "what was found moves": (TWICE, NO_FIELD, ABOVE, back(NO_FIELD), back(TWICE), back(ABOVE)),
    "an allowance comes, and then excuses nothing": (
        DOUBTED, ALLOWED, (SOURCE, "settled", "so"),
        (SOURCE, "[ports-newspaper]\n", "[ports-newspaper]\n    mode: possible\n"),
    ),
    "an allowance of nothing": (ALLOWED, TWICE, back(ALLOWED), back(TWICE)),
    "what is found by the checks of all moves": (
        SAME_NAME, (KLEIN, "id: klein\n", "# a remark\nid: klein\n"), ITSELF, back(SAME_NAME),
    ),
    "another form, and back": (
        (WEAPON, "id: mawj-3", 'id: "mawj-3"'), (WEAPON, 'id: "mawj-3"', "id: 'mawj-3'"),
        (WEAPON, "id: 'mawj-3'", "id: mawj-3"),
    ),
    "something is to be done": ((WEAPON, "id: mawj-3\n", "id: mawj-3\n# to do: more\n"), TWICE, ABOVE),
    "a name elsewhere": (DOUBTED, OTHERWISE, RENAMED, back(OTHERWISE), back(RENAMED)),
    "a word of the house": ((CUES, "", "expectation:\n  words: [زار/يزور]\n"), DOUBTED),
    "words that are none": ((CUES, "", "expectation: 3\n"),),
    "a passage that a claim names": ((SOURCE, "بين 300 كلم", "بين 400 كلم"), (SOURCE, "بين 400 كلم", "بين 300 كلم")),
    "a document": (("seeds/port-report.txt", "250", "260"), DOUBTED, ("seeds/port-report.txt", "260", "250")),
    "a record without its shape": (
        (NORDAL, "name: {", "nam: {"), TWICE, ABOVE, (NORDAL, "nam: {", "name: ["), (NORDAL, "name: [", "name: {"),
    ),
    "a schema": (("schemas/weapon.schema.json", '"missile"', '"rocket"'), ABOVE),
    "a name that is not UTF-8": (("catalogue/weapons/\udcff.yaml", "", "id: more\n"), TWICE),
    "a document more": (("seeds/more.txt", "", "كلمة\n"), ("seeds/more.txt", "كلمة", "كلمات")),
}  # fmt: skip


@pytest.mark.parametrize("name", CHAINS)
def test_where_a_change_reaches_a_part_all_is_told_as_without_a_run_before(name: str, root: Path) -> None:
    """What is told of the rest of a file, and of other files, is what would be told without a run before."""
    for path in {path.relative_to(root).as_posix() for path in root.glob("catalogue/*/*")} - {*A_FEW}:
        (root / path).unlink()
    warm(root)
    for path, old, new in CHAINS[name]:
        if old:
            change(root, path, old, new)
        else:
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).write_text(new, "utf-8")
        cold, found = diagnose(root), warm(root)
        assert (found.diagnostics, found.seen) == (cold.diagnostics, cold.seen), new


@many(3)
@given(seed=st.integers(0, 2**32), names=st.lists(st.sampled_from(sorted(EDITS)), min_size=6, max_size=6))
def test_warm_is_cold(seed: int, names: list[str]) -> None:
    """After any edits, whatever of a record, a document, a word or an id, a run that knows the last finds the same."""
    for root, name in edited(seed, names):
        cold = diagnose(root)
        for found in (warm(root), warm(root)):
            assert (found.diagnostics, found.seen) == (cold.diagnostics, cold.seen), name


def test_only_what_a_change_reaches_is_judged_anew(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is judged twice as it was; a value that nobody else looks at is judged in its own record alone.

    Where a name or a list has changed, only the checks that look at it search again, a name where it stands; and of the
    translations that name it, only those of which there is something else to tell now.
    """
    judged: list[tuple[str, set[str] | None]] = []
    before = running.find
    monkeypatch.setattr(
        running,
        "find",
        lambda file, catalogue, among: judged.append((file.path, among)) or before(file, catalogue, among),
    )
    warm(root)
    assert sorted(judged) == sorted((path, None) for path in warm(root).documents)
    judged.clear()
    warm(root)
    assert judged == []
    change(root, WEAPON, "name: {en: ", "name: {en: New ")
    warm(root)
    assert [path for path, among in judged if among is None] == [WEAPON]
    assert len(judged) < 4
    judged.clear()
    change(root, "catalogue/officials/haddad.yaml", "aliases: {ar: [", "aliases: {ar: [سامر, ")
    warm(root)
    translations = {"V332", "V335"}
    assert translations.isdisjoint(check for _, among in judged for check in among or ())
    judged.clear()
    change(root, "catalogue/officials/haddad.yaml", "Samer Haddad", "Samer Hadad")
    warm(root)
    again = dict(judged)
    assert translations & (again["catalogue/sources/port-report.yaml"] or set()) == {"V332"}
    assert translations.isdisjoint(again.get("catalogue/sources/khatami-visit.yaml") or ())
    judged.clear()
    (root / CUES).parent.mkdir()
    (root / CUES).write_text("expectation:\n  words: [زار/يزور]\n")
    warm(root)
    assert len([path for path, among in judged if among is None]) < 8
    found = {check for _, among in judged for check in among or ()}
    assert "A102" in found
    assert not {"V301", "Q201"} & found


def instead(make_it: Callable[[Path], object]) -> Callable[[Path], None]:
    """Something else in the place of what is kept."""

    def do(path: Path) -> None:
        path.unlink()
        make_it(path)

    return do


def of_others(path: Path) -> None:
    """What is kept, as other code would have written it."""
    _, _, body = path.read_bytes().partition(b"\n")
    path.write_bytes(digest("other code", body).encode() + b"\n" + body)


HAZARDS: dict[str, Callable[[Path], object]] = {
    "half": lambda path: path.write_bytes(path.read_bytes()[:-2000]),
    "one letter": lambda path: path.write_bytes(path.read_bytes().replace(b"mawj-3", b"mawj-4", 1)),
    "of others": of_others,
    "folder": instead(Path.mkdir),
    "pipe": instead(os.mkfifo) if sys.platform != "win32" else instead(Path.mkdir),
    "loop": instead(lambda path: path.symlink_to(path.name)),
    "cache is a file": lambda path: (shutil.rmtree(path.parent), path.parent.write_text("")),
    "cache is a loop": lambda path: (shutil.rmtree(path.parent), path.parent.symlink_to(path.parent.name)),
    "not to be read": lambda path: path.chmod(0),
    "not to be written": lambda path: path.parent.chmod(0o500),
}


@pytest.mark.parametrize("what", [".db", ".stubs"])
def test_what_is_kept_is_never_trusted_and_never_fatal(what: str, root: Path, cache: Path) -> None:
    """Whatever lies in the place of what was kept, the run finds what a cold one does, and says nothing of it."""
    change(root, WEAPON, "name: {en: ", "name: {en: New ")
    fihrist("check", cwd=root)
    whole = {path.name: path.read_bytes() for path in cache.iterdir()}
    change(root, WEAPON, "id: mawj-3", "id: mawj-3 # touched")
    cold = fihrist("check", "--no-cache", cwd=root)
    for name, hazard in HAZARDS.items():
        hazard(kept_of(root, what))
        assert fihrist("check", cwd=root) == fihrist("check", cwd=root) == cold, name
        removed(cache)
        cache.mkdir()
        for file, data in whole.items():
            (cache / file).write_bytes(data)


def removed(path: Path) -> None:
    """Whatever lies there goes."""
    if path.is_dir() and not path.is_symlink():
        path.chmod(0o700)
        shutil.rmtree(path)
    else:
        path.unlink()


def test_what_is_sealed_and_no_memory_is_not_believed(root: Path) -> None:
    """What somebody has kept under our seal that is none of ours is as if nothing were kept."""
    store = Store(root)
    keep(store._name, store._key, b"no memory")
    assert warm(root).diagnostics == diagnose(root).diagnostics


def test_without_a_cache_nothing_is_kept(root: Path) -> None:
    """`--no-cache` neither looks at what is kept nor keeps anything."""
    fihrist("check", "--no-cache", cwd=root)
    assert not [*folder().glob("*.db"), *folder().glob("*.stubs")]
    warm(root)
    assert len([*folder().glob("*.db"), *folder().glob("*.stubs")]) == 2


def test_what_is_kept_is_the_same_bytes_in_every_process(root: Path, cache: Path) -> None:
    """No order of a set is in a fingerprint: else a run would take an answer for another one than the last run got."""
    change(root, "catalogue/organisations/nordal.yaml", "ar: ", "ar: ال")
    command, kept_bytes = [sys.executable, "-m", "fihrist", "check"], set[bytes]()
    for seed in ("1", "2"):
        subprocess.run(command, cwd=root, env={**os.environ, "PYTHONHASHSEED": seed}, check=False, capture_output=True)
        kept_bytes.add(kept_of(root, ".db").read_bytes())
        shutil.rmtree(cache)
    assert len(kept_bytes) == 1


def test_two_runs_at_once(root: Path, cache: Path) -> None:
    """Runs at the same time find the same, and what they keep is whole and alone in its folder."""
    command = [sys.executable, "-m", "fihrist", "check"]
    runs = [subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) for _ in range(2)]
    told = [run.communicate(timeout=120)[0] for run in runs]
    assert set(told) == {told[0]}
    assert {path.suffix for path in cache.iterdir()} == {".db", ".json", ".stubs"}
    _, _, body = kept_of(root, ".db").read_bytes().partition(b"\n")
    files = (path for pattern in ("catalogue/*/*", "seeds/*") for path in root.glob(pattern))
    paths = {path.relative_to(root).as_posix() for path in files}
    assert (Memory(body).run().told, {*Memory(body).contents()}) == ((), paths)


def test_a_recording_answers_as_the_catalogue_does(catalogue: Catalogue) -> None:
    """Whatever is asked of a catalogue that notes look-ups, the answer is that of the whole one, and it is noted."""
    for name in "records files paths sources passages claims statements used promised whole".split():  # noqa: SIM905
        asked: dict[Lookup, None] = {}
        whole, watched = getattr(catalogue, name), getattr(Recording(catalogue, asked), name)
        assert watched == whole if isinstance(whole, bool | tuple) else {*watched} == {*whole}
        assert asked
    asked = {}
    watched = Recording(catalogue, asked)
    for id, record in catalogue.records.items():
        for name in ("resting_on", "answered_by", "said_by", "mentions_of", "statements_about", "kind", "is_missing"):
            assert getattr(watched, name)(id) == getattr(catalogue, name)(id)
        assert watched.text(id) is catalogue.text(id)
        assert (watched.leaves(record), watched.mentions_in(record)) == (
            catalogue.leaves(record),
            catalogue.mentions_in(record),
        )
    assert [watched.context(one) for one in watched.passages.values()] == [
        *map(catalogue.context, catalogue.passages.values())
    ]
    assert {name for name, _, _ in asked} >= {"passages", "context", "kind", "_texts", "mentions_of"}
