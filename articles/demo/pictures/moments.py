"""Scenes with people in the middle of something: sandbags, a berth for the night, the paper round, a weir."""

from __future__ import annotations

import math

from articles.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Shade, Stencil, across, down
from articles.demo.pictures.motifs import bird, clouds, crown, curve, house, land, person, ridge, stars, streaks, sun
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


def sandbag_line(c: Canvas) -> None:
    """Neighbours pass bags along a wall under the street lamps; behind it the river."""
    c.wash((0, INK), (0.3, NIGHT), (0.5, PETROL), (1, PETROL))
    stars(c, 260, 60)
    c.paint(land(ridge(c.random, 420, 40, rough=0.2), 520), mix(NIGHT, PETROL, 0.4))
    c.paint(Stencil().rectangle(-10, 450, WIDTH + 10, 640), down(mix(PETROL, TEAL, 0.4), NIGHT))
    streaks(c, 460, 620, MIST, amount=70, alpha=0.35)
    wall = Stencil().rectangle(-10, 560, WIDTH + 10, 700)
    c.paint(wall, down(mix(SAND, PLUM, 0.45), mix(PLUM, NIGHT, 0.3)), shade=Shade(INK, "bottom", 0.7))
    c.paint(Stencil().rectangle(-10, 548, WIDTH + 10, 568), mix(SAND, PLUM, 0.2), shade=Shade(INK, "bottom", 0.5))
    c.paint(
        Stencil().rectangle(-10, 690, WIDTH + 10, HEIGHT + 10),
        down(mix(BRICK, PLUM, 0.6), mix(PLUM, NIGHT, 0.4), INK),
        shade=Shade(INK, "bottom", 0.7),
    )
    for x in (230, 750, 1270):
        c.paint(
            Stencil().polygon([(x - 26, 190), (x + 26, 190), (x + 300, 960), (x - 300, 960)]), HONEY, alpha=0.2, blur=14
        )
        c.paint(
            Stencil()
            .line([(x, 200), (x, 690)], 9)
            .polygon([(x - 34, 176), (x + 34, 176), (x + 22, 204), (x - 22, 204)]),
            INK,
        )
        c.glow(x, 200, 190, HONEY, 0.95)
        c.paint(Stencil().ellipse(x, 206, 17, 9), CREAM)
    _bags(c, 700, 556, 5, 0.9)
    _helpers(c)
    _bags(c, 150, 1000, 6, 1.9)
    _bags(c, 1390, 1010, 6, 1.9)


def _bags(c: Canvas, x: float, y: float, wide: int, size: float) -> None:
    """A heap of bags, pyramid-wise, standing on ``y``."""
    for row in range(wide):
        for place in range(wide - row):
            at = x + (place - (wide - row - 1) / 2) * 74 * size
            top = y - row * 26 * size
            bag = Stencil().polygon(
                curve(
                    (at - 36 * size, top - 4 * size),
                    (at - 32 * size, top - 24 * size),
                    (at, top - 28 * size),
                    (at + 32 * size, top - 24 * size),
                    (at + 36 * size, top - 4 * size),
                    (at, top + 2 * size),
                    (at - 36 * size, top - 4 * size),
                    steps=5,
                )
            )
            c.paint(bag, across(lighter(SAND, 0.1), mix(SAND, BRICK, 0.3)), shade=Shade(PLUM, "bottom", 0.7))


