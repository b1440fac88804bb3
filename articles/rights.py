"""Who may do what at the desk, in one place: the admin's pages, their buttons and every POST ask here.

Facts ("it is in the trash") are the verbs' business; these functions only know people and what belongs to whom.
"""

from html import escape
from typing import Final

from django.contrib.auth.models import AnonymousUser, Group
from django.db.models import Q, QuerySet

from articles.models import Article, EditionImage, Image, Post, User, Video

Person = User | AnonymousUser

# verb → permission; what further holds for one article is said in may_do().
VERBS: Final[dict[str, str]] = {
    "submit": "submit_article",
    "approve": "approve_article",
    "send_back": "approve_article",
    "publish": "publish_article",
    "schedule": "publish_article",
    "unschedule": "publish_article",
    "withdraw": "withdraw_article",
    "trash": "change_article",
    "recover": "change_article",
    "restore": "change_article",
    "file": "view_article",
    "plan": "change_article",
}


def has(user: Person, codename: str) -> bool:
    """Whether one of our permissions ("publish_article") is the user's."""
    return user.has_perm(f"articles.{codename}")


def may_view(user: Person, article: Article) -> bool:  # noqa: ARG001  (every question here has the same shape)
    """The whole desk may read every working copy: a newsroom works in the open."""
    return has(user, "view_article")


def may_change(user: Person, article: Article) -> bool:
    """One's own unpublished articles; those of others, and published ones, with edit_all_articles.

    What is scheduled goes out as it is saved then, so only those who may publish it change it until it is out.
    """
    if not has(user, "change_article") or (article.scheduled_for and not has(user, "publish_article")):
        return False
    return has(user, "edit_all_articles") or _own_draft(user, article)


def may_file(user: Person, article: Article) -> bool:
    """Archivists and editors file anything; an author names the terms of a draft that is theirs."""
    return has(user, "file_article") or (article.published_at is None and may_change(user, article))


def may_trash(user: Person, article: Article) -> bool:
    """Editors throw away any draft, an author their own; that readers had it is an obstacle the verb names."""
    return has(user, "delete_article") or (has(user, "change_article") and _own_draft(user, article))


def may_plan(user: Person, article: Article) -> bool:
    """An embargo is agreed before publication; an end date takes something from readers."""
    return has(user, "withdraw_article") or (article.published_at is None and may_change(user, article))


def may_shorten_embargo(user: Person) -> bool:
    """Whoever may publish may lift an embargo or bring it forward; setting or lengthening one harms nobody."""
    return has(user, "publish_article")


def may_override(user: Person) -> bool:
    """Publish in spite of a blocking check, with a reason."""
    return has(user, "override_checks") and has(user, "publish_article")


def may_do(user: Person, verb: str, article: Article) -> bool:
    """Whether the user may do this verb with this article. Raises KeyError for a verb nobody knows."""
    if not may_view(user, article) or not has(user, VERBS[verb]):
        return False
    if verb in {"trash", "recover"}:
        return may_trash(user, article)
    if verb == "file":
        return may_file(user, article)
    if verb == "plan":
        return may_plan(user, article)
    if verb in {"submit", "restore"}:
        return may_change(user, article)
    return True


def may_arrange(user: Person) -> bool:
    """Say what leads the front page and the fronts of sections: the work of those who weigh the news for all."""
    return has(user, "arrange_front")


def may_publish_dossier(user: Person) -> bool:
    """Give a dossier to readers, or take it from them: the work of archivists, and of those who publish."""
    return has(user, "publish_dossier") and has(user, "change_dossier")


def may_change_image(user: Person, image: Image) -> bool:
    """Authors change the pictures they brought, as long as readers do not see them; editors change any."""
    if not has(user, "change_image"):
        return False
    return has(user, "edit_all_articles") or (image.uploaded_by_id == user.pk and not _with_readers(image))


def may_change_embedded(user: Person, record: Video | Post) -> bool:
    """Authors change videos and posts they brought, while only unpublished articles of their own use them."""
    kind = record._meta.model_name
    if not has(user, f"change_{kind}"):
        return False
    if has(user, "edit_all_articles"):
        return True
    if user.pk is None or record.created_by_id != user.pk:
        return False
    if isinstance(record, Post):
        used = Q(body__contains=f'data-url="{escape(record.url)}"')
    else:
        used = Q(related_videos__video=record) | Q(body__contains=f'data-id="{record.slug}"')
    return not Article.objects.filter(used).exclude(created_by=user, published_at=None).exists()


def may_date_rights(user: Person) -> bool:
    """Until when a picture may be shown is an agreement of the house."""
    return has(user, "edit_all_articles")


def may_change_user(user: Person, other: User) -> bool:
    """Nobody changes an account that can do more than their own, or a password would be a way up."""
    if not has(user, "change_user") or (other.is_superuser and not user.is_superuser):
        return False
    # Django gives an inactive account no permissions, but whoever changes it may make it active.
    awake = User(pk=other.pk, is_active=True, is_superuser=other.is_superuser)
    return user.is_superuser or awake.get_all_permissions() <= user.get_all_permissions()


def may_link_account(user: Person) -> bool:
    """Say which account a person on record has: that is about staff, not about names."""
    return has(user, "change_user") or has(user, "edit_all_articles")


def grantable_groups(user: Person) -> QuerySet[Group]:
    """The groups a user may put somebody into: those that give nothing the user does not have."""
    groups = Group.objects.order_by("name")
    if user.is_superuser:
        return groups
    own = user.get_all_permissions()
    within = [
        group.pk
        for group in groups.prefetch_related("permissions__content_type")
        if {f"{p.content_type.app_label}.{p.codename}" for p in group.permissions.all()} <= own
    ]
    return groups.filter(pk__in=within)


def _own_draft(user: Person, article: Article) -> bool:
    return user.pk is not None and article.created_by_id == user.pk and article.published_at is None


def _with_readers(image: Image) -> bool:
    """Also while its rights have expired: a live edition would show it again as soon as they are dated anew."""
    shown = EditionImage.objects.filter(image=image, edition__live=True)
    return shown.exists() or Image.objects.public().filter(pk=image.pk).exists()
