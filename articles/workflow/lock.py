from articles.models import Article, LedgerHead


def locked(article: Article) -> Article:
    """The article's row as it is now, locked until the transaction ends; the caller's copy may be stale."""
    return Article.objects.select_for_update().get(pk=article.pk)


def ledger_head() -> LedgerHead:
    """The end of the ledger, locked until the transaction ends, so that publications queue and none is skipped."""
    return LedgerHead.objects.select_for_update().get(pk=1)
