"""Scenes in the streets: market, school, roofs, the other town's river."""

from __future__ import annotations

import math

from articles.demo.pictures.canvas import Canvas, Point, Shade, Stencil, across, down
from articles.demo.pictures.motifs import bird, clouds, curve, land, person, ridge, sun, tree
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


def old_town_market(c: Canvas) -> None:
    """Gables around a square, awnings, people with baskets."""
    c.wash((0, TEAL), (0.4, mix(MIST, CREAM, 0.4)), (0.7, CREAM), (1, CREAM))
    sun(c, 1260, 170, 70, CREAM, HONEY, 6)
    clouds(c, [(280, 160, 340), (900, 110, 280)], SNOW, alpha=0.9, shade=Shade(MIST, "bottom", 0.7))
    c.paint(
        Stencil().rectangle(676, 130, 800, 700), across(SAND, mix(SAND, BRICK, 0.4)), shade=Shade(PLUM, "right", 0.6)
    )
    c.paint(
        Stencil().polygon([(660, 140), (738, -60), (816, 140)]), across(TEAL, PETROL), shade=Shade(NIGHT, "right", 0.7)
    )
    c.paint(Stencil().ellipse(738, 210, 40), CREAM)
    c.paint(
        Stencil()
        .ellipse(738, 210, 40)
        .ellipse(738, 210, 34, cut=True)
        .line([(738, 210), (738, 184)], 5)
        .line([(738, 210), (756, 218)], 5),
        NIGHT,
    )
    x = 60.0
    walls = (CORAL, CREAM, HONEY, mix(TEAL, MIST, 0.5), SAND, APRICOT, mix(CREAM, MIST, 0.5), BRICK)
    for index, wall in enumerate(walls):
        width = (190, 170, 200, 176, 196, 180, 190, 200)[index]
        _gabled(c, x, 690, width, (290, 340, 260, 320, 290, 350, 300, 330)[index], wall)
        x += width
    _cobbles(c)


def _cobbles(c: Canvas) -> None:
    ground = land([(-30, 690), (1530, 690)])
    c.paint(ground, down(lighter(SAND, 0.5), SAND, mix(SAND, BRICK, 0.45)), shade=Shade(PLUM, "bottom", 0.6, 0.6))
    joints = Stencil()
    for row in range(8):
        y = 704 + row**1.6 * 11
        joints.line([(-10, y), (1510, y)], 1 + row * 0.4)
        gap = 40 + row * 22
        for column in range(int(1500 / gap) + 2):
            at = column * gap + (row % 2) * gap / 2
            joints.line([(at, y), (750 + (at - 750) * 1.06, y + 11 * ((row + 1) ** 1.6 - row**1.6))], 1 + row * 0.4)
    c.paint(joints, BRICK, alpha=0.3)
    for x, y, width, ink in (
        (250, 770, 260, BRICK),
        (620, 756, 230, TEAL),
        (1010, 758, 240, MOSS),
        (1330, 776, 260, CORAL),
    ):
        _stall(c, x, y, width, ink)
    _shoppers(c)


def _shoppers(c: Canvas) -> None:
    people = (
        (430, 830, 178, PETROL),
        (500, 846, 190, PLUM),
        (830, 830, 176, BRICK),
        (770, 860, 120, HONEY),
        (1160, 842, 184, TEAL),
        (120, 880, 214, NIGHT),
        (930, 900, 226, PETROL),
        (1240, 880, 150, APRICOT),
    )
    for x, y, tall, coat in people:
        c.paint(Stencil().ellipse(x + tall * 0.22, y, tall * 0.3, tall * 0.03), PLUM, alpha=0.4, blur=2)
        figure = Stencil()
        person(figure, x, y, tall, coat=1.15)
        c.paint(figure, down(coat, darker(coat, 0.5)), shade=Shade(INK, "left", 0.6))
        c.paint(Stencil().ellipse(x, y - tall * 0.912, tall * 0.072, tall * 0.085), darker(SAND, 0.45))
    flags = Stencil()
    line = [(x, 330 + 60 * math.sin(x / 1500 * math.pi * 2) ** 2 + 30) for x in range(-10, 1520, 10)]
    c.paint(Stencil().line(line, 2), INK)
    for index, (at, top) in enumerate(line[::4]):
        pennant = Stencil().polygon([(at, top), (at + 24, top + 1), (at + 12, top + 32)])
        c.paint(pennant, (CORAL, CREAM, TEAL, HONEY)[index % 4])
    bird(flags, 520, 90, 40)
    bird(flags, 580, 60, 32)
    c.paint(flags, NIGHT)


