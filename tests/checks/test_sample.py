"""What an expert found on the sample copy, and what the checks find. Not collected where the sample is absent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.checks import Finding, run
from articles.intake.parse import parse

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"

pytestmark = pytest.mark.sample


@pytest.fixture(scope="module")
def found() -> list[Finding]:
    return run(parse((SAMPLES / "telefonat.de.txt").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def expected() -> list[dict]:
    return json.loads((SAMPLES / "telefonat.de.expected.json").read_text(encoding="utf-8"))["warnings"]


def meet(wanted: dict, finding: Finding) -> bool:
    """Whether both point at one place, or both at something that is missing."""
    if wanted["start"] is None or finding.start is None or finding.end is None:
        return wanted["start"] is None and finding.start is None
    return bool(wanted["start"] < finding.end and finding.start < wanted["end"])


def test_every_blocking_fault_is_found_as_one(found, expected):
    blocking = [wanted for wanted in expected if wanted["severity"] == "block"]
    blocks = [finding for finding in found if finding.severity == "block"]
    assert len(blocking) == 7
    assert [wanted["text"] for wanted in blocking if not any(meet(wanted, block) for block in blocks)] == []


def test_nothing_is_found_that_the_expert_did_not_see(found, expected):
    extra = [finding for finding in found if not any(meet(wanted, finding) for wanted in expected)]
    assert len(extra) <= 2, [(finding.code, finding.text) for finding in extra]
