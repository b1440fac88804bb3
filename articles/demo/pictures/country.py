"""Scenes on the way: rails, rows of olives, a forest, a dry river, a regatta."""

from __future__ import annotations

import itertools
import math

from articles.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, Shade, Stencil, across, down
from articles.demo.pictures.motifs import (
    bird,
    crown,
    curve,
    land,
    person,
    reeds,
    ridge,
    streaks,
    sun,
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
    darker,
    lighter,
    mix,
)


def dry_river(c: Canvas) -> None:
    """A boat on cracked ground, what is left of the river behind it."""
    rng = c.random
    c.wash((0, CORAL), (0.25, APRICOT), (0.45, HONEY), (0.55, CREAM), (1, CREAM))
    sun(c, 960, 300, 120, CREAM, CREAM, 4)
    c.paint(land(ridge(rng, 500, 50, rough=0.2)), mix(APRICOT, BRICK, 0.35))
    banks = Stencil()
    for x in range(-20, 1540, 42):
        if not 640 < x < 900:
            crown(rng, banks, x, 530, rng.uniform(18, 40))
    c.paint(banks, mix(OLIVE, BRICK, 0.4), shade=Shade(PLUM, "bottom", 0.7))
    c.paint(
        Stencil().rectangle(-10, 540, WIDTH + 10, HEIGHT + 10),
        down(lighter(SAND, 0.5), SAND, mix(SAND, BRICK, 0.35), mix(BRICK, PLUM, 0.4)),
        shade=Shade(PLUM, "bottom", 0.5, 0.4),
    )
    _cracks(c)
    c.haze(760, 600, mix(SAND, CREAM, 0.4), 0.95)
    stream = curve((770, 545), (700, 575), (880, 610), (560, 660), (300, 720), (-30, 760))
    back = curve((-30, 830), (360, 770), (700, 672), (980, 618), (760, 574), (790, 545))
    c.paint(
        Stencil().polygon([*stream, *back]), down(CREAM, mix(TEAL, CREAM, 0.4), TEAL), shade=Shade(PETROL, "left", 0.5)
    )
    hull = curve((700, 742), (760, 850), (980, 884), (1200, 850), (1330, 700))
    c.paint(Stencil().ellipse(1010, 876, 380, 26), PLUM, alpha=0.55, blur=5)
    c.paint(
        Stencil().polygon([*hull, (1240, 740), (1000, 772), (780, 766)]),
        across(TEAL, PETROL, NIGHT),
        shade=[Shade(INK, "bottom", 0.8, 0.7), Shade(MIST, "left", 0.4, 0.3)],
    )
    c.paint(
        Stencil().polygon(
            [(700, 742), (780, 766), (1000, 772), (1240, 740), (1330, 700), (1240, 754), (1000, 790), (776, 782)]
        ),
        CREAM,
        shade=Shade(PLUM, "right", 0.6),
    )
    c.paint(Stencil().line(curve((730, 770), (620, 850), (470, 860)), 5), PLUM)
    c.paint(Stencil().line([(470, 862), (470, 820)], 8).line([(440, 846), (470, 866), (500, 846)], 6), INK)
    stencil = Stencil()
    bird(stencil, 420, 250, 60)
    bird(stencil, 510, 200, 44)
    person(stencil, 560, 706, 130)
    c.paint(stencil, PLUM)


def _cracks(c: Canvas) -> None:
    rng, stencil = c.random, Stencil()
    rows: list[list[Point]] = []
    for row in range(9):
        y = 650 + 48 * row**1.12
        gap = 90 + row * 22
        rows.append(
            [
                (x * gap - 60 + rng.uniform(-0.3, 0.3) * gap, y + rng.uniform(-16, 16))
                for x in range(int(1700 / gap) + 1)
            ]
        )
    for index, (upper, lower) in enumerate(itertools.pairwise(rows)):
        for a, b in itertools.pairwise(lower):
            stencil.line([a, b], 2 + index * 0.7)
        for x, y in upper:
            near = min(lower, key=lambda point, x=x: abs(point[0] - x))  # type: ignore[misc]
            stencil.line([(x, y), near], 2 + index * 0.7)
    c.paint(stencil, mix(PLUM, BRICK, 0.35), alpha=0.6)


