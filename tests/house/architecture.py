"""The rules of the house, read off the source with `ast`.

A rule is a function that takes a `Source` and yields a sentence for each place that breaks it. `RULES` holds them all;
`tests/test_architecture.py` applies them to the tree, and to a planted violation each.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

# A layer imports itself and what stands after it. The test of layers fails for a module that stands nowhere.
LAYERS: dict[str, frozenset[str]] = {
    "edges": frozenset(
        "admin apps demo feeds forms fragments management rights roles signals sitemaps structured_data system_checks"
        " templatetags urls views".split()
    ),
    "verbs": frozenset(["workflow", "archive", "exports"]),
    "reads": frozenset(["blocks", "search", "page_cache", "checks", "register"]),
    "nouns": frozenset(["models"]),
    "pure": frozenset(["imaging", "intake", "text"]),
}
ORDER = list(LAYERS)
# Where readers' requests end up; `views/desk*` is the staff's.
PUBLIC_EDGES = frozenset(["views", "feeds", "fragments", "sitemaps", "structured_data", "search", "exports"])
# The desk's rows, and the modules that hold them.
WORKING_COPY = {
    "article": frozenset(["Article"]),
    "quote": frozenset(["Quote"]),
    "faq": frozenset(["Faq"]),
    "people": frozenset(["Byline"]),
    "dossier": frozenset(["Dossier", "DossierEntry"]),
    "page": frozenset(["Page"]),
    "revision": frozenset(["Revision"]),
    "copy": frozenset(["RawCopy"]),
}
WORKING_COPY_MODELS = frozenset().union(*WORKING_COPY.values())
STATE_FIELDS = frozenset(["workflow_state", "live", "published_at", "withdrawn_at", "filed_at", "scheduled_for"])
STATEFUL_MODELS = frozenset(["Article", "Edition", "Filing"])
WRITING_CALLS = frozenset(
    "update create get_or_create update_or_create aupdate acreate aget_or_create aupdate_or_create".split()
)
CLOCKS = frozenset(["now", "utcnow", "today", "localtime", "gmtime", "monotonic", "perf_counter"])
NO_HOME = frozenset(["utils", "helpers", "common", "services"])
SAFE_MARKS = frozenset(["mark_safe", "format_html", "format_html_join", "SafeString", "SafeText", "html_safe"])
HTML_TAG = re.compile(
    r"</?(a|abbr|article|aside|b|blockquote|body|br|button|code|dd|details|div|dl|dt|em|figcaption|figure|footer|form"
    r"|h[1-6]|head|header|hr|html|i|img|input|label|li|link|main|mark|meta|nav|ol|p|picture|pre|q|script|section|select"
    r"|source|span|strong|style|sub|summary|sup|table|tbody|td|template|textarea|th|thead|time|tr|u|ul|video)(\s[^<>]*)?/?>",
    re.IGNORECASE,
)
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 50


@dataclass(frozen=True)
class Source:
    """One Python file; `path` is relative to the project's folder."""

    path: Path
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @property
    def top(self) -> str:
        """The name right under `articles/`: `views` for `articles/views/reading.py`, else an empty text."""
        parts = self.path.with_suffix("").parts
        return parts[1] if len(parts) > 1 and parts[0] == "articles" and parts[1] != "__init__" else ""

    @property
    def layer(self) -> str | None:
        return layer_of(self.top)

    @property
    def is_migration(self) -> bool:
        return self.top == "migrations"

    @property
    def is_public_edge(self) -> bool:
        return self.top in PUBLIC_EDGES and not (self.top == "views" and self.path.parts[-1].startswith("desk"))

    def imports(self) -> Iterator[tuple[int, str, str]]:
        """Line, module and name of every import, wherever it stands; the name is empty for `import module`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name, "") for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((node.lineno, node.module or "", alias.name) for alias in node.names)


Rule = Callable[[Source], Iterator[str]]


def layer_of(top: str) -> str | None:
    return next((layer for layer, members in LAYERS.items() if top in members), None)


def imports_go_down(source: Source) -> Iterator[str]:
    """A layer imports itself and what is below it."""
    if not source.top or source.is_migration:
        return
    if source.layer is None:
        yield f"{source.path}: {source.top} stands in no layer; give it one in tests/house/architecture.py"
        return
    for line, module, name in source.imports():
        target = f"{module}.{name}".split(".")
        if target[0] == "newsroom" and source.layer != "edges":
            yield f"{source.path}:{line}: only edges may know how the site is run ({module})"
        if target[0] != "articles" or len(target) < 2:
            continue
        below = layer_of(target[1])
        if below is not None and ORDER.index(below) < ORDER.index(source.layer):
            yield f"{source.path}:{line}: {source.top} ({source.layer}) imports {target[1]} ({below}), above it"


def imports_are_absolute(source: Source) -> Iterator[str]:
    """A line says which layer it reaches into."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"{source.path}:{node.lineno}: a relative import"


def pure_stays_pure(source: Source) -> Iterator[str]:
    """No Django, no settings, no clock: values are handed in."""
    if source.layer != "pure":
        return
    impure = {"django", "newsroom", "time", "os", "taggit", "allauth", "django_filters", "django_prose_editor"}
    for line, module, _ in source.imports():
        if module.split(".")[0] in impure:
            yield f"{source.path}:{line}: {module} in a pure module"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
            yield f"{source.path}:{node.lineno}: asks the clock ({node.func.attr}); let the caller say when"