def _helpers(c: Canvas) -> None:
    coats: tuple[Colour, ...] = (CORAL, TEAL, HONEY, PETROL, BRICK, OLIVE, CORAL, TEAL)
    for index, coat in enumerate(coats):
        x, y = 130 + index * 178, 872 + (index % 2) * 22
        tall = 300 * c.random.uniform(0.86, 1.06)
        c.paint(Stencil().ellipse(x, y, 74, 9), INK, alpha=0.5, blur=3)
        figure = Stencil()
        person(figure, x, y, tall, stride=0.25, coat=1.05)
        c.paint(figure, down(coat, darker(coat, 0.45), INK), shade=Shade(INK, "bottom", 0.4))
        c.paint(
            Stencil().ellipse(x, y - tall * 0.914, tall * 0.074, tall * 0.086),
            mix(SAND, PLUM, 0.25 + 0.1 * (index % 4)),
        )
        hair = Stencil().ellipse(x, y - tall * 0.925, tall * 0.082, tall * 0.086)
        face = Stencil().ellipse(x, y - tall * 0.885, tall * 0.08, tall * 0.075, cut=True)
        hair.steps += face.steps
        c.paint(hair, (INK, PLUM, mix(SAND, PLUM, 0.5), INK)[index % 4])
        reach = y - tall * 0.62
        arms = Stencil().line(curve((x - 22, y - tall * 0.74), (x - 50, reach + 16), (x - 84, reach), steps=6), 17)
        arms.line(curve((x + 22, y - tall * 0.74), (x + 50, reach + 16), (x + 84, reach), steps=6), 17)
        c.paint(arms, darker(coat, 0.2), shade=Shade(INK, "bottom", 0.5))
        if index % 2 == 0 and index < 7:
            _bags(c, x + 90, reach + 14, 1, 0.9)


def sleeping_car(c: Canvas) -> None:
    """A berth by the window, a reading lamp, the moon travelling along."""
    c.wash((0, mix(BRICK, PLUM, 0.5)), (0.6, PLUM), (1, INK))
    window = Stencil().rectangle(430, 150, 1290, 640)
    c.paint(
        Stencil().rectangle(400, 120, 1320, 670),
        across(mix(SAND, BRICK, 0.3), mix(BRICK, PLUM, 0.3)),
        shade=Shade(INK, "bottom", 0.5),
    )
    c.paint(window, down(INK, NIGHT, PETROL))
    sky = Stencil()
    for _ in range(70):
        sky.ellipse(c.random.uniform(440, 1280), c.random.uniform(160, 430), c.random.choice((1.4, 2.0, 2.8)))
    c.paint(sky, CREAM, inside=window)
    c.paint(Stencil().ellipse(1060, 270, 130), mix(MIST, NIGHT, 0.5), alpha=0.5, blur=26, inside=window)
    c.paint(Stencil().ellipse(1060, 270, 56), CREAM, inside=window, shade=Shade(MIST, "left", 0.5))
    for base, ink in ((480, mix(PETROL, TEAL, 0.3)), (540, mix(PETROL, NIGHT, 0.3)), (600, NIGHT)):
        c.paint(land(ridge(c.random, base, 70, rough=0.4), 700), ink, inside=window)
    bars = Stencil().rectangle(852, 150, 868, 640)
    c.paint(bars, mix(SAND, BRICK, 0.4), shade=Shade(INK, "bottom", 0.5))
    for left, right in ((370, 500), (1220, 1350)):
        folds = Stencil().polygon(
            [(left, 96), (right, 96), (right - 18, 420), (right + 6, 690), (left - 6, 690), (left + 18, 420)]
        )
        c.paint(folds, across(CORAL, BRICK, CORAL), shade=Shade(PLUM, "bottom", 0.8))
    c.paint(Stencil().rectangle(-10, 60, WIDTH + 10, 108), down(mix(SAND, BRICK, 0.4), mix(BRICK, PLUM, 0.6)))
    _berth(c)
    _reading_child(c)


def _berth(c: Canvas) -> None:
    c.paint(Stencil().polygon([(150, 330), (130, 372), (170, 372)]), HONEY)
    c.paint(Stencil().polygon([(110, 372), (196, 372), (520, 900), (-120, 900)]), HONEY, alpha=0.24, blur=16)
    c.glow(152, 380, 320, HONEY, 0.9)
    c.paint(Stencil().line([(60, 300), (152, 300), (152, 336)], 9), SAND)
    shade = Stencil().polygon([(120, 330), (184, 330), (210, 384), (96, 384)])
    c.paint(shade, down(CREAM, HONEY))
    c.paint(Stencil().rectangle(-10, 760, WIDTH + 10, HEIGHT), down(mix(PETROL, PLUM, 0.3), INK))
    sheet = curve((-30, 770), (300, 744), (800, 752), (1200, 742), (1540, 764))
    c.paint(
        Stencil().polygon([*sheet, (1540, 880), (-30, 880)]), across(CREAM, SNOW, MIST), shade=Shade(PLUM, "right", 0.6)
    )
    cover = curve((620, 742), (760, 690), (980, 676), (1200, 700), (1540, 712))
    c.paint(
        Stencil().polygon([*cover, (1540, 900), (560, 900)]),
        across(TEAL, PETROL, NIGHT),
        shade=[Shade(INK, "right", 0.6), Shade(INK, "bottom", 0.6)],
    )
    stripes = Stencil()
    for shift in (0, 60):
        stripes.line([(x + 120 + shift, y + 50 + shift * 0.8) for x, y in cover[8:]], 12)
    c.paint(stripes, CORAL, alpha=0.8, inside=Stencil().polygon([*cover, (1540, 900), (560, 900)]))
    pillow = curve((60, 760), (80, 660), (230, 630), (400, 652), (430, 740), (300, 776), (60, 760))
    c.paint(Stencil().polygon(pillow), across(SNOW, CREAM), shade=Shade(mix(PLUM, MIST, 0.4), "bottom", 0.7))