def forest_spring(c: Canvas) -> None:
    """Light between trunks, and water where the moss begins."""
    rng = c.random
    c.wash((0, mix(MOSS, MIST, 0.35)), (0.4, mix(OLIVE, CREAM, 0.7)), (0.7, mix(MOSS, MIST, 0.4)), (1, MOSS))
    c.glow(760, 300, 700, CREAM, 0.9)
    for ink, low, amount, wide in (
        (mix(MIST, MOSS, 0.35), 600, 22, 18),
        (mix(TEAL, MOSS, 0.5), 650, 16, 28),
        (darker(MOSS, 0.4), 720, 9, 46),
    ):
        trunks = Stencil()
        for index in range(amount):
            x = (index + rng.uniform(0.1, 0.9)) * WIDTH / amount
            if wide > 40 and 520 < x < 980:
                continue
            thick = wide * rng.uniform(0.6, 1.2)
            trunks.polygon(
                [
                    (x - thick * 0.42, -10),
                    (x + thick * 0.42, -10),
                    (x + thick * 0.5, low),
                    (x + thick * 0.9, low + 40),
                    (x - thick * 0.9, low + 40),
                    (x - thick * 0.5, low),
                ]
            )
        c.paint(trunks, down(ink, darker(ink, 0.25)), shade=Shade(INK, "bottom", 0.35))
        c.paint(land(ridge(rng, low + 10, 24, rough=0.2)), down(mix(ink, OLIVE, 0.4), ink))
        c.haze(low - 260, low, CREAM, 0.25)
    for left, width in ((430, 120), (640, 170), (900, 110)):
        c.paint(
            Stencil().polygon(
                [(left + 160, -20), (left + 160 + width * 0.6, -20), (left + width, 900), (left - width * 0.6, 900)]
            ),
            CREAM,
            alpha=0.2,
            blur=14,
        )
    _pool(c)


def _pool(c: Canvas) -> None:
    floor = land(curve((-30, 780), (300, 740), (760, 770), (1200, 735), (1530, 790)))
    c.paint(floor, down(OLIVE, MOSS, darker(MOSS, 0.6)), shade=Shade(INK, "bottom", 0.8, 0.7))
    pool = curve((520, 850), (640, 812), (860, 806), (1010, 840), (990, 900), (820, 936), (610, 920), (520, 850))
    c.paint(Stencil().polygon(pool), down(CREAM, mix(MIST, TEAL, 0.5), PETROL), shade=Shade(NIGHT, "bottom", 0.6))
    c.paint(
        Stencil().polygon(curve((768, 764), (770, 790), (764, 838), (800, 838), (784, 790), (784, 764), steps=6)),
        SNOW,
        alpha=0.9,
    )
    rings = Stencil()
    for size in (40, 76, 116):
        rings.ellipse(782, 846, size, size * 0.2).ellipse(782, 846, size - 4, size * 0.2 - 2.6, cut=True)
    c.paint(rings, SNOW, alpha=0.8)
    stones = (
        (500, 868, 60),
        (590, 936, 76),
        (1010, 866, 70),
        (930, 940, 84),
        (716, 792, 52),
        (846, 786, 60),
        (1090, 910, 50),
        (430, 930, 56),
    )
    for x, y, size in stones:
        c.paint(
            Stencil().ellipse(x, y, size, size * 0.6),
            down(mix(MIST, MOSS, 0.4), darker(PETROL, 0.3)),
            shade=Shade(INK, "bottom", 0.8),
        )
        c.paint(
            Stencil().ellipse(x - size * 0.1, y - size * 0.34, size * 0.66, size * 0.24),
            OLIVE,
            shade=Shade(MOSS, "right", 0.8),
        )
    reeds(c, 1000, 170, down(OLIVE, darker(MOSS, 0.6)), amount=60, where=(-20, 420))
    reeds(c, 1000, 170, down(OLIVE, darker(MOSS, 0.6)), amount=60, where=(1120, 1520))


