"""Accessibility, judged by axe-core.

`axe.min.js` is axe-core 4.14.1 by Deque Systems as its package has it, unchanged, under the Mozilla Public License 2.0
(https://mozilla.org/MPL/2.0/). It is used by the tests alone and is no part of what is served.
"""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _source() -> str:
    return (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, within: str = "html") -> list[str]:
    """One sentence for each element below the selector `within` that breaks WCAG 2.2 AA or axe's best practices."""
    page.evaluate(_source())
    found = page.evaluate(
        "([within, standards]) => axe.run(within, {runOnly: standards, resultTypes: ['violations']})"
        ".then(result => result.violations)",
        [within, STANDARDS],
    )
    return [
        f"{violation['id']}: {violation['help']} at {' '.join(map(str, node['target']))}"
        for violation in found
        for node in violation["nodes"]
    ]
