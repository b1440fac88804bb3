"""Flat portraits of the demo's people: a head, a light from the left, a colour behind."""

from __future__ import annotations

from dataclasses import dataclass

from articles.demo.pictures.canvas import Canvas, Point, Shade, Stencil, across
from articles.demo.pictures.hair import Hair, X, Y, hair_behind, hair_in_front
from articles.demo.pictures.motifs import curve
from articles.demo.pictures.palette import (
    APRICOT,
    BRICK,
    CORAL,
    CREAM,
    HONEY,
    INK,
    MIST,
    MOSS,
    NIGHT,
    PETROL,
    PLUM,
    SAND,
    SNOW,
    TEAL,
    Colour,
    darker,
    lighter,
    mix,
)


@dataclass(frozen=True)
class Face:
    """What makes a portrait: colours from the box of paints and a few shapes."""

    skin: Colour
    hair: Hair
    hair_colour: Colour
    coat: Colour
    back: Colour
    collar: Colour = CREAM
    glasses: Colour | None = None
    beard: bool = False
    age: float = 0.0
    scarf: Colour | None = None


PALE, WARM, TAN, BROWN, DEEP = (238, 196, 166), (228, 172, 134), (205, 143, 104), (152, 98, 72), (104, 68, 58)

FACES: dict[str, Face] = {
    "katrin-oldenhof": Face(WARM, "bob", mix(SAND, PLUM, 0.25), PETROL, HONEY, collar=CREAM, glasses=BRICK, age=0.4),
    "matthias-grewe": Face(PALE, "short", (150, 150, 148), NIGHT, TEAL, collar=SNOW, age=0.7),
    "ilse-tammen": Face(PALE, "cap", mix(SAND, CREAM, 0.4), NIGHT, CORAL, collar=SNOW, age=0.6, scarf=BRICK),
    "samira-haddad": Face(TAN, "headscarf", TEAL, PLUM, SAND, collar=TEAL),
    "bruno-wessel": Face(WARM, "bald", (112, 92, 84), MOSS, APRICOT, collar=CREAM, beard=True, age=0.7),
    "jakub-nowicki": Face(PALE, "crop", mix(PLUM, SAND, 0.2), BRICK, MIST, collar=BRICK, beard=True, age=0.3),
    "ndidi-okafor": Face(DEEP, "curls", INK, SNOW, TEAL, collar=HONEY, glasses=HONEY),
    "theo-brandauer": Face(PALE, "bob", SNOW, INK, BRICK, collar=SNOW, age=0.9),
    "amara-diallo": Face(BROWN, "bun", INK, CORAL, PETROL, collar=CORAL, age=0.5, scarf=HONEY),
    "ines-quiroga": Face(TAN, "long", (58, 38, 36), HONEY, mix(TEAL, MIST, 0.3), collar=CREAM, age=0.2),
    "margaret-ellory": Face(PALE, "bun", (196, 192, 186), TEAL, APRICOT, collar=CREAM, glasses=NIGHT, age=0.8),
    "lena-fahrenholz": Face(WARM, "bun", mix(BRICK, APRICOT, 0.35), HONEY, MOSS, collar=HONEY),
}


def paint_portrait(c: Canvas, slug: str) -> None:
    """Paint one face; a ``KeyError`` if there is none of that name."""
    face = FACES[slug]
    c.wash((0, lighter(face.back, 0.25)), (0.6, face.back), (1, darker(face.back, 0.25)))
    c.paint(
        Stencil().ellipse(X - 30, Y - 10, 400),
        lighter(face.back, 0.35),
        alpha=0.55,
        shade=Shade(face.back, "right", 0.7),
    )
    hair_behind(c, face.hair, face.hair_colour)
    _shoulders(c, face)
    _head(c, face)
    _features(c, face)
    hair_in_front(c, face.hair, face.hair_colour)
    if face.glasses:
        rims = Stencil()
        for side in (-1, 1):
            rims.ellipse(X + side * 62, Y + 4, 47, 42).ellipse(X + side * 62, Y + 4, 39, 34, cut=True)
        rims.line([(X - 18, Y - 2), (X + 18, Y - 2)], 8).line([(X - 106, Y), (X - 146, Y - 8)], 7).line(
            [(X + 106, Y), (X + 146, Y - 8)], 7
        )
        c.paint(rims, face.glasses)


def _shadow(face: Face) -> Colour:
    return mix(face.skin, PLUM, 0.45)


