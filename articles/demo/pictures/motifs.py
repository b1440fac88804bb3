"""Things that stand in more than one picture: hills, trees, houses, people, birds, water."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from articles.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Fill, Point, Shade, Stencil
from articles.demo.pictures.palette import CREAM, HONEY, Colour


def ridge(rng: random.Random, base: float, height: float, *, rough: float = 0.5, step: float = 6) -> list[Point]:
    """A line of hills from edge to edge around ``base``; ``rough`` goes from dunes (0) to rock (1)."""
    waves = [
        (height * share, length * rng.uniform(0.8, 1.25), rng.uniform(0, math.tau))
        for share, length in ((1, 620), (0.45, 260), (0.28 * rough, 96), (0.18 * rough, 41), (0.09 * rough, 15))
    ]
    line: list[Point] = []
    x = -30.0
    while x <= WIDTH + 30:
        swing = sum(size * _swell((x / length) * math.tau + phase, rough) for size, length, phase in waves)
        line.append((x, base - swing * 0.6))
        x += step
    return line


def _swell(angle: float, rough: float) -> float:
    """Between a sine (soft hills) and a triangle (peaks)."""
    triangle = 2 / math.pi * math.asin(math.sin(angle))
    return math.sin(angle) * (1 - rough) + triangle * rough


def land(line: Sequence[Point], bottom: float = HEIGHT + 40) -> Stencil:
    """The ground below a ridge line."""
    return Stencil().polygon([*line, (line[-1][0], bottom), (line[0][0], bottom)])


def curve(*points: Point, steps: int = 14) -> list[Point]:
    """A smooth line through the points (Catmull-Rom)."""
    knots = [points[0], *points, points[-1]]
    line: list[Point] = []
    for a, b, c, d in zip(knots, knots[1:], knots[2:], knots[3:], strict=False):
        for index in range(steps):
            t = index / steps
            line.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    return [*line, points[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def spruce(stencil: Stencil, x: float, y: float, height: float) -> None:
    """A conifer of four skirts, standing on ``y``."""
    for index in range(4):
        top = y - height + index * height * 0.2
        half = height * (0.09 + 0.055 * index)
        foot = min(y - height * 0.06, top + height * 0.4)
        stencil.polygon([(x, top), (x + half, foot), (x, foot - height * 0.05), (x - half, foot)])
    stencil.rectangle(x - height * 0.02, y - height * 0.12, x + height * 0.02, y)


def forest(rng: random.Random, line: Sequence[Point], height: float, gap: float) -> Stencil:
    """Conifers along a ridge line."""
    stencil = Stencil()
    last = -math.inf
    for x, y in line:
        if x - last > gap:
            last = x + rng.uniform(-0.4, 0.4) * gap
            spruce(stencil, x, y + height * 0.15, height * rng.uniform(0.6, 1.2))
    return stencil


def crown(rng: random.Random, stencil: Stencil, x: float, y: float, radius: float) -> None:
    """A broad-leaved tree's foliage around its centre."""
    stencil.ellipse(x, y, radius * 0.82, radius * 0.72)
    for index in range(9):
        angle = index / 9 * math.tau + rng.uniform(-0.2, 0.2)
        reach = radius * 0.62
        stencil.ellipse(x + math.cos(angle) * reach, y + math.sin(angle) * reach * 0.8, radius * rng.uniform(0.3, 0.42))


def tree(
    canvas: Canvas, x: float, y: float, height: float, leaf: Fill, bark: Fill, *, shade: Shade | None = None
) -> None:
    """A broad-leaved tree with trunk, standing on ``y``."""
    trunk = Stencil().polygon(
        [
            (x - height * 0.045, y),
            (x - height * 0.02, y - height * 0.6),
            (x + height * 0.02, y - height * 0.6),
            (x + height * 0.045, y),
        ]
    )
    trunk.line([(x, y - height * 0.38), (x - height * 0.14, y - height * 0.62)], height * 0.022)
    trunk.line([(x, y - height * 0.44), (x + height * 0.15, y - height * 0.66)], height * 0.02)
    canvas.paint(trunk, bark)
    foliage = Stencil()
    crown(canvas.random, foliage, x, y - height * 0.66, height * 0.34)
    canvas.paint(foliage, leaf, shade=shade or ())


