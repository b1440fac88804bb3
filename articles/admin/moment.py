"""Wall-clock times as people say them: a day and an hour in the newsroom's zone, also when the clocks change."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.admin.pick import OwnTemplate

EARLIER, LATER = "0", "1"


class ClockChange(ValidationError):
    """This hour does not exist on that day, or happens twice."""


def moment(day: date, clock: time, zone: ZoneInfo, which: str = "") -> datetime:
    """The moment of this wall-clock time. ``which`` ("0" earlier, "1" later) chooses where the hour happens twice.

    Raises ClockChange with code "gap" if the clocks skip that time, with code "twice" if it comes twice and nobody
    said which is meant.
    """
    first, second = (datetime.combine(day, clock, zone).replace(fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return first
    if first.utcoffset() < second.utcoffset():  # type: ignore[operator]
        later = (first + timedelta(hours=1)).strftime("%H:%M")
        message = _("The clocks go forward that night, so %(clock)s does not exist. Choose %(later)s or another time.")
        raise ClockChange(message, code="gap", params={"clock": clock.strftime("%H:%M"), "later": later})
    if which not in {EARLIER, LATER}:
        message = _("The clocks go back that night, so %(clock)s comes twice. Say which you mean.")
        raise ClockChange(message, code="twice", params={"clock": clock.strftime("%H:%M")})
    return second if which == LATER else first


class MomentWidget(OwnTemplate, forms.MultiWidget):
    """A day, a time and, where the clocks go back, which of the two."""

    template_name = "admin/moment.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        which = [("", "—"), (EARLIER, _("the first time (summer time)")), (LATER, _("the second time (winter time)"))]
        super().__init__(
            {
                "day": forms.DateInput(format="%Y-%m-%d"),
                "time": forms.TimeInput(format="%H:%M"),
                "which": forms.Select(choices=which),
            },
            attrs,
        )
        self.ask_which = False

    def decompress(self, value: datetime | None) -> list[Any]:
        if value is None:
            return [None, None, ""]
        local = timezone.localtime(value)
        twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
        return [local.date(), local.time().replace(second=0, microsecond=0), str(local.fold) if twice else ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        parts = value if isinstance(value, list) else self.decompress(value)
        context["widget"]["ask_which"] = self.ask_which or bool(parts and parts[2:] and parts[2])
        context["widget"]["zone"] = timezone.get_current_timezone_name()
        return context


class MomentField(forms.MultiValueField):
    """An aware moment, given as a day and a time in the newsroom's zone; None where nothing is filled in."""

    widget = MomentWidget

    def __init__(self, **kwargs: Any) -> None:
        fields = (forms.DateField(required=False), forms.TimeField(required=False), forms.CharField(required=False))
        super().__init__(fields, require_all_fields=False, **kwargs)

    def compress(self, values: list[Any]) -> datetime | None:
        day, clock, which = [*values, None, None, None][:3]
        if day is None and clock is None:
            return None
        if day is None or clock is None:
            raise ValidationError(_("Give both, the day and the time."), code="incomplete")
        zone = timezone.get_current_timezone()
        try:
            return moment(day, clock.replace(second=0, microsecond=0), zone, which or "")  # type: ignore[arg-type]
        except ClockChange as change:
            self.widget.ask_which = change.code == "twice"
            raise
