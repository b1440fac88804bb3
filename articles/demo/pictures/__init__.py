"""Pictures for the demo paper, drawn by our own code.

``draw`` gives a scene, ``portrait`` a face; both are deterministic: the same name and size give the same pixels.
"""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image

from articles.demo.pictures import (
    arena,
    country,
    indoors,
    land,
    moments,
    mountains,
    railways,
    south,
    town,
    water,
    works,
)
from articles.demo.pictures.canvas import Canvas
from articles.demo.pictures.portraits import FACES, paint_portrait

Scene = Callable[[Canvas], None]

SCENES: dict[str, Scene] = {
    "flooded-river": water.flooded_river,
    "harbour-dusk": water.harbour_dusk,
    "wetland-birds": water.wetland_birds,
    "lighthouse": water.lighthouse,
    "wheat-field": land.wheat_field,
    "wind-turbines": land.wind_turbines,
    "dike": land.dike,
    "mountain-village": mountains.mountain_village,
    "snow-pass": mountains.snow_pass,
    "old-town-market": town.old_town_market,
    "school": town.school,
    "solar-roof": town.solar_roof,
    "river-city": south.river_city,
    "parliament-hall": indoors.parliament_hall,
    "conference": indoors.conference,
    "library": indoors.library,
    "concert": indoors.concert,
    "printing-press": works.printing_press,
    "laboratory": works.laboratory,
    "football-stadium": arena.football_stadium,
    "cinema": arena.cinema,
    "sandbag-line": moments.sandbag_line,
    "sleeping-car": moments.sleeping_car,
    "newspaper-round": moments.newspaper_round,
    "weir": moments.weir,
    "night-train": railways.night_train,
    "olive-grove": south.olive_grove,
    "dry-river": country.dry_river,
    "forest-spring": country.forest_spring,
    "bicycle-bridge": railways.bicycle_bridge,
    "rowing-regatta": country.rowing_regatta,
}


def draw(scene: str, size: tuple[int, int] = (2400, 1600)) -> Image.Image:
    """Draw a scene at ``size`` pixels (width, height); a ``ValueError`` names the scenes there are."""
    if scene not in SCENES:
        raise ValueError(f"There is no scene “{scene}”. Choose one of: {', '.join(sorted(SCENES))}.")
    canvas = Canvas(size, scene)
    SCENES[scene](canvas)
    return canvas.finish()


def portrait(slug: str, size: tuple[int, int] = (1200, 1200)) -> Image.Image:
    """Paint a person's portrait at ``size`` pixels; a ``ValueError`` names the people who sat for one."""
    if slug not in FACES:
        raise ValueError(f"There is no portrait of “{slug}”. Choose one of: {', '.join(sorted(FACES))}.")
    canvas = Canvas(size, slug)
    paint_portrait(canvas, slug)
    return canvas.finish(vignette=0.15)
