from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Newsroom")

    def ready(self) -> None:
        from articles import signals, system_checks  # noqa: F401  (connects the receivers, registers the checks)
        from articles.roles import write_groups

        post_migrate.connect(write_groups, sender=self)


class DeskConfig(AdminConfig):
    """Django's admin under our own site class, so that the desk decides how people sign in."""

    default_site = "articles.admin.site.DeskSite"

    def ready(self) -> None:
        super().ready()
        from articles.admin import nouns  # noqa: F401  (registers them)
