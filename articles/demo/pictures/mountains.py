"""Scenes where it is steep: a village under the peaks, a pass in the snow."""

from __future__ import annotations

import itertools

from articles.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, Shade, Stencil, across, down
from articles.demo.pictures.motifs import (
    curve,
    forest,
    house,
    land,
    ridge,
    spruce,
    stars,
)
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
    darker,
    lighter,
    mix,
)

PEAKS: list[Point] = [
    (-20, 560),
    (120, 430),
    (210, 470),
    (380, 250),
    (470, 340),
    (560, 300),
    (800, 120),
    (930, 270),
    (1010, 240),
    (1190, 400),
    (1300, 330),
    (1530, 520),
    (1530, 800),
    (-20, 800),
]


def mountain_village(c: Canvas) -> None:
    """A village under the peaks at first light."""
    c.wash((0, NIGHT), (0.25, PETROL), (0.48, mix(PLUM, CORAL, 0.5)), (0.6, APRICOT), (1, APRICOT))
    stars(c, 240, 60)
    massif = Stencil().polygon(PEAKS)
    c.paint(massif, down(APRICOT, CORAL, PLUM, mix(PLUM, PETROL, 0.6)))
    shadow = Stencil()
    for x, y, foot in ((380, 250, 620), (800, 120, 1100), (1300, 330, 1530), (120, 430, 250), (1010, 240, 1160)):
        shadow.polygon(
            [
                (x, y),
                (x + 24, y + 120),
                (x - 14, y + 200),
                (x + 50, y + 330),
                (x - 20, 800),
                (foot + 160, 800),
                (foot, y + 330),
            ]
        )
    c.paint(
        shadow, down(PLUM, mix(PLUM, PETROL, 0.5), PETROL), alpha=0.75, inside=massif, shade=Shade(NIGHT, "right", 0.6)
    )
    caps = Stencil()
    for x, y, size in ((380, 250, 90), (800, 120, 130), (1300, 330, 66), (1010, 240, 60)):
        caps.polygon(
            [
                (x, y - 2),
                (x + size * 0.6, y + size * 0.72),
                (x + size * 0.22, y + size * 0.6),
                (x, y + size),
                (x - size * 0.26, y + size * 0.66),
                (x - size * 0.7, y + size * 0.9),
            ]
        )
    c.paint(caps, across(CREAM, lighter(APRICOT, 0.4), mix(MIST, PLUM, 0.35)), inside=massif)
    c.haze(420, 640, mix(PETROL, MIST, 0.35), 0.75)
    _valley(c)


def _valley(c: Canvas) -> None:
    rng = c.random
    near = ridge(rng, 610, 90, rough=0.4)
    c.paint(land(near), down(PETROL, NIGHT))
    c.paint(forest(rng, near, 60, 17), mix(PETROL, NIGHT, 0.5))
    meadow = land(curve((-30, 760), (260, 700), (700, 690), (1120, 720), (1530, 660)))
    c.paint(meadow, down(mix(MOSS, PETROL, 0.35), darker(MOSS, 0.45), INK), shade=Shade(INK, "bottom", 0.8, 0.7))
    walls = (mix(CREAM, PLUM, 0.3), mix(SAND, PLUM, 0.35), mix(CREAM, PETROL, 0.4), mix(CORAL, PLUM, 0.55))
    for x, y, width, height in (
        (420, 740, 110, 64),
        (560, 730, 96, 60),
        (930, 728, 112, 66),
        (1060, 746, 120, 60),
        (330, 800, 130, 72),
        (500, 812, 140, 76),
        (880, 806, 136, 74),
        (1040, 830, 150, 80),
    ):
        house(
            c,
            x,
            y,
            width,
            height,
            rng.choice(walls),
            darker(BRICK, 0.5),
            windows=(3, 2),
            share=0.65,
            shade=Shade(NIGHT, "right", 0.6, 0.8),
        )
    _onion_church(c, 718, 812)
    _spruces(c)


def _spruces(c: Canvas) -> None:
    for x, y, tall in (
        (120, 900, 300),
        (210, 950, 360),
        (40, 980, 380),
        (1330, 930, 330),
        (1430, 980, 420),
        (1250, 960, 250),
    ):
        stencil = Stencil()
        spruce(stencil, x, y, tall)
        c.paint(stencil, down(mix(PETROL, MOSS, 0.3), INK), shade=Shade(INK, "left", 0.8))


def _onion_church(c: Canvas, x: float, y: float) -> None:
    c.paint(Stencil().rectangle(x - 20, y - 96, x + 110, y), mix(CREAM, PLUM, 0.2), shade=Shade(NIGHT, "right", 0.8))
    c.paint(
        Stencil().polygon([(x - 26, y - 92), (x + 20, y - 160), (x + 96, y - 160), (x + 120, y - 92)]),
        darker(BRICK, 0.45),
    )
    c.paint(
        Stencil().rectangle(x - 40, y - 250, x + 34, y),
        across(CREAM, mix(CREAM, PLUM, 0.4)),
        shade=Shade(NIGHT, "right", 0.8, 0.8),
    )
    dome = curve(
        (x - 34, y - 250),
        (x - 52, y - 286),
        (x - 18, y - 330),
        (x - 3, y - 400),
        (x + 12, y - 330),
        (x + 46, y - 286),
        (x + 28, y - 250),
    )
    c.paint(Stencil().polygon(dome), across(TEAL, PETROL), shade=Shade(NIGHT, "right", 0.8))
    c.paint(Stencil().line([(x - 3, y - 396), (x - 3, y - 436)], 4).line([(x - 14, y - 422), (x + 8, y - 422)], 4), INK)
    lit = Stencil().ellipse(x - 3, y - 196, 13, 13).rectangle(x - 16, y - 196, x + 10, y - 160)
    for dx in (40, 66, 92):
        lit.ellipse(x + dx, y - 60, 8, 8).rectangle(x + dx - 8, y - 60, x + dx + 8, y - 26)
    c.glow(x - 3, y - 180, 110, HONEY, 0.6)
    c.paint(lit, HONEY)


