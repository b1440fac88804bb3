"""The demo paper holds together: what a story names exists, what it quotes it says, and it is set well."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from articles import roles
from articles.demo import pictures
from articles.demo.cast import LANGUAGES, read_cast
from articles.demo.pictures.portraits import FACES
from articles.demo.story import BadStory, DemoStory, plain, read_blocks, read_stories, read_story
from articles.models import Byline, Concept, Edition, Person, Quote, Source
from articles.models.section import RESERVED
from articles.text.slugs import slug
from articles.text.typography import typeset

CAST = read_cast()
STORIES = read_stories()
each_story = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)


def texts(story: DemoStory) -> list[str]:
    """Every text of the story that is set for readers, paragraph by paragraph."""
    found = [story.headline, story.kicker, story.teaser, story.faq_title]
    found += [plain(item) for block in story.blocks for item in block.items]
    found += [text for faq in story.faqs for text in (faq.question, faq.answer)]
    pictures_of_it = [story.image, *(block.picture for block in story.blocks)]
    found += [text for picture in pictures_of_it if picture for text in (picture.alt, picture.caption)]
    return found + [change.note for change in story.updates] + ([story.withdrawal.note] if story.withdrawal else [])


def changed(story: DemoStory, text: str, editions: int) -> str:
    for change in story.updates[:editions]:
        for old, new in change.replace:
            text = text.replace(old, new)
    return text


def words(story: DemoStory) -> int:
    return sum(len(plain(item).split()) for block in story.blocks for item in block.items)


@each_story
def test_a_story_names_only_what_the_cast_knows(story: DemoStory) -> None:
    people, sources = {person.slug for person in CAST.people}, {source.slug for source in CAST.sources}
    assert story.section in {section.slug for section in CAST.sections}
    assert {byline.person for byline in story.authors} <= people
    assert {byline.role for byline in story.authors} <= set(Byline.Role.values)
    assert set(story.topics) <= {concept.slug for concept in CAST.concepts}
    assert set(story.sources) <= sources
    assert set(story.videos) <= {video.slug for video in CAST.videos}
    assert story.translation_of in {"", *(other.slug for other in STORIES)} - {story.slug}
    for quote in story.quotes:
        assert (quote.speaker in people) != bool(quote.speaker_name), quote.text
        assert quote.source in {"", *sources} and quote.kind in Quote.Kind.values
    for picture in (story.image, *(block.picture for block in story.blocks)):
        assert picture is None or (picture.scene in pictures.SCENES and picture.alt and picture.credit)


@each_story
def test_a_quote_is_in_the_body_of_every_edition(story: DemoStory) -> None:
    for editions in range(len(story.updates) + 1):
        for quote in story.quotes:
            body = changed(story, story.body, editions)
            assert quote.text in body, f"edition {editions + 1}: {quote.text}"
            if quote.kind != "indirect":
                marks = {"de": "„{}[,.]?“", "es": "«{}[,.]?»", "en": "“{}[,.]?”"}[story.language]
                found = re.search(marks.format(re.escape(quote.text)), body)
                assert found, f"edition {editions + 1}, without its marks: {quote.text}"


@each_story
def test_words_in_marks_are_on_record(story: DemoStory) -> None:
    marks = {"de": "„([^“]+)“", "es": "«([^»]+)»", "en": "“([^”]+)”"}[story.language]
    said = [quote.text for quote in story.quotes if quote.kind != "indirect"]
    for found in re.findall(marks, story.body):
        assert found.rstrip(",.") in {text.rstrip(",.") for text in said}, found


@each_story
def test_a_change_finds_the_words_it_replaces(story: DemoStory) -> None:
    for number, change in enumerate(story.updates):
        everything = [story.headline, story.teaser, story.body, *(faq.answer for faq in story.faqs)]
        before = [changed(story, text, number) for text in everything]
        for old, new in change.replace:
            assert old != new and any(old in text for text in before), old
            before = [text.replace(old, new) for text in before]
        assert change.kind in Edition.Kind.values and change.note
        moments = [story.days_ago, *(earlier.days_ago for earlier in story.updates)]
        assert moments == sorted(moments, reverse=True)


@each_story
def test_a_story_is_set_as_its_language_asks(story: DemoStory) -> None:
    wrong = {"de": "»«”\"'", "es": "„“\"'", "en": "„«»\"'"}[story.language]
    for text in texts(story):
        assert typeset(text, story.language) == text
        assert not set(wrong) & set(text), text
        assert not re.search(r" {2}| -- |\.\.\.| ,", text), text


@each_story
def test_a_placeholder_names_something(story: DemoStory) -> None:
    for block in story.blocks:
        if block.kind == "pull-quote":
            assert 1 <= int(block.reference) <= len(story.quotes)
        if block.kind == "video":
            assert block.reference in story.videos
        if block.kind == "embed":
            assert block.reference in {post.slug for post in CAST.posts}
    assert "[[" not in "".join(texts(story)), "a placeholder that was not understood"


@each_story
def test_a_story_has_the_length_of_a_story(story: DemoStory) -> None:
    assert words(story) >= (80 if story.slug == "19-ahlsattel-gesperrt" else 350)
    assert story.teaser and story.kicker and story.headline


def test_the_paper_is_rich_enough() -> None:
    languages = Counter(story.language for story in STORIES)
    assert len(STORIES) >= 26 and languages["de"] >= 17 and languages["es"] >= 4 and languages["en"] >= 4
    states = {story.state for story in STORIES}
    assert states == set("published scheduled embargoed draft in_review approved withdrawn trashed".split())
    kinds = Counter(change.kind for story in STORIES for change in story.updates)
    assert kinds["correction"] >= 3 and kinds["update"] >= 2 and kinds["silent"] >= 1
    assert {quote.kind for story in STORIES for quote in story.quotes} == set(Quote.Kind.values)
    long = [story for story in STORIES if words(story) >= 1100]
    assert len(long) >= 2
    assert all(sum(block.kind == "subhead" for block in story.blocks) >= 4 for story in long)
    assert any(len(story.headline.split()) == 30 for story in STORIES)
    assert any(not story.authors and story.sources for story in STORIES), "nothing from an agency alone"
    assert any(story.translation_of for story in STORIES)
    assert max(story.days_ago for story in STORIES) > 850
    assert sum(0 <= story.days_ago <= 10 for story in STORIES) > len(STORIES) / 2


def test_the_minister_has_said_something_in_many_stories() -> None:
    said = [s for s in STORIES if any(quote.speaker == "katrin-oldenhof" for quote in s.quotes)]
    functions = {quote.function for s in said for quote in s.quotes if quote.speaker == "katrin-oldenhof"}
    assert len({story.slug for story in said if story.state == "published"}) >= 5
    assert len(functions) >= 3, "her function changed over the years"


def test_arms_deliveries_and_hostilities_are_spoken_of_in_german() -> None:
    both = ("Waffenlieferungen", "Feindseligkeiten")
    assert any(all(word in story.body for word in both) for story in STORIES if story.language == "de")


def test_the_cast_is_complete() -> None:
    assert len(CAST.sections) == 6 and len(CAST.people) >= 25 and 5 <= len(CAST.sources) <= 8
    assert len(CAST.concepts) >= 30 and len(CAST.staff) == 5
    assert {person.role for person in CAST.staff} == set(roles.PERMISSIONS)
    assert all(CAST.site["tagline"][language] for language in LANGUAGES)
    for slugs in (
        [section.slug for section in CAST.sections],
        [person.slug for person in CAST.people],
        [source.slug for source in CAST.sources],
        [video.slug for video in CAST.videos],
        [concept.slug for concept in CAST.concepts],
    ):
        assert len(set(slugs)) == len(slugs) and all(name == slug(name) for name in slugs)
    assert not {section.slug for section in CAST.sections} & RESERVED
    assert all(person.kind in Person.Kind.values for person in CAST.people)
    assert all(source.kind in Source.Kind.values for source in CAST.sources)
    assert all(video.poster in pictures.SCENES and video.text for video in CAST.videos)
    assert {person.person for person in CAST.staff} - {""} <= {person.slug for person in CAST.people}


def test_a_term_comes_after_its_broader_term() -> None:
    seen = {""}
    for concept in CAST.concepts:
        assert concept.broader in seen, concept.slug
        assert concept.de and concept.es and concept.en and concept.kind in Concept.Kind.values
        seen.add(concept.slug)
    assert max(depth(concept.slug) for concept in CAST.concepts) >= 3


def depth(term: str) -> int:
    broader = next(concept.broader for concept in CAST.concepts if concept.slug == term)
    return 1 + depth(broader) if broader else 1


def test_who_has_a_portrait_sat_for_one() -> None:
    assert {person.slug for person in CAST.people if person.portrait} == set(FACES)


def test_a_story_without_a_header_is_refused_by_name(tmp_path) -> None:
    path = tmp_path / "99-bare.de.txt"
    path.write_text("Nur Text.\n", encoding="utf-8")
    with pytest.raises(BadStory, match=r"99-bare\.de\.txt: put the header between two lines of \+\+\+"):
        read_story(path)


def test_a_story_with_a_misspelt_key_is_refused_by_name(tmp_path) -> None:
    path = tmp_path / "99-typo.de.txt"
    path.write_text('+++\nheadlin = "x"\n+++\n\nText.\n', encoding="utf-8")
    with pytest.raises(BadStory, match=r"99-typo\.de\.txt: the header cannot be read.*headlin"):
        read_story(path)


def test_blocks_and_runs_are_told_apart() -> None:
    blocks = read_blocks(
        "Ein **Wort**, *leise*, [dort](https://a.example/).\n\n## Kopf\n\n- eins\n- zwei\n\n> Alt.\n> Neu."
    )
    assert [block.kind for block in blocks] == ["paragraph", "subhead", "list", "quotation"]
    assert [run.kind for run in blocks[0].items[0]] == "text strong text em text link text".split()
    assert [plain(item) for item in blocks[2].items] == ["eins", "zwei"]
    assert plain(blocks[3].items[0]) == "Alt. Neu."


def test_the_checks_above_would_notice() -> None:
    """A story that breaks a rule is found: the tests of this file are not idle."""
    good = next(story for story in STORIES if story.slug == "05-landtag-wassergesetz")
    with pytest.raises(AssertionError):
        test_a_quote_is_in_the_body_of_every_edition(replace(good, body=good.body.replace("Bebauungspläne", "Pläne")))
    with pytest.raises(AssertionError):
        test_a_story_is_set_as_its_language_asks(replace(good, teaser='Ein "gerades" Wort'))
    with pytest.raises(AssertionError):
        test_words_in_marks_are_on_record(replace(good, quotes=good.quotes[1:]))