def _gabled(c: Canvas, x: float, y: float, width: float, height: float, wall: Colour) -> None:
    """A narrow house with a stepped gable, or timber framing."""
    left, _right, eaves = x - width / 2, x + width / 2, y - height
    steps = 4
    outline: list[Point] = [(left, y), (left, eaves)]
    for index in range(steps):
        inset = width / 2 * (index + 1) / (steps + 0.6)
        top = eaves - (index + 1) * width * 0.17
        outline += [(left + inset - width / 2 / (steps + 0.6), top), (left + inset, top)]
    body = Stencil().polygon([*outline, *[(2 * x - a, b) for a, b in reversed(outline)]])
    c.paint(body, down(lighter(wall, 0.15), wall), shade=Shade(mix(PLUM, wall, 0.3), "right", 0.6, 0.9))
    panes, frames = Stencil(), Stencil()
    rows = int(height // 88)
    for row in range(rows):
        for column in range(3):
            a, b = left + width * (0.14 + 0.27 * column), eaves + 26 + row * 84
            frames.rectangle(a - 4, b - 4, a + width * 0.18 + 4, b + 56)
            panes.rectangle(a, b, a + width * 0.08, b + 24).rectangle(a + width * 0.1, b, a + width * 0.18, b + 24)
            panes.rectangle(a, b + 28, a + width * 0.08, b + 52).rectangle(
                a + width * 0.1, b + 28, a + width * 0.18, b + 52
            )
    panes.ellipse(x, eaves - width * 0.24, 15)
    c.paint(frames, CREAM)
    c.paint(panes, mix(PETROL, NIGHT, 0.3), shade=Shade(MIST, "top", 0.3))


def _stall(c: Canvas, x: float, y: float, width: float, ink: Colour) -> None:
    half = width / 2
    c.paint(
        Stencil()
        .line([(x - half + 10, y - 190), (x - half + 10, y + 60)], 7)
        .line([(x + half - 10, y - 190), (x + half - 10, y + 60)], 7),
        darker(PLUM, 0.3),
    )
    c.paint(
        Stencil().rectangle(x - half, y - 30, x + half, y + 56),
        down(mix(SAND, BRICK, 0.35), mix(SAND, PLUM, 0.6)),
        shade=Shade(PLUM, "bottom", 0.8),
    )
    goods: dict[Colour, Stencil] = {CORAL: Stencil(), OLIVE: Stencil(), HONEY: Stencil(), MOSS: Stencil()}
    piles = list(goods.values())
    for index in range(int(width // 16)):
        at = x - half + 12 + index * 16
        pile = piles[(index // 4) % 4]
        pile.ellipse(at, y - 34, 10).ellipse(at + 8, y - 46, 10)
    for colour, pile in goods.items():
        c.paint(pile, colour, shade=Shade(darker(colour, 0.5), "bottom", 0.6))
    awning = Stencil().polygon(
        [(x - half + 16, y - 220), (x + half - 16, y - 220), (x + half + 22, y - 150), (x - half - 22, y - 150)]
    )
    stripes, count = Stencil(), 9
    for index in range(count):
        a, b = index / count, (index + 1) / count
        at, to = x - half - 22 + a * (width + 44), x - half - 22 + b * (width + 44)
        awning.ellipse((at + to) / 2, y - 150, (to - at) / 2, 17)
        if index % 2 == 0:
            stripes.polygon(
                [
                    (x - half + 16 + a * (width - 32), y - 222),
                    (x - half + 16 + b * (width - 32), y - 222),
                    (to, y - 150),
                    (at, y - 150),
                ]
            )
            stripes.ellipse((at + to) / 2, y - 150, (to - at) / 2, 17)
    c.paint(awning, CREAM, shade=Shade(mix(ink, PLUM, 0.5), "bottom", 0.5, 0.6))
    c.paint(stripes, ink, shade=Shade(PLUM, "bottom", 0.6, 0.7))


def school(c: Canvas) -> None:
    """A small school in the morning, children on the way."""
    c.wash((0, mix(TEAL, MIST, 0.3)), (0.4, mix(MIST, CREAM, 0.5)), (0.7, CREAM), (1, CREAM))
    sun(c, 300, 260, 84, HONEY, HONEY, 5)
    clouds(c, [(1180, 220, 420), (640, 150, 260)], SNOW, shade=Shade(MIST, "bottom", 0.7))
    c.paint(land(ridge(c.random, 560, 110, rough=0.3)), down(mix(TEAL, MIST, 0.3), mix(OLIVE, MIST, 0.4)))
    c.paint(land(ridge(c.random, 620, 60, rough=0.1)), down(OLIVE, MOSS), shade=Shade(PETROL, "right", 0.4))
    meadow = land(curve((-30, 700), (400, 668), (900, 676), (1530, 720)))
    c.paint(meadow, down(lighter(OLIVE, 0.35), OLIVE, MOSS), shade=Shade(darker(MOSS, 0.5), "bottom", 0.6, 0.5))
    _schoolhouse(c)
    path = [
        *curve((736, 690), (700, 760), (600, 860), (420, 1040)),
        *curve((860, 1040), (800, 860), (810, 760), (800, 690)),
    ]
    c.paint(Stencil().polygon(path), down(CREAM, SAND), shade=Shade(BRICK, "bottom", 0.4))
    tree(c, 1240, 780, 520, down(MOSS, darker(MOSS, 0.4)), down(PLUM, INK), shade=Shade(OLIVE, "left", 0.75, 0.7))
    c.paint(Stencil().ellipse(1300, 784, 190, 13), darker(MOSS, 0.6), alpha=0.5, blur=3)
    c.paint(Stencil().line([(1120, 560), (1120, 730)], 4).line([(1180, 560), (1180, 730)], 4), PLUM)
    c.paint(Stencil().rectangle(1108, 726, 1192, 738), BRICK)
    children = (
        (690, 830, 150, CORAL, TEAL),
        (600, 890, 172, TEAL, HONEY),
        (745, 930, 190, HONEY, BRICK),
        (560, 960, 160, PETROL, CORAL),
        (742, 770, 110, PLUM, APRICOT),
    )
    for x, y, tall, coat, bag in sorted(children, key=lambda child: child[1]):
        c.paint(Stencil().ellipse(x + tall * 0.28, y, tall * 0.34, tall * 0.035), PLUM, alpha=0.4, blur=2)
        figure = Stencil()
        person(figure, x, y, tall, stride=0.25, coat=1.05)
        c.paint(figure, down(coat, darker(coat, 0.55)))
        c.paint(Stencil().ellipse(x, y - tall * 0.915, tall * 0.082, tall * 0.09), darker(SAND, 0.55))
        satchel = (
            Stencil()
            .rectangle(x - tall * 0.1, y - tall * 0.76, x + tall * 0.1, y - tall * 0.5)
            .ellipse(x, y - tall * 0.76, tall * 0.1, tall * 0.035)
        )
        c.paint(satchel, bag, shade=Shade(INK, "bottom", 0.5))


def _schoolhouse(c: Canvas) -> None:
    left, right, eaves, foot = 500, 1040, 500, 696
    c.paint(
        Stencil().rectangle(left, eaves, right, foot),
        across(CREAM, lighter(SAND, 0.3)),
        shade=Shade(mix(PLUM, TEAL, 0.5), "right", 0.6, 0.7),
    )
    roof = Stencil().polygon([(left - 28, eaves + 6), (left + 66, 366), (right - 66, 366), (right + 28, eaves + 6)])
    c.paint(roof, across(CORAL, BRICK), shade=Shade(PLUM, "right", 0.6, 0.8))
    c.paint(
        Stencil().polygon([(690, foot), (690, 440), (770, 350), (850, 440), (850, foot)]),
        across(SNOW, CREAM),
        shade=Shade(mix(PLUM, TEAL, 0.5), "right", 0.6, 0.7),
    )
    c.paint(Stencil().line([(676, 452), (770, 346), (864, 452)], 20), darker(BRICK, 0.2))
    c.paint(Stencil().rectangle(742, 262, 798, 372), across(SNOW, SAND), shade=Shade(PLUM, "right", 0.5))
    c.paint(Stencil().polygon([(728, 268), (770, 196), (812, 268)]), across(TEAL, PETROL))
    c.paint(Stencil().ellipse(770, 312, 18).rectangle(752, 312, 788, 344), NIGHT)
    c.paint(Stencil().polygon(curve((758, 330), (762, 306), (778, 306), (782, 330), steps=5)), HONEY)
    c.paint(Stencil().ellipse(770, 442, 24), PETROL, shade=Shade(MIST, "top", 0.5))
    windows = Stencil()
    for x in (526, 582, 638, 868, 924, 980):
        windows.rectangle(x, 540, x + 42, 630)
    c.paint(windows, down(MIST, TEAL, PETROL), shade=Shade(CREAM, "left", 0.4, 0.5))
    bars = Stencil()
    for x in (526, 582, 638, 868, 924, 980):
        bars.line([(x + 21, 540), (x + 21, 630)], 4).line([(x, 572), (x + 42, 572)], 4).rectangle(
            x - 5, 630, x + 47, 640
        )
    c.paint(bars, SNOW)
    c.paint(Stencil().ellipse(770, 560, 42).rectangle(728, 560, 812, foot), across(PETROL, NIGHT))
    c.paint(Stencil().line([(770, 520), (770, foot)], 4), CREAM)
    c.paint(Stencil().rectangle(700, 690, 840, 704), MIST)


def solar_roof(c: Canvas) -> None:
    """Old roofs, new panels, two people fixing the last row."""
    c.wash((0, mix(TEAL, MIST, 0.2)), (0.35, mix(MIST, CREAM, 0.5)), (0.6, CREAM), (1, HONEY))
    sun(c, 1080, 250, 120, down(CREAM, HONEY), HONEY, 5)
    skyline = Stencil()
    x = -20.0
    while x < 1540:
        width, tall = c.random.uniform(70, 130), c.random.uniform(40, 130)
        skyline.polygon(
            [(x, 640), (x, 560 - tall), (x + width / 2, 500 - tall), (x + width, 560 - tall), (x + width, 640)]
        )
        x += width
    c.paint(skyline, down(mix(MIST, TEAL, 0.45), mix(MIST, APRICOT, 0.3)))
    c.paint(
        Stencil().rectangle(290, 250, 356, 600).polygon([(278, 256), (323, 120), (368, 256)]), mix(TEAL, MIST, 0.35)
    )
    for left, right, top, base, ink in (
        (-40, 520, 470, 700, mix(CORAL, SAND, 0.4)),
        (980, 1560, 450, 720, mix(BRICK, SAND, 0.35)),
    ):
        ridge_roof = Stencil().polygon(
            [(left, base), (left + 110, top), (right - 110, top), (right, base), (right, 1010), (left, 1010)]
        )
        c.paint(ridge_roof, ink, shade=Shade(PLUM, "bottom", 0.6))
        _tiles(c, ridge_roof, top, base, 20, darker(ink, 0.3))
    _main_roof(c)


def _main_roof(c: Canvas) -> None:
    main = Stencil().polygon([(-40, 1010), (300, 520), (1210, 480), (1560, 860), (1560, 1010)])
    c.paint(
        main,
        down(CORAL, BRICK, darker(BRICK, 0.3)),
        shade=[Shade(PLUM, "left", 0.5, 0.6), Shade(PLUM, "bottom", 0.6, 0.5)],
    )
    _tiles(c, main, 490, 1000, 26, darker(BRICK, 0.35))
    c.paint(Stencil().line([(296, 520), (1214, 480)], 18), darker(CORAL, 0.1), shade=Shade(CREAM, "top", 0.4))
    _panels(c)
    c.paint(
        Stencil().rectangle(470, 380, 560, 560),
        across(mix(SAND, CORAL, 0.5), mix(BRICK, PLUM, 0.4)),
        shade=Shade(PLUM, "right", 0.7),
    )
    c.paint(
        Stencil().rectangle(458, 366, 572, 386).rectangle(484, 340, 508, 370).rectangle(522, 340, 546, 370),
        darker(BRICK, 0.3),
    )
    stork = Stencil()
    bird(stork, 800, 180, 90)
    bird(stork, 690, 230, 60)
    c.paint(stork, NIGHT)
    for x, y, tall, coat in ((1070, 634, 190, HONEY), (1190, 690, 180, TEAL)):
        figure = Stencil()
        person(figure, x, y, tall, stride=0.3)
        c.paint(figure, down(coat, NIGHT), shade=Shade(INK, "left", 0.6))
        c.paint(Stencil().ellipse(x, y - tall * 0.94, tall * 0.082, tall * 0.06), CREAM)


def _tiles(c: Canvas, roof: Stencil, top: float, base: float, gap: float, ink: Colour) -> None:
    rows, y, index = Stencil(), top, 0
    while y < base:
        rows.line([(-20, y + 18), (1520, y - 18)], 2.4)
        for x in range(-20 + (index % 2) * 15, 1520, 30):
            rows.line([(x, y + 18 - 36 * x / 1500), (x, y + 18 - 36 * x / 1500 + gap * 0.55)], 2)
        y += gap
        index += 1
    c.paint(rows, ink, alpha=0.5, inside=roof)


def _panels(c: Canvas) -> None:
    """Panels in the plane of the main roof: a slanted grid with the sky in it."""

    def place(u: float, v: float) -> Point:
        return 400 + u * 640 - v * 210 + u * v * 130, 566 - u * 26 + v * 330 + u * v * 10

    columns, rows, gap = 5, 3, 0.012
    for row in range(rows):
        for column in range(columns):
            if row == 0 and column < 2:
                continue
            a, b = column / columns + gap, (column + 1) / columns - gap
            t, d = row / rows + gap * 1.5, (row + 1) / rows - gap * 1.5
            panel = Stencil().polygon([place(a, t), place(b, t), place(b, d), place(a, d)])
            c.paint(
                panel,
                across(NIGHT, PETROL, mix(PETROL, TEAL, 0.5)),
                shade=Shade(mix(TEAL, CREAM, 0.5), "right", 0.35, 0.6),
            )
            cells = Stencil()
            for line in range(1, 4):
                u = a + (b - a) * line / 4
                cells.line([place(u, t), place(u, d)], 1.6)
            for line in range(1, 3):
                v = t + (d - t) * line / 3
                cells.line([place(a, v), place(b, v)], 1.6)
            c.paint(cells, MIST, alpha=0.6)
            edge = Stencil().line([place(a, t), place(b, t), place(b, d), place(a, d), place(a, t)], 3)
            c.paint(edge, MIST, alpha=0.9)
