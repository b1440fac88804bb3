"""Reads settings from the environment, loudly.

Every value has a name, a default and a meaning, and every value can be overridden by an environment variable of that
name. A value that cannot be read stops the start with one sentence that says which variable, what it holds and what is
expected, because a server that guesses is harder to mend than one that does not start.

    env = Env(os.environ)
    DEBUG = env.flag("DEBUG", False, "Show errors in the browser; never on a public server.")

`env.table()` lists what was asked, in that order; `manage.py settings` prints it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import SplitResult, urlsplit, urlunsplit

from django.core.exceptions import ImproperlyConfigured

MASK = "•••"
TRUE = ("1", "true", "yes", "on")
FALSE = ("0", "false", "no", "off")

# `Env.list` hides the builtin inside the class body.
Words = list[str]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the settings table. `value` and `default` are texts fit to be shown: secrets are masked already."""

    name: str
    value: str
    default: str
    meaning: str
    is_set: bool


class Env:
    """Typed access to a mapping of environment variables.

    Each method takes the variable's name, the default and the meaning in a sentence, and returns the value.
    Raises ImproperlyConfigured when the variable holds what the method cannot read.
    """

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._rows: dict[str, Row] = {}

    def table(self) -> tuple[Row, ...]:
        """Everything asked so far, in the order of asking."""
        return tuple(self._rows.values())

    def is_set(self, name: str) -> bool:
        """Whether the variable is present at all, even if empty."""
        return name in self._environ

    def text(self, name: str, default: str, meaning: str, *, choices: Iterable[str] = ()) -> str:
        """Any text, or one of `choices` where they are given."""
        allowed = tuple(choices)

        def parse(raw: str) -> str:
            if allowed and raw not in allowed:
                raise _Unreadable("one of " + ", ".join(allowed))
            return raw

        return self._read(name, default, meaning, parse)

    def flag(self, name: str, default: bool, meaning: str) -> bool:
        """1, true, yes, on; or 0, false, no, off; in any case."""

        def parse(raw: str) -> bool:
            word = raw.strip().lower()
            if word in TRUE:
                return True
            if word in FALSE:
                return False
            raise _Unreadable("1 or 0 (true/false, yes/no, on/off)")

        return self._read(name, default, meaning, parse, show=lambda value: "1" if value else "0")

    def integer(
        self, name: str, default: int, meaning: str, *, minimum: int | None = None, maximum: int | None = None
    ) -> int:
        """A whole number, not below `minimum` nor above `maximum`; the meaning says its unit."""
        expected = "a whole number"
        if minimum is not None and maximum is not None:
            expected += f" from {minimum} to {maximum}"
        elif minimum is not None:
            expected += f" of at least {minimum}"
        elif maximum is not None:
            expected += f" of at most {maximum}"

        def parse(raw: str) -> int:
            try:
                number = int(raw.strip())
            except ValueError:
                raise _Unreadable(expected) from None
            if (minimum is not None and number < minimum) or (maximum is not None and number > maximum):
                raise _Unreadable(expected)
            return number

        return self._read(name, default, meaning, parse)

    def list(self, name: str, default: Iterable[str], meaning: str) -> Words:
        """Words separated by commas; empty ones are dropped, so an empty variable is an empty list."""

        def parse(raw: str) -> Words:
            return [word.strip() for word in raw.split(",") if word.strip()]

        return self._read(name, [*default], meaning, parse, show=",".join)

    def path(self, name: str, default: Path, meaning: str) -> Path:
        """A place in the file system, which need not exist yet. `~` is the home of the user who runs the server."""

        def parse(raw: str) -> Path:
            place = Path(raw.strip()).expanduser()
            if not raw.strip() or not place.is_absolute():
                raise _Unreadable("an absolute path such as /srv/newsroom/media")
            return place

        return self._read(name, default, meaning, parse)

    def url(self, name: str, default: str, meaning: str, *, schemes: Iterable[str] = ("http", "https")) -> str:
        """An absolute address whose scheme is one of `schemes`; empty is allowed where the default is empty.

        A password inside the address is masked in the table and in messages.
        """
        allowed = tuple(schemes)

        def parse(raw: str) -> str:
            address = raw.strip()
            if not address and not default:
                return ""
            if _split(address).scheme not in allowed or "://" not in address:
                raise _Unreadable("an address that begins with " + " or ".join(f"{scheme}://" for scheme in allowed))
            return address

        return self._read(name, default, meaning, parse, show=without_password, show_raw=without_password)

    def secret(self, name: str, default: str | None, meaning: str, *, at_least: int = 0) -> str:
        """A text that is never shown. `at_least` is its least length in characters; a default of None makes it a must.

        The least length is asked of what the environment gives, not of the default.
        """

        def parse(raw: str) -> str:
            if len(raw) < at_least:
                raise _Unreadable(f"at least {at_least} characters, and got {len(raw)}")
            return raw

        if default is None and name not in self._environ:
            expected = f"at least {at_least} characters" if at_least else "a value"
            raise ImproperlyConfigured(f"{name} is not set: expected {expected}. {meaning}")
        return self._read(name, default or "", meaning, parse, show=_masked, show_raw=_masked)

    def _read(
        self,
        name: str,
        default: T,
        meaning: str,
        parse: Callable[[str], T],
        *,
        show: Callable[[T], str] = str,
        show_raw: Callable[[str], str] = str,
    ) -> T:
        raw = self._environ.get(name)
        value = default
        if raw is not None:
            try:
                value = parse(raw)
            except _Unreadable as problem:
                shown = show_raw(raw)
                raise ImproperlyConfigured(f"{name} is {shown!r}: expected {problem}. {meaning}") from None
        self._rows[name] = Row(name, show(value), show(default), meaning, raw is not None)
        return value


class _Unreadable(Exception):
    """Carries what was expected, in words."""


def without_password(address: str) -> str:
    """The address with its password masked, for screens and logs."""
    parts = _split(address)
    if not parts.netloc:
        # Not an address at all; an @ means that a password may stand in it all the same.
        return MASK if "@" in address else address
    if parts.password is None:
        return address
    user_and_password, _, host = parts.netloc.rpartition("@")
    user = user_and_password.partition(":")[0]
    return urlunsplit(parts._replace(netloc=f"{user}:{MASK}@{host}"))


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:  # such as an unclosed [ of an IPv6 address
        return SplitResult("", "", "", "", "")


def _masked(value: str) -> str:
    return MASK if value else ""
