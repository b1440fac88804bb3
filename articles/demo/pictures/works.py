"""Scenes of work and play under lamps: press hall, laboratory, stadium, cinema."""

from __future__ import annotations

import math

from articles.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, Shade, Stencil, across, down
from articles.demo.pictures.motifs import curve, person
from articles.demo.pictures.palette import (
    APRICOT,
    BRICK,
    CORAL,
    CREAM,
    HONEY,
    INK,
    MIST,
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


def printing_press(c: Canvas) -> None:
    """The web of paper runs through the rollers; the printer checks a sheet."""
    c.wash((0, mix(PLUM, NIGHT, 0.5)), (0.6, mix(PLUM, BRICK, 0.25)), (1, INK))
    for x in (260, 720, 1180):
        c.paint(Stencil().rectangle(x - 3, -10, x + 3, 70), INK)
        c.paint(Stencil().polygon([(x - 34, 70), (x + 34, 70), (x + 80, 116), (x - 80, 116)]), PETROL)
        c.paint(
            Stencil().polygon([(x - 78, 116), (x + 78, 116), (x + 330, 1000), (x - 330, 1000)]),
            HONEY,
            alpha=0.13,
            blur=12,
        )
        c.glow(x, 120, 240, HONEY, 0.8)
    _machine(c)


def _machine(c: Canvas) -> None:
    frame = Stencil().rectangle(80, 210, 1180, 880).rectangle(60, 190, 1200, 226)
    c.paint(
        frame,
        across(mix(PETROL, TEAL, 0.3), PETROL, NIGHT),
        shade=[Shade(INK, "bottom", 0.7), Shade(MIST, "top", 0.25, 0.3)],
    )
    c.paint(Stencil().rectangle(120, 260, 1140, 850), down(NIGHT, INK))
    web: list[Point] = [
        (-20, 330),
        (250, 330),
        (330, 380),
        (340, 470),
        (440, 560),
        (560, 520),
        (590, 420),
        (690, 340),
        (800, 400),
        (810, 520),
        (900, 620),
        (1020, 580),
        (1050, 470),
        (1120, 400),
        (1330, 400),
        (1530, 470),
    ]
    line = curve(*web, steps=16)
    for dy, ink, alpha in ((16, INK, 0.5), (0, CREAM, 1.0)):
        sheet = Stencil().polygon([*[(x, y + dy) for x, y in line], *[(x, y + dy + 66) for x, y in reversed(line)]])
        c.paint(
            sheet,
            across(SAND, CREAM, SNOW, CREAM, SAND) if dy == 0 else ink,
            alpha=alpha,
            shade=Shade(APRICOT, "bottom", 0.35) if dy == 0 else (),
        )
    columns = Stencil()
    for (ax, ay), (bx, by) in zip(line[::5], line[4::5], strict=False):
        for k in range(3):
            columns.line([(ax, ay + 14 + k * 17), (ax + (bx - ax) * 0.8, ay + (by - ay) * 0.8 + 14 + k * 17)], 7)
    c.paint(columns, mix(PETROL, MIST, 0.35), alpha=0.55)
    _press_hall(c)


def _press_hall(c: Canvas) -> None:
    for x, y, radius, ink in (
        (250, 460, 96, CORAL),
        (440, 690, 92, PETROL),
        (470, 400, 88, TEAL),
        (700, 490, 102, CORAL),
        (930, 480, 96, TEAL),
        (910, 750, 92, PETROL),
        (1070, 640, 74, HONEY),
        (690, 730, 84, HONEY),
    ):
        _roller(c, x, y, radius, ink)
    c.paint(
        Stencil().rectangle(-10, 870, WIDTH + 10, HEIGHT),
        down(mix(BRICK, PLUM, 0.5), INK),
        shade=Shade(INK, "bottom", 0.6),
    )
    _stacks(c)
    _printer(c)


def _printer(c: Canvas) -> None:
    worker = Stencil()
    person(worker, 1300, 940, 390, coat=1.2)
    c.paint(worker, down(TEAL, PETROL, NIGHT), shade=Shade(INK, "right", 0.7))
    c.paint(Stencil().ellipse(1300, 584, 28, 33), across(mix(SAND, APRICOT, 0.5), mix(SAND, BRICK, 0.5)))
    c.paint(
        Stencil().polygon(curve((1270, 580), (1274, 548), (1300, 540), (1328, 548), (1330, 578), (1300, 562), steps=5)),
        INK,
    )
    c.paint(
        Stencil().polygon([(1170, 610), (1260, 590), (1276, 700), (1184, 724)]),
        CREAM,
        shade=Shade(APRICOT, "bottom", 0.4),
    )
    c.paint(
        Stencil().line([(1340, 650), (1310, 720), (1262, 690)], 26).line([(1262, 640), (1240, 700), (1212, 716)], 24),
        down(TEAL, PETROL),
    )


def _roller(c: Canvas, x: float, y: float, radius: float, ink: Colour) -> None:
    c.paint(Stencil().ellipse(x + 8, y + 10, radius * 1.04), INK, alpha=0.6, blur=5)
    c.paint(
        Stencil().ellipse(x, y, radius),
        across(lighter(ink, 0.25), ink, darker(ink, 0.5)),
        shade=[Shade(INK, "bottom", 0.8), Shade(CREAM, "top", 0.3, 0.4)],
    )
    c.paint(Stencil().ellipse(x, y, radius * 0.62).ellipse(x, y, radius * 0.57, cut=True), INK, alpha=0.5)
    c.paint(Stencil().ellipse(x, y, radius * 0.26), across(MIST, PETROL), shade=Shade(INK, "bottom", 0.8))
    bolts = Stencil()
    for index in range(6):
        angle = index / 6 * math.tau + x
        bolts.ellipse(x + math.cos(angle) * radius * 0.43, y + math.sin(angle) * radius * 0.43, radius * 0.055)
    c.paint(bolts, INK, alpha=0.7)


def _stacks(c: Canvas) -> None:
    for x, y, layers in ((180, 950, 9), (430, 970, 6), (1100, 964, 7)):
        for index in range(layers):
            shift = c.random.uniform(-5, 5)
            top = y - index * 17
            c.paint(
                Stencil().rectangle(x - 100 + shift, top - 15, x + 100 + shift, top),
                CREAM,
                shade=Shade(mix(PLUM, SAND, 0.3), "right", 0.7),
            )
        c.paint(Stencil().rectangle(x - 8, y - layers * 17, x + 8, y), BRICK)


def laboratory(c: Canvas) -> None:
    """Glass, a lamp, something glowing that was not there yesterday."""
    c.wash((0, NIGHT), (0.5, PETROL), (0.75, mix(PETROL, TEAL, 0.4)), (1, INK))
    window = Stencil().rectangle(930, 90, 1410, 520)
    c.paint(window, down(PLUM, CORAL, HONEY))
    towers = Stencil()
    for x, width, top in ((960, 60, 430), (1030, 90, 390), (1130, 50, 450), (1190, 110, 410), (1310, 80, 440)):
        towers.rectangle(x, top, x + width, 520)
    c.paint(towers, mix(PLUM, NIGHT, 0.5), inside=window)
    c.paint(
        Stencil()
        .rectangle(914, 74, 1426, 536)
        .rectangle(932, 92, 1408, 518, cut=True)
        .rectangle(1164, 90, 1176, 520)
        .rectangle(930, 300, 1410, 310),
        mix(TEAL, MIST, 0.3),
    )
    for y in (170, 330):
        c.paint(Stencil().rectangle(90, y, 700, y + 16), mix(TEAL, MIST, 0.4), shade=Shade(INK, "bottom", 0.5))
        for index in range(9):
            x = 130 + index * 64
            tall = c.random.uniform(50, 100)
            ink = (CORAL, HONEY, TEAL, CREAM, APRICOT)[index % 5]
            c.paint(
                Stencil().rectangle(x - 20, y - tall, x + 20, y).rectangle(x - 10, y - tall - 18, x + 10, y - tall),
                mix(ink, PETROL, 0.35),
                shade=Shade(NIGHT, "right", 0.7),
            )
    c.paint(Stencil().line([(560, -10), (560, 210)], 5), INK)
    c.paint(Stencil().polygon([(500, 260), (520, 214), (600, 214), (620, 260)]), CORAL, shade=Shade(PLUM, "right", 0.7))
    c.paint(Stencil().polygon([(500, 260), (620, 260), (980, 800), (180, 800)]), CREAM, alpha=0.2, blur=12)
    c.glow(560, 270, 200, CREAM, 0.9)
    _scientist(c)
    c.paint(
        Stencil().rectangle(-10, 780, WIDTH + 10, 824),
        down(CREAM, mix(SAND, TEAL, 0.3)),
        shade=Shade(PETROL, "bottom", 0.5),
    )
    c.paint(
        Stencil().rectangle(-10, 824, WIDTH + 10, HEIGHT),
        down(mix(PETROL, NIGHT, 0.3), INK),
        shade=Shade(INK, "bottom", 0.7),
    )
    drawers = Stencil()
    for x in range(40, 1500, 300):
        drawers.rectangle(x, 850, x + 250, 990).rectangle(x + 5, 855, x + 245, 985, cut=True).rectangle(
            x + 95, 870, x + 155, 880
        )
    c.paint(drawers, mix(TEAL, MIST, 0.3), alpha=0.6)
    _bench(c)


def _bench(c: Canvas) -> None:
    _flask(c, 330, 780, 230, CORAL)
    _flask(c, 150, 780, 150, HONEY)
    _flask(c, 620, 780, 170, TEAL)
    _cell(c)


def _flask(c: Canvas, x: float, y: float, height: float, ink: Colour) -> None:
    glass = Stencil().polygon(
        [
            (x - height * 0.1, y - height),
            (x + height * 0.1, y - height),
            (x + height * 0.1, y - height * 0.62),
            (x + height * 0.42, y - height * 0.08),
            (x + height * 0.36, y),
            (x - height * 0.36, y),
            (x - height * 0.42, y - height * 0.08),
            (x - height * 0.1, y - height * 0.62),
        ]
    )
    c.glow(x, y - height * 0.2, height * 0.9, ink, 0.5)
    c.paint(glass, across(MIST, SNOW, MIST), alpha=0.35)
    liquid = Stencil().polygon(
        [
            (x - height * 0.28, y - height * 0.34),
            (x + height * 0.28, y - height * 0.34),
            (x + height * 0.41, y - height * 0.08),
            (x + height * 0.35, y),
            (x - height * 0.35, y),
            (x - height * 0.41, y - height * 0.08),
        ]
    )
    liquid.ellipse(x, y - height * 0.34, height * 0.275, height * 0.03)
    c.paint(liquid, down(lighter(ink, 0.4), ink, darker(ink, 0.2)), shade=Shade(darker(ink, 0.5), "right", 0.6))
    bubbles = Stencil()
    for _ in range(8):
        bubbles.ellipse(
            x + c.random.uniform(-0.22, 0.22) * height, y - c.random.uniform(0.05, 0.3) * height, c.random.uniform(3, 8)
        )
    c.paint(bubbles, CREAM, alpha=0.7)
    c.paint(
        Stencil()
        .rectangle(x - height * 0.13, y - height * 1.03, x + height * 0.13, y - height * 0.98)
        .line(
            [
                (x - height * 0.06, y - height * 0.94),
                (x - height * 0.06, y - height * 0.62),
                (x - height * 0.3, y - height * 0.2),
            ],
            5,
        ),
        SNOW,
        alpha=0.8,
    )


def _cell(c: Canvas) -> None:
    """A stack of salt and copper plates, glowing."""
    c.glow(1180, 660, 330, HONEY, 0.85)
    for index in range(9):
        y = 768 - index * 24
        ink = (SAND, CORAL, TEAL)[index % 3]
        c.paint(
            Stencil().ellipse(1180, y, 106, 22).rectangle(1074, y - 16, 1286, y).ellipse(1180, y - 16, 106, 22),
            across(lighter(ink, 0.3), ink, darker(ink, 0.5)),
            shade=Shade(PLUM, "right", 0.6),
        )
    c.paint(Stencil().ellipse(1180, 560, 106, 22), lighter(SAND, 0.4))
    wires = (
        Stencil()
        .line(curve((1180, 556), (1190, 470), (1330, 500), (1390, 640), (1400, 780)), 6)
        .line(curve((1076, 770), (1000, 760), (930, 700), (890, 780)), 6)
    )
    c.paint(wires, INK)
    c.paint(Stencil().rectangle(1350, 690, 1460, 780), PETROL, shade=Shade(INK, "right", 0.6))
    c.paint(Stencil().polygon([(1366, 706), (1444, 706), (1444, 746), (1366, 746)]), INK)
    c.paint(Stencil().line([(1370, 738), (1386, 730), (1400, 734), (1416, 716), (1440, 712)], 4), HONEY)


def _scientist(c: Canvas) -> None:
    coat = Stencil().polygon(
        curve((810, 800), (816, 560), (850, 490), (920, 476), (990, 490), (1030, 570), (1040, 800), steps=8)
    )
    c.paint(coat, across(SNOW, CREAM, MIST), shade=Shade(PETROL, "right", 0.8))
    c.paint(Stencil().polygon([(900, 478), (944, 478), (926, 560)]), TEAL)
    c.paint(
        Stencil().line(curve((1000, 540), (1070, 640), (1120, 610), steps=8), 50),
        across(CREAM, MIST),
        shade=Shade(PETROL, "bottom", 0.5),
    )
    c.paint(
        Stencil().line(curve((840, 540), (800, 660), (700, 700), steps=8), 50),
        across(SNOW, CREAM),
        shade=Shade(PETROL, "bottom", 0.5),
    )
    skin = mix(PLUM, APRICOT, 0.45)
    c.paint(Stencil().ellipse(1126, 606, 24).ellipse(696, 704, 24).rectangle(896, 440, 946, 486), skin)
    c.paint(Stencil().ellipse(922, 404, 52, 62), across(lighter(skin, 0.12), skin), shade=Shade(PLUM, "right", 0.6))
    hair = Stencil()
    for index in range(14):
        angle = math.pi * (0.95 + 1.1 * index / 13)
        hair.ellipse(922 + math.cos(angle) * 58, 392 + math.sin(angle) * 60, 27)
    c.paint(hair, INK, shade=Shade(PLUM, "top", 0.4))
    glasses = (
        Stencil()
        .ellipse(902, 408, 20)
        .ellipse(950, 408, 20)
        .ellipse(902, 408, 16, cut=True)
        .ellipse(950, 408, 16, cut=True)
        .line([(920, 406), (932, 406)], 4)
    )
    c.paint(glasses, HONEY)