def rowing_regatta(c: Canvas) -> None:
    """An eight in the morning mist."""
    rng = c.random
    c.wash((0, mix(CORAL, APRICOT, 0.5)), (0.3, HONEY), (0.48, CREAM), (1, CREAM))
    sun(c, 1130, 400, 84, CREAM, CREAM, 5)
    for y, size, ink in (
        (490, 40, mix(APRICOT, MIST, 0.5)),
        (515, 54, mix(TEAL, APRICOT, 0.35)),
        (548, 62, mix(PETROL, TEAL, 0.4)),
    ):
        line = Stencil()
        for x in range(-20, 1560, 52):
            crown(
                rng,
                line,
                x + rng.uniform(-18, 18),
                y - 60 * max(0, math.sin(x / 240 + y)) + 20,
                size * rng.uniform(0.6, 1.15),
            )
        line.rectangle(-10, y + 10, WIDTH + 10, 600)
        c.paint(line, ink)
        c.haze(y - 30, y + 70, CREAM, 0.5)
    c.paint(Stencil().rectangle(-10, 590, WIDTH + 10, HEIGHT), down(lighter(MIST, 0.4), TEAL, PETROL, NIGHT))
    c.reflect(590, 260, alpha=0.55, ripple=6)
    c.haze(660, 580, CREAM, 0.7)
    streaks(c, 620, 990, CREAM, amount=90, alpha=0.5, centre=1130, spread=150)
    streaks(c, 620, 990, NIGHT, amount=60, alpha=0.25)
    _eight(c, 700, 640, 0.55, mix(PETROL, TEAL, 0.2), mix(PETROL, TEAL, 0.2))
    _eight(c, 780, 820, 1.05, NIGHT, CORAL)


def _eight(c: Canvas, x: float, y: float, size: float, ink: tuple[int, int, int], shirt: tuple[int, int, int]) -> None:
    c.paint(Stencil().ellipse(x, y + 30 * size, 620 * size, 12 * size), INK, alpha=0.3, blur=4)
    oars, bodies, shirts, splashes = Stencil(), Stencil(), Stencil(), Stencil()
    for seat in range(8):
        at = x - 390 * size + seat * 104 * size
        lean = 16 * size
        shirts.polygon(
            curve(
                (at - 20 * size, y),
                (at - 16 * size - lean * 0.3, y - 40 * size),
                (at - 12 * size - lean, y - 74 * size),
                (at + 16 * size - lean, y - 72 * size),
                (at + 18 * size, y - 30 * size),
                (at + 18 * size, y),
                steps=5,
            )
        )
        bodies.ellipse(at + 2 * size - lean * 1.3, y - 92 * size, 15 * size, 17 * size)
        bodies.line([(at + 4 * size - lean, y - 62 * size), (at + 52 * size, y - 46 * size)], 10 * size)
        bodies.line([(at + 4 * size, y - 8 * size), (at + 44 * size, y - 26 * size), (at + 70 * size, y)], 13 * size)
        blade = (at - 60 * size, y + 96 * size) if seat % 2 else (at - 30 * size, y + 46 * size)
        oars.line([(at + 54 * size, y - 46 * size), blade], 5 * size)
        oars.polygon(
            [
                (blade[0] + 14 * size, blade[1] - 20 * size),
                (blade[0] + 4 * size, blade[1] - 22 * size),
                (blade[0] - 18 * size, blade[1] + 8 * size),
                (blade[0] - 2 * size, blade[1] + 10 * size),
            ]
        )
        splashes.ellipse(blade[0] - 8 * size, blade[1] + 12 * size, 36 * size, 6 * size)
    cox = x + 470 * size
    bodies.ellipse(cox, y - 58 * size, 14 * size, 16 * size).polygon(
        [(cox - 20 * size, y), (cox - 14 * size, y - 44 * size), (cox + 14 * size, y - 44 * size), (cox + 20 * size, y)]
    )
    c.paint(bodies, mix(ink, INK, 0.2))
    c.paint(shirts, shirt, shade=Shade(PLUM, "left", 0.3))
    c.paint(oars, ink)
    c.paint(splashes, SNOW, alpha=0.7)
    hull = curve(
        (x - 640 * size, y - 6 * size),
        (x - 300 * size, y + 22 * size),
        (x + 300 * size, y + 22 * size),
        (x + 640 * size, y - 10 * size),
    )
    c.paint(
        Stencil().polygon([*hull, (x + 500 * size, y - 10 * size), (x - 500 * size, y - 6 * size)]),
        down(CREAM, ink),
        shade=Shade(INK, "bottom", 0.7),
    )
