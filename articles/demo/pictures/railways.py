"""Scenes on the rails: a lit train, and a bridge the trains have left to bicycles."""

from __future__ import annotations

import math

from articles.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, Shade, Stencil, across, down
from articles.demo.pictures.motifs import (
    crown,
    curve,
    forest,
    land,
    reeds,
    ridge,
    stars,
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
    TEAL,
    darker,
    lighter,
    mix,
)


def night_train(c: Canvas) -> None:
    """A lit train on a viaduct under the moon."""
    rng = c.random
    c.wash((0, INK), (0.35, NIGHT), (0.6, PETROL), (1, TEAL))
    stars(c, 520, 170)
    c.glow(1120, 230, 460, MIST, 0.55)
    c.paint(Stencil().ellipse(1120, 230, 86), CREAM, shade=Shade(mix(MIST, TEAL, 0.4), "left", 0.6))
    for base, height, ink in (
        (560, 120, mix(PETROL, TEAL, 0.35)),
        (640, 110, mix(PETROL, NIGHT, 0.3)),
        (720, 90, NIGHT),
    ):
        c.paint(
            land(ridge(rng, base, height, rough=0.35)), down(ink, darker(ink, 0.4)), shade=Shade(INK, "bottom", 0.5)
        )
        c.haze(base - 40, base + 120, mix(PETROL, MIST, 0.4), 0.45)
    near = ridge(rng, 880, 60, rough=0.3)
    c.paint(land(near), down(NIGHT, INK))
    c.paint(forest(rng, near, 80, 20), down(mix(NIGHT, PETROL, 0.5), INK))
    deck = 610
    wall = Stencil().rectangle(-10, deck, WIDTH + 10, deck + 34)
    for index in range(9):
        x = -90 + index * 210
        wall.polygon([(x - 24, deck + 20), (x + 24, deck + 20), (x + 34, 1010), (x - 34, 1010)])
        arch = [
            (x + 24 + 162 * (0.5 - 0.5 * math.cos(t / 20 * math.pi)), deck + 130 - 92 * math.sin(t / 20 * math.pi))
            for t in range(21)
        ]
        wall.polygon(
            [(x + 20, deck + 20), (x + 190, deck + 20), (x + 190, deck + 130), *reversed(arch), (x + 20, deck + 130)]
        )
    c.paint(
        wall,
        down(mix(PLUM, PETROL, 0.45), NIGHT, INK),
        shade=[Shade(INK, "bottom", 0.8), Shade(APRICOT, "top", 0.3, 0.12)],
    )
    c.haze(800, 1010, mix(PETROL, MIST, 0.3), 0.5)
    _carriages(c, deck)
    c.paint(
        forest(rng, [(x, 1010 + 30 * math.sin(x / 200)) for x in range(-20, 1540, 8)], 190, 46),
        down(mix(NIGHT, PETROL, 0.3), INK),
    )


def _carriages(c: Canvas, deck: float) -> None:
    for index in range(5):
        left = -160 + index * 262
        right = left + 252
        body = (
            Stencil()
            .rectangle(left, deck - 92, right, deck - 14)
            .polygon(
                curve((left, deck - 90), (left + 12, deck - 104), (right - 12, deck - 104), (right, deck - 90), steps=4)
            )
        )
        if index == 4:
            body.polygon(
                curve(
                    (right - 10, deck - 104),
                    (right + 60, deck - 84),
                    (right + 88, deck - 40),
                    (right + 80, deck - 14),
                    (right - 10, deck - 14),
                    steps=8,
                )
            )
        c.paint(body, down(mix(PETROL, NIGHT, 0.3), mix(PLUM, NIGHT, 0.4)), shade=Shade(INK, "bottom", 0.8, 0.5))
        c.paint(Stencil().rectangle(left, deck - 36, right, deck - 30), CORAL)
        panes = Stencil()
        for pane in range(7):
            x = left + 18 + pane * 33
            panes.rectangle(x, deck - 80, x + 23, deck - 50)
        c.glow((left + right) / 2, deck - 62, 150, HONEY, 0.5)
        c.paint(panes, down(CREAM, HONEY))
        sleepers = Stencil()
        for pane in (1, 3, 4):
            x = left + 29 + pane * 33
            sleepers.ellipse(x, deck - 58, 5).rectangle(x - 8, deck - 54, x + 8, deck - 50)
        c.paint(sleepers, PLUM)
        wheels = Stencil()
        for dx in (34, 62, 190, 218):
            wheels.ellipse(left + dx, deck - 8, 10)
        c.paint(wheels, INK)
    c.glow(1200, deck - 44, 230, CREAM, 0.9)
    c.paint(
        Stencil().polygon([(1208, deck - 44), (1540, deck - 130), (1540, deck + 10)]),
        across(CREAM, mix(CREAM, PETROL, 0.8)),
        alpha=0.35,
        blur=6,
    )
    c.paint(Stencil().ellipse(1204, deck - 42, 8), CREAM)
    c.paint(Stencil().polygon([(1170, deck - 82), (1186, deck - 56), (1156, deck - 56), (1156, deck - 84)]), MIST)


