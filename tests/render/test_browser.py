"""The HTML in a real browser: nothing is fetched, axe is content, keys and phones work."""

from __future__ import annotations

import dataclasses

import pypdfium2
import pytest
from browsing import launched, opened

from reportgen.model.dossier import FigureRow, Paragraph, Section
from reportgen.render.html import render_html

# A scroll is told to the page with its next picture, and takes a tip away that came before.
_DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@pytest.fixture(scope="module")
def browser():
    with launched() as found:
        yield found


@pytest.fixture(scope="module")
def page(dossier, svgs):
    """Return the page of a dossier with one section of each kind."""
    wanted = {"summary", "segments", "segment-0", "segment-1", "method"}
    sections = tuple(each for each in dossier.sections if each.key in wanted)
    assert len(sections) == len(wanted)
    return render_html(dataclasses.replace(dossier, sections=sections), svgs)


@pytest.fixture(scope="module")
def file(page, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "dossier.en.html"
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def whole_file(html, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "dossier.en.html"
    path.write_text(html, encoding="utf-8")
    return path


def _is_fetched(url):
    return not url.startswith(("file:", "data:"))


def test_axe_finds_nothing(browser, file):
    with opened(browser, file) as seen:
        seen.page.keyboard.press("/")
        seen.page.keyboard.type("se")
        assert seen.violations() == []


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_anywhere(browser, whole_file, scheme, width):
    with opened(browser, whole_file, width=width, color_scheme=scheme) as seen:
        assert seen.violations() == []


def test_no_request_leaves_the_file(browser, file):
    with opened(browser, file) as seen:
        seen.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        seen.page.wait_for_timeout(200)
    assert [url for url in seen.requests if _is_fetched(url)] == []
    assert seen.requests
    assert seen.complaints == []


def test_nothing_but_our_script_runs(browser, page, tmp_path):
    smuggled = (
        "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    )
    path = tmp_path / "smuggled.html"
    path.write_text(page.replace("</main>", f"{smuggled}</main>"), encoding="utf-8")
    with opened(browser, path) as seen:
        seen.page.wait_for_timeout(100)
        assert seen.page.title() != "owned"
        assert seen.page.is_visible("#search-box")
    assert any("Content Security Policy" in text for text in seen.complaints)


def test_without_scripts_the_page_is_whole(browser, file):
    with opened(browser, file, java_script_enabled=False) as seen:
        assert not seen.page.is_visible("#tools")
        assert seen.page.locator(".chart svg").first.is_visible()
        whole = seen.page.locator("main").inner_text()
    with opened(browser, file) as seen:
        assert seen.page.locator("main").inner_text() == whole
        assert seen.page.is_visible("#tools")


def test_no_page_is_wider_than_the_phone(browser, file):
    with opened(browser, file, width=390) as seen:
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_search_by_keyboard_alone(browser, file):
    with opened(browser, file) as seen:
        page = seen.page
        page.keyboard.press("/")
        page.keyboard.insert_text("TÉRMS AND SIGN")
        assert page.locator("#search-results button").count() == 1
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        target = page.evaluate("document.activeElement.textContent")
        assert "terms and signatures" in target
        page.keyboard.press("/")
        page.keyboard.press("Escape")
        assert page.input_value("#search-box") == ""
        assert page.locator("#search-results button").count() == 0


def test_search_takes_hostile_words_as_words(browser, file):
    with opened(browser, file) as seen:
        for words in ("<img src=x onerror=alert(1)>", "[(*+?", "\\", "é" * 300):
            seen.page.fill("#search-box", words)
            assert seen.page.locator("#search-results button").count() == 0
            assert seen.page.inner_text("#search-count") == "Nothing found"
    assert seen.complaints == []


def test_skip_link_comes_first(browser, file):
    with opened(browser, file) as seen:
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.className") == "skip"
        seen.page.keyboard.press("Enter")
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.closest('main') !== null")


def test_a_mark_says_its_numbers_to_a_pointer(browser, file):
    with opened(browser, file) as seen:
        mark = seen.page.locator("#summary [data-tip]").first
        mark.scroll_into_view_if_needed()
        seen.page.evaluate(_DRAWN)
        assert not seen.page.is_visible("#tip")
        mark.hover()
        assert seen.page.is_visible("#tip")
        words = mark.get_attribute("data-tip").replace("\ue002", "\ue003").split("\ue003")
        assert seen.page.locator("#tip span").all_inner_texts() == words
        seen.page.mouse.move(2, 2)
        assert not seen.page.is_visible("#tip")
    assert seen.complaints == []


def test_a_line_says_the_nearest_point(browser, whole_file):
    with opened(browser, whole_file) as seen:
        lines = [
            figure.locator('path[data-tip*="\ue001"]')
            for figure in seen.page.locator("figure").all()
        ]
        line = next(each for each in lines if each.count() == 1)
        line.scroll_into_view_if_needed()
        seen.page.evaluate(_DRAWN)
        at = line.evaluate(
            """mark => {
                const [x, y] = mark.getAttribute("d").match(/-?[\\d.]+/g).slice(2, 4).map(Number);
                const spot = new DOMPoint(x, y).matrixTransform(mark.getScreenCTM());
                return [spot.x, spot.y];
            }"""
        )
        second = line.get_attribute("data-tip").split("\ue001")[1]
        seen.page.mouse.move(at[0] + 1, at[1] + 1)
        assert seen.page.is_visible("#tip")
        words = second.replace("\ue002", "\ue003").split("\ue003")
        assert seen.page.locator("#tip span").all_inner_texts() == words


def test_arrow_keys_read_a_chart_aloud(browser, file):
    with opened(browser, file) as seen:
        page = seen.page
        page.locator("#summary .chart").first.focus()
        for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "End", "Home"):
            page.keyboard.press(key)
        first = page.locator("#summary [data-tip]").first.get_attribute("data-tip")
        assert page.is_visible("#tip")
        assert page.inner_text("#spoken").split()[0] == first.split()[0].split("\ue003")[0]
        page.keyboard.press("Escape")
        assert not page.is_visible("#tip")


def test_a_segment_stands_out_in_every_chart_and_table(browser, whole_file):
    with opened(browser, whole_file) as seen:
        page = seen.page
        page.locator(".pick").first.click()
        slot = page.locator(".pick").first.get_attribute("data-slot")
        dim = page.evaluate(
            """() => [...document.querySelectorAll(".chart [data-slot]")].map(mark =>
                [mark.dataset.slot, Number(getComputedStyle(mark).opacity) < 0.5])"""
        )
        assert {other != slot for other, faint in dim if faint} == {True}
        assert {other == slot for other, faint in dim if not faint} == {True}
        assert len({other for other, _ in dim}) > 2
        assert page.locator("tr.chosen").count() >= 1
        assert page.is_visible("#chosen-note")
        page.keyboard.press("Escape")
        assert page.locator(".chosen").count() == 0
        assert not page.is_visible("#chosen-note")
        mark = page.locator(f".chart [data-slot='{slot}']").first
        mark.click()
        assert page.get_attribute(".pick >> nth=0", "aria-pressed") == "true"
        page.emulate_media(media="print")
        faint = "mark => Number(getComputedStyle(mark).opacity) < 0.5"
        assert not any(
            each.evaluate(faint) for each in page.locator(".chart [data-slot]").all()[:20]
        )


def _row(dossier):
    blocks = [block for section in dossier.sections for block in section.blocks]
    return next(block for block in blocks if isinstance(block, FigureRow))


def _varied(dossier):
    """Return a dossier whose headings, each with a sentence and figures, fall anywhere."""
    parts = [
        Section(
            key=f"part-{n}",
            title=f"Heading {n} of many",
            level=2,
            blocks=(
                Paragraph(text=f"Sentence {n} stands over its figures.", role="body"),
                _row(dossier),
                *[Paragraph(text=f"Filler {n}. " * 40, role="body")] * (1 + n % 4),
            ),
        )
        for n in range(14)
    ]
    first = Section(key="varied", title="Varied", blocks=())
    return dataclasses.replace(dossier, sections=(first, *parts, dossier.sections[-1]))


@pytest.fixture(scope="module")
def printed(browser, dossier, svgs, tmp_path_factory):
    """Return what a reader prints: the text of each page, on A4 and on Letter."""
    path = tmp_path_factory.mktemp("page") / "varied.en.html"
    path.write_text(render_html(_varied(dossier), svgs), encoding="utf-8")
    found = {}
    for size in ("A4", "Letter"):
        with opened(browser, path) as seen:
            document = pypdfium2.PdfDocument(seen.page.pdf(format=size))
        texts = [page.get_textpage().get_text_range() for page in document]
        found[size] = [" ".join(text.split()) for text in texts]
        document.close()
    return found


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_printed_cover_is_one_page(dossier, printed, size):
    assert dossier.cover.imprint in printed[size][0]
    assert "Varied" in printed[size][1]


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_printed_heading_stands_with_its_sentence_and_figures(dossier, printed, size):
    (title,) = {figure.title for figure in _row(dossier).figures}
    figures = [text.count(title) for text in printed[size]]
    assert sum(figures) == 28
    assert [2 * text.count("of many") for text in printed[size]] == figures
    assert [2 * text.count("over its figures.") for text in printed[size]] == figures
    assert all(printed[size])


def test_what_belongs_to_the_screen_is_not_printed(dossier, printed):
    text = " ".join(printed["A4"])
    for key in ("search", "highlight_segment", "data_table", "skip_to_content"):
        assert dossier.labels[key] not in text
