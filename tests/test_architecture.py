"""The house keeps its own rules, and each rule is shown to bite."""

from pathlib import Path

import pytest

from tests.house import architecture as house

ROOT = Path(__file__).resolve().parent.parent

# rule, where the source is planted, the source, whether the rule must object
PLANTED = [
    (house.imports_go_down, "articles/models/new.py", "from articles.workflow.publish import publish", True),
    (house.imports_go_down, "articles/workflow/new.py", "from articles.views import reading", True),
    (house.imports_go_down, "articles/workflow/new.py", "def f():\n    import articles.signals", True),
    (house.imports_go_down, "articles/text/new.py", "from articles.models import Edition", True),
    (house.imports_go_down, "articles/search/new.py", "from articles import exports", True),
    (house.imports_go_down, "articles/workflow/new.py", "from newsroom import settings", True),
    (house.imports_go_down, "articles/attic.py", "", True),
    (house.imports_go_down, "articles/views/new.py", "from articles.workflow.publish import publish", False),
    (house.imports_go_down, "articles/archive/new.py", "from articles.workflow.publish import publish", False),
    (house.imports_are_absolute, "articles/views/new.py", "from .reading import page", True),
    (house.imports_are_absolute, "tests/test_new.py", "from . import world", True),
    (house.imports_are_absolute, "articles/views/new.py", "from articles.views.reading import page", False),
    (house.pure_stays_pure, "articles/text/new.py", "from django.utils.text import slugify", True),
    (house.pure_stays_pure, "articles/intake/new.py", "import os", True),
    (house.pure_stays_pure, "articles/intake/new.py", "import datetime\nx = datetime.datetime.now()", True),
    (house.pure_stays_pure, "articles/text/new.py", "from datetime import date\nx = date.today()", True),
    (house.pure_stays_pure, "articles/models/new.py", "from django.utils import timezone\nx = timezone.now()", False),
    (house.pure_stays_pure, "articles/text/new.py", "from datetime import date\nx = date(2026, 1, 1)", False),
    (house.only_verbs_change_state, "articles/admin/new.py", "article.live = True", True),
    (house.only_verbs_change_state, "articles/models/new.py", "def save(self):\n    self.published_at = None", True),
    (house.only_verbs_change_state, "articles/views/desk.py", "article.a, article.scheduled_for = 1, 2", True),
    (house.only_verbs_change_state, "articles/admin/new.py", "queryset.update(workflow_state='draft')", True),
    (house.only_verbs_change_state, "articles/admin/new.py", "queryset.update(**{'live': False})", True),
    (house.only_verbs_change_state, "articles/admin/new.py", "rows.update_or_create(pk=1, defaults={'live': 1})", True),
    (house.only_verbs_change_state, "articles/admin/new.py", "rows.bulk_update(x, ['withdrawn_at'])", True),
    (house.only_verbs_change_state, "articles/demo/new.py", "Article(live=True).save()", True),
    (house.only_verbs_change_state, "articles/demo/new.py", "Filing.objects.create(filed_at=now)", True),
    (house.only_verbs_change_state, "articles/signals.py", "setattr(article, 'live', True)", True),
    (house.only_verbs_change_state, "articles/workflow/new.py", "article.live = True", False),
    (house.only_verbs_change_state, "articles/views/new.py", "rows.filter(live=True)\nx = article.live", False),
    (house.public_edges_read_editions, "articles/views/new.py", "from articles.models import Article", True),
    (house.public_edges_read_editions, "articles/feeds.py", "from articles.models.quote import Quote", True),
    (house.public_edges_read_editions, "articles/search/new.py", "from articles.models import Revision", True),
    (house.public_edges_read_editions, "articles/exports/new.py", "from articles import models", True),
    (house.public_edges_read_editions, "articles/sitemaps.py", "import articles.models", True),
    (house.public_edges_read_editions, "articles/views/new.py", "from articles.models import *", True),
    (house.public_edges_read_editions, "articles/views/new.py", "x = edition.article.headline", True),
    (house.public_edges_read_editions, "articles/views/new.py", "rows.filter(article__headline='x')", True),
    (house.public_edges_read_editions, "articles/views/new.py", "rows.order_by('article__saved_at')", True),
    (house.public_edges_read_editions, "articles/views/new.py", "from articles.models import Edition, Section", False),
    (house.public_edges_read_editions, "articles/views/desk_preview.py", "from articles.models import Article", False),
    (house.public_edges_read_editions, "articles/admin/article.py", "from articles.models import Article", False),
    (house.files_are_rooms, "articles/views/new.py", "x = 1\n" * 401, True),
    (house.files_are_rooms, "articles/views/new.py", "x = 1\n" * 400, False),
    (house.functions_are_short, "articles/views/new.py", "def long():\n" + "    x = 1\n" * 50, True),
    (house.functions_are_short, "articles/views/new.py", "def long():\n" + "    x = 1\n" * 49, False),
    (house.names_say_something, "articles/utils.py", "", True),
    (house.names_say_something, "articles/text/helpers.py", "", True),
    (house.names_say_something, "tests/common/new.py", "", True),
    (house.names_say_something, "articles/services/new.py", "", True),
    (house.nothing_is_marked_safe, "articles/admin/new.py", "from django.utils.html import format_html", True),
    (house.nothing_is_marked_safe, "articles/views/new.py", "x = safestring.mark_safe(y)", True),
    (house.html_lives_in_templates, "articles/views/new.py", "x = f'<p class=\"{y}\">{z}</p>'", True),
    (house.html_lives_in_templates, "articles/templatetags/new.py", "x = mark_safe('<br>')", True),
    (house.nothing_is_marked_safe, "articles/templatetags/new.py", "x = mark_safe(cleaned)", False),
    (house.html_lives_in_templates, "articles/views/new.py", '"""Answers with a <p>."""\nx = "a < b"', False),
    (house.html_lives_in_templates, "articles/workflow/new.py", "BLOCK = re.compile('<figure>')", False),
    (house.html_lives_in_templates, "articles/text/new.py", "x = '<p>'", False),
]


@pytest.mark.parametrize("rule", house.RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps(rule):
    assert house.faults(rule, ROOT) == []


@pytest.mark.parametrize(("rule", "place", "text", "objects"), PLANTED)
def test_a_planted_violation_is_found_and_nothing_else(tmp_path, rule, place, text, objects):
    file = tmp_path / place
    file.parent.mkdir(parents=True)
    file.write_text(text)

    found = house.faults(rule, tmp_path)

    assert bool(found) is objects, found
    assert all(fault.startswith(place) for fault in found)


def test_every_rule_has_a_planted_violation():
    assert {rule for rule, _, _, objects in PLANTED if objects} == set(house.RULES)
