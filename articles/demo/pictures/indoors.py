"""Scenes under a roof: parliament, talks, library, concert, press hall, laboratory, stadium, cinema."""

from __future__ import annotations

import math

from articles.demo.pictures.canvas import WIDTH, Canvas, Point, Shade, Stencil, across, down
from articles.demo.pictures.motifs import crowd, curve, land, person, ridge
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


def parliament_hall(c: Canvas) -> None:
    """The half circle from the gallery: rows of seats, a speaker, light from above."""
    rng = c.random
    c.wash((0, mix(TEAL, MIST, 0.3)), (0.3, mix(PETROL, TEAL, 0.5)), (1, NIGHT))
    columns = Stencil()
    for index in range(19):
        x = 20 + index * 81
        columns.rectangle(x, -10, x + 40, 470)
    c.paint(columns, down(CREAM, mix(SAND, TEAL, 0.3), mix(PETROL, TEAL, 0.3)), shade=Shade(PETROL, "bottom", 0.7, 0.8))
    c.paint(
        Stencil().rectangle(-10, 440, WIDTH + 10, 520),
        down(mix(BRICK, PLUM, 0.4), PLUM),
        shade=Shade(INK, "bottom", 0.5),
    )
    for left, wide in ((420, 120), (690, 150), (960, 120)):
        c.paint(
            Stencil().polygon([(left, -10), (left + wide, -10), (left + wide * 1.9, 760), (left - wide * 0.9, 760)]),
            CREAM,
            alpha=0.16,
            blur=10,
        )
    c.paint(
        Stencil().ellipse(750, 620, 560, 140),
        down(mix(SAND, PLUM, 0.2), mix(SAND, BRICK, 0.3)),
        shade=Shade(PLUM, "bottom", 0.5),
    )
    c.paint(Stencil().ellipse(750, 250, 96), down(CREAM, HONEY), alpha=0.95, shade=Shade(APRICOT, "bottom", 0.5))
    c.paint(Stencil().ellipse(750, 250, 96).ellipse(750, 250, 84, cut=True), BRICK)
    wave = Stencil()
    for index in range(3):
        wave.line([(x, 232 + index * 24 + 9 * math.sin(x / 14)) for x in range(690, 812, 4)], 9)
    c.paint(wave, PETROL)
    bench = Stencil().rectangle(560, 452, 940, 520).rectangle(540, 440, 960, 458)
    c.paint(bench, down(APRICOT, BRICK), shade=Shade(PLUM, "bottom", 0.8))
    chair = Stencil()
    crowd(rng, chair, 640, 880, 438, 44)
    c.paint(chair, NIGHT, inside=Stencil().rectangle(500, 300, 1000, 442))
    speaker = Stencil()
    person(speaker, 750, 610, 170, coat=1.1)
    c.paint(speaker, down(CORAL, BRICK), shade=Shade(PLUM, "left", 0.5))
    c.paint(Stencil().ellipse(750, 455, 13, 15), darker(SAND, 0.3))
    c.paint(
        Stencil().polygon([(700, 520), (800, 520), (786, 622), (714, 622)]),
        across(HONEY, APRICOT),
        shade=Shade(BRICK, "bottom", 0.8),
    )
    c.glow(750, 470, 260, CREAM, 0.4)
    for row in range(6):
        _seats(c, row)


