"""The page of a record in a browser: passages in place, in their sentence, to be cited and copied, and on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fihrist.catalogue import Catalogue, ClaimAt
from fihrist.catalogue.loading import catalogue_at
from fihrist.publishing.pages import Site
from fihrist.publishing.pages.language import ENGLISH
from fihrist.publishing.pages.sentences import sentences


@pytest.fixture(params=["", "ar/"])
def claimed(request: pytest.FixtureRequest, page: Page, address: str, pages_of: Site) -> tuple[Page, str, ClaimAt]:
    """The page of a record that has a claim on a part of a sentence, in either language, its address, and the claim."""
    parts = sentences(pages_of.catalogue.passages.values(), pages_of.catalogue)
    claim = next(one for one in pages_of.catalogue.claims if one.passages[0] in parts)
    where = f"{address}/{request.param}{pages_of.path(claim.record)}"
    page.goto(where)
    return page, where, claim


def test_a_value_is_opened_cited_and_printed(
    claimed: tuple[Page, str, ClaimAt], catalogue: Catalogue, pages_of: Site
) -> None:
    """A note shows its words below the value and hides them again; “cite” gives an address and three forms with it."""
    page, where, claim = claimed
    anchor, edition = f"c-{claim.key.partition('/')[2].replace('/', '-')}", pages_of.release.edition.data_version[:12]
    line = page.locator(f"#{anchor}")
    note = line.locator(f".note-mark[href='#w-{claim.passages[0].replace('/', '-')}']")
    note.click()
    expect(line.locator(".in-place .words")).to_have_text(catalogue.passages[claim.passages[0]].passage.text)
    assert (note.get_attribute("aria-expanded"), page.url) == ("true", where)
    note.click()
    expect(line.locator(".in-place")).to_have_count(0)
    line.locator(".cite").click()
    address, *forms = line.locator("textarea").evaluate_all("all => all.map((one) => one.value)")
    assert address == f"{where}#{anchor}"
    assert [address in form and edition in form for form in forms] == [True] * 3
    page.goto(address)
    expect(line).to_be_visible()


def test_paper_has_the_address_and_the_edition(claimed: tuple[Page, str, ClaimAt], pages_of: Site) -> None:
    """A printed record tells where it stands and of which edition it is, and has every quotation and no button."""
    page, where, _ = claimed
    page.emulate_media(media="print")
    assert page.locator(".imprint").is_visible()
    text = page.locator(".imprint").text_content() or ""
    assert (where in text, pages_of.release.edition.data_version[:12] in text) == (True, True)
    assert page.locator(".cite:visible, button:visible, .masthead:visible").count() == 0
    assert page.evaluate("[...document.querySelectorAll('.passage')].every((one) => one.checkVisibility())")


def test_a_passage_can_be_cited_and_copied(claimed: tuple[Page, str, ClaimAt], built: Path) -> None:
    """“Cite” gives the address of a passage in its document, and “copy” puts a form on the clipboard."""
    page, where, _ = claimed
    block = page.locator(".passage:visible").first
    block.locator(".cite").click()
    fields = block.locator("textarea")
    address = fields.first.input_value()
    path, _, anchor = address.removeprefix(where.partition("/some/")[0] + "/some/").partition("#")
    assert f'id="{anchor}"' in (built / path).read_text("utf-8")
    assert (block.locator(".words:not(.sentence)").text_content() or "") in fields.nth(1).input_value()
    assert re.match(r"@misc\{[\w-]+,\n", fields.nth(2).input_value())
    block.locator(".citing button").nth(1).click()
    assert page.evaluate("navigator.clipboard.readText()") == fields.nth(1).input_value()


OPENED = """() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    for (const one of document.querySelectorAll(".passage .cite")) one.click();
    const sentence = ":scope > .passage-head > .sentence-fold .sentence.words";
    const told = (one) => [one.id, one.querySelectorAll(".passage").length,
        one.querySelector(":scope > .citing textarea[id$='-1']")?.value,
        one.querySelector(sentence)?.textContent, one.querySelector(`${sentence} strong`)?.textContent];
    const all = () => [...document.querySelectorAll(".passage")].map(told);
    return new Promise((done) => setTimeout(() => done(all()), 50));
}"""
"""Opens all that is folded and cites every passage; gives of each its anchor, how many it contains, and its words.