def snow_pass(c: Canvas) -> None:
    """A plough on the hairpins, blue shadows, more snow coming."""
    rng = c.random
    c.wash((0, PETROL), (0.35, mix(TEAL, MIST, 0.4)), (0.6, mix(MIST, CREAM, 0.6)), (1, CREAM))
    c.glow(300, 330, 520, CREAM, 0.8)
    for base, height, ink, light in ((430, 150, mix(MIST, TEAL, 0.4), 0.3), (520, 150, mix(MIST, PETROL, 0.35), 0.4)):
        hills = land(ridge(rng, base, height, rough=0.9))
        c.paint(hills, down(SNOW, ink), shade=Shade(PETROL, "bottom", light, 0.9))
    slope = curve((-30, 480), (240, 520), (560, 450), (860, 560), (1180, 470), (1530, 400))
    white = land(slope)
    c.paint(
        white,
        down(SNOW, mix(SNOW, MIST, 0.5), mix(MIST, TEAL, 0.3)),
        shade=Shade(mix(TEAL, PETROL, 0.5), "right", 0.5, 0.6),
    )
    road: list[Point] = [
        (920, 548),
        (1080, 580),
        (1150, 612),
        (980, 650),
        (560, 690),
        (420, 730),
        (620, 776),
        (1080, 830),
        (1220, 880),
        (900, 960),
        (520, 1060),
    ]
    line = curve(*road, steps=20)
    for widen, ink, alpha in ((1.5, TEAL, 0.45), (1.0, mix(PETROL, NIGHT, 0.4), 1.0)):
        asphalt = Stencil()
        for (ax, ay), (bx, by) in itertools.pairwise(line):
            asphalt.line([(ax, ay), (bx, by)], (ay - 520) * 0.13 * widen)
            asphalt.ellipse(bx, by, (by - 520) * 0.064 * widen)
        c.paint(asphalt, ink, alpha=alpha, shade=Shade(INK, "bottom", 0.5) if widen == 1 else ())
    poles, tips = Stencil(), Stencil()
    for index, (x, y) in enumerate(line[8::9]):
        tall = (y - 500) * 0.3
        side = (y - 520) * (0.12 if index % 2 else -0.12)
        poles.line([(x + side, y), (x + side, y - tall)], 2 + (y - 520) * 0.012)
        tips.line([(x + side, y - tall * 0.75), (x + side, y - tall)], 2 + (y - 520) * 0.012)
    c.paint(poles, BRICK)
    c.paint(tips, SNOW)
    _winter(c)


def _plough(c: Canvas, x: float, y: float) -> None:
    c.glow(x + 20, y - 150, 170, APRICOT, 0.9)
    c.paint(
        Stencil().polygon(curve((x - 250, y + 26), (x - 210, y - 60), (x - 140, y - 50), (x - 100, y + 30))),
        SNOW,
        alpha=0.8,
        blur=5,
    )
    c.paint(
        Stencil().rectangle(x - 70, y - 104, x + 150, y + 6),
        across(CORAL, APRICOT, CORAL),
        shade=Shade(BRICK, "bottom", 0.8),
    )
    c.paint(Stencil().polygon([(x - 70, y - 104), (x - 54, y - 150), (x + 40, y - 150), (x + 44, y - 104)]), CORAL)
    c.paint(
        Stencil().polygon([(x - 56, y - 104), (x - 44, y - 140), (x + 26, y - 140), (x + 28, y - 104)]),
        lighter(MIST, 0.2),
        shade=Shade(PETROL, "right", 0.7),
    )
    c.paint(
        Stencil().polygon([(x - 120, y - 70), (x - 84, y - 62), (x - 84, y + 26), (x - 136, y + 30)]),
        across(HONEY, APRICOT),
        shade=Shade(BRICK, "bottom", 0.6),
    )
    wheels = Stencil().ellipse(x - 24, y + 8, 27).ellipse(x + 104, y + 8, 27)
    c.paint(wheels, INK)
    c.paint(Stencil().ellipse(x - 24, y + 8, 10).ellipse(x + 104, y + 8, 10), MIST)
    c.paint(Stencil().rectangle(x, y - 166, x + 22, y - 150), HONEY)


def _winter(c: Canvas) -> None:
    rng = c.random
    for x, y, tall in (
        (90, 700, 190),
        (170, 740, 240),
        (250, 690, 150),
        (1380, 680, 230),
        (1460, 730, 290),
        (1300, 640, 150),
        (60, 960, 330),
        (1430, 1000, 360),
        (300, 920, 210),
    ):
        stencil = Stencil()
        spruce(stencil, x, y, tall)
        c.paint(
            stencil,
            down(mix(PETROL, TEAL, 0.3), NIGHT),
            shade=[Shade(SNOW, "top", 0.75, 0.8), Shade(INK, "right", 0.6)],
        )
    _plough(c, 800, 806)
    flakes = Stencil()
    for _ in range(240):
        flakes.ellipse(rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT), rng.choice((1.8, 2.6, 4.2)))
    c.paint(flakes, SNOW, alpha=0.85)