def person(stencil: Stencil, x: float, y: float, height: float, *, stride: float = 0.0, coat: float = 1.0) -> None:
    """A standing or walking figure whose feet touch ``y``; ``coat`` widens it."""
    unit = height / 8
    shoulder, hip = y - unit * 6.4, y - unit * 3.4
    half = unit * 1.0 * coat
    stencil.ellipse(x, y - unit * 7.3, unit * 0.58, unit * 0.68)
    stencil.polygon(
        curve(
            (x - unit * 0.3, shoulder - unit * 0.2),
            (x - half, shoulder + unit * 0.5),
            (x - half * 1.05, hip),
            (x + half * 1.05, hip),
            (x + half, shoulder + unit * 0.5),
            (x + unit * 0.3, shoulder - unit * 0.2),
            steps=6,
        )
    )
    for side in (-1, 1):
        foot = x + side * unit * (0.35 + stride)
        stencil.polygon(
            [
                (x + side * unit * 0.05, hip - unit * 0.3),
                (x + side * half * 0.95, hip - unit * 0.3),
                (foot + side * unit * 0.3, y),
                (foot - side * unit * 0.32, y),
            ]
        )


def crowd(rng: random.Random, stencil: Stencil, left: float, right: float, y: float, size: float) -> None:
    """Heads and shoulders in a row, as one sees an audience from behind."""
    x = left
    while x < right:
        height = size * rng.uniform(0.86, 1.14)
        foot = y + rng.uniform(-0.1, 0.1) * size
        stencil.ellipse(x, foot - height * 0.72, height * 0.22, height * 0.28)
        stencil.ellipse(x, foot, height * 0.46, height * 0.5)
        stencil.rectangle(x - height * 0.46, foot, x + height * 0.46, foot + size)
        x += size * rng.uniform(0.86, 1.2)


def bird(stencil: Stencil, x: float, y: float, span: float, lift: float = 0.3) -> None:
    """A bird in flight, wings up by ``lift`` of their span."""
    up = span * lift
    stencil.polygon(
        curve(
            (x - span / 2, y - up),
            (x - span * 0.2, y - up * 0.75),
            (x, y),
            (x + span * 0.2, y - up * 0.75),
            (x + span / 2, y - up),
            steps=5,
        )
        + curve(
            (x + span / 2, y - up),
            (x + span * 0.18, y - up * 0.45),
            (x, y + span * 0.09),
            (x - span * 0.18, y - up * 0.45),
            (x - span / 2, y - up),
            steps=5,
        )
    )


def clouds(
    canvas: Canvas,
    places: list[tuple[float, float, float]],
    fill: Fill,
    *,
    alpha: float = 1.0,
    blur: float = 0.0,
    shade: Shade | None = None,
) -> None:
    """Flat-bottomed clouds at (x, y of the underside, width)."""
    for x, y, width in places:
        stencil, puffs = Stencil(), 6
        for index in range(puffs):
            place = index / (puffs - 1) - 0.5
            radius = width * (0.2 - 0.26 * place * place) * canvas.random.uniform(0.75, 1.1)
            stencil.ellipse(x + place * width * 0.8, y - radius * 0.55, radius * 1.25, radius * 0.8)
        stencil.rectangle(x - width, y, x + width, y + width * 0.4, cut=True)
        for side in (-1, 1):
            stencil.ellipse(x + side * width * 0.46, y - width * 0.012, width * 0.07, width * 0.022)
        canvas.paint(stencil, fill, alpha=alpha, blur=blur, shade=shade or ())