They stand in what is cited, in the sentence around it, and are marked there.
"""


def test_each_passage_is_cited_by_its_own_words(page: Page, pages_of: Site, catalogue: Catalogue) -> None:
    """On every record each passage is cited by its words and marked in its sentence, whatever is folded within it.

    Of two records one is read in English and one in Arabic.
    """
    nested = 0
    for number, id in enumerate(sorted(set(catalogue.records) - set(catalogue.sources))):
        page.goto(("", "ar/")[number % 2] + pages_of.path(id))
        found = page.evaluate(OPENED)
        for anchor, within, plain, *around in found:
            (passage,) = (one for name, one in catalogue.passages.items() if f"w-{name.replace('/', '-')}" == anchor)
            words, (sentence, marked) = " ".join(passage.passage.text.split()), (_spaced(told) for told in around)
            assert words in (plain or words)
            assert marked == (words if sentence else "")
            match, text = catalogue.match(passage), catalogue.text(passage.source)
            if sentence and "[…]" not in sentence and match and text:
                whole = "".join(text.sentences[number - 1].text for number in match.sentences)
                assert re.sub(r"\s+", "", sentence) == re.sub(r"\s+", "", whole)
            nested += bool(within and plain and sentence)
    assert nested


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


def test_pieces_of_a_sentence_are_its_text(catalogue: Catalogue) -> None:
    """The pieces around each passage, each passage by its words, are the sentence letter for letter."""
    found = sentences(catalogue.passages.values(), catalogue)
    assert found
    for name, pieces in found.items():
        passage = catalogue.passages[name]
        match, text = catalogue.match(passage), catalogue.text(passage.source)
        assert match
        assert text
        spans = [text.sentences[number - 1].span for number in match.sentences]
        whole = text.folded[spans[0].start : spans[-1].end]
        assert [one.passage for one in pieces if one.sort == "own"] == [passage]
        made = "".join(piece.passage.passage.text if piece.passage else piece.text for piece in pieces)
        assert re.sub(r"\s+", " ", made) == re.sub(r"\s+", " ", whole)


def test_words_of_a_passage_that_a_page_lacks_stand_in_one_sentence_only(more: Path) -> None:
    """What a page shows nowhere else has its words in the first sentence that has it, and a note in later ones."""
    real = catalogue_at(more)
    shown = tuple(real.passages.values())[::2]
    pieces = [one for found in sentences(shown, real).values() for one in found]
    told = [one.passage.name for one in pieces if one.sort == "words" and one.passage]
    assert told
    assert sorted(told) == sorted(set(told) - {one.name for one in shown})


def test_a_record_on_one_document_says_so_once(built: Path, pages_of: Site) -> None:
    """Where all of a record rests on one document its head says so, with the age, and no value names it again."""
    said = ENGLISH.t("rests_on_one")
    for id, record in pages_of.catalogue.records.items():
        html = (built / pages_of.path(id)).read_text("utf-8")
        sources = set(re.findall(r'class="passage[^"]*" id="[^"]+" data-source="([\w-]+)"', html))
        if id not in pages_of.catalogue.sources and sources:
            assert html.count(said) == (len(sources) == 1), record.id
            letters = html.partition('class="head-box"')[2].partition("</section>")[0].count('class="letter"')
            assert not (letters and len(sources) == 1)


def test_a_value_of_two_documents_says_how_many(built: Path, pages_of: Site) -> None:
    """A value tells how many documents say it, where it is more than one, and nothing of repetitions within one."""
    for claim in pages_of.catalogue.claims:
        html = (built / pages_of.path(claim.record)).read_text("utf-8")
        anchor = f'id="c-{claim.key.partition("/")[2].replace("/", "-")}"'
        marks = html.partition(anchor)[2].partition('class="cite')[0]
        count = len({name.partition("/")[0] for name in claim.passages})
        assert (ENGLISH.t("n_documents", n=count) in marks) == (count > 1)