def _seats(c: Canvas, row: int) -> None:
    rx, ry = 430 + row * 150, 96 + row * 66
    centre, size = (750, 612 + row * 14), 40 + row * 17
    backs, heads = Stencil(), Stencil()
    count = 15 + row * 2
    for index in range(count):
        angle = math.pi * (0.04 + 0.92 * index / (count - 1))
        x, y = centre[0] + math.cos(angle) * rx, centre[1] + math.sin(angle) * ry
        if c.random.random() < 0.84:
            heads.ellipse(x, y - size * 0.75, size * 0.19, size * 0.23)
            heads.ellipse(x, y - size * 0.12, size * 0.38, size * 0.42)
        backs.ellipse(x, y + size * 0.1, size * 0.4, size * 0.38).rectangle(
            x - size * 0.4, y + size * 0.1, x + size * 0.4, y + size * 0.6
        )
    desk: list[Point] = []
    low: list[Point] = []
    for step in range(41):
        angle = math.pi * step / 40
        desk.append((centre[0] + math.cos(angle) * rx * 1.02, centre[1] + math.sin(angle) * ry + size * 0.42))
        low.append((centre[0] + math.cos(angle) * rx * 1.05, centre[1] + math.sin(angle) * ry + size * 1.2))
    c.paint(heads, down(NIGHT, INK) if row % 2 else down(mix(PETROL, NIGHT, 0.4), INK))
    c.paint(backs, across(PLUM, BRICK, CORAL, BRICK, PLUM), shade=Shade(INK, "bottom", 0.5))
    c.paint(
        Stencil().polygon([*desk, *reversed(low)]),
        across(darker(PLUM, 0.4), mix(BRICK, PLUM, 0.4), darker(PLUM, 0.4)),
        shade=Shade(INK, "bottom", 0.7),
    )
    c.paint(Stencil().line(desk, 3 + row), APRICOT, alpha=0.8)


def conference(c: Canvas) -> None:
    """Tall windows on a lake; two delegations at a long table, one chair empty."""
    c.wash((0, mix(PLUM, NIGHT, 0.3)), (0.6, mix(PLUM, BRICK, 0.2)), (1, INK))
    view = Stencil()
    for x in (180, 560, 940, 1320):
        view.ellipse(x, 190, 140, 140).rectangle(x - 140, 190, x + 140, 640)
    c.paint(view, down(TEAL, MIST, CREAM, HONEY))
    hills = land(ridge(c.random, 400, 150, rough=0.8), 520)
    c.paint(hills, down(SNOW, mix(MIST, TEAL, 0.4), TEAL), inside=view, shade=Shade(PETROL, "right", 0.4))
    c.paint(land(ridge(c.random, 480, 50, rough=0.3), 540), PETROL, inside=view)
    c.paint(
        Stencil().rectangle(-10, 515, WIDTH, 650),
        down(mix(MIST, CREAM, 0.4), TEAL),
        inside=view,
        shade=Shade(PETROL, "bottom", 0.5),
    )
    jet = Stencil().polygon(curve((932, 520), (936, 380), (944, 300), (970, 330), (990, 420), (1000, 520), steps=8))
    c.paint(jet, SNOW, alpha=0.75, blur=2, inside=view)
    bars = Stencil()
    for x in (180, 560, 940, 1320):
        bars.line([(x, 50), (x, 640)], 7).line([(x - 140, 300), (x + 140, 300)], 6).line(
            [(x - 140, 470), (x + 140, 470)], 6
        )
        bars.rectangle(x - 158, 636, x + 158, 654)
    c.paint(bars, mix(PLUM, NIGHT, 0.5))
    for x in (180, 560, 940, 1320):
        c.paint(
            Stencil().polygon([(x - 140, 690), (x + 140, 690), (x + 60, 1010), (x - 320, 1010)]),
            HONEY,
            alpha=0.26,
            blur=9,
        )
    curtains = Stencil()
    for x in (-10, 370, 750, 1130, 1510):
        curtains.polygon([(x - 44, 30), (x + 44, 30), (x + 30, 400), (x + 52, 690), (x - 52, 690), (x - 30, 400)])
    c.paint(curtains, down(BRICK, PLUM), shade=Shade(INK, "bottom", 0.6))
    _delegations(c)


