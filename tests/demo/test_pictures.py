"""The demo's pictures: every scene can be drawn, and always the same way."""

import pytest

from articles.demo import pictures
from articles.demo.pictures.portraits import FACES

SMALL = (300, 200)


@pytest.mark.parametrize("scene", sorted(pictures.SCENES))
def test_a_scene_is_drawn_at_the_size_asked_for_and_is_no_blank_sheet(scene) -> None:
    picture = pictures.draw(scene, SMALL)
    assert picture.size == SMALL and picture.mode == "RGB"
    assert len(picture.resize((30, 20)).getcolors(maxcolors=600) or range(601)) > 60


@pytest.mark.parametrize("slug", sorted(FACES))
def test_a_portrait_is_square_and_in_colour(slug) -> None:
    assert pictures.portrait(slug, (120, 120)).size == (120, 120)


def test_the_same_name_gives_the_same_pixels() -> None:
    assert pictures.draw("library", SMALL).tobytes() == pictures.draw("library", SMALL).tobytes()


def test_a_sheet_of_other_proportions_is_covered_to_its_edges() -> None:
    square = pictures.draw("wheat-field", (200, 200))
    assert square.getpixel((2, 2)) != square.getpixel((2, 197))


def test_an_unknown_scene_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(ValueError, match=r"no scene “moon”. Choose one of: bicycle-bridge"):
        pictures.draw("moon")


def test_an_unknown_face_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(ValueError, match=r"no portrait of “nobody”. Choose one of: amara-diallo"):
        pictures.portrait("nobody")
