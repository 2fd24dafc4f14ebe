"""What stands at the old address of a record that has a new id: where it went, for programs and for readers."""

from collections.abc import Iterator

from fihrist.exports.api.answers import API, pretty
from fihrist.release import Release

PAGE = """\
<!doctype html>
<html lang="{language}" dir="{direction}">
<meta charset="utf-8">
<title>{id}</title>
<link rel="canonical" href="{target}">
<meta http-equiv="refresh" content="0; url={target}">
<p><a href="{target}">{id}</a></p>
</html>
"""


def export(release: Release) -> Iterator[tuple[str, bytes]]:
    """For each old address an answer that names the new one, and a page in each language that leads there."""
    there = {f"{record.folder}/{record.id}" for record in release.catalogue.records.values()}
    for moved in release.edition.moved:
        if moved.new in there and moved.old not in there:
            yield f"{API}/{moved.old}.json", pretty({"moved_to": f"{moved.new}.json"})
            id, target = moved.new.partition("/")[2], f"../{moved.new}.html"
            for folder, language, direction in (("", "en", "ltr"), ("ar/", "ar", "rtl")):
                page = PAGE.format(language=language, direction=direction, id=id, target=target)
                yield f"{folder}{moved.old}.html", page.encode()
