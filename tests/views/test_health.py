"""Whether the site is alive, and whether it is ready."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from articles.models import Heartbeat


def test_live_does_not_ask_the_database(client):
    # Without the django_db mark any query fails the test.
    response = client.get("/health/live")

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_ready_while_a_worker_is_heard_of(client):
    Heartbeat.objects.create(worker="eins", at=timezone.now() - timedelta(seconds=20))

    assert client.get("/health/ready").status_code == 200


@pytest.mark.django_db
def test_a_worker_that_fell_silent_is_noticed(client):
    Heartbeat.objects.create(worker="eins", at=timezone.now() - timedelta(seconds=31))

    response = client.get("/health/ready")

    assert response.status_code == 503
    assert response.json()["database"] == "ok"
    assert response.json()["worker"] == "not heard of"


@pytest.mark.django_db
def test_a_database_that_does_not_answer_is_noticed_without_telling_strangers_why(client, monkeypatch):
    def broken(*args, **kwargs):
        raise OperationalError("password authentication failed for user newsroom")

    monkeypatch.setattr(Heartbeat.objects, "filter", broken)

    response = client.get("/health/ready")

    assert response.status_code == 503
    assert response.json()["database"] == "no answer"
    assert "password" not in response.text