def _delegations(c: Canvas) -> None:
    seated, chairs = Stencil(), Stencil()
    for x in (300, 400, 500, 600, 700, 820, 920, 1020, 1120, 1220):
        chairs.rectangle(x - 36, 600, x + 36, 740).ellipse(x, 600, 36, 26)
        if x != 700:
            crowd(c.random, seated, x, x + 20, 668, 86)
    c.paint(chairs, down(mix(BRICK, PLUM, 0.2), PLUM), shade=Shade(INK, "left", 0.5))
    c.paint(seated, down(PETROL, NIGHT, INK))
    table = Stencil().polygon([(230, 726), (1270, 726), (1470, 900), (30, 900)])
    c.paint(table, down(lighter(APRICOT, 0.3), mix(CORAL, BRICK, 0.5), PLUM), shade=Shade(PLUM, "right", 0.5))
    c.paint(Stencil().polygon([(30, 900), (1470, 900), (1450, 1010), (50, 1010)]), down(PLUM, INK))
    papers, glasses = Stencil(), Stencil()
    for x in (330, 450, 570, 690, 810, 930, 1050, 1170):
        at = 750 + (x - 750) * 1.12
        papers.polygon([(at - 34, 780), (at + 26, 776), (at + 34, 808), (at - 34, 812)])
        glasses.rectangle(at + 44, 756, at + 58, 790)
    c.paint(papers, CREAM, shade=Shade(APRICOT, "bottom", 0.4))
    c.paint(glasses, MIST, alpha=0.75)
    near = Stencil()
    for x in (150, 420, 1090, 1360):
        crowd(c.random, near, x, x + 20, 940, 180)
    c.paint(near, down(NIGHT, INK), shade=Shade(PLUM, "left", 0.4))


def library(c: Canvas) -> None:
    """Night in the reading room: shelves, green lamps, somebody still reading."""
    c.wash((0, mix(PLUM, NIGHT, 0.4)), (0.6, PLUM), (1, INK))
    window = Stencil().ellipse(750, 250, 170).rectangle(580, 250, 920, 560)
    c.paint(window, down(INK, NIGHT, PETROL))
    night = Stencil()
    for _ in range(40):
        night.ellipse(c.random.uniform(590, 910), c.random.uniform(90, 480), c.random.choice((1.6, 2.4)))
    c.paint(night, CREAM, inside=window)
    c.paint(Stencil().ellipse(830, 210, 40), CREAM)
    c.paint(Stencil().ellipse(814, 200, 36), NIGHT)
    bars = (
        Stencil().line([(750, 80), (750, 560)], 8).line([(580, 300), (920, 300)], 7).line([(580, 430), (920, 430)], 7)
    )
    bars.ellipse(750, 250, 176).rectangle(574, 250, 926, 566).ellipse(750, 250, 168, cut=True).rectangle(
        582, 250, 918, 558, cut=True
    )
    bars.line([(750, 80), (750, 560)], 8).line([(580, 300), (920, 300)], 7).line([(580, 430), (920, 430)], 7)
    c.paint(bars, mix(BRICK, PLUM, 0.4))
    for side in (-1, 1):
        _shelves(c, side)
    ladder = Stencil().line([(330, 120), (410, 860)], 10).line([(390, 120), (486, 860)], 10)
    for index in range(9):
        t = 0.06 + index * 0.11
        ladder.line([(330 + 80 * t, 120 + 740 * t), (390 + 96 * t, 120 + 740 * t)], 8)
    c.paint(ladder, down(mix(SAND, BRICK, 0.4), mix(BRICK, PLUM, 0.4)))
    c.paint(
        Stencil().polygon([(430, 700), (1070, 700), (1530, 1010), (-30, 1010)]),
        down(mix(BRICK, PLUM, 0.5), darker(PLUM, 0.4)),
    )
    for y, half, tall, size in ((700, 240, 30, 0.6), (800, 430, 44, 1.0)):
        desk = Stencil().polygon(
            [(750 - half, y), (750 + half, y), (750 + half * 1.16, y + tall * 1.7), (750 - half * 1.16, y + tall * 1.7)]
        )
        c.paint(desk, down(APRICOT, BRICK), shade=Shade(PLUM, "bottom", 0.6))
        c.paint(
            Stencil().rectangle(750 - half * 1.16, y + tall * 1.7, 750 + half * 1.16, y + tall * 2.6), down(PLUM, INK)
        )
        for x in (-0.62, 0.62):
            _lamp(c, 750 + half * x, y + tall * 0.6, size)
    _reader(c)


