import os
import signal
import socket
import threading
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import Error, connections
from django.utils import timezone

from articles.models import Heartbeat
from articles.workflow.run_due import run_due


class Command(BaseCommand):
    help = "The worker: publishes and withdraws what is due, every few seconds, until it is told to stop."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="look once and end")

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()
        if not options["once"]:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: stop.set())
            self.stdout.write(f"Worker started; looking every {settings.WORKER_SECONDS} s.")
        while True:
            self.tick()
            if options["once"] or stop.wait(settings.WORKER_SECONDS):
                break

    def tick(self) -> None:
        """One look. A database that is away for a while is waited for, not died of."""
        try:
            for done, article in run_due(timezone.now()):
                self.stdout.write(f"{timezone.localtime():%H:%M:%S} {done}: {article}")
            name = f"{socket.gethostname()}-{os.getpid()}"[:100]
            Heartbeat.objects.update_or_create(worker=name, defaults={"at": timezone.now()})
        except Error as error:
            connections.close_all()
            self.stderr.write(f"The database does not answer ({error}); trying again.")