def only_verbs_change_state(source: Source) -> Iterator[str]:
    """Nobody but a verb assigns a state field, or writes one through the database."""
    if source.is_migration or source.top in {"workflow", "archive"} or source.path.parts[0] != "articles":
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and node.attr in STATE_FIELDS:
            yield f"{source.path}:{node.lineno}: assigns {node.attr}; call a verb"
        if isinstance(node, ast.Call):
            for field in sorted(_fields_written(node) & STATE_FIELDS):
                yield f"{source.path}:{node.lineno}: writes {field}; call a verb"


def _fields_written(call: ast.Call) -> set[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    texts = {node.value for node in ast.walk(call) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    if name in {"setattr", "bulk_update", "abulk_update"}:
        return texts
    if name in WRITING_CALLS or name in STATEFUL_MODELS:
        keys = {
            key.value
            for node in ast.walk(call)
            if isinstance(node, ast.Dict)
            for key in node.keys
            if isinstance(key, ast.Constant) and isinstance(key.value, str)
        }
        return keys | {keyword.arg for keyword in call.keywords if keyword.arg}
    return set()


def public_edges_read_editions(source: Source) -> Iterator[str]:
    """What readers reach never touches a row of the desk, neither by import nor through a relation."""
    if not source.is_public_edge:
        return
    for line, module, name in source.imports():
        if problem := _working_copy_import(module, name):
            yield f"{source.path}:{line}: {problem}"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute) and node.value.attr == "article":
            yield f"{source.path}:{node.lineno}: reads .article.{node.attr} of the desk; the edition has its own"
        if not isinstance(node, ast.keyword | ast.Constant):
            continue
        look_up = node.arg if isinstance(node, ast.keyword) else node.value
        if isinstance(look_up, str) and look_up.startswith("article__"):
            yield f"{source.path}:{node.lineno}: asks {look_up} of the desk; the edition has its own"


def _working_copy_import(module: str, name: str) -> str:
    """What is wrong with the import, if it brings the desk's rows or hides which rows it brings."""
    if (module, name) == ("articles", "models") or (module == "articles.models" and name in WORKING_COPY):
        return "name the models you read one by one"
    if module == "articles.models" or module.startswith("articles.models."):
        if name in {"", "*"}:
            return "name the models you read one by one"
        if name in WORKING_COPY_MODELS:
            return f"{name} is the desk's; read Edition and its parts"
    return ""


def files_are_rooms(source: Source) -> Iterator[str]:
    """A file that needs a map wants to be two."""
    lines = len(source.text.splitlines())
    if lines > MOST_LINES_OF_A_FILE and not source.is_migration:
        yield f"{source.path}: {lines} lines, {MOST_LINES_OF_A_FILE} at most"


def functions_are_short(source: Source) -> Iterator[str]:
    """A function that scrolls wants to be two."""
    if source.is_migration:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MOST_LINES_OF_A_FUNCTION:
                yield f"{source.path}:{node.lineno}: {node.name} has {lines} lines, {MOST_LINES_OF_A_FUNCTION} at most"


def names_say_something(source: Source) -> Iterator[str]:
    """A thing with no better name than utils has no home yet."""
    for part in source.path.with_suffix("").parts:
        if part in NO_HOME:
            yield f"{source.path}: nothing is called {part} here"


def nothing_is_marked_safe(source: Source) -> Iterator[str]:
    """Only a template tag may call a text safe: what `articles.text` has cleaned."""
    if not _is_product(source) or source.top == "templatetags":
        return
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Name | ast.Attribute | ast.alias):
            continue
        name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else node.name
        if name in SAFE_MARKS:
            yield f"{source.path}:{node.lineno}: {name}; render a template"


def html_lives_in_templates(source: Source) -> Iterator[str]:
    """Python holds no tags.

    `articles.text` and `articles.intake` define and read the body's small HTML, and the demo's stories are written in
    it; addresses in `urls` only look like tags.
    """
    if not _is_product(source) or source.layer == "pure" or source.top in {"demo", "urls"}:
        return
    # A text that stands alone is a docstring, which may speak of tags; a pattern reads them and writes none.
    harmless = {id(node.value) for node in ast.walk(source.tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            harmless |= {id(part) for part in ast.walk(node)}
        if not isinstance(node, ast.Constant) or id(node) in harmless:
            continue
        if isinstance(node.value, str) and (tag := HTML_TAG.search(node.value)):
            yield f"{source.path}:{node.lineno}: {tag.group()} in Python; put it into a template"


def _is_product(source: Source) -> bool:
    return source.path.parts[0] in {"articles", "newsroom"} and not source.is_migration


RULES: tuple[Rule, ...] = (
    imports_go_down,
    imports_are_absolute,
    pure_stays_pure,
    only_verbs_change_state,
    public_edges_read_editions,
    files_are_rooms,
    functions_are_short,
    names_say_something,
    nothing_is_marked_safe,
    html_lives_in_templates,
)


def sources(root: Path) -> list[Source]:
    """Every Python file of the project below `root`."""
    files = [file for top in ("articles", "newsroom", "tests") for file in sorted((root / top).rglob("*.py"))]
    return [Source(file.relative_to(root), file.read_text(encoding="utf-8")) for file in files]


def faults(rule: Rule, root: Path) -> list[str]:
    """What breaks the rule anywhere below `root`."""
    return [fault for source in sources(root) for fault in rule(source)]
