"""Settings are read loudly."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.env import MASK, Env


def test_it_gives_the_default_where_nothing_is_set():
    env = Env({})

    assert env.text("A", "a", "…") == "a"
    assert env.flag("B", True, "…") is True
    assert env.integer("C", 7, "…") == 7
    assert env.list("D", ["x"], "…") == ["x"]
    assert env.path("E", Path("/srv"), "…") == Path("/srv")
    assert env.url("F", "", "…") == ""
    assert env.secret("G", "dev", "…", at_least=50) == "dev"


def test_it_reads_every_kind_of_value():
    env = Env({"A": "", "B": "No", "C": " 12 ", "D": "a, b,,", "E": "/x/y", "F": "https://x.example", "G": "s" * 50})

    assert env.text("A", "a", "…") == ""
    assert env.flag("B", True, "…") is False
    assert env.integer("C", 7, "…", minimum=12, maximum=12) == 12
    assert env.list("D", [], "…") == ["a", "b"]
    assert env.path("E", Path("/srv"), "…") == Path("/x/y")
    assert env.url("F", "", "…") == "https://x.example"
    assert env.secret("G", None, "…", at_least=50) == "s" * 50


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        (lambda env: env.flag("X", True, "Why."), "X is 'maybe': expected 1 or 0 (true/false, yes/no, on/off). Why."),
        (lambda env: env.integer("X", 1, "Why."), "X is 'maybe': expected a whole number. Why."),
        (lambda env: env.integer("X", 1, "Why.", minimum=1), "expected a whole number of at least 1."),
        (lambda env: env.integer("X", 1, "Why.", maximum=9), "expected a whole number of at most 9."),
        (lambda env: env.text("X", "a", "Why.", choices=["a", "b"]), "X is 'maybe': expected one of a, b. Why."),
        (lambda env: env.path("X", Path("/"), "Why."), "X is 'maybe': expected an absolute path"),
        (lambda env: env.url("X", "", "Why."), "expected an address that begins with http:// or https://. Why."),
        (lambda env: env.secret("X", None, "Why.", at_least=50), "expected at least 50 characters, and got 5. Why."),
        (lambda env: env.secret("Y", None, "Why.", at_least=50), "Y is not set: expected at least 50 characters. Why."),
    ],
)
def test_a_value_it_cannot_read_stops_the_start_with_one_sentence(read, expected):
    with pytest.raises(ImproperlyConfigured) as refusal:
        read(Env({"X": "maybe"}))

    assert expected in str(refusal.value)


@pytest.mark.parametrize(("raw", "within"), [("0", (1, 9)), ("10", (1, 9))])
def test_a_number_out_of_bounds_is_refused_with_its_bounds(raw, within):
    with pytest.raises(ImproperlyConfigured, match=f"X is '{raw}': expected a whole number from 1 to 9"):
        Env({"X": raw}).integer("X", 1, "…", minimum=within[0], maximum=within[1])


def test_the_table_lists_what_was_asked_in_that_order():
    env = Env({"B": "1"})
    env.text("A", "a", "First.")
    env.flag("B", False, "Second.")

    rows = [(row.name, row.value, row.default, row.meaning, row.is_set) for row in env.table()]

    assert rows == [("A", "a", "a", "First.", False), ("B", "1", "0", "Second.", True)]


@pytest.mark.parametrize(
    "address",
    ["postgres://me:hidden-word@db.example:5432/news", "me:hidden-word@db.example", "postgres://me:hidden-word@[::1/x"],
)
def test_no_table_and_no_message_shows_a_password(address):
    env = Env({"DATABASE_URL": address, "SECRET_KEY": "hidden-word"})
    said = []
    for read in (
        lambda: env.url("DATABASE_URL", "", "…", schemes=["postgres"]),
        lambda: env.url("DATABASE_URL", "", "…", schemes=["sqlite"]),
        lambda: env.secret("SECRET_KEY", None, "…"),
        lambda: env.secret("SECRET_KEY", None, "…", at_least=50),
    ):
        try:
            read()
        except ImproperlyConfigured as refusal:
            said.append(str(refusal))
    said += [row.value + row.default for row in env.table()]

    assert "hidden-word" not in " ".join(said)
    assert MASK in " ".join(said)
