import json
import subprocess
import sys
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles.archive import verify_ledger
from articles.archive.ledger import verify
from articles.models import Edition
from articles.workflow.publish import publish
from articles.workflow.withdraw import withdraw
from tests.world import NOON, live, person, source, user

pytestmark = pytest.mark.django_db


@pytest.fixture
def five_entries() -> list[Edition]:
    words = "Wir bauen dieses Dach für hundert Jahre"
    first = live(body=f"<p>„{words}“, sagte sie.</p>", quotes=[{"text": words, "speaker": person()}])
    second = live("Die Brücke bleibt gesperrt")
    publish(first.article, by=user("paula"), at=NOON + timedelta(hours=1), kind="silent")
    publish(second.article, by=user("paula"), at=NOON + timedelta(hours=2), kind="correction", note="Bis Mai.")
    withdraw(second.article, by=user("paula"), at=NOON + timedelta(hours=3), note="Falsch berichtet.")
    return list(Edition.objects.order_by("sequence"))


def without_triggers(sql: str) -> None:
    """What a superuser with bad intentions does."""
    on_table = " ON articles_{table}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for table in ("edition", "editionquote", "editionfaq", "editionbyline", "editionsource", "editionimage"):
            for act in ("update", "delete"):
                cursor.execute(f"DROP TRIGGER articles_{table}_no_{act}" + on_table.format(table=table))
        cursor.execute("DROP TRIGGER articles_edition_no_return" + on_table.format(table="edition"))
        cursor.execute(sql)


def test_an_unaltered_ledger_verifies(five_entries: list[Edition]) -> None:
    out = StringIO()
    call_command("verify_ledger", stdout=out)
    assert "unaltered: 5 editions" in out.getvalue() and five_entries[-1].digest in out.getvalue()


@pytest.mark.parametrize(
    ("column", "value"),
    [("headline", "'Die Brücke bleibt gesperrT'"), ("note", "'x'"), ("published_at", "'2026-07-03 10:00:00.000001'")],
)
def test_one_changed_byte_is_named(five_entries: list[Edition], column: str, value: str) -> None:
    without_triggers(f"UPDATE articles_edition SET {column} = {value} WHERE sequence = 2")
    assert [(fault.sequence, fault.kind) for fault in verify()] == [(2, "changed")]
    with pytest.raises(CommandError):
        call_command("verify_ledger", stdout=StringIO())


def test_a_changed_quote_row_is_named(five_entries: list[Edition]) -> None:
    without_triggers("UPDATE articles_editionquote SET text = 'Wir bauen nichts' WHERE position = 0")
    assert {(fault.kind, fault.sequence) for fault in verify()} == {("changed", 1), ("changed", 3)}


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE articles_edition SET live = TRUE WHERE sequence = 2",
        "UPDATE articles_editionquote SET speaker_id = NULL",
        "UPDATE articles_editionbyline SET name = 'Niemand'",
        "DELETE FROM articles_editionbyline WHERE position = 0",
        "INSERT INTO articles_editionsource (edition_id, source_id, name, position) "
        "SELECT MIN(e.id), MIN(s.id), 'dpa', 7 FROM articles_edition e, articles_source s",
    ],
)
def test_a_row_that_lists_are_made_of_is_compared_with_the_edition(five_entries: list[Edition], sql: str) -> None:
    source()
    without_triggers(sql)
    assert list(verify())


def exported(tmp_path: Path) -> Path:
    out = StringIO()
    call_command("export_ledger", stdout=out)
    file = tmp_path / "ledger.jsonl"
    file.write_text(out.getvalue(), encoding="utf-8")
    return file


def stand_alone(file: Path, *arguments: str) -> tuple[int, str]:
    """The verifier as a stranger runs it: another process, isolated from this project and its packages."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", verify_ledger.__file__, str(file), *arguments], capture_output=True, text=True
    )
    return done.returncode, done.stdout + done.stderr


def test_the_stand_alone_verifier_needs_no_django(five_entries: list[Edition], tmp_path: Path) -> None:
    assert stand_alone(exported(tmp_path)) == (0, "The ledger is unaltered.\n")


def test_it_names_a_missing_edition(five_entries: list[Edition], tmp_path: Path) -> None:
    file = exported(tmp_path)
    lines = file.read_text().splitlines()
    file.write_text("\n".join(lines[:2] + lines[3:]))
    status, said = stand_alone(file)
    assert status == 1 and said.startswith("Entry 3 is missing")


def test_it_names_a_reordered_edition(five_entries: list[Edition], tmp_path: Path) -> None:
    file = exported(tmp_path)
    lines = file.read_text().splitlines()
    lines[1], lines[2] = lines[2], lines[1]
    file.write_text("\n".join(lines))
    status, said = stand_alone(file)
    assert status == 1 and "stands where" in said


def test_it_names_a_forged_edition_whose_digest_was_made_to_fit(five_entries: list[Edition], tmp_path: Path) -> None:
    file = exported(tmp_path)
    entries = [json.loads(line) for line in file.read_text().splitlines()]
    entries[1]["record"]["headline"] = "Die Brücke ist offen"
    entries[1]["digest"] = verify_ledger.digest_of(entries[1]["record"])
    file.write_text("\n".join(json.dumps(entry) for entry in entries))
    status, said = stand_alone(file)
    assert status == 1 and said.startswith("Entry 3")


def test_it_notices_a_ledger_cut_short_by_a_digest_noted_earlier(five_entries: list[Edition], tmp_path: Path) -> None:
    file = exported(tmp_path)
    file.write_text("\n".join(file.read_text().splitlines()[:-1]))
    assert stand_alone(file)[0] == 0
    assert stand_alone(file, "--head", five_entries[-1].digest)[0] == 1


def test_a_file_that_is_no_ledger_gets_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("Das ist keine Zeile JSON.")
    status, said = stand_alone(file)
    assert status == 2 and "cannot be read as a ledger" in said
