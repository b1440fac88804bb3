"""The desk's checks: what a careful copy editor would say about a story before it goes out.

``run`` reads a story (``articles.intake.story.Story``) and returns sentences, each with its place. The checks know
no database: a working copy is laid out as a story first. Each rule is one small class in one file, with its reason;
``articles.checks.registry`` lists them all, and adding a rule means one file, one line there and one pair of tests.
"""

from __future__ import annotations

from articles.checks.finding import Check, Finding, Severity
from articles.checks.registry import ALL, run

__all__ = ["ALL", "Check", "Finding", "Severity", "run"]
