from django.conf import settings
from django.utils.translation import get_language


def active_language() -> str:
    """The code of the language that the page being made speaks; the paper's own where translation is switched off."""
    return get_language() or settings.LANGUAGE_CODE