def _reading_child(c: Canvas) -> None:
    body = curve((380, 770), (400, 640), (470, 574), (560, 580), (640, 660), (690, 770))
    c.paint(Stencil().polygon(body), across(HONEY, APRICOT), shade=Shade(BRICK, "right", 0.7))
    skin = mix(SAND, BRICK, 0.22)
    c.paint(Stencil().ellipse(512, 512, 58, 66), across(lighter(skin, 0.2), skin), shade=Shade(PLUM, "left", 0.4))
    hair = curve(
        (452, 520), (446, 448), (510, 424), (574, 446), (580, 520), (556, 480), (500, 478), (466, 496), (452, 520)
    )
    c.paint(Stencil().polygon(hair), across(PLUM, INK))
    c.paint(
        Stencil().line(curve((470, 640), (520, 700), (610, 690), steps=8), 34),
        across(HONEY, APRICOT),
        shade=Shade(BRICK, "bottom", 0.5),
    )
    c.paint(Stencil().ellipse(618, 690, 20), skin)
    book = (
        Stencil()
        .polygon([(590, 640), (690, 622), (690, 716), (590, 736)])
        .polygon([(690, 622), (784, 644), (784, 736), (690, 716)])
    )
    c.paint(book, CREAM, shade=Shade(SAND, "bottom", 0.7))
    c.paint(Stencil().line([(690, 622), (690, 716)], 4).line([(586, 738), (690, 718), (788, 738)], 7), BRICK)


def newspaper_round(c: Canvas) -> None:
    """Before sunrise: one lit window, one bicycle, a bundle of papers."""
    c.wash((0, NIGHT), (0.35, PETROL), (0.6, mix(PLUM, CORAL, 0.5)), (0.72, APRICOT), (1, APRICOT))
    stars(c, 240, 40)
    c.glow(760, 640, 520, HONEY, 0.9)
    inks: tuple[Colour, ...] = (
        mix(PLUM, PETROL, 0.5),
        mix(BRICK, PLUM, 0.6),
        mix(PETROL, NIGHT, 0.4),
        mix(PLUM, NIGHT, 0.3),
    )
    for side in (-1, 1):
        for index in range(5):
            depth = index / 4
            x = 750 + side * (690 - 520 * depth)
            wide, tall = 300 - 190 * depth, 560 - 330 * depth
            house(c, x, 800 - 96 * depth, wide, tall, inks[(index + (side > 0)) % 4], darker(PLUM, 0.5), windows=(2, 3),
                  share=0.14, shade=Shade(INK, "left" if side < 0 else "right", 0.7))  # fmt: skip
    street = Stencil().polygon([(700, 690), (800, 690), (1480, 1010), (20, 1010)])
    c.paint(Stencil().rectangle(-10, 700, WIDTH + 10, HEIGHT + 10), down(mix(PLUM, NIGHT, 0.4), INK))
    c.paint(street, down(APRICOT, mix(BRICK, PLUM, 0.5), mix(PLUM, NIGHT, 0.5)), shade=Shade(INK, "bottom", 0.7))
    stones = Stencil()
    for row in range(9):
        y = 706 + row**1.7 * 8
        half = 60 + (y - 690) * 2.1
        stones.line([(750 - half, y), (750 + half, y)], 1 + row * 0.4)
    c.paint(stones, INK, alpha=0.35)
    _lamp_post(c, 360, 900, 470)
    _carrier(c, 770, 900, 330)
    for x, y, size in ((1120, 930, 1.0), (1190, 960, 1.2)):
        for layer in range(5):
            top = y - layer * 15 * size
            c.paint(
                Stencil().rectangle(x - 66 * size, top - 13 * size, x + 66 * size, top),
                CREAM,
                shade=Shade(PLUM, "right", 0.8),
            )
        c.paint(Stencil().rectangle(x - 6, y - 75 * size, x + 6, y), CORAL)
    flight = Stencil()
    for x, y, span in ((560, 210, 46), (620, 180, 36), (690, 220, 30)):
        bird(flight, x, y, span)
    c.paint(flight, INK)


