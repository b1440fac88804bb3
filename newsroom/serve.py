"""Runs the whole site from one terminal: the web server and the worker, served as in production.

`make run` calls `python -m newsroom.serve`. It prepares the database and the demo content, starts both programs, says
where the site is, and ends both together: on Ctrl-C, on a plain kill, and when either of them dies by itself.
The browser tests and the benchmark start their own sites through `Site`, so what they see is what is served.
"""

import contextlib
import ctypes
import http.client
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "articles" / "demo" / "cast.toml"
SIGN_INS = "demo-sign-ins.txt"  # in VAR_DIR, written by load_demo
PREPARE = ("migrate --verbosity 0", "catch_up", "collectstatic --no-input --verbosity 0", "load_demo --verbosity 0")
PATIENCE = 10  # seconds a program may take to end by itself
PR_SET_PDEATHSIG = 1  # <linux/prctl.h>
WEB_WORKERS = 2
THREADS = 4


def secret_key(file: Path) -> str:
    """The key of this installation, made once and readable by its owner alone."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as stream:
            stream.write(secrets.token_urlsafe(64) + "\n")
    return file.read_text().strip()


def environment(port: int, base: Mapping[str, str]) -> dict[str, str]:
    """What a production server would be told, for a site on this machine. What `base` says already stays."""
    told = {
        "DEBUG": "0",
        "SITE_NAME": tomllib.loads(DEMO.read_text(encoding="utf-8"))["site"]["name"],
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "SITE_ADDRESS": f"http://127.0.0.1:{port}",
        "VAR_DIR": str(ROOT / "var"),
    } | dict(base)
    return {"SECRET_KEY": secret_key(Path(told["VAR_DIR"]) / "secret-key")} | told


class Site:
    """A web server and a worker on 127.0.0.1, both children of this process."""

    def __init__(self, port: int, env: Mapping[str, str], log: int | None = None) -> None:
        """`env` is what the programs are told, all of it; `log` a file descriptor for what they say."""
        self.port = port
        self.var = Path(env["VAR_DIR"])
        self.address = f"http://127.0.0.1:{port}"
        self._env = dict(env)
        self._log = log
        self._programs: dict[str, subprocess.Popen[bytes]] = {}

    def prepare(self, asked: Event, *commands: str) -> bool:
        """Runs management commands (`"migrate --verbosity 0"`) one after the other; whether all ended well.

        Stops early, and says no, when `asked` is set.
        """
        for command in commands:
            self._start(command, "manage.py", *command.split())
            program = self._programs[command]
            while program.poll() is None and not asked.wait(0.05):
                pass
            if asked.is_set() or program.returncode:
                return False
            del self._programs[command]
        return True

    def start(self) -> None:
        """Starts both programs and returns at once; `wait_until_ready` says when readers can come."""
        gunicorn = f"-m gunicorn newsroom.wsgi:application --bind 127.0.0.1:{self.port} --log-level warning"
        processes = f"--workers {WEB_WORKERS} --worker-class gthread --threads {THREADS} --graceful-timeout 3"
        self._start("web server", *gunicorn.split(), *processes.split(), "--no-control-socket")
        self._start("worker", "manage.py", "work")

    def _start(self, name: str, *arguments: str) -> None:
        # Each program gets a session of its own, so that Ctrl-C reaches only us and we end them in order.
        self._programs[name] = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self._env,
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
            preexec_fn=_end_with(os.getpid()),
        )

    def wait_until_ready(self, asked: Event, seconds: float = 60) -> bool:
        """Whether the site answers within `seconds`; no as soon as a program has ended or `asked` is set."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.ended() is None and not asked.wait(0.05):
            if self._answers():
                return True
        return False

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status < 500
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def ended(self) -> str | None:
        """The name of a program that has ended, if one has."""
        return next((name for name, program in self._programs.items() if program.poll() is not None), None)

    def stop(self) -> None:
        """Ends every program and waits for it; whoever does not listen within PATIENCE is killed."""
        for program in self._programs.values():
            if program.poll() is None:
                program.terminate()
        end = time.monotonic() + PATIENCE
        for program in self._programs.values():
            with contextlib.suppress(subprocess.TimeoutExpired):
                program.wait(max(0.1, end - time.monotonic()))
            # The program's whole session: a web server that died suddenly leaves its own children behind.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
            program.wait()
        self._programs.clear()


def _end_with(parent: int) -> Callable[[], None] | None:
    """What a program does first: ask to be ended when we are killed so suddenly that we cannot end it. Linux alone."""
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None).prctl

    def ask() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:  # it happened before we could ask
            os._exit(1)

    return ask


def is_free(port: int) -> bool:
    """Whether nobody on 127.0.0.1 listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def port_from(environ: Mapping[str, str]) -> int:
    """PORT, or 8000. Raises SystemExit with a sentence for the person at the terminal."""
    word = environ.get("PORT") or "8000"
    if not word.isdigit() or not 1024 <= int(word) <= 65535:
        raise SystemExit(f"PORT is {word!r}: expected a number from 1024 to 65535, as in: make run PORT=8001")
    return int(word)


def welcome(site: Site) -> str:
    """What the person at the terminal needs next: the address, and who can sign in."""
    return (
        f"\nNewsroom is ready: {site.address}/\nThe desk:          {site.address}/admin/\n{people(site)}Ctrl-C ends it."
    )


def people(site: Site) -> str:
    """Who can sign in, and how."""
    sign_ins = site.var / SIGN_INS
    return sign_ins.read_text().rstrip() + "\n" if sign_ins.exists() else ""


def serve(site: Site, asked: Event) -> int:
    """Prepares and runs the site until `asked` is set (0) or a program ends by itself (1)."""
    try:
        if not site.prepare(asked, *PREPARE):
            return 0 if asked.is_set() else 1
        site.start()
        if site.wait_until_ready(asked):
            print(welcome(site), flush=True)
        elif not asked.is_set() and site.ended() is None:
            print("The web server did not answer; what it said is above.", flush=True)
            return 1
        while not asked.wait(0.2):
            if name := site.ended():
                print(f"The {name} has ended, so everything ends; what it said is above.", flush=True)
                return 1
        return 0
    finally:
        site.stop()


def main() -> int:
    """Serves on PORT until Ctrl-C, kill or a closed terminal; with --prepare-only, ends when all is prepared."""
    asked = Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        # A flag instead of an exception: nothing can be interrupted between starting a program and noting it down.
        signal.signal(number, lambda *_: asked.set())
    port = port_from(os.environ)
    site = Site(port, environment(port, os.environ))
    if sys.argv[1:] == ["--prepare-only"]:
        prepared = site.prepare(asked, *PREPARE)
        print(people(site), end="", flush=True)
        return 0 if prepared else 1
    if not is_free(port):
        print(f"Port {port} is taken. Choose another, as in: make run PORT={port + 1}", file=sys.stderr)
        return 1
    return serve(site, asked)


if __name__ == "__main__":
    sys.exit(main())
