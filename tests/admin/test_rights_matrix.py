"""Every role against every page of the desk, by requests that no button made.

A refused cell must answer 403 (or lead to the sign-in) and leave every row of the database as it was. An allowed cell
must not be refused; what it does is told in the other files.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.apps import apps
from django.contrib import admin
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, TestCase
from django.urls import reverse

from articles.admin.verbs import VERBS
from articles.models import Article, Post, RawCopy, User, Video
from articles.workflow.save import save_revision
from tests import world
from tests.admin.filled_form import filled_form

ROLES = tuple(world.CAST)
EDITORS = ("emil", "paula", "ada")
PUBLISHERS = ("paula", "ada")
WRITERS = ("anna", *EDITORS)
ARCHIVE = ("armin", "ada")
CURATORS = (*EDITORS, "armin")
EVERYBODY = ROLES
NOBODY: tuple[str, ...] = ()
Answers = Callable[[], dict[str, Any]]


class Cell(NamedTuple):
    """One page and who may use it; ``data`` makes what is sent, None looks at the page."""

    name: str
    address: str
    allowed: tuple[str, ...]
    data: Answers | None


def everything() -> dict[str, list[Any]]:
    """Every row of the database, sessions aside."""
    models = [m for m in apps.get_models(include_auto_created=True) if m._meta.model_name != "session"]
    return {m._meta.label: list(m._default_manager.order_by("pk").values_list()) for m in models if m._meta.managed}


def changed(before: dict[str, list[Any]]) -> list[str]:
    """The tables that are not as they were."""
    return [name for name, rows in everything().items() if rows != before[name]]


class RightsMatrixTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = {name: world.user(name) for name in ROLES}
        cls.chief = User.objects.create_superuser("chefin", password=world.PASSWORD)
        cls.own = world.article("Annas Entwurf", by=cls.cast["anna"])
        cls.other = world.article("Emils Entwurf", by=cls.cast["emil"])
        cls.live = world.live("Annas Live-Artikel", by=cls.cast["anna"]).article
        for article in (cls.own, cls.other, cls.live):
            article.kicker = "Neu"
            article.save()
            save_revision(article, by=cls.cast["anna"], at=world.NOON)
        cls.concept = world.concept("Brücke")
        cls.copy = RawCopy.objects.create(
            article=cls.own, text="Der Text, wie er kam.", sha256="0" * 64, origin="paste"
        )
        film = Video.objects.create(title="Ein Film", slug="ein-film", url="https://example.org/film")
        cls.rows: dict[str, Any] = {
            "section": world.section(),
            "source": world.source(),
            "person": world.person(),
            "concept": cls.concept,
            "video": film,
            "post": Post.objects.create(url="https://example.org/post", author="Jemand", text="Ein Satz."),
            "page": world.house_page(),
            "dossier": world.dossier(cls.live),
        }

    def setUp(self) -> None:
        """Signing in writes the time of it; so it happens before any row is looked at."""
        self.picture = self.rows["image"] = world.image()
        self.doors = {name: self.door(user) for name, user in self.cast.items()}
        self.chief_at_desk = self.door(self.chief)

    def door(self, user: User) -> Client:
        client = Client(raise_request_exception=False)
        client.force_login(user)
        return client

    def cells(self) -> list[Cell]:
        return [
            *self.article_cells(),
            *self.noun_cells(),
            *self.reading_cells(),
            *self.front_cells(),
            *self.user_cells(),
        ]

    def article_cells(self) -> list[Cell]:
        """Who may do what with an author's own draft, with that of somebody else, and with what is live."""
        file = ("anna", *EDITORS, "armin")
        allowed = {
            # act: (Anna's draft, Emil's draft, Anna's live article)
            "change": (WRITERS, EDITORS, EDITORS),
            "submit": (WRITERS, EDITORS, EDITORS),
            "approve": (EDITORS, EDITORS, EDITORS),
            "send_back": (EDITORS, EDITORS, EDITORS),
            "publish": (PUBLISHERS, PUBLISHERS, PUBLISHERS),
            "schedule": (PUBLISHERS, PUBLISHERS, PUBLISHERS),
            "unschedule": (PUBLISHERS, PUBLISHERS, PUBLISHERS),
            "withdraw": (PUBLISHERS, PUBLISHERS, PUBLISHERS),
            "plan": (WRITERS, EDITORS, PUBLISHERS),
            "trash": (WRITERS, EDITORS, EDITORS),
            "recover": (WRITERS, EDITORS, EDITORS),
            "restore": (WRITERS, EDITORS, EDITORS),
            "file": (file, file[1:], file[1:]),
            "history": (EVERYBODY,) * 3,
            "compare": (EVERYBODY,) * 3,
            "public": (EVERYBODY,) * 3,
        }
        found = []
        for act, columns in allowed.items():
            for article, roles in zip((self.own, self.other, self.live), columns, strict=True):
                arguments = [article.pk, 1] if act == "restore" else [article.pk]
                address = reverse(f"admin:articles_article_{act}", args=arguments)
                looks_only = act in {"history", "compare", "public"}
                found.append(
                    Cell(f"{act}: {article}", address, roles, None if looks_only else self.answers(act, article))
                )
        add = reverse("admin:articles_article_add")
        nothing = (Cell(f"delete {a}", reverse("admin:articles_article_delete", args=[a.pk]), NOBODY, self.yes) for a in
                   (self.own, self.other, self.live))  # fmt: skip
        copy = Cell(
            "from copy", reverse("admin:articles_article_from_copy"), WRITERS, lambda: {"text": "Ein Text, der kam."}
        )
        return [*found, Cell("add article", add, WRITERS, self.new_article), copy, *nothing]

    def answers(self, act: str, article: Article) -> Answers:
        def answers() -> dict[str, Any]:
            if act == "change":
                page = self.chief_at_desk.get(reverse("admin:articles_article_change", args=[article.pk]))
                return {**filled_form(page.content), "headline": "Anders"}
            if act == "file":
                return {"concepts": "Brücke", "before": ""}
            return {
                "version": article.version,
                "kind": "silent",
                "note": "Ein Wort dazu.",
                "override": "Es muss sein.",
                "scheduled_for_day": "2031-05-02",
                "scheduled_for_time": "09:30",
                "embargo_until_day": "2031-05-02",
                "embargo_until_time": "09:30",
                "withdraw_at_day": "2031-05-03",
                "withdraw_at_time": "09:30",
            }

        return answers

    def new_article(self) -> dict[str, Any]:
        page = self.chief_at_desk.get(reverse("admin:articles_article_add"))
        return {**filled_form(page.content), "headline": "Ganz neu"}

    def yes(self) -> dict[str, Any]:
        return {"post": "yes"}

    def noun_cells(self) -> list[Cell]:
        add = {
            "section": (("ada",), {"name_de": "Kultur", "slug": "kultur", "position": 3}),
            "source": (EDITORS, {"name": "EFE", "slug": "efe", "kind": "agency"}),
            "person": (EVERYBODY, {"name": "Neu Hier", "slug": "neu-hier", "kind": "person"}),
            "concept": (ARCHIVE, {"name": "Deich", "slug": "deich", "kind": "subject"}),
            "image": (WRITERS, {"alt": "Etwas"}),
            "video": (WRITERS, {"title": "Film", "slug": "film", "url": "https://example.org/f"}),
            "page": (PUBLISHERS, {"slot": "about", "language": "de", "title": "Über uns", "seen": 1}),
            "dossier": (CURATORS, {"title": "Neu", "language": "de", **self.no_rows(), "seen": 1}),
            "post": (WRITERS, {"url": "https://example.org/p", "author": "Jemand", "text": "Ein Satz."}),
        }
        change = {
            "section": ("ada",),
            "source": (*EDITORS, "armin"),
            "person": (*EDITORS, "armin"),
            "concept": ARCHIVE,
            "image": EDITORS,
            "video": EDITORS,
            "post": EDITORS,
            "page": PUBLISHERS,
            "dossier": CURATORS,
        }
        found = [Cell(f"add {n}", self.page(n, "add"), who, lambda d=d: d) for n, (who, d) in add.items()]
        for noun, who in change.items():
            data = {**add[noun][1], "focal_x": 0.5, "focal_y": 0.5}
            address = self.page(noun, "change", self.rows[noun].pk)
            found.append(Cell(f"change {noun}", address, who, lambda d=data: d))
            kept = noun in {"page", "dossier"}  # what readers had of it is never deleted
            who = NOBODY if kept else ("ada",)
            found.append(Cell(f"delete {noun}", self.page(noun, "delete", self.rows[noun].pk), who, self.yes))
        for verb in ("publish", "withdraw"):
            address = self.page("page", verb, self.rows["page"].pk)
            found.append(Cell(f"{verb} page", address, PUBLISHERS, lambda: {"version": 1}))
            address = self.page("dossier", verb, self.rows["dossier"].pk)
            found.append(Cell(f"{verb} dossier", address, (*PUBLISHERS, "armin"), lambda: {"version": 1}))
        return found

    def no_rows(self) -> dict[str, int]:
        return {f"{name}-{count}_FORMS": 0 for name in ("entries", "sources") for count in ("TOTAL", "INITIAL")}

    def reading_cells(self) -> list[Cell]:
        """Lists for those who may see them; what is written once takes no change from anybody."""
        seen_by = {
            **dict.fromkeys(("article", "concept", "image", "video", "post", "person", "source", "section"), EVERYBODY),
            "edition": EVERYBODY,
            "rawcopy": EVERYBODY,
            "activity": (*EDITORS, "armin"),
            "user": ("ada",),
            "page": PUBLISHERS,
            "dossier": CURATORS,
        }
        found = [Cell(f"list {noun}", self.page(noun, "changelist"), who, None) for noun, who in seen_by.items()]
        edition = self.live.live_edition
        assert edition is not None
        activity = self.live.activities.first()
        assert activity is not None
        for noun, pk in (("edition", edition.pk), ("activity", activity.pk), ("rawcopy", self.copy.pk)):
            found.append(
                Cell(f"change {noun}", self.page(noun, "change", pk), NOBODY, lambda: {"note": "x", "verb": "x"})
            )
            found.append(Cell(f"delete {noun}", self.page(noun, "delete", pk), NOBODY, self.yes))
        found += [
            Cell(f"add {noun}", self.page(noun, "add"), NOBODY, self.yes) for noun in ("edition", "activity", "rawcopy")
        ]
        return found

    def front_cells(self) -> list[Cell]:
        """What leads a page is weighed by those who answer for the work of all."""
        places: dict[str, Answers | None] = {
            "look": None,
            "save": lambda: {"version": 0, "placed": [self.live.code], "_save": "1"},
        }
        found = [Cell("list fronts", self.page("front", "changelist"), EDITORS, None)]
        for of in ([], ["politik"]):
            for act, data in places.items():
                address = self.page("front", "arrange", "de", *of)
                found.append(Cell(f"{act} front {of}", address, EDITORS, data))
            found.append(Cell(f"preview {of}", self.page("front", "preview", "de", *of), EDITORS, places["save"]))
        return found

    def user_cells(self) -> list[Cell]:
        new = {"username": "neu", "password1": world.PASSWORD, "password2": world.PASSWORD}
        taken = {"password1": "Uebernommen-2026", "password2": "Uebernommen-2026", "usable_password": "true"}
        profile = {"username": "emil", "is_active": "on", "is_staff": "on", "is_superuser": "on"}
        chief, emil = self.chief.pk, self.cast["emil"].pk
        return [
            Cell("add user", self.page("user", "add"), ("ada",), lambda: new),
            Cell("change user", self.page("user", "change", emil), ("ada",), lambda: profile),
            Cell(
                "change superuser",
                self.page("user", "change", chief),
                NOBODY,
                lambda: {**profile, "username": "chefin"},
            ),
            Cell(
                "password of a colleague",
                reverse("admin:auth_user_password_change", args=[emil]),
                ("ada",),
                lambda: taken,
            ),
            Cell(
                "password of a superuser",
                reverse("admin:auth_user_password_change", args=[chief]),
                NOBODY,
                lambda: taken,
            ),
            Cell("delete user", self.page("user", "delete", emil), NOBODY, self.yes),
        ]

    def page(self, noun: str, page: str, *arguments: Any) -> str:
        return reverse(f"admin:articles_{noun}_{page}", args=arguments)

    def ask(self, cell: Cell, client: Client) -> HttpResponse:
        """A changed password gives a new session, which the rollback would take away: the door keeps its own."""
        kept: Any = client.cookies.copy()
        answer: Any = client.get(cell.address) if cell.data is None else client.post(cell.address, cell.data())
        client.cookies = kept
        return answer

    def test_each_role_can_do_what_it_may_and_nothing_else(self) -> None:
        before = everything()
        for cell in self.cells():
            for role in ROLES:
                with self.subTest(page=cell.name, role=role), transaction.atomic():
                    status = self.ask(cell, self.doors[role]).status_code
                    if role in cell.allowed:
                        assert status in {200, 302, 409}
                    else:
                        assert status == 403
                        assert changed(before) == []
                    transaction.set_rollback(True)

    def test_who_is_not_signed_in_or_not_of_the_desk_gets_nothing(self) -> None:
        reader = self.door(User.objects.create_user("leserin", password=world.PASSWORD))
        before = everything()
        for cell in self.cells():
            with self.subTest(page=cell.name):
                answer = self.ask(cell, Client())
                assert answer.status_code == 302
                assert answer.headers["Location"].startswith("/admin/login/?next=")
                assert self.ask(cell, reader).status_code == 302
                assert changed(before) == []

    def test_every_page_of_the_desk_stands_in_the_matrix(self) -> None:
        known = {"articles_article_change", "articles_article_changelist"}
        asked = {cell.address for cell in self.cells()}
        for name in sorted({p.name for m in admin.site._registry.values() for p in m.get_urls() if p.name} - known):
            verb = name.removeprefix("articles_article_")
            tried = any(name.split("_")[1] in address and _last(name) in address for address in asked)
            with self.subTest(page=name):
                assert tried or verb in VERBS or name.endswith(("_history", "user_password_change")), name


def _last(name: str) -> str:
    page = name.split("_")[-1]
    return "" if page in {"changelist", "change", "arrange"} else page
