#!/usr/bin/env python3
"""Drives index.html in headless Chromium, as a reader would: with the mouse, then with keys alone.

    check_page.py FOLDER [--pictures FOLDER [--only-pictures]]
    check_page.py FOLDER --hostile

FOLDER is an output folder of the Examples with the page in it. Checked: every view opens without a
console error and without a request that leaves the file; a cell leads to its sentences in two steps;
search, recommendations, peers and a report's own page work; axe-core finds no serious violation, on
a wide screen, on a phone, and in dark mode. With --hostile, FOLDER holds what Tests/peers/check_hostile.py
made, and its text must stay text. Ends with 1 where anything fails.
"""
import argparse
import json
import pathlib
import sys
import time

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import Select, WebDriverWait

VIEWS = ["changes", "changes/Merrowshire", "overview", "authority", "all", "search/caseloads", "recommendations", "peers",
         "report/merrowshire-2020-04-20-inspection/40"]
failures = []


def check(condition, message):
    print(("ok    " if condition else "FAIL  ") + message)
    if not condition:
        failures.append(message)


def start():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--disable-background-networking", "--force-prefers-reduced-motion"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def wait(driver, condition):
    return WebDriverWait(driver, 20).until(condition)


def open_view(driver, page, view):
    driver.get("about:blank")
    driver.get(f"{page}#/{view}")
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, "main h1"))
    wait(driver, lambda d: "Searching" not in d.find_element(By.TAG_NAME, "main").text)


def requests(driver):
    """Addresses asked for since the last call, but for the page itself and what lies in it."""
    found = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            found.append(message["params"]["request"]["url"])
    return [url for url in found if not url.startswith(("data:", "blob:", "about:", "file:", "chrome"))]


def check_filter(driver, page):
    open_view(driver, page, "overview")
    rows = lambda: [row.text for row in driver.find_element(By.CSS_SELECTOR, "main tbody").find_elements(By.TAG_NAME, "tr")]
    everything = len(rows())
    driver.find_element(By.ID, "filter").send_keys("stannick 2019")
    check(len(rows()) == 1 < everything and "2019-07-15" in rows()[0], "the filter keeps the rows that it names")


def check_hostile(driver, page):
    """Text that would be markup is shown as it stands, in every view."""
    for view in ["changes", "overview", "authority", "search/script", "recommendations", "peers", "report/hostile"]:
        open_view(driver, page, view)
        nodes = driver.execute_script("return document.querySelectorAll('main script, main img, main b b').length")
        check(nodes == 0, f"hostile: {view}: no markup from a report")
        check(driver.execute_script("return window.wasHere === undefined"),
              f"hostile: {view}: no script of a report ran")
    text = driver.find_element(By.TAG_NAME, "main").text
    check("<script>window.wasHere = 1</script>" in text, "hostile: a script is shown as text")
    check("=HYPERLINK(" in text, "hostile: a formula is shown as text")
    check(len(text) > 40_000, "hostile: a sentence of 40,000 characters is shown whole")
    open_view(driver, page, "authority")
    check(driver.find_element(By.CSS_SELECTOR, "main h1").text == "=cmd()", "hostile: an authority called =cmd()")


def check_views(driver, page, pictures):
    for name, size, dark in [("wide", (1280, 1600), False), ("phone", (390, 844), False),
                             ("dark", (1280, 1600), True), ("zoom", (320, 640), False)]:
        driver.set_window_size(*size)
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        for view in VIEWS:
            open_view(driver, page, view)
            if pictures:
                driver.save_screenshot(str(pictures / f"{view.split('/')[0]}{'-one' if view.count('/') == 1 and view[0] == 'c' else ''}-{name}.png"))
            axe = Axe(driver)
            axe.inject()
            found = [entry for entry in axe.run()["violations"] if entry["impact"] in ("serious", "critical")]
            check(not found, f"axe-core: {view} ({name})" + "".join(
                f"\n        {entry['id']}: {entry['help']}: {entry['nodes'][0]['html'][:160]}" for entry in found))
            wider = driver.execute_script(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            check(wider <= 1, f"no sideways scrolling: {view} ({name})")


def take_pictures(driver, page, folder):
    """The pictures of docs/page.md: small enough for a repository."""
    for name, view, size in [("authority-wide", "authority/Stannick", (1100, 900)),
                             ("report-wide", "report/stannick-2023-10-30-inspection/20", (1000, 700)),
                             ("overview-phone", "overview", (390, 844))]:
        driver.set_window_size(*size)
        open_view(driver, page, view)
        if name.startswith("authority"):
            driver.execute_script("document.querySelector('.cell[data-area=placements]').click()")
            wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".sentences > li"))
            driver.execute_script("document.querySelector('.cell[aria-pressed=true]').scrollIntoView({block: 'center', behavior: 'instant'})")
        driver.save_screenshot(str(folder / f"{name}.png"))