def _lamp_post(c: Canvas, x: float, y: float, tall: float) -> None:
    c.paint(Stencil().line([(x, y), (x, y - tall)], 10).ellipse(x, y, 26, 8), INK)
    c.glow(x, y - tall - 20, 210, HONEY, 0.9)
    c.paint(
        Stencil().polygon([(x - 20, y - tall), (x + 20, y - tall), (x + 28, y - tall - 54), (x - 28, y - tall - 54)]),
        HONEY,
    )
    c.paint(Stencil().polygon([(x - 36, y - tall - 52), (x, y - tall - 86), (x + 36, y - tall - 52)]), INK)


def _carrier(c: Canvas, x: float, y: float, height: float) -> None:
    """Somebody on a loaded bicycle, coming towards us."""
    c.paint(Stencil().ellipse(x, y, 120, 12), INK, alpha=0.5, blur=4)
    c.paint(Stencil().ellipse(x, y - height * 0.2, height * 0.03, height * 0.2), INK)
    bags = Stencil()
    for side in (-1, 1):
        bags.polygon(
            [
                (x + side * 20, y - height * 0.44),
                (x + side * 96, y - height * 0.44),
                (x + side * 88, y - height * 0.14),
                (x + side * 26, y - height * 0.14),
            ]
        )
    c.paint(bags, across(BRICK, CORAL, BRICK), shade=Shade(PLUM, "bottom", 0.7))
    rolls = Stencil()
    for dx in (-78, -56, -36, 36, 56, 78):
        rolls.rectangle(x + dx - 9, y - height * 0.54, x + dx + 9, y - height * 0.42).ellipse(
            x + dx, y - height * 0.54, 9, 4
        )
    c.paint(rolls, CREAM, shade=Shade(PLUM, "bottom", 0.5))
    coat = curve(
        (x - 16, y - height * 0.84),
        (x - 58, y - height * 0.76),
        (x - 66, y - height * 0.44),
        (x + 66, y - height * 0.44),
        (x + 58, y - height * 0.76),
        (x + 16, y - height * 0.84),
    )
    c.paint(Stencil().polygon(coat), across(TEAL, PETROL), shade=Shade(INK, "right", 0.7))
    c.paint(Stencil().line([(x - 84, y - height * 0.58), (x + 84, y - height * 0.58)], 9), INK)
    c.paint(Stencil().ellipse(x, y - height * 0.91, 24, 29), mix(SAND, APRICOT, 0.4))
    c.paint(
        Stencil().polygon(
            curve(
                (x - 28, y - height * 0.93),
                (x - 22, y - height * 1.02),
                (x + 22, y - height * 1.02),
                (x + 28, y - height * 0.93),
                steps=5,
            )
        ),
        CORAL,
    )
    c.glow(x, y - height * 0.5, 80, CREAM, 0.7)
    c.paint(Stencil().ellipse(x, y - height * 0.5, 12), SNOW)