def _shoulders(c: Canvas, face: Face) -> None:
    neck = Stencil().polygon([(X - 66, Y + 100), (X + 66, Y + 100), (X + 78, Y + 290), (X, Y + 350), (X - 78, Y + 290)])
    body = curve(
        (X - 400, 1040),
        (X - 360, 830),
        (X - 240, 740),
        (X - 84, 690),
        (X, 740),
        (X + 84, 690),
        (X + 240, 740),
        (X + 360, 830),
        (X + 400, 1040),
    )
    c.paint(
        Stencil().polygon(body),
        across(lighter(face.coat, 0.12), face.coat, darker(face.coat, 0.35)),
        shade=[Shade(darker(face.coat, 0.6), "right", 0.75), Shade(lighter(face.coat, 0.4), "left", 0.3, 0.3)],
    )
    c.paint(
        Stencil().polygon([(X - 92, 692), (X, 860), (X + 92, 692), (X + 40, 670), (X - 40, 670)]),
        face.collar,
        shade=Shade(mix(face.collar, PLUM, 0.5), "right", 0.6),
    )
    c.paint(neck, face.skin, shade=[Shade(_shadow(face), "top", 0.95, 0.9), Shade(_shadow(face), "right", 0.6)])
    lapels = Stencil().polygon([(X - 96, 688), (X - 160, 716), (X - 110, 800), (X - 30, 960), (X, 870)])
    lapels.polygon([(X + 96, 688), (X + 160, 716), (X + 110, 800), (X + 30, 960), (X, 870)])
    if face.scarf is None and face.collar != face.coat:
        c.paint(lapels, darker(face.coat, 0.22), shade=Shade(darker(face.coat, 0.6), "right", 0.5))
    if face.scarf is not None:
        wrap = Stencil().polygon(
            curve(
                (X - 130, 690),
                (X - 60, 740),
                (X + 60, 740),
                (X + 130, 690),
                (X + 140, 770),
                (X + 40, 820),
                (X - 60, 816),
                (X - 146, 764),
                (X - 130, 690),
            )
        )
        wrap.polygon([(X + 20, 780), (X + 110, 770), (X + 130, 980), (X + 50, 990)])
        c.paint(
            wrap, across(lighter(face.scarf, 0.2), face.scarf), shade=Shade(mix(face.scarf, PLUM, 0.6), "right", 0.7)
        )


def _outline() -> list[Point]:
    return curve(
        (X, Y - 196),
        (X - 118, Y - 150),
        (X - 152, Y - 20),
        (X - 132, Y + 96),
        (X - 70, Y + 184),
        (X, Y + 208),
        (X + 70, Y + 184),
        (X + 132, Y + 96),
        (X + 152, Y - 20),
        (X + 118, Y - 150),
        (X, Y - 196),
    )


def _head(c: Canvas, face: Face) -> None:
    if face.hair != "headscarf":
        ears = Stencil().ellipse(X - 152, Y + 20, 26, 42).ellipse(X + 152, Y + 20, 26, 42)
        c.paint(ears, mix(face.skin, _shadow(face), 0.4))
    head = Stencil().polygon(_outline())
    c.paint(
        head,
        across(lighter(face.skin, 0.14), face.skin, mix(face.skin, PLUM, 0.12)),
        shade=[Shade(_shadow(face), "right", 0.8, 0.75), Shade(_shadow(face), "bottom", 0.35, 0.3)],
    )
    cheeks = Stencil().ellipse(X - 84, Y + 80, 42, 30).ellipse(X + 84, Y + 80, 42, 30)
    c.paint(cheeks, CORAL, alpha=0.26, blur=12)
    if face.beard:
        beard = Stencil().polygon(
            curve(
                (X - 148, Y + 20),
                (X - 136, Y + 110),
                (X - 74, Y + 204),
                (X, Y + 232),
                (X + 74, Y + 204),
                (X + 136, Y + 110),
                (X + 148, Y + 20),
                (X + 104, Y + 84),
                (X + 60, Y + 92),
                (X, Y + 84),
                (X - 60, Y + 92),
                (X - 104, Y + 84),
                (X - 148, Y + 20),
                steps=8,
            )
        )
        c.paint(
            beard,
            across(lighter(face.hair_colour, 0.12), face.hair_colour),
            shade=Shade(mix(face.hair_colour, PLUM, 0.6), "right", 0.7),
        )


def _features(c: Canvas, face: Face) -> None:
    ink = mix(INK, PLUM, 0.3)
    eyes, brows = Stencil(), Stencil()
    for side in (-1, 1):
        eyes.ellipse(X + side * 62, Y + 6, 10.5, 13)
        brows.line(curve((X + side * 94, Y - 40), (X + side * 64, Y - 56), (X + side * 34, Y - 46), steps=6), 11)
    c.paint(eyes, ink)
    c.paint(Stencil().ellipse(X - 65.5, Y + 1, 3.4).ellipse(X + 58.5, Y + 1, 3.4), SNOW)
    brow = face.hair_colour if face.hair not in ("headscarf", "bald") else ink
    c.paint(brows, mix(brow, ink, 0.35))
    nose = Stencil().line(curve((X + 4, Y - 6), (X + 24, Y + 56), (X - 4, Y + 66), steps=8), 8)
    c.paint(nose, _shadow(face), alpha=0.85)
    smile = Stencil().polygon(
        curve((X - 46, Y + 116), (X, Y + 136), (X + 46, Y + 114), steps=8)
        + curve((X + 46, Y + 114), (X, Y + 152), (X - 46, Y + 116), steps=8)
    )
    c.paint(smile, mix(BRICK, face.skin, 0.25))
    if face.age > 0.3:
        lines = Stencil()
        for side in (-1, 1):
            lines.line(curve((X + side * 56, Y + 70), (X + side * 74, Y + 96), (X + side * 70, Y + 124), steps=6), 4)
            lines.line(curve((X + side * 108, Y + 2), (X + side * 124, Y + 10), steps=4), 3.4).line(
                curve((X + side * 106, Y + 16), (X + side * 120, Y + 28), steps=4), 3.4
            )
        c.paint(lines, _shadow(face), alpha=face.age * 0.7)
