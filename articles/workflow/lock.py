from collections.abc import Collection

from articles.models import Article, LedgerHead


def locked(article: Article) -> Article:
    """The article's row as it is now, locked until the transaction ends; the caller's copy may be stale."""
    return Article.objects.select_for_update().get(pk=article.pk)


def hold(articles: Collection[int]) -> None:
    """Let none of these be published or withdrawn until the transaction ends.

    Whoever names articles and then has pages rendered again does this first, and always in the same order.
    """
    list(Article.objects.select_for_update(no_key=True).filter(pk__in=articles).order_by("pk").values_list("pk"))


def ledger_head() -> LedgerHead:
    """The end of the ledger, locked until the transaction ends, so that publications queue and none is skipped."""
    return LedgerHead.objects.select_for_update().get(pk=1)