def check_mouse(driver, page):
    driver.set_window_size(1280, 1600)
    open_view(driver, page, "overview")
    driver.find_element(By.LINK_TEXT, "An authority").click()
    wait(driver, lambda d: d.find_elements(By.ID, "authority"))
    Select(driver.find_element(By.ID, "authority")).select_by_visible_text("Stannick")
    wait(driver, lambda d: d.find_element(By.CSS_SELECTOR, "main h1").text == "Stannick")
    cell = driver.find_element(By.CSS_SELECTOR, ".cell[data-area=placements]")
    strengths, weaknesses = cell.find_element(By.TAG_NAME, "small").text.split(" : ")
    cell.click()
    items = wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".sentences > li"))
    kinds = [item.get_attribute("class").split()[0] for item in items]
    check(kinds.count("strength") + kinds.count("mixed") == int(strengths)
          and kinds.count("weakness") + kinds.count("mixed") == int(weaknesses),
          "a cell leads to as many sentences as it counts")
    check(any(item.find_elements(By.TAG_NAME, "mark") for item in items), "judging words are marked")
    items[0].find_element(By.TAG_NAME, "a").click()
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".report .target"))
    check(True, "a sentence leads to its place in the report")


def check_changes(driver, page):
    driver.get("about:blank")
    driver.get(page)
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, "main h1"))
    check(driver.find_element(By.CSS_SELECTOR, "main h1").text == "Since the last inspection",
          "the page opens with what has changed")
    driver.find_element(By.LINK_TEXT, "Merrowshire").click()
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".changes .said a"))
    driver.find_element(By.CSS_SELECTOR, ".changes .said a").click()
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".report .target"))
    check(True, "a quoted sentence leads to its place in the report")


def check_search(driver, page):
    open_view(driver, page, "search")
    driver.find_element(By.ID, "query").send_keys("supervision", Keys.ENTER)
    wait(driver, lambda d: "sentences hold" in d.find_element(By.TAG_NAME, "main").text)
    hits = driver.find_elements(By.CSS_SELECTOR, "mark.hit")
    check(hits and all(hit.text.lower() == "supervision" for hit in hits), "search marks what it found")


def check_keys(driver, page):
    open_view(driver, page, "overview")
    for _ in range(40):
        ActionChains(driver).send_keys(Keys.TAB).perform()
        if driver.switch_to.active_element.text == "An authority":
            break
    ActionChains(driver).send_keys(Keys.ENTER).perform()
    wait(driver, lambda d: d.find_elements(By.ID, "authority"))
    for _ in range(60):
        ActionChains(driver).send_keys(Keys.TAB).perform()
        if "cell" in (driver.switch_to.active_element.get_attribute("class") or ""):
            break
    ActionChains(driver).send_keys(Keys.ENTER).perform()
    wait(driver, lambda d: d.find_elements(By.CSS_SELECTOR, ".sentences > li"))
    check(driver.switch_to.active_element.tag_name == "h2", "by keys alone: view, cell, its sentences")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--pictures", type=pathlib.Path)
    parser.add_argument("--only-pictures", action="store_true")
    parser.add_argument("--hostile", action="store_true")
    arguments = parser.parse_args()
    page = (arguments.folder / "index.html").resolve().as_uri()
    if arguments.pictures:
        arguments.pictures.mkdir(parents=True, exist_ok=True)
    driver = start()
    try:
        if arguments.hostile:
            check_hostile(driver, page)
            return 1 if failures else 0
        if arguments.only_pictures:
            take_pictures(driver, page, arguments.pictures)
            return 0
        began = time.time()
        open_view(driver, page, "overview")
        taken = time.time() - began
        check(taken <= 2, f"opens in 2 s ({taken:.2f} s)")
        requests(driver)
        check_changes(driver, page)
        check_mouse(driver, page)
        check_search(driver, page)
        check_filter(driver, page)
        check_keys(driver, page)
        check_views(driver, page, arguments.pictures)
        left = requests(driver)
        check(not left, f"no request leaves the file {left[:3]}")
        errors = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
        check(not errors, f"no console error {errors[:3]}")
    finally:
        driver.quit()
    print(f"{len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
