from articles.models import Edition
from articles.workflow.lock import ledger_head


def append(edition: Edition) -> Edition:
    """Give an unsaved edition its place and digest in the chain and save it; call inside a transaction."""
    head = ledger_head()
    edition.sequence = head.sequence + 1
    edition.previous_digest = head.digest
    edition.digest = edition.computed_digest()
    edition.save(force_insert=True)
    head.sequence, head.digest = edition.sequence, edition.digest
    head.save(update_fields=["sequence", "digest"])
    return edition
