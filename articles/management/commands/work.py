import os
import signal
import socket
import threading
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import Error, close_old_connections, connections
from django.utils import timezone

from articles.fragments.store import render_spoiled, spoil_outdated
from articles.models import Article, Heartbeat
from articles.page_cache.forgetting import settle
from articles.workflow.run_due import run_due
from newsroom.sqlite import base as sqlite


class Command(BaseCommand):
    help = "The worker: publishes and withdraws what is due, every few seconds, until it is told to stop."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="look once and end")

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()
        sqlite.may_create = options["once"]  # a server that lost its database makes no empty one
        if not options["once"]:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stop.set())
            self.stdout.write(f"Worker started; looking every {settings.WORKER_SECONDS} s.")
        self.attempt(spoil_outdated)
        while True:
            self.attempt(self.tick)
            if options["once"] or stop.wait(settings.WORKER_SECONDS):
                break

    def attempt(self, act: Callable[[], None]) -> None:
        """A database that is away for a while is waited for, not died of."""
        try:
            close_old_connections()
            act()
        except Error as error:
            connections.close_all()
            self.stderr.write(f"The database does not answer ({error}); trying again.")

    def tick(self) -> None:
        """One look: what is due first, then what readers would otherwise wait for."""
        for done, article in run_due(timezone.now()):
            self.stdout.write(f"{timezone.localtime():%H:%M:%S} {done}: {article}")
        settle()
        self.beat()
        for _done in render_spoiled():
            self.beat()
            if Article.objects.due(timezone.now()).exists():
                break  # the rest can wait

    def beat(self) -> None:
        name = f"{socket.gethostname()}-{os.getpid()}"[:100]
        Heartbeat.objects.update_or_create(worker=name, defaults={"at": timezone.now()})
