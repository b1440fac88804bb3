"""What stands beside the text: state, checks, buttons, filing, history."""

from typing import Any

from articles import rights
from articles.admin.verbs import VERBS, Verb
from articles.checks.article import check_article
from articles.checks.finding import Finding
from articles.models import Article, User

SEVERITIES = ("block", "warn", "hint")


def rail(user: User, article: Article) -> dict[str, Any]:
    """The panels of one article; those of a new one are empty."""
    if article.pk is None:
        return {"findings": {}, "verbs": [], "filings": [], "may_file": rights.has(user, "view_concept")}
    return {
        "findings": by_severity(check_article(article)),
        "verbs": [verb for verb in VERBS.values() if offered(verb, user, article)],
        "filings": article.filings.select_related("tag__broader").order_by("-primary", "pk"),
        "may_file": rights.may_file(user, article),
        "may_arrange": rights.may_arrange(user),
        "edition": article.live_edition or article.last_edition,
        "copies": article.raw_copy.order_by("-received_at", "-pk")[:3],
        "last_saved_by": article.saved_by,
    }


def by_severity(findings: list[Finding]) -> dict[str, list[Finding]]:
    """Findings as block, warn, hint, in this order, without the empty ones."""
    found = {severity: [f for f in findings if f.severity == severity] for severity in SEVERITIES}
    return {severity: rows for severity, rows in found.items() if rows}


def offered(verb: Verb, user: User, article: Article) -> bool:
    """Whether a button for it makes sense; the verb's own page asks again."""
    return verb.in_rail and rights.may_do(user, verb.name, article) and verb.fits(article)