def bicycle_bridge(c: Canvas) -> None:
    """The old railway bridge, now for bicycles, over an autumn valley."""
    rng = c.random
    c.wash((0, mix(TEAL, MIST, 0.4)), (0.4, MIST), (0.6, CREAM), (1, CREAM))
    sun(c, 420, 330, 80, HONEY, HONEY, 5)
    for base, height, ink in ((470, 110, mix(MIST, TEAL, 0.35)), (550, 100, mix(OLIVE, TEAL, 0.5))):
        c.paint(land(ridge(rng, base, height, rough=0.2)), down(ink, lighter(ink, 0.4)))
    for ink, y, size in (
        (mix(APRICOT, OLIVE, 0.4), 640, 46),
        (mix(CORAL, OLIVE, 0.25), 690, 56),
        (mix(BRICK, MOSS, 0.35), 750, 66),
    ):
        leaves = Stencil()
        for x in range(-20, 1560, 58):
            crown(
                rng,
                leaves,
                x + rng.uniform(-20, 20),
                y + rng.uniform(-24, 24) - abs(x - 750) * 0.12,
                size * rng.uniform(0.7, 1.2),
            )
        c.paint(leaves, ink, shade=Shade(PLUM, "bottom", 0.6))
    c.paint(Stencil().rectangle(-10, 770, WIDTH + 10, HEIGHT), down(mix(CREAM, TEAL, 0.5), TEAL, PETROL))
    top, deck = 400, 600
    for x in (290, 1210):
        pier = Stencil().polygon([(x - 52, deck + 20), (x + 52, deck + 20), (x + 72, 860), (x - 72, 860)])
        c.paint(pier, across(SAND, mix(SAND, PLUM, 0.5)), shade=Shade(PLUM, "right", 0.75))
        c.paint(Stencil().rectangle(x - 64, deck + 16, x + 64, deck + 34), mix(SAND, PLUM, 0.3))
    steel = Stencil().line([(-20, deck), (1520, deck)], 26)
    arch: list[Point] = [
        (x, deck - (deck - top) * math.sin(math.pi * (x - 290) / 920) ** 0.8) for x in range(290, 1211, 92)
    ]
    steel.line(arch, 20)
    for index, (foot, high) in enumerate(arch):
        steel.line([(foot, high), (foot, deck)], 9)
        if index:
            steel.line([arch[index - 1], (foot, deck)] if index > 5 else [(arch[index - 1][0], deck), (foot, high)], 6)
    for x in range(-20, 1530, 40):
        steel.line([(x, deck), (x, deck - 46)], 3)
    steel.line([(-20, deck - 46), (1520, deck - 46)], 4)
    c.reflect(790, 210, alpha=0.4, ripple=6)
    c.paint(steel, down(mix(PETROL, NIGHT, 0.3), NIGHT), shade=Shade(BRICK, "bottom", 0.4, 0.5))
    for x, coat, turn in ((560, CORAL, 1), (700, HONEY, 1), (990, TEAL, -1)):
        rider(c, x, deck - 14, 118, coat, turn)
    streaks(c, 790, 985, CREAM, amount=70, alpha=0.45)
    reeds(c, 1000, 150, down(OLIVE, INK), amount=70, where=(-20, 330))
    reeds(c, 1000, 150, down(OLIVE, INK), amount=70, where=(1180, 1520))


def rider(c: Canvas, x: float, y: float, height: float, coat: tuple[int, int, int], turn: int) -> None:
    """Somebody on a bicycle, seen from the side; ``turn`` is 1 (to the right) or -1."""
    radius = height * 0.21
    frame = Stencil()
    for dx in (-0.3, 0.3):
        frame.ellipse(x + dx * height, y - radius, radius).ellipse(x + dx * height, y - radius, radius * 0.84, cut=True)
    saddle = (x - turn * height * 0.14, y - height * 0.5)
    pedal = (x - turn * height * 0.02, y - radius)
    head = (x + turn * height * 0.2, y - height * 0.54)
    for points in (
        [(x - turn * 0.3 * height, y - radius), saddle, pedal, head, saddle],
        [head, (x + turn * 0.3 * height, y - radius)],
        [pedal, (x - turn * 0.3 * height, y - radius)],
    ):
        frame.line(points, height * 0.028)
    c.paint(frame, INK)
    legs = Stencil().line([saddle, (x + turn * height * 0.1, y - height * 0.42), (x, y - height * 0.14)], height * 0.07)
    c.paint(legs, NIGHT)
    back = Stencil().polygon(
        curve(
            (saddle[0] - turn * height * 0.05, saddle[1] + 4),
            (x - turn * height * 0.1, y - height * 0.72),
            (x + turn * height * 0.06, y - height * 0.84),
            (x + turn * height * 0.11, y - height * 0.76),
            (x + turn * height * 0.02, y - height * 0.52),
            steps=6,
        )
    )
    back.line(
        [
            (x + turn * height * 0.05, y - height * 0.78),
            (x + turn * height * 0.16, y - height * 0.64),
            (head[0], head[1] - 2),
        ],
        height * 0.05,
    )
    c.paint(back, coat, shade=Shade(PLUM, "bottom", 0.6))
    c.paint(Stencil().ellipse(x + turn * height * 0.11, y - height * 0.92, height * 0.075), INK)
