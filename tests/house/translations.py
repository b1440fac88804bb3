"""Keeps the translations whole, without gettext's programs.

`python -m tests.house.translations check` fails for a text in the source without a German or Spanish translation, for
a doubtful (fuzzy) one, for one whose placeholders differ, and for an .mo file that says other things than its .po.
`collect` brings the .po files up to date with the source, `compile` writes the .mo files. Both are committed: a server
needs neither gettext nor a build step to speak German.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polib
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent.parent
LANGUAGES = ("de", "es")
# Where in a call's arguments stand the context, the text and its plural.
CALLS = {
    **dict.fromkeys(("gettext", "gettext_lazy", "gettext_noop", "_"), (None, 0, None)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (None, 0, 1)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), (0, 1, None)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), (0, 1, 2)),
}
WIDTH = 110
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sd]|\{\w*\}")


class Message(NamedTuple):
    """A text to translate, as gettext tells them apart."""

    context: str | None
    text: str


class Use(NamedTuple):
    """Where a text is used; `plural` is empty for a text without one."""

    message: Message
    plural: str
    place: str


def texts_of_python(source: str, place: str) -> Iterator[Use]:
    """Every literal text that a gettext call marks in Python source."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name not in CALLS:
            continue
        context, text, plural = CALLS[name]
        message = _literal(node.args, text)
        if message:
            other = _literal(node.args, plural) or ""
            yield Use(Message(_literal(node.args, context), message), other, f"{place}:{node.lineno}")


def _literal(arguments: list[ast.expr], position: int | None) -> str | None:
    if position is None or position >= len(arguments):
        return None
    node = arguments[position]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def texts_of_template(source: str, place: str) -> Iterator[Use]:
    """Every text that a template marks; Django itself turns the template into lines of gettext calls."""
    for number, line in enumerate(templatize(source).split("\n"), 1):
        # Between the calls stand Xs and blanks; only the calls are Python.
        for call in re.finditer(r"\b(n?p?gettext|_)\((?:u?'(?:[^'\\]|\\.)*'|u?\"(?:[^\"\\]|\\.)*\"|[\s,]|\w)*\)", line):
            yield from (use._replace(place=f"{place}:{number}") for use in texts_of_python(call.group(), place))


def texts(root: Path) -> Iterator[Use]:
    """Every text of the product below `root` that has to be translated."""
    for top in ("articles", "newsroom"):
        for file in sorted((root / top).rglob("*.py")):
            yield from texts_of_python(file.read_text(encoding="utf-8"), str(file.relative_to(root)))
    for file in sorted([*(root / "templates").rglob("*.*"), *(root / "articles").rglob("templates/**/*.*")]):
        if file.suffix in {".html", ".txt", ".xml"}:
            yield from texts_of_template(file.read_text(encoding="utf-8"), str(file.relative_to(root)))


def catalogue(root: Path, language: str) -> Path:
    return root / "articles" / "locale" / language / "LC_MESSAGES" / "django.po"


def entry_faults(entry: polib.POEntry) -> Iterator[str]:
    """What is wrong with one translation."""
    if entry.fuzzy:
        yield "is marked fuzzy: look at it and take the mark away"
    elif not entry.translated():
        yield "is not translated"
    else:
        wanted = {*PLACEHOLDER.findall(entry.msgid), *PLACEHOLDER.findall(entry.msgid_plural)}
        for translation in [entry.msgstr] if entry.msgstr else entry.msgstr_plural.values():
            # A plural form may say "one" instead of showing the number.
            if strange := set(PLACEHOLDER.findall(translation)) - wanted:
                yield f"has a placeholder that the text does not have: {', '.join(sorted(strange))}"
            elif not entry.msgid_plural and wanted - set(PLACEHOLDER.findall(translation)):
                yield "lacks a placeholder that the text has"


def faults(root: Path) -> list[str]:
    """A sentence for each gap in the translations below `root`."""
    uses = {use.message: use.place for use in texts(root)}
    found = []
    for language in LANGUAGES:
        file = catalogue(root, language)
        if not file.exists():
            found.append(f"{language}: there is no {file.relative_to(root)}; run make messages")
            continue
        entries = {
            Message(entry.msgctxt, entry.msgid): entry for entry in polib.pofile(str(file)) if not entry.obsolete
        }
        for message, place in uses.items():
            if message not in entries:
                found.append(f"{language}: {message.text!r} ({place}) is not in django.po; run make messages")
        for message, entry in entries.items():
            found += [f"{language}: {message.text!r} {fault}" for fault in entry_faults(entry)]
        if not is_compiled(file):
            found.append(f"{language}: django.mo is not what django.po says; run make messages")
    return found


def is_compiled(file: Path) -> bool:
    """Whether the .mo file beside the .po file holds just its translations."""
    compiled = file.with_suffix(".mo")
    if not compiled.exists():
        return False
    return _translations(polib.mofile(str(compiled))) == _translations(polib.pofile(str(file)).translated_entries())


def _translations(entries: list[polib.POEntry]) -> dict[Message, tuple[str, dict[int, str]]]:
    return {Message(entry.msgctxt, entry.msgid): (entry.msgstr, dict(entry.msgstr_plural)) for entry in entries}


def collect(root: Path) -> None:
    """Brings every .po file up to date: new texts come to its end, untranslated, and texts nobody uses go."""
    uses = {use.message: use for use in texts(root)}
    for language in LANGUAGES:
        place = catalogue(root, language)
        file = polib.pofile(str(place), wrapwidth=WIDTH) if place.exists() else _new_catalogue(language)
        known = {Message(entry.msgctxt, entry.msgid) for entry in file}
        for entry in [entry for entry in file if Message(entry.msgctxt, entry.msgid) not in uses]:
            file.remove(entry)
        for message, use in uses.items():
            if message not in known:
                file.append(_new_entry(use))
        place.parent.mkdir(parents=True, exist_ok=True)
        file.save(str(place))


def _new_catalogue(language: str) -> polib.POFile:
    file = polib.POFile(wrapwidth=WIDTH)
    file.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    return file


def _new_entry(use: Use) -> polib.POEntry:
    entry = polib.POEntry(msgctxt=use.message.context, msgid=use.message.text, msgstr="")
    if use.plural:
        entry.msgid_plural, entry.msgstr_plural = use.plural, {0: "", 1: ""}
    if "%" in use.message.text + use.plural:
        entry.flags.append("python-format")
    return entry


def compile_all(root: Path) -> None:
    """Writes the .mo file beside every .po file."""
    for language in LANGUAGES:
        file = catalogue(root, language)
        polib.pofile(str(file)).save_as_mofile(str(file.with_suffix(".mo")))


def main(arguments: list[str]) -> int:
    if arguments and set(arguments) <= {"collect", "compile"}:
        for step in arguments:
            {"collect": collect, "compile": compile_all}[step](ROOT)
        return 0
    if arguments != ["check"]:
        print("Say what to do: python -m tests.house.translations check, collect or compile.", file=sys.stderr)
        return 2
    found = faults(ROOT)
    print("\n".join(found) or "All texts are translated.")
    if found:
        print(f"{len(found)} faults in the translations.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
