"""The sources as references: BibTeX, for those who cite the documents that the catalogue quotes."""

from collections.abc import Iterator

from fihrist.exports.downloads.citing import Cited, cited
from fihrist.release import Release

MEDIA = "application/x-bibtex"
ABOUT = {
    "en": "The quoted documents as BibTeX, for LaTeX and reference managers",
    "ar": "الوثائق المقتبس منها بصيغة بيبتكس، لبرامج المراجع",
}
_SPECIAL = str.maketrans({c: f"\\{c}" for c in "&%$#_{}"} | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}"})


def files(release: Release) -> Iterator[tuple[str, bytes]]:
    """The one file `sources.bib`."""
    yield "sources.bib", "\n".join(_entry(source) for source in cited(release.catalogue)).encode()


def _entry(source: Cited) -> str:
    people = " and ".join(f"{{{name.translate(_SPECIAL)}}}" for name in source.authors)
    fields = {"title": source.title_ar, "titleaddon": source.title_en, "author": people, "date": source.date}
    fields |= {"organization": source.publisher, "langid": "arabic", "note": source.remark}
    written = (
        f"  {name} = {{{value if name == 'author' else value.translate(_SPECIAL)}}},\n"
        for name, value in fields.items()
        if value
    )
    return f"@misc{{{source.id},\n{''.join(written)}}}\n"