def _shelves(c: Canvas, side: int) -> None:
    """A wall of books running into the picture; ``side`` is -1 (left) or 1 (right)."""

    def place(u: float, v: float) -> Point:
        depth = 1 - u * 0.72
        x = 750 + side * (200 + 620 * (1 - u) ** 1.35)
        return x, 470 + (v - 0.55) * 1060 * depth

    wood = Stencil().polygon([place(0, -0.1), place(1, -0.1), place(1, 1), place(0, 1)])
    c.paint(
        wood,
        across(BRICK, PLUM) if side < 0 else across(PLUM, BRICK),
        shade=Shade(INK, "right" if side < 0 else "left", 0.7),
    )
    inks: list[Colour] = [CORAL, BRICK, HONEY, TEAL, PETROL, CREAM, OLIVE, SAND, MIST, APRICOT]
    books = [Stencil() for _ in inks]
    for row in range(8):
        top, low = row / 8 + 0.012, (row + 1) / 8 - 0.014
        u = 0.02
        while u < 0.96:
            wide = c.random.uniform(0.012, 0.026)
            tall = top + (low - top) * c.random.uniform(0.02, 0.34)
            if c.random.random() < 0.93:
                c.random.choice(books).polygon(
                    [place(u, tall), place(u + wide, tall), place(u + wide, low), place(u, low)]
                )
            u += wide + 0.002
    for ink, stencil in zip(inks, books, strict=True):
        c.paint(stencil, mix(ink, PLUM, 0.3))
    dark = Stencil().polygon([place(0, -0.1), place(1, -0.1), place(1, 1), place(0, 1)])
    c.paint(dark, across(INK, mix(PLUM, INK, 0.4)) if side < 0 else across(mix(PLUM, INK, 0.4), INK), alpha=0.32)


def _lamp(c: Canvas, x: float, y: float, size: float) -> None:
    c.paint(
        Stencil().polygon(
            [
                (x - 40 * size, y - 70 * size),
                (x + 40 * size, y - 70 * size),
                (x + 120 * size, y + 10 * size),
                (x - 120 * size, y + 10 * size),
            ]
        ),
        CREAM,
        alpha=0.4,
        blur=7,
    )
    c.glow(x, y - 60 * size, 190 * size, HONEY, 0.75)
    c.paint(Stencil().ellipse(x, y, 24 * size, 7 * size).line([(x, y), (x, y - 80 * size)], 6 * size), SAND)
    shade = Stencil().polygon(
        curve(
            (x - 58 * size, y - 72 * size),
            (x - 40 * size, y - 108 * size),
            (x + 40 * size, y - 108 * size),
            (x + 58 * size, y - 72 * size),
            steps=6,
        )
    )
    c.paint(shade, across(mix(TEAL, MOSS, 0.4), MOSS), shade=Shade(CREAM, "left", 0.4, 0.5))


def _reader(c: Canvas) -> None:
    body = Stencil().polygon(curve((672, 830), (680, 740), (720, 706), (780, 706), (820, 740), (830, 830), steps=8))
    c.paint(body, down(CORAL, BRICK), shade=Shade(PLUM, "right", 0.7))
    c.paint(Stencil().ellipse(750, 666, 32, 38), across(mix(SAND, APRICOT, 0.5), mix(SAND, BRICK, 0.4)))
    c.paint(
        Stencil().polygon(
            curve(
                (714, 680),
                (712, 636),
                (750, 618),
                (788, 636),
                (790, 690),
                (772, 668),
                (756, 644),
                (726, 654),
                (714, 680),
                steps=5,
            )
        ),
        INK,
    )
    c.paint(
        Stencil().polygon([(668, 834), (750, 850), (832, 834), (838, 862), (750, 880), (662, 862)]),
        CREAM,
        shade=Shade(SAND, "bottom", 0.6),
    )
    c.paint(Stencil().line([(750, 850), (750, 880)], 3), BRICK)


