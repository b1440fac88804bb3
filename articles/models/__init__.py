"""The nouns of the newsroom. Import them from here."""

from articles.models.activity import Activity
from articles.models.article import Article
from articles.models.concept import Concept
from articles.models.copy import RawCopy
from articles.models.dossier import Dossier, DossierEdition, DossierEditionArticle, DossierEntry
from articles.models.edition import (
    Edition,
    EditionByline,
    EditionFaq,
    EditionImage,
    EditionIsImmutable,
    EditionQuote,
    EditionSource,
    LedgerHead,
)
from articles.models.faq import Faq
from articles.models.filing import Filing
from articles.models.forgotten import ForgottenPages
from articles.models.fragment import Fragment
from articles.models.front import Front, Slot
from articles.models.heartbeat import Heartbeat
from articles.models.media import ArticleVideo, Image, Post, Video
from articles.models.page import Page, PageEdition
from articles.models.people import Byline, Person
from articles.models.quote import Quote
from articles.models.register import Heading, Listing, ListingCount
from articles.models.revision import Revision
from articles.models.section import Section
from articles.models.source import Source
from articles.models.user import User

__all__ = [
    "Activity",
    "Article",
    "ArticleVideo",
    "Byline",
    "Concept",
    "Dossier",
    "DossierEdition",
    "DossierEditionArticle",
    "DossierEntry",
    "Edition",
    "EditionByline",
    "EditionFaq",
    "EditionImage",
    "EditionIsImmutable",
    "EditionQuote",
    "EditionSource",
    "Faq",
    "Filing",
    "ForgottenPages",
    "Fragment",
    "Front",
    "Heading",
    "Heartbeat",
    "Image",
    "LedgerHead",
    "Listing",
    "ListingCount",
    "Page",
    "PageEdition",
    "Person",
    "Post",
    "Quote",
    "RawCopy",
    "Revision",
    "Section",
    "Slot",
    "Source",
    "User",
    "Video",
]