def weir(c: Canvas) -> None:
    """Gates in the river, white water, and somebody with a rake who knows them."""
    c.wash((0, mix(TEAL, MIST, 0.3)), (0.4, MIST), (0.6, CREAM), (1, CREAM))
    sun(c, 1180, 230, 80, CREAM, HONEY, 5)
    clouds(c, [(330, 210, 480), (820, 140, 320)], down(SNOW, MIST), alpha=0.9, shade=Shade(TEAL, "bottom", 0.5, 0.8))
    c.paint(land(ridge(c.random, 400, 70, rough=0.2)), mix(MIST, TEAL, 0.4))
    trees = Stencil()
    for x in range(-20, 1560, 50):
        crown(c.random, trees, x, 440 - 20 * math.sin(x / 160), c.random.uniform(30, 58))
    c.paint(trees, down(OLIVE, MOSS), shade=Shade(PETROL, "bottom", 0.7))
    c.paint(Stencil().rectangle(-10, 460, WIDTH + 10, 560), down(lighter(MIST, 0.3), TEAL))
    streaks(c, 466, 550, SNOW, amount=40, alpha=0.5)
    c.paint(Stencil().rectangle(-10, 640, WIDTH + 10, HEIGHT), down(TEAL, PETROL, NIGHT))
    for index in range(5):
        _gate(c, 110 + index * 320, index == 2)
    c.paint(
        Stencil().rectangle(-10, 372, WIDTH + 10, 396),
        down(mix(PLUM, BRICK, 0.4), PLUM),
        shade=Shade(INK, "bottom", 0.6),
    )
    rail = Stencil().line([(-10, 318), (1510, 318)], 5).line([(-10, 346), (1510, 346)], 3)
    for x in range(0, 1501, 50):
        rail.line([(x, 316), (x, 376)], 4)
    c.paint(rail, PLUM)
    _keeper(c, 640, 374)
    foam = Stencil()
    for _ in range(150):
        at = c.random.uniform(0, WIDTH)
        foam.ellipse(at, c.random.gauss(706, 24), c.random.uniform(8, 36), c.random.uniform(4, 14))
    c.paint(foam, SNOW, alpha=0.75, blur=2)
    streaks(c, 740, 990, MIST, amount=110, alpha=0.45)


def _gate(c: Canvas, x: float, is_open: bool) -> None:
    """A bay of the weir between two piers; an open one lets the river through."""
    fall = Stencil().polygon([(x - 124, 548), (x + 124, 548), (x + 132, 720), (x - 132, 720)])
    c.paint(fall, down(mix(TEAL, MIST, 0.4), SNOW), shade=Shade(TEAL, "top", 0.6))
    threads = Stencil()
    for _ in range(16):
        at = x + c.random.uniform(-118, 118)
        threads.line([(at, 552), (at + c.random.uniform(-6, 6), 716)], c.random.uniform(2, 6))
    c.paint(threads, SNOW, alpha=0.55)
    if not is_open:
        c.paint(Stencil().rectangle(x - 124, 430, x + 124, 566), down(TEAL, PETROL), shade=Shade(INK, "bottom", 0.7))
        beams = Stencil()
        for y in (456, 496, 536):
            beams.rectangle(x - 124, y, x + 124, y + 8)
        c.paint(beams, NIGHT, alpha=0.6)
    else:
        c.paint(Stencil().rectangle(x - 124, 396, x + 124, 452), down(TEAL, PETROL), shade=Shade(INK, "bottom", 0.7))
    for side in (-1, 1):
        pier = Stencil().rectangle(x + side * 160 - 36, 380, x + side * 160 + 36, 740)
        c.paint(pier, across(SAND, mix(SAND, PLUM, 0.5)), shade=Shade(PLUM, "bottom", 0.6))


def _keeper(c: Canvas, x: float, y: float) -> None:
    figure = Stencil()
    person(figure, x, y, 210, stride=0.2, coat=1.1)
    c.paint(figure, down(HONEY, APRICOT, PETROL, NIGHT), shade=Shade(PLUM, "left", 0.4))
    c.paint(Stencil().ellipse(x, y - 192, 16, 18), mix(SAND, BRICK, 0.2))
    c.paint(
        Stencil().polygon(
            curve((x - 19, y - 186), (x - 18, y - 212), (x + 18, y - 212), (x + 19, y - 186), (x, y - 202), steps=5)
        ),
        PLUM,
    )
    c.paint(Stencil().line([(x + 26, y - 150), (x + 60, y - 110), (x + 44, y - 90)], 15), APRICOT)
    rake = Stencil().line([(x + 30, y - 190), (x + 120, y + 130)], 7).line([(x + 84, y + 140), (x + 160, y + 120)], 7)
    for index in range(5):
        rake.line([(x + 88 + index * 17, y + 140 - index * 5), (x + 94 + index * 17, y + 164 - index * 5)], 5)
    c.paint(rake, BRICK)
