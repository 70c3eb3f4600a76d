"""The HTML in a real browser: nothing is fetched, axe is content, keys and phones work."""

from __future__ import annotations

import dataclasses

import pytest
from browsing import launched, opened

from reportgen.render.html import render_html


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