def concert(c: Canvas) -> None:
    """The last chord: conductor, strings, organ pipes, the hall holding its breath."""
    c.wash((0, INK), (0.5, mix(PLUM, INK, 0.3)), (1, INK))
    pipes, mouths = Stencil(), Stencil()
    for index in range(27):
        x = 200 + index * 42.4
        top = 90 + 150 * abs(math.sin(index / 26 * math.pi * 3)) * 0.9
        pipes.rectangle(x - 17, top, x + 17, 470).polygon([(x - 17, top), (x, top - 20), (x + 17, top)])
        mouths.ellipse(x, 410, 8, 15)
    c.paint(
        pipes,
        down(HONEY, APRICOT, BRICK),
        shade=[Shade(PLUM, "bottom", 0.8), Shade(INK, "left", 0.5, 0.5), Shade(INK, "right", 0.5, 0.5)],
    )
    c.paint(mouths, PLUM)
    for x, lean in ((260, 1), (520, 0.5), (980, -0.5), (1240, -1)):
        c.paint(
            Stencil().polygon([(x - 12, -20), (x + 12, -20), (x + 180 + lean * 220, 760), (x - 180 + lean * 220, 760)]),
            CREAM,
            alpha=0.15,
            blur=9,
        )
    stage = Stencil().polygon([(130, 560), (1370, 560), (1500, 800), (0, 800)])
    c.paint(stage, down(mix(APRICOT, BRICK, 0.4), CORAL, mix(BRICK, PLUM, 0.5)), shade=Shade(PLUM, "bottom", 0.5))
    c.glow(750, 660, 480, HONEY, 0.6)
    players, instruments = Stencil(), Stencil()
    for row, (y, size, count, span) in enumerate(((560, 62, 15, 1040), (622, 76, 13, 1120), (700, 94, 11, 1180))):
        for index in range(count):
            x = 750 + (index / (count - 1) - 0.5) * span
            if row == 2 and abs(x - 750) < 130:
                continue
            crowd(c.random, players, x, x + 10, y - 8 * math.cos((x - 750) / 400), size)
            turn = 1 if x < 750 else -1
            if row == 0 and index % 3 == 0:
                instruments.line([(x + 14, y - 60), (x + 40, y - 110)], 7).ellipse(x + 44, y - 116, 16, 12)
            else:
                instruments.ellipse(x + turn * size * 0.34, y - size * 0.2, size * 0.2, size * 0.12)
                instruments.line(
                    [(x + turn * size * 0.1, y - size * 0.42), (x + turn * size * 0.7, y + size * 0.06)], 3.4
                )
                instruments.line(
                    [(x + turn * size * 0.56, y - size * 0.66), (x + turn * size * 0.3, y + size * 0.2)], 2.4
                )
    c.paint(players, down(PLUM, INK), shade=Shade(BRICK, "top", 0.4, 0.5))
    c.paint(instruments, mix(HONEY, CORAL, 0.35))
    _conductor(c, 750, 790)
    for y, size, ink in ((850, 84, mix(PLUM, NIGHT, 0.5)), (916, 110, NIGHT), (990, 140, INK)):
        heads = Stencil()
        crowd(c.random, heads, -30, WIDTH + 40, y, size)
        c.paint(heads, down(ink, INK), shade=Shade(APRICOT, "top", 0.35, 0.2))


def _conductor(c: Canvas, x: float, y: float) -> None:
    c.paint(
        Stencil().polygon([(x - 84, y - 16), (x + 84, y - 16), (x + 110, y + 20), (x - 110, y + 20)]), down(BRICK, PLUM)
    )
    figure = Stencil()
    person(figure, x, y - 12, 262, coat=0.9)
    figure.line(curve((x - 22, y - 200), (x - 84, y - 216), (x - 120, y - 290), steps=8), 24)
    figure.line(curve((x + 22, y - 200), (x + 92, y - 210), (x + 132, y - 268), steps=8), 24)
    figure.polygon([(x - 30, y - 130), (x - 44, y - 60), (x - 8, y - 90)]).polygon(
        [(x + 30, y - 130), (x + 44, y - 60), (x + 8, y - 90)]
    )
    c.paint(figure, down(NIGHT, INK))
    hands = Stencil().ellipse(x - 124, y - 296, 13).ellipse(x + 136, y - 274, 13)
    c.paint(hands, mix(SAND, APRICOT, 0.5))
    c.paint(Stencil().line([(x + 138, y - 278), (x + 196, y - 356)], 4), CREAM)
