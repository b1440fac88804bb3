"""`make run` starts two programs and never leaves one behind. Small stand-ins take the programs' places here; the
journeys use the real ones."""

import os
import pathlib
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing

import pytest

from newsroom import serve
from tests.browser.newsroom import free_port

WEB = """
import http.server, sys
http.server.HTTPServer(("127.0.0.1", {port}), http.server.SimpleHTTPRequestHandler).serve_forever()
"""
WORK = "import time; time.sleep(60)"
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
# Forks a child that takes up a line to the test, which is cut when the child ends.
PARENT = """
import os, pathlib, socket, time
if not os.fork():
    port = pathlib.Path(os.environ["VAR_DIR"]) / "port"
    while not port.exists() or not port.read_text():
        time.sleep(0.02)
    line = socket.create_connection(("127.0.0.1", int(port.read_text())))
time.sleep(60)
"""


class StandIns(serve.Site):
    """A site whose two programs are a few lines each."""

    def __init__(self, var, web=WEB, worker=WORK):
        port = free_port()
        super().__init__(port, serve.environment(port, {**os.environ, "VAR_DIR": str(var)}))
        self.scripts = {"web server": web.replace("{port}", str(port)), "worker": worker}

    def start(self):
        for name, script in self.scripts.items():
            self._start(name, "-c", script)

    def pids(self):
        return {name: program.pid for name, program in self._programs.items()}


@pytest.fixture(autouse=True)
def nothing_to_prepare(monkeypatch):
    monkeypatch.setattr(serve, "PREPARE", ())


class Served:
    """`serve` in a thread, so that the test can watch it."""

    def __init__(self, site):
        self.site, self.asked, self.result = site, threading.Event(), None
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        self.result = serve.serve(self.site, self.asked)

    def wait_until_up(self):
        # The web server may answer before the worker is so much as started.
        while len(self.site.pids()) < len(self.site.scripts) or not self.site._answers():
            assert self.thread.is_alive()
            time.sleep(0.02)
        return self.site.pids()

    def wait_for_end(self):
        self.thread.join(timeout=30)
        assert not self.thread.is_alive()
        return self.result


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_says_where_the_site_is_and_who_can_sign_in(tmp_path, capfd, monkeypatch):
    (tmp_path / serve.SIGN_INS).write_text("anna  a-word\n")
    composed = threading.Event()
    welcome = serve.welcome

    def compose(site):
        composed.set()
        return welcome(site)

    monkeypatch.setattr(serve, "welcome", compose)
    served = Served(StandIns(tmp_path))
    assert composed.wait(30)
    served.asked.set()

    assert served.wait_for_end() == 0
    said = capfd.readouterr().out
    assert f"Newsroom is ready: {served.site.address}/" in said
    assert "anna  a-word" in said


def test_it_ends_both_programs_when_asked(tmp_path):
    served = Served(StandIns(tmp_path))
    pids = served.wait_until_up()
    served.asked.set()

    assert served.wait_for_end() == 0
    assert set(pids) == {"web server", "worker"}
    assert not any(is_alive(pid) for pid in pids.values())


@pytest.mark.parametrize("victim", ["web server", "worker"])
def test_it_ends_everything_and_says_why_when_one_program_dies(tmp_path, capfd, victim):
    served = Served(StandIns(tmp_path))
    pids = served.wait_until_up()
    os.kill(pids[victim], signal.SIGKILL)

    assert served.wait_for_end() == 1
    assert not any(is_alive(pid) for pid in pids.values())
    assert f"The {victim} has ended, so everything ends" in capfd.readouterr().out


def test_it_ends_a_program_that_does_not_listen(tmp_path, monkeypatch):
    monkeypatch.setattr(serve, "PATIENCE", 0.5)
    served = Served(StandIns(tmp_path, worker=DEAF))
    pids = served.wait_until_up()
    served.asked.set()

    assert served.wait_for_end() == 0
    assert not is_alive(pids["worker"])


def test_it_ends_the_children_of_a_program_that_was_killed(tmp_path):
    served = Served(StandIns(tmp_path, worker=PARENT))
    pids = served.wait_until_up()
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        (tmp_path / "port").write_text(str(listener.getsockname()[1]))
        line, _ = listener.accept()
    with closing(line):
        line.settimeout(30)
        os.kill(pids["worker"], signal.SIGKILL)

        assert served.wait_for_end() == 1
        # The line to the child is cut when the child has ended, and not before.
        assert line.recv(1) == b""


def test_it_starts_nothing_when_the_preparation_fails(tmp_path, monkeypatch, capfd):
    monkeypatch.setattr(serve, "PREPARE", ("no_such_command",))
    site = StandIns(tmp_path)
    monkeypatch.setattr(site, "start", lambda: pytest.fail("started"))

    assert serve.serve(site, threading.Event()) == 1
    assert "no_such_command" in capfd.readouterr().err


def test_the_secret_key_is_made_once_and_is_the_owners_alone(tmp_path):
    file = tmp_path / "new" / "secret-key"

    first = serve.secret_key(file)

    assert len(first) >= 50
    assert serve.secret_key(file) == first
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_the_environment_says_wins(tmp_path):
    told = serve.environment(8123, {"VAR_DIR": str(tmp_path), "ALLOWED_HOSTS": "news.example"})

    assert told["ALLOWED_HOSTS"] == "news.example"
    assert told["SITE_ADDRESS"] == "http://127.0.0.1:8123"
    assert told["DEBUG"] == "0"
    assert told["SECRET_KEY"] == (tmp_path / "secret-key").read_text().strip()


@pytest.mark.parametrize("word", ["eighty", "80", "70000", "-1"])
def test_a_port_that_is_none_is_refused_with_a_sentence(word):
    with pytest.raises(SystemExit, match="expected a number from 1024 to 65535"):
        serve.port_from({"PORT": word})


def test_a_taken_port_is_not_free():
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()

        assert serve.is_free(other.getsockname()[1]) is False


KILLED = """
import os, pathlib, sys, time
from newsroom import serve
site = serve.Site(0, {**os.environ})
site._start("worker", "-c", "import time; time.sleep(60)")
pathlib.Path(os.environ["VAR_DIR"], "pid").write_text(str(site._programs["worker"].pid))
time.sleep(60)
"""


def test_a_runner_that_is_killed_leaves_no_program_behind(tmp_path):
    runner = subprocess.Popen(
        [sys.executable, "-c", KILLED], cwd=serve.ROOT, env={**os.environ, "VAR_DIR": str(tmp_path)}
    )
    file = tmp_path / "pid"
    while not file.exists() or not file.read_text():
        assert runner.poll() is None
        time.sleep(0.02)

    runner.kill()
    runner.wait()

    end = time.monotonic() + 10
    while has_ended(int(file.read_text())) is False:
        assert time.monotonic() < end
        time.sleep(0.02)


def has_ended(pid):
    """Whether the process is gone, or waits only for somebody to take note of its end."""
    try:
        return "\nState:\tZ" in pathlib.Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return True
