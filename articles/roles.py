"""The five roles of a newsroom and what each may do. ``manage.py migrate`` writes them into Django's groups."""

from typing import Final

from django.apps import AppConfig
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import Q

AUTHOR: Final = "author"
EDITOR: Final = "editor"
PUBLISHER: Final = "publisher"
ARCHIVIST: Final = "archivist"
ADMINISTRATOR: Final = "administrator"

_AUTHOR = {
    *("view_article", "add_article", "change_article", "submit_article"),
    *("view_image", "add_image", "change_image", "view_video", "add_video", "change_video"),
    *("view_post", "add_post", "change_post"),
    *("view_person", "add_person", "view_source", "view_section", "view_concept", "view_edition", "view_rawcopy"),
}
_EDITOR = _AUTHOR | {
    *("edit_all_articles", "approve_article", "delete_article", "change_person", "add_source", "change_source"),
    *("file_article", "view_activity", "arrange_front"),
    *("view_dossier", "add_dossier", "change_dossier"),
}
_PUBLISHER = _EDITOR | {
    *("publish_article", "withdraw_article", "override_checks", "publish_dossier"),
    # The imprint and its like: what the house says of itself.
    *("view_page", "add_page", "change_page"),
}
_ARCHIVIST = {
    *("view_article", "view_edition", "view_person", "add_person", "change_person", "view_source", "change_source"),
    *("view_section", "view_concept", "add_concept", "change_concept", "file_article", "verify_ledger"),
    *("view_image", "view_video", "view_post", "view_rawcopy", "view_activity"),
    # Curating is the archive's work, from the first entry to the day on which readers get it.
    *("view_dossier", "add_dossier", "change_dossier", "publish_dossier"),
}
_ADMINISTRATOR = (
    _PUBLISHER
    | _ARCHIVIST
    | {
        *("add_section", "change_section", "delete_section", "delete_source", "delete_person", "delete_concept"),
        *("delete_image", "delete_video", "delete_post", "view_user", "add_user", "change_user"),
    }
)

PERMISSIONS: Final[dict[str, frozenset[str]]] = {
    AUTHOR: frozenset(_AUTHOR),
    EDITOR: frozenset(_EDITOR),
    PUBLISHER: frozenset(_PUBLISHER),
    ARCHIVIST: frozenset(_ARCHIVIST),
    ADMINISTRATOR: frozenset(_ADMINISTRATOR),
}


def write_groups(sender: AppConfig, **_more: object) -> None:
    """Make the groups what the table above says; a receiver of ``post_migrate``."""
    # Django makes the permissions in a receiver of its own, which on a new database would only run after this one.
    create_permissions(sender, verbosity=0)
    for role, codenames in PERMISSIONS.items():
        group, _ = Group.objects.get_or_create(name=role)
        group.permissions.set(Permission.objects.filter(Q(content_type__app_label="articles"), codename__in=codenames))
