"""Scenes from the south: a stone bridge and a hill of olives."""

from __future__ import annotations

import math

from articles.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Fill, Shade, Stencil, across, down
from articles.demo.pictures.motifs import crown, curve, house, land, person, ridge, streaks, sun, tree
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


def river_city(c: Canvas) -> None:
    """A stone bridge whose arches close to circles in the water; an evening walk."""
    c.wash((0, mix(TEAL, MIST, 0.2)), (0.3, mix(MIST, CREAM, 0.6)), (0.55, HONEY), (1, APRICOT))
    sun(c, 300, 330, 100, CREAM, HONEY, 5)
    c.paint(land(ridge(c.random, 470, 120, rough=0.4)), down(mix(TEAL, PLUM, 0.3), mix(APRICOT, PLUM, 0.2)))
    walls = (CREAM, APRICOT, SAND, CORAL, HONEY, CREAM, mix(CORAL, SAND, 0.5), SAND, APRICOT, CREAM, CORAL, SAND)
    x = 20.0
    for index, wall in enumerate(walls):
        width = (130, 110, 150, 120, 140, 116, 134, 150, 120, 130, 140, 126)[index]
        tall = (170, 220, 150, 200, 180, 230, 160, 210, 190, 170, 220, 180)[index]
        _facade(c, x, 620, width, tall, wall)
        x += width
    tower = Stencil().rectangle(1016, 180, 1096, 620)
    c.paint(tower, across(SAND, mix(SAND, BRICK, 0.45)), shade=Shade(PLUM, "right", 0.6))
    c.paint(
        Stencil().rectangle(1004, 174, 1108, 194).polygon([(1012, 176), (1056, 96), (1100, 176)]),
        BRICK,
        shade=Shade(PLUM, "right", 0.6),
    )
    c.paint(Stencil().ellipse(1056, 250, 16).rectangle(1040, 250, 1072, 300), PLUM)
    c.paint(Stencil().rectangle(-10, 612, WIDTH + 10, 634), down(mix(SAND, PLUM, 0.25), mix(BRICK, PLUM, 0.5)))
    water: Fill = down(mix(APRICOT, TEAL, 0.4), TEAL, PETROL, NIGHT)
    c.paint(Stencil().rectangle(-10, 634, WIDTH + 10, HEIGHT), water)
    c.reflect(634, 90, alpha=0.5, ripple=4)
    bridge = Stencil().polygon(
        [*curve((-20, 560), (400, 530), (750, 500), (1100, 530), (1520, 560)), (1520, 730), (-20, 730)]
    )
    for x, tall in ((150, 124), (450, 146), (750, 164), (1050, 146), (1350, 124)):
        bridge.ellipse(x, 730, 124, tall, cut=True)
    c.paint(bridge, down(lighter(SAND, 0.2), mix(SAND, BRICK, 0.5)), shade=Shade(PLUM, "bottom", 0.7))
    rail = curve((-20, 552), (400, 522), (750, 492), (1100, 522), (1520, 552))
    c.paint(Stencil().line(rail, 9), lighter(SAND, 0.4))
    walkers = Stencil()
    for x, tall in ((360, 84), (392, 78), (640, 86), (820, 80), (850, 60), (1160, 84)):
        person(walkers, x, 556 - 52 * math.cos((x - 750) / 480) ** 2, tall, stride=0.3)
    c.paint(walkers, down(PLUM, NIGHT), alpha=1)
    c.paint(
        Stencil().line([(px, py + 16) for px, py in rail], 26), mix(SAND, CORAL, 0.3), shade=Shade(PLUM, "bottom", 0.4)
    )
    c.reflect(730, 270, alpha=0.66, ripple=4)
    streaks(c, 745, 985, CREAM, amount=90, alpha=0.5, centre=300, spread=150)
    streaks(c, 745, 985, NIGHT, amount=70, alpha=0.3)
    for x, y, tall in ((1330, 980, 420), (60, 960, 360)):
        tree(c, x, y, tall, down(MOSS, darker(MOSS, 0.5)), down(PLUM, INK), shade=Shade(HONEY, "left", 0.5, 0.5))


