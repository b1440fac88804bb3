"""What the desk keeps beside articles and gives to readers by a verb: saved at once, public only after a question."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import Promise

from articles.admin.desk_model import DeskModelAdmin
from articles.workflow.refused import Refused

EDITIONS_SHOWN: Final = 20


@dataclass(frozen=True)
class Question:
    """A verb and the page that asks before it acts. ``act`` takes the row, ``by``, ``at`` and ``version``."""

    name: str
    title: str | Promise
    done: str | Promise
    obstacles: Callable[[Any], list[str]]
    act: Callable[..., object]


class AskingAdmin(DeskModelAdmin):
    """Rows with editions, which readers get and lose by the answer to a question."""

    questions: ClassVar[tuple[Question, ...]]

    def asked_row(self, request: HttpRequest, pk: int) -> Any:
        """The row that a question is about. Raises Http404, and PermissionDenied for who may not answer it."""
        raise NotImplementedError

    def editions(self, row: Any) -> QuerySet[Any]:
        """What readers had of it."""
        raise NotImplementedError

    def confirm_context(self, row: Any) -> dict[str, Any]:
        """What the page with the question tells of the row."""
        return {str(self.opts.model_name): row}

    def get_urls(self) -> list[URLPattern]:
        asked = [
            path(
                f"<int:pk>/{question.name}/",
                self.admin_site.admin_view(self._asking(question)),
                name=f"{self.opts.app_label}_{self.opts.model_name}_{question.name}",
            )
            for question in self.questions
        ]
        return [*asked, *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        editions = self.editions(self.get_object(request, object_id)).select_related("published_by")
        context = {"editions": editions.order_by("-number")[:EDITIONS_SHOWN], **(extra_context or {})}
        return super().change_view(request, object_id, form_url, context)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._next(request, obj) or super().response_change(request, obj)

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        return self._next(request, obj) or super().response_add(request, obj, post_url_continue)

    def _next(self, request: HttpRequest, row: Any) -> HttpResponse | None:
        return HttpResponseRedirect(self._address("publish", row)) if "_publish" in request.POST else None

    def _asking(self, question: Question) -> Callable[..., HttpResponse]:
        def ask(request: HttpRequest, pk: int) -> HttpResponse:
            row = self.asked_row(request, pk)
            reasons = question.obstacles(row)
            if request.method == "POST":
                try:
                    question.act(row, by=request.user, at=timezone.now(), version=_version_seen(request))
                except Refused as refusal:
                    reasons = refusal.reasons
                else:
                    messages.success(request, question.done)
                    return HttpResponseRedirect(self._address("change", row))
            context = {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                **self.confirm_context(row),
                "question": question,
                "reasons": reasons,
                "title": question.title,
            }
            template = f"admin/{self.opts.app_label}/{self.opts.model_name}/confirm.html"
            return TemplateResponse(request, template, context, status=409 if request.method == "POST" else 200)

        return ask

    def _address(self, act: str, row: Any) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{act}", args=[row.pk])


def _version_seen(request: HttpRequest) -> int:
    """A form of ours always says which text was looked at; anything else was looked at by nobody."""
    seen = request.POST.get("version", "")
    return int(seen) if seen.isascii() and seen.isdecimal() and len(seen) < 10 else -1
