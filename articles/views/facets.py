"""What a person's, an author's or a source's page tells beside its list: how much there is by month, year and term,
and the links that narrow the list to one of them. All of it is counted in the register.

Such a page changes with the filing of any of its articles, so its view names no keys to the page cache.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NoReturn

from django.core.validators import slug_re
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import urlencode

from articles.models import Concept, ListingCount
from articles.models.language import active_language
from articles.models.register import of_year_under_term
from articles.views.listed import Asked, under

# The terms with most are offered; whoever looks for another one has the search.
MOST_TERMS: Final = 12
# A picture of so many months still tells them apart.
MOST_MONTHS: Final = 36
# Of the picture: how far its bars are apart and how high the highest is.
WIDTH: Final = 8
HEIGHT: Final = 40
# How the register writes "2026-07" and "topic-17".
MONTH: Final = 7
TERM: Final = "topic-"
YEARS_UNDER_TERMS: Final = "y"


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to narrow the list; ``address`` sets it, or takes it away if it is chosen."""

    name: str
    number: int
    address: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A month (``is_month``) or a year, with its number, and its place in the picture."""

    first: date
    is_month: bool
    number: int
    x: int
    height: int

    @property
    def y(self) -> int:
        return HEIGHT - self.height


@dataclass(frozen=True, slots=True)
class Function:
    """What somebody was called in print, in which months first and last, and how often."""

    name: str
    first: date
    last: date
    number: int


class Facets:
    """The counts of one heading in the active language, and what ``?year=`` and ``?topic=`` narrow its list to.

    ``beside`` are other headings of which only the total is wanted. Two queries, and one more if it is narrowed.
    Raises Http404 for a year or a term under which there is nothing.
    """

    def __init__(self, request: HttpRequest, heading: str, subject: int, *beside: tuple[str, int]) -> None:
        language = active_language()
        wanted = Q(heading=heading, subject=subject)
        for other, of in beside:
            wanted |= Q(heading=other, subject=of, facet="")
        # Years under terms, of which there are many, come last and are asked for by name.
        rows = ListingCount.objects.filter(wanted, language=language, number__gt=0, facet__lt=YEARS_UNDER_TERMS)
        self._heading, self._subject = heading, subject
        self.beside: dict[str, int] = {}
        self._counts: dict[str, int] = {}
        for found, facet, number in rows.values_list("heading", "facet", "number"):
            if found == heading:
                self._counts[facet] = number
            else:
                self.beside[found] = number
        self.total = self._counts.get("", 0)
        self._all = under(heading, subject)
        self._months = {
            (int(facet[:4]), int(facet[5:])): number
            for facet, number in self._counts.items()
            if len(facet) == MONTH and not facet.startswith(TERM)
        }
        self._terms = self._read_terms(request.GET.get("topic"))
        self.topic = self._asked_topic(request.GET.get("topic"))
        self.year = self._asked_year(request.GET.get("year"))

    def _read_terms(self, asked: str | None) -> list[tuple[Concept, int]]:
        numbers = {int(f.removeprefix(TERM)): n for f, n in self._counts.items() if f.startswith(TERM)}
        most = sorted(numbers, key=lambda key: (-numbers[key], key))[:MOST_TERMS]
        if not numbers:
            return []
        wanted = Q(pk__in=most)
        if asked and slug_re.match(asked):  # PostgreSQL takes no NUL
            wanted |= Q(slug=asked)
        terms = [(term, numbers.get(term.pk, 0)) for term in Concept.objects.filter(wanted)]
        return sorted((row for row in terms if row[1]), key=lambda row: (-row[1], str(row[0])))

    def _asked_topic(self, slug: str | None) -> Concept | None:
        if slug is None:
            return None
        return next((term for term, _number in self._terms if term.slug == slug), None) or _nothing()

    def _asked_year(self, year: str | None) -> int | None:
        if year is None:
            return None
        return next((known for known, _month in self._months if str(known) == year), None) or _nothing()

    @property
    def is_narrowed(self) -> bool:
        return bool(self.year or self.topic)

    @property
    def query(self) -> str:
        """What links to further pages of the same list begin with."""
        return self._address(self.year, self.topic).removeprefix("?")

    def narrowed(self) -> Asked:
        """The list of the heading as far as the address asks for it."""
        asked = _of_topic(self._all, self.topic) if self.topic else self._all
        return _in_year(asked, self.year) if self.year else asked

    @property
    def chosen(self) -> list[Choice]:
        return [choice for choice in (*self.years, *self.topics) if choice.is_chosen]

    @cached_property
    def years(self) -> list[Choice]:
        """Newest first; with a term chosen, as many as are filed under it."""
        counts: Counter[int] = Counter()
        for (year, _month), number in self._months.items():
            counts[year] += number
        if self.topic:
            under_it = ((year, self._of_year_under_term.get((year, self.topic.pk), 0)) for year in counts)
            counts = Counter({year: number for year, number in under_it if number})
        return [
            Choice(
                str(year),
                number,
                self._address(None if year == self.year else year, self.topic),
                year == self.year,
            )
            for year, number in sorted(counts.items(), reverse=True)
        ]

    @cached_property
    def topics(self) -> list[Choice]:
        """Those with most first; with a year chosen, as many as are from it."""
        terms = self._terms
        if self.year:
            of_it = ((term, self._of_year_under_term.get((self.year, term.pk), 0)) for term, _number in terms)
            terms = [(term, number) for term, number in of_it if number]
        return [
            Choice(
                str(term),
                number,
                self._address(self.year, None if term == self.topic else term),
                term == self.topic,
            )
            for term, number in terms
        ]

    @cached_property
    def _of_year_under_term(self) -> dict[tuple[int, int], int]:
        """Numbers by year and term, as far as one of them is chosen. One query."""
        pairs = [(year, self.topic.pk) for year, _month in self._months] if self.topic else []
        pairs += [(self.year, term.pk) for term, _number in self._terms] if self.year else []
        named = {of_year_under_term(*pair): pair for pair in pairs}
        rows = ListingCount.objects.filter(heading=self._heading, subject=self._subject, language=active_language())
        return {named[facet]: n for facet, n in rows.filter(facet__in=named).values_list("facet", "number")}

    def _address(self, year: int | None, topic: Concept | None) -> str:
        asked = {"year": year, "topic": topic.slug if topic else None}
        return "?" + urlencode({name: value for name, value in asked.items() if value})

    @cached_property
    def functions(self) -> list[Function]:
        """What the speaker was called, the newest first."""
        months: dict[str, list[tuple[date, int]]] = {}
        for facet, number in self._counts.items():
            if len(facet) > MONTH and facet[MONTH] == " ":
                first = date(int(facet[:4]), int(facet[5:MONTH]), 1)
                months.setdefault(facet[MONTH + 1 :], []).append((first, number))
        found = [
            Function(name, min(rows)[0], max(rows)[0], sum(number for _first, number in rows))
            for name, rows in months.items()
        ]
        return sorted(found, key=lambda row: (row.last, row.first, row.name), reverse=True)

    @cached_property
    def bars(self) -> list[Bar]:
        """How much there was in each month from the first to the last, or in each year where those are many."""
        if not self._months:
            return []
        (first, low), (last, high) = min(self._months), max(self._months)
        length = (last - first) * 12 + high - low + 1
        if length <= MOST_MONTHS:
            spans = [(first + (low - 1 + n) // 12, (low - 1 + n) % 12 + 1) for n in range(length)]
            numbers = [(date(year, month, 1), self._months.get((year, month), 0)) for year, month in spans]
        else:
            counts: Counter[int] = Counter()
            for (year, _month), number in self._months.items():
                counts[year] += number
            numbers = [(date(year, 1, 1), counts[year]) for year in range(first, last + 1)]
        most = max(number for _start, number in numbers)
        return [
            # Whatever is not nothing is seen.
            Bar(start, length <= MOST_MONTHS, number, place * WIDTH, -(-number * HEIGHT // most))
            for place, (start, number) in enumerate(numbers)
        ]

    @property
    def width(self) -> int:
        """Of the picture."""
        return len(self.bars) * WIDTH

    @property
    def most(self) -> Bar:
        return max(self.bars, key=lambda bar: bar.number)


def _of_topic(asked: Asked, topic: Concept) -> Asked:
    return {**asked, "topic": topic.pk}


def _in_year(asked: Asked, year: int) -> Asked:
    """Between two midnights of New Year's Day, as the newsroom's clock shows them."""
    begin, end = (timezone.make_aware(datetime(number, 1, 1)) for number in (year, year + 1))  # noqa: DTZ001
    return {**asked, "begin": begin, "end": end}


def _nothing() -> NoReturn:
    raise Http404