def _facade(c: Canvas, x: float, y: float, width: float, height: float, wall: Colour) -> None:
    left, right, top = x - width / 2, x + width / 2, y - height
    c.paint(
        Stencil().rectangle(left, top, right, y),
        down(lighter(wall, 0.2), mix(wall, PLUM, 0.12)),
        shade=Shade(mix(PLUM, wall, 0.3), "right", 0.5, 0.8),
    )
    c.paint(
        Stencil().polygon([(left - 6, top + 4), (left + 8, top - 20), (right - 8, top - 20), (right + 6, top + 4)]),
        mix(CORAL, BRICK, 0.6),
    )
    shutters, balconies = Stencil(), Stencil()
    rows = int(height // 62)
    for row in range(rows):
        for column in range(2):
            a, b = left + width * (0.2 + 0.36 * column), top + 20 + row * 58
            shutters.rectangle(a, b, a + width * 0.2, b + 34)
            if row == rows - 1 and column == 0:
                balconies.rectangle(left + width * 0.1, b + 34, right - width * 0.1, b + 39)
    c.paint(shutters, mix(PETROL, PLUM, 0.35), shade=Shade(HONEY, "left", 0.3))
    c.paint(balconies, NIGHT)


def olive_grove(c: Canvas) -> None:
    """Rows of olive trees on red earth, a white farm on the hill."""
    rng = c.random
    c.wash((0, TEAL), (0.25, mix(TEAL, MIST, 0.7)), (0.45, CREAM), (1, CREAM))
    sun(c, 330, 230, 96, down(HONEY, APRICOT), HONEY, 5)
    for base, height, ink in ((420, 120, mix(MIST, PETROL, 0.3)), (480, 90, mix(TEAL, PLUM, 0.35))):
        c.paint(
            land(ridge(rng, base, height, rough=0.5)), down(ink, lighter(ink, 0.5)), shade=Shade(PLUM, "right", 0.3)
        )
    hill = curve((-30, 590), (300, 560), (760, 470), (1080, 440), (1530, 540))
    earth = land(hill)
    c.paint(
        earth,
        down(APRICOT, CORAL, BRICK, darker(BRICK, 0.3)),
        shade=[Shade(PLUM, "right", 0.4), Shade(PLUM, "bottom", 0.6, 0.5)],
    )
    house(
        c,
        1010,
        462,
        190,
        74,
        SNOW,
        CORAL,
        gable=False,
        windows=(4, 1),
        share=0,
        shade=Shade(mix(TEAL, PLUM, 0.4), "right", 0.8),
    )
    house(c, 1128, 466, 80, 110, CREAM, CORAL, windows=(1, 2), share=0, shade=Shade(mix(TEAL, PLUM, 0.4), "right", 0.8))
    spires = Stencil()
    for x, tall in ((870, 150), (842, 120), (1220, 170), (1252, 130)):
        spires.polygon(curve((x, 480), (x - 18, 440), (x, 480 - tall), (x + 18, 440), (x, 480), steps=7))
    c.paint(spires, darker(MOSS, 0.5))
    for row in range(7):
        depth = row / 6
        y = 560 + 420 * depth**1.5
        size = 34 + 120 * depth
        gap = 96 + 170 * depth
        shift = (row % 2) * gap / 2
        at = -60 + shift
        while at < WIDTH + 80:
            lift = (1 - depth) * 46 * math.sin((at - 300) / 420)
            _olive(c, at, y - lift, size)
            at += gap


def _olive(c: Canvas, x: float, y: float, size: float) -> None:
    c.paint(Stencil().ellipse(x + size * 0.4, y + size * 0.02, size * 0.75, size * 0.1), PLUM, alpha=0.5)
    trunk = Stencil().polygon(
        curve((x - size * 0.12, y), (x - size * 0.05, y - size * 0.3), (x - size * 0.2, y - size * 0.6), steps=4)
        + curve((x + size * 0.22, y - size * 0.6), (x + size * 0.05, y - size * 0.3), (x + size * 0.14, y), steps=4)
    )
    c.paint(trunk, down(mix(PLUM, SAND, 0.25), INK))
    leaf = Stencil()
    crown(c.random, leaf, x, y - size * 0.78, size * 0.5)
    c.paint(
        leaf,
        down(mix(OLIVE, MIST, 0.45), MOSS),
        shade=[Shade(darker(MOSS, 0.5), "right", 0.75), Shade(CREAM, "left", 0.35, 0.4)],
    )