def streaks(
    canvas: Canvas,
    top: float,
    bottom: float,
    fill: Colour,
    *,
    amount: int = 60,
    alpha: float = 0.5,
    centre: float | None = None,
    spread: float = 160,
) -> None:
    """Flat glints on water; with a ``centre`` they gather below a light."""
    rng, stencil = canvas.random, Stencil()
    for _ in range(amount):
        depth = rng.random() ** 1.4
        y = top + (bottom - top) * depth
        length = (26 + 150 * depth) * rng.uniform(0.5, 1.3)
        if centre is None:
            x = rng.uniform(0, WIDTH)
        else:
            x = rng.gauss(centre, spread * (0.35 + depth))
            length *= 0.7
        thick = 1.2 + 4.2 * depth
        stencil.polygon([(x - length / 2, y), (x, y - thick), (x + length / 2, y), (x, y + thick)])
    canvas.paint(stencil, fill, alpha=alpha)


def stars(canvas: Canvas, bottom: float, amount: int = 90, colour: Colour = CREAM) -> None:
    stencil = Stencil()
    for _ in range(amount):
        stencil.ellipse(
            canvas.random.uniform(0, WIDTH),
            bottom * canvas.random.random() ** 1.3,
            canvas.random.choice((1.1, 1.4, 2.2)),
        )
    canvas.paint(stencil, colour, alpha=0.75)


def reeds(
    canvas: Canvas, base: float, height: float, fill: Fill, *, amount: int = 60, where: tuple[float, float] = (0, WIDTH)
) -> None:
    """Grass or reeds along the lower edge."""
    stencil = Stencil()
    for _ in range(amount):
        x = canvas.random.uniform(*where)
        tall = height * canvas.random.uniform(0.45, 1)
        lean = canvas.random.uniform(-0.22, 0.3) * tall
        foot = base + canvas.random.uniform(0, 30)
        stencil.polygon(
            [
                (x - 3.4, foot),
                *curve((x - 2, foot), (x + lean * 0.3, foot - tall * 0.6), (x + lean, foot - tall), steps=5),
                (x + 3.4, foot),
            ]
        )
        if canvas.random.random() < 0.3:
            stencil.ellipse(x + lean, foot - tall, 4.6, 19)
    canvas.paint(stencil, fill)


def house(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    wall: Fill,
    roof: Fill,
    *,
    lit: Colour = HONEY,
    gable: bool = True,
    windows: tuple[int, int] = (2, 2),
    share: float = 0.6,
    shade: Shade | None = None,
) -> None:
    """A house standing on ``y``, its gable to the street or its eaves; ``share`` of the windows are lit."""
    left, right, eaves = x - width / 2, x + width / 2, y - height
    top = eaves - width * (0.62 if gable else 0.4)
    body = Stencil().polygon([(left, y), (left, eaves), *([(x, top)] if gable else []), (right, eaves), (right, y)])
    canvas.paint(body, wall, shade=shade or ())
    over = width * 0.06
    if gable:
        thick = width * 0.075
        roofing = Stencil().line(
            [(left - over, eaves + over * 1.1), (x, top - thick * 0.2), (right + over, eaves + over * 1.1)], thick
        )
        roofing.polygon(
            [(x - thick * 0.5, top + thick * 0.2), (x, top - thick * 0.75), (x + thick * 0.5, top + thick * 0.2)]
        )
    else:
        roofing = Stencil().polygon(
            [(left - over, eaves), (left + width * 0.14, top), (right - width * 0.14, top), (right + over, eaves)]
        )
    canvas.paint(roofing, roof)
    columns, rows = windows
    bright, dark = Stencil(), Stencil()
    pane, tall = width / (columns * 2 + 1), height / (rows * 2 + 0.6)
    for row in range(rows):
        for column in range(columns):
            a = left + pane * (1 + column * 2)
            b = eaves + tall * (0.5 + row * 2)
            pick = bright if canvas.random.random() < share else dark
            pick.rectangle(a, b, a + pane, b + tall * 1.25)
            pick.rectangle(a + pane * 0.45, b, a + pane * 0.55, b + tall * 1.25, cut=True)
    canvas.paint(bright, lit)
    canvas.paint(dark, roof, alpha=0.7)


def sun(canvas: Canvas, x: float, y: float, radius: float, colour: Fill, halo: Colour, reach: float = 5) -> None:
    canvas.glow(x, y, radius * reach, halo, 0.75)
    canvas.paint(Stencil().ellipse(x, y, radius), colour)
