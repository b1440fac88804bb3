"""Scenes of fields, hills and mountains."""

from __future__ import annotations

import math

from articles.demo.pictures.canvas import WIDTH, Canvas, Shade, Stencil, across, down
from articles.demo.pictures.motifs import (
    bird,
    clouds,
    crown,
    curve,
    house,
    land,
    person,
    reeds,
    ridge,
    sun,
    tree,
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
    OLIVE,
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


def wheat_field(c: Canvas) -> None:
    """A field before the harvest, rows running to a lone tree."""
    rng = c.random
    c.wash((0, TEAL), (0.3, mix(TEAL, MIST, 0.6)), (0.52, CREAM), (1, CREAM))
    sun(c, 1120, 250, 74, CREAM, HONEY, 6)
    clouds(
        c,
        [(300, 230, 420), (690, 330, 300), (1370, 400, 340)],
        down(SNOW, CREAM),
        shade=Shade(mix(MIST, TEAL, 0.3), "bottom", 0.7, 0.8),
    )
    c.paint(land(ridge(rng, 505, 46, rough=0.1)), mix(MIST, TEAL, 0.5))
    c.paint(land(ridge(rng, 535, 26, rough=0.1)), down(OLIVE, MOSS), shade=Shade(MOSS, "top", 0.5, 0.2))
    village = ((230, 66, SAND), (292, 54, CREAM), (350, 60, CORAL), (408, 52, CREAM))
    for x, wide, wall in village:
        house(
            c, x, 545, wide, 30, mix(wall, MIST, 0.25), BRICK, windows=(2, 1), share=0, shade=Shade(PETROL, "left", 0.6)
        )
    c.paint(Stencil().rectangle(314, 468, 334, 545).polygon([(308, 470), (324, 404), (340, 470)]), darker(PETROL, 0.2))
    hill = curve((-30, 572), (300, 556), (760, 538), (1150, 552), (1530, 590))
    field = land(hill)
    c.paint(field, down(lighter(HONEY, 0.35), HONEY, APRICOT, mix(APRICOT, BRICK, 0.45)))
    rows = Stencil()
    for index in range(-26, 27, 2):
        near, wide = 760 + index * 120, 34
        rows.polygon([(760 + index * 12, 545), (760 + index * 12 + 3, 545), (near + wide, 1040), (near - wide, 1040)])
    c.paint(rows, down(APRICOT, BRICK), alpha=0.5, inside=field, shade=Shade(PLUM, "bottom", 0.6, 0.7))
    path = Stencil().polygon(
        [
            *curve((742, 545), (735, 640), (690, 780), (560, 1040), steps=8),
            *curve((860, 1040), (790, 780), (768, 640), (762, 545), steps=8),
        ]
    )
    c.paint(path, down(CREAM, SAND), inside=field, shade=Shade(BRICK, "left", 0.5, 0.5))
    tree(c, 1010, 570, 330, down(MOSS, darker(MOSS, 0.5)), INK, shade=Shade(OLIVE, "right", 0.75, 0.7))
    c.paint(Stencil().ellipse(960, 574, 150, 9), darker(BRICK, 0.3), alpha=0.45, blur=3)
    walker = Stencil()
    person(walker, 742, 700, 104, stride=0.3)
    c.paint(walker, NIGHT)
    _ears(c)


def _ears(c: Canvas) -> None:
    """Wheat so close that one could touch it."""
    for ink, base, tall, amount in ((mix(APRICOT, BRICK, 0.6), 1010, 250, 46), (HONEY, 1030, 210, 52)):
        stalks, ears = Stencil(), Stencil()
        for index in range(amount):
            x = (index / amount) * 1560 - 30 + c.random.uniform(-14, 14)
            if 520 < x < 880:
                continue
            height = tall * c.random.uniform(0.6, 1.05) * (0.6 + abs(x - 700) / 1400)
            lean = c.random.uniform(-16, 34)
            stem = curve((x, base), (x + lean * 0.3, base - height * 0.6), (x + lean, base - height), steps=5)
            stalks.line(stem, 4)
            for grain in range(5):
                y = base - height - 6 - grain * 13
                ears.ellipse(x + lean - 5 + grain * 0.5, y, 4.4, 9.5).ellipse(
                    x + lean + 5 - grain * 0.5, y - 6, 4.4, 9.5
                )
            ears.line([(x + lean, base - height - 50), (x + lean + 10, base - height - 104)], 1.8)
        c.paint(stalks, ink)
        c.paint(ears, ink, shade=Shade(PLUM, "left", 0.25))


def wind_turbines(c: Canvas) -> None:
    """Turbines behind the dike on a bright morning, sheep in front."""
    rng = c.random
    c.wash((0, PETROL), (0.3, TEAL), (0.52, MIST), (0.66, CREAM), (1, CREAM))
    c.glow(420, 640, 760, HONEY, 0.9)
    clouds(c, [(1180, 300, 520), (240, 220, 380), (760, 430, 340)], down(SNOW, MIST), alpha=0.75, blur=1.5)
    c.paint(Stencil().rectangle(-10, 640, WIDTH + 10, 760), down(mix(CREAM, TEAL, 0.35), mix(TEAL, PETROL, 0.3)))
    far = Stencil()
    for x in range(60, 1500, 62):
        _turbine(far, x + rng.uniform(-10, 10), 648, 70, rng.uniform(0, 120))
    c.paint(far, mix(MIST, PETROL, 0.35))
    for x, y, tall, angle, ink in (
        (250, 700, 330, 14, MIST),
        (1290, 700, 380, 70, MIST),
        (560, 720, 470, 95, SNOW),
        (940, 740, 640, 38, SNOW),
    ):
        stencil = Stencil()
        _turbine(stencil, x, y, tall, angle)
        c.paint(stencil, mix(ink, CREAM, 0.2), shade=Shade(PETROL, "right", 0.75, 0.8))
    slope = curve((-30, 720), (300, 690), (700, 706), (1100, 740), (1530, 712))
    dike = land(slope)
    c.paint(dike, down(lighter(OLIVE, 0.2), OLIVE, MOSS, darker(MOSS, 0.5)), shade=Shade(INK, "bottom", 0.7, 0.6))
    path = Stencil().polygon(
        [
            *curve((1100, 738), (1000, 800), (1080, 880), (1300, 1030)),
            *curve((1450, 1030), (1170, 880), (1040, 800), (1112, 738)),
        ]
    )
    c.paint(path, down(CREAM, SAND), shade=Shade(MOSS, "left", 0.5))
    for x, y, size, turn in (
        (250, 800, 70, 1),
        (390, 842, 84, -1),
        (600, 812, 74, 1),
        (150, 900, 110, 1),
        (520, 930, 120, -1),
        (760, 880, 96, -1),
    ):
        sheep(c, x, y, size, turn)
    reeds(c, 1010, 90, down(OLIVE, darker(MOSS, 0.4)), amount=90)


def _turbine(stencil: Stencil, x: float, y: float, height: float, angle: float) -> None:
    hub = (x, y - height)
    stencil.polygon(
        [(x - height * 0.022, y), (x - height * 0.009, hub[1]), (x + height * 0.009, hub[1]), (x + height * 0.022, y)]
    )
    stencil.ellipse(*hub, height * 0.022)
    for blade in range(3):
        turn = math.radians(angle + blade * 120)
        along = (math.sin(turn), -math.cos(turn))
        aside = (math.cos(turn), math.sin(turn))
        reach = height * 0.5
        stencil.polygon(
            [
                hub,
                (
                    hub[0] + along[0] * reach * 0.2 + aside[0] * height * 0.03,
                    hub[1] + along[1] * reach * 0.2 + aside[1] * height * 0.03,
                ),
                (hub[0] + along[0] * reach, hub[1] + along[1] * reach),
                (
                    hub[0] + along[0] * reach * 0.2 - aside[0] * height * 0.006,
                    hub[1] + along[1] * reach * 0.2 - aside[1] * height * 0.006,
                ),
            ]
        )


def sheep(c: Canvas, x: float, y: float, size: float, turn: int) -> None:
    legs = Stencil()
    for dx in (-0.3, -0.18, 0.2, 0.32):
        legs.rectangle(x + dx * size - size * 0.035, y - size * 0.3, x + dx * size + size * 0.035, y)
    legs.ellipse(x + turn * size * 0.56, y - size * 0.52, size * 0.15, size * 0.12)
    legs.ellipse(x + turn * size * 0.46, y - size * 0.62, size * 0.1, size * 0.04)
    c.paint(legs, INK)
    wool = Stencil()
    crown(c.random, wool, x, y - size * 0.46, size * 0.42)
    wool.ellipse(x - size * 0.15, y - size * 0.44, size * 0.36, size * 0.27).ellipse(
        x + size * 0.15, y - size * 0.44, size * 0.36, size * 0.27
    )
    c.paint(wool, down(SNOW, CREAM), shade=Shade(PETROL, "bottom", 0.8, 0.8))


def dike(c: Canvas) -> None:
    """A cyclist on the dike, the sea on one side and the land on the other."""
    rng = c.random
    c.wash((0, mix(PETROL, TEAL, 0.4)), (0.4, mix(TEAL, MIST, 0.6)), (0.6, CREAM), (1, CREAM))
    clouds(
        c,
        [(260, 200, 560), (980, 150, 700), (1330, 340, 460), (610, 380, 420)],
        down(SNOW, CREAM, MIST),
        shade=Shade(TEAL, "bottom", 0.6, 0.7),
    )
    c.paint(
        Stencil().polygon([(-10, 560), (800, 560), (800, 820), (-10, 1010)]), down(mix(CREAM, TEAL, 0.4), TEAL, PETROL)
    )
    foam = Stencil()
    for index in range(46):
        y = 572 + index**1.45 * 1.5
        x = rng.uniform(-60, 620)
        foam.polygon([(x, y), (x + 30 + index * 3, y - 1 - index * 0.06), (x + 60 + index * 6, y)])
    c.paint(foam, SNOW, alpha=0.55)
    boat = (
        Stencil()
        .polygon([(300, 566), (372, 566), (360, 580), (312, 580)])
        .polygon([(334, 562), (334, 496), (366, 560)])
    )
    c.paint(boat, BRICK)
    c.paint(
        Stencil().polygon([(760, 560), (1530, 548), (1530, 1010), (760, 1010)]), down(lighter(OLIVE, 0.45), OLIVE, MOSS)
    )
    hedges = Stencil()
    for x in range(1080, 1540, 34):
        crown(rng, hedges, x, 560, rng.uniform(14, 26))
    c.paint(hedges, mix(MOSS, PETROL, 0.35))
    for x in (1180, 1320, 1430):
        house(c, x, 600, 92, 34, CREAM, BRICK, gable=False, windows=(3, 1), share=0, shade=Shade(PETROL, "left", 0.6))
    for index in range(7):
        y = 620 + index * index * 8
        c.paint(Stencil().line([(1000 + index * 40, y), (1530, y - 20)], 2 + index), darker(MOSS, 0.3), alpha=0.4)
    _crown_of_the_dike(c)


def _crown_of_the_dike(c: Canvas) -> None:
    body = Stencil().polygon(
        [
            (800, 552),
            *curve((812, 552), (1000, 690), (1300, 1020), steps=8),
            *curve((-60, 1020), (420, 760), (792, 552), steps=8),
        ]
    )
    c.paint(
        body,
        across(MOSS, OLIVE, lighter(OLIVE, 0.3), OLIVE),
        shade=[Shade(INK, "left", 0.75, 0.7), Shade(darker(MOSS, 0.4), "bottom", 0.5, 0.4)],
    )
    track = Stencil().polygon(
        [
            (800, 552),
            *curve((806, 552), (860, 680), (960, 1020), steps=8),
            *curve((610, 1020), (770, 680), (798, 552), steps=8),
        ]
    )
    c.paint(track, down(CREAM, SAND), shade=Shade(BRICK, "bottom", 0.35, 0.6))
    cyclist(c, 806, 812, 250)
    for x, y, size, turn in ((560, 800, 84, 1), (420, 880, 104, -1), (1060, 800, 90, -1), (1170, 906, 120, 1)):
        sheep(c, x, y, size, turn)
    gulls = Stencil()
    for x, y, span in ((520, 330, 64), (610, 290, 46), (430, 420, 40), (1150, 260, 50)):
        bird(gulls, x, y, span)
    c.paint(gulls, NIGHT)


def cyclist(c: Canvas, x: float, y: float, height: float, ink: Colour = INK, coat: Colour = CORAL) -> None:
    """Somebody on a bicycle, seen from behind, wheels touching ``y``."""
    wheel = (
        Stencil()
        .ellipse(x, y - height * 0.2, height * 0.028, height * 0.2)
        .rectangle(x - height * 0.19, y - height * 0.55, x + height * 0.19, y - height * 0.525)
    )
    c.paint(wheel, ink)
    legs = Stencil().polygon(
        [
            (x - height * 0.1, y - height * 0.5),
            (x - height * 0.015, y - height * 0.5),
            (x - height * 0.04, y - height * 0.12),
            (x - height * 0.1, y - height * 0.12),
        ]
    )
    legs.polygon(
        [
            (x + height * 0.1, y - height * 0.5),
            (x + height * 0.015, y - height * 0.5),
            (x + height * 0.04, y - height * 0.22),
            (x + height * 0.1, y - height * 0.22),
        ]
    )
    legs.ellipse(x, y - height * 0.47, height * 0.12, height * 0.08)
    c.paint(legs, mix(ink, PETROL, 0.5))
    jacket = Stencil().polygon(
        curve(
            (x - height * 0.05, y - height * 0.86),
            (x - height * 0.15, y - height * 0.78),
            (x - height * 0.19, y - height * 0.56),
            (x - height * 0.1, y - height * 0.5),
            (x + height * 0.1, y - height * 0.5),
            (x + height * 0.19, y - height * 0.56),
            (x + height * 0.15, y - height * 0.78),
            (x + height * 0.05, y - height * 0.86),
        )
    )
    c.paint(jacket, coat, shade=Shade(PLUM, "left", 0.8))
    c.paint(Stencil().ellipse(x, y - height * 0.92, height * 0.065, height * 0.08), ink)
