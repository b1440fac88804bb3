"""One article: the page, its text version and its short address."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render

from articles.fragments.reading import article_page, page_rendered_now
from articles.fragments.rendered import Rendered
from articles.models import Fragment
from articles.page_cache import published_page, shows
from articles.views import memento
from articles.views.standing import Standing, Withdrawn, at_its_address, gone, standing


@published_page
def article(request: HttpRequest, section: str, words: str, code: str) -> HttpResponseBase:
    """The page as it was rendered when the edition became live; what is not ready or not here, the slow way."""
    shows(f"article-{code}")
    page = article_page(code)
    if page is None or vars(page)["path"] != request.path_info:
        return _rendered_now(request, section=section, words=words, code=code)
    return _shown(request, page)


@at_its_address
def _rendered_now(request: HttpRequest, found: Standing) -> HttpResponse:
    return _shown(request, page_rendered_now(found.live))


def _shown(request: HttpRequest, page: Fragment | Rendered) -> HttpResponse:
    response = render(request, "articles/article_detail.html", {"page": page})
    return memento.announce(response, request.path_info)


@published_page
@at_its_address
def text(request: HttpRequest, found: Standing) -> HttpResponse:
    """The same words in one request, for thin lines and plain readers."""
    context = {"edition": found.live, "content": found.live.content, "corrections": found.corrections}
    return render(request, "articles/article_text.html", context)


@published_page
def short_address(request: HttpRequest, code: str) -> HttpResponseBase:
    """The address that fits on paper."""
    shows(f"article-{code}")
    try:
        return HttpResponsePermanentRedirect(standing(code).live.path)
    except Withdrawn as withdrawn:
        return gone(request, withdrawn.tombstone)
