"""Picking a record by its name: a text field that works by itself, and suggests where JavaScript runs.

One ``Pick`` a noun says how its records are called and found; ``PickField`` takes one, ``PickManyField`` several, one a
line. What is typed must mean exactly one record; beside it the form carries the key of what was chosen, so that
two people of one name stay apart.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

MOST_SUGGESTIONS = 12


def _no_hint(_row: Any) -> str:
    return ""


@dataclass(frozen=True)
class Pick:
    """How the records of one noun are picked. ``name`` stands in the address of its suggestions.

    ``found`` gives what may be meant by half a word, best first; ``exact`` what is called just that; ``label`` is what
    stands in the field, ``hint`` what tells two of one name apart.
    """

    name: str
    model: type[Model]
    found: Callable[[str], QuerySet]
    exact: Callable[[str], QuerySet]
    label: Callable[[Any], str] = str
    hint: Callable[[Any], str] = _no_hint
    key: str = "pk"
    picture: Callable[[Any], str] = _no_hint

    @property
    def permission(self) -> str:
        return f"articles.view_{self.model._meta.model_name}"

    def key_of(self, row: Any) -> str:
        return str(getattr(row, self.key))

    def by_keys(self, keys: Iterable[str]) -> list[Any]:
        """The records of these keys, in their order; keys of nothing are passed over."""
        wanted = [key for key in dict.fromkeys(keys) if (self.key != "pk" and key) or is_number(key)][:500]
        rows = {self.key_of(row): row for row in self.model._default_manager.filter(**{f"{self.key}__in": wanted})}
        return [rows[key] for key in wanted if key in rows]

    def suggestions(self, typed: str) -> list[dict[str, str]]:
        return [
            {
                "key": self.key_of(row),
                "label": self.label(row),
                "hint": self.hint(row),
                "picture": self.picture(row),
            }
            for row in self.found(typed.strip())[:MOST_SUGGESTIONS]
        ]

    def meant(self, typed: str) -> Any:
        """The one record that is meant by these words ("Anna Beispiel", "Anna Beispiel #12"), None if nobody is.

        Raises ValidationError if several could be.
        """
        _name, _hash, key = typed.rpartition("#")
        if key.strip() and (rows := self.by_keys([key.strip()])):
            return rows[0]
        rows = list(self.exact(typed.strip())[:6])
        if len(rows) < 2:
            return rows[0] if rows else None
        choice = ", ".join(f"“{self.label(row)} #{self.key_of(row)}” {self.hint(row)}".strip() for row in rows)
        raise ValidationError(
            _("“%(text)s” can mean several: write %(choice)s."),
            code="several",
            params={"text": typed, "choice": choice},
        )


def spelled(field: str, text: str, lookup: str = "iexact") -> Q:
    """A condition that ignores case beyond ASCII as well, which SQLite's own comparison does not."""
    found = Q()
    for spelling in {text, text.lower(), text.capitalize(), text[:1].upper() + text[1:]}:
        found |= Q(**{f"{field}__{lookup}": spelling})
    return found


class Picked(NamedTuple):
    """What a pick field holds while it is filled in: the words, and the key that stood beside them."""

    text: str
    key: str


class OwnTemplate:
    """A widget whose template stands with the others of the site, not with Django's own."""

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> str:
        return render_to_string(template_name, context)


class PickWidget(OwnTemplate, forms.Widget):
    template_name = "admin/pick/one.html"

    def __init__(self, pick: Pick, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.pick = pick

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, None, attrs)
        picked = value if isinstance(value, Picked) else self._shown(value)
        context["widget"] |= {"text": picked.text, "key": picked.key, "suggest": suggest_address(self.pick)}
        return context

    def _shown(self, value: Any) -> Picked:
        if value is None or value == "":
            return Picked("", "")
        if isinstance(value, self.pick.model):
            return Picked(self.pick.label(value), self.pick.key_of(value))
        row = self.pick.model._default_manager.filter(pk=value).first() if isinstance(value, int) else None
        return self._shown(row) if row is not None else Picked(str(value), "")

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Picked:
        return Picked(_sent(data, name).strip(), _sent(data, f"{name}-key"))

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return name not in data


class PickField(forms.Field):
    """One record by its name, or None. With ``strict=False`` words that name nobody come back as they are."""

    def __init__(self, pick: Pick, *, strict: bool = True, **kwargs: Any) -> None:
        self.pick, self.strict = pick, strict
        super().__init__(widget=PickWidget(pick), **kwargs)

    def has_changed(self, initial: Any, data: Any) -> bool:
        before = self.widget._shown(initial)
        return bool(before.text != data.text)

    def clean(self, value: Picked | None) -> Any:
        text, key = value or Picked("", "")
        if not text:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        chosen = self.pick.by_keys([key]) if key else []
        row = chosen[0] if chosen and self.pick.label(chosen[0]) == text else self.pick.meant(text)
        if row is None and self.strict:
            raise nothing_called(text)
        return text if row is None else row


class PickManyWidget(PickWidget):
    template_name = "admin/pick/many.html"

    def _shown(self, value: Any) -> Picked:
        rows = list(value or [])
        if rows and not isinstance(rows[0], self.pick.model):
            rows = list(self.pick.model._default_manager.filter(pk__in=rows))
        return Picked("\n".join(map(self.pick.label, rows)), " ".join(map(self.pick.key_of, rows)))


class PickManyField(forms.Field):
    """Records by their names, one a line; cleans to a list without repetitions, in the order written."""

    def __init__(self, pick: Pick, **kwargs: Any) -> None:
        self.pick = pick
        super().__init__(widget=PickManyWidget(pick), **kwargs)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.widget._shown(initial).text.split("\n") != lines(data.text))

    def clean(self, value: Picked | None) -> list[Any]:
        text, keys = value or Picked("", "")
        known = {self.pick.label(row): row for row in self.pick.by_keys(keys.split())}
        rows: dict[Any, None] = {}
        errors: list[ValidationError] = []
        for line in lines(text):
            try:
                row = known.get(line) or self.pick.meant(line)
                if row is None:
                    raise nothing_called(line)
                rows[row] = None
            except ValidationError as error:
                errors.append(error)
        if errors:
            raise ValidationError(errors)
        if self.required and not rows:
            raise ValidationError(self.error_messages["required"], code="required")
        return list(rows)


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def nothing_called(text: str) -> ValidationError:
    return ValidationError(
        _("Nothing on record is called “%(text)s”. Choose one of the suggestions, or make the record first."),
        code="unknown",
        params={"text": text},
    )


def _sent(data: Mapping[str, Any], name: str) -> str:
    """What came in, without the one character that PostgreSQL takes in no text."""
    return str(data.get(name) or "").replace("\x00", "")


def is_number(text: str) -> bool:
    """Whether this is a number that any database takes for a key."""
    return text.isdecimal() and len(text) < 18


def numbers(text: str) -> set[int]:
    """The keys in a hidden field; whatever else somebody put there is passed over."""
    return {int(part) for part in text.split() if is_number(part)}


def suggest_address(pick: Pick) -> str:
    return reverse("admin:suggest", args=[pick.name])
