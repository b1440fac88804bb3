"""Scenes along the water: river, harbour, coast, marsh."""

from __future__ import annotations

import math

from articles.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Shade, Stencil, across, down
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
    stars,
    streaks,
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
    darker,
    lighter,
    mix,
)

LAMP = (1010.0, 292.0)


def flooded_river(c: Canvas) -> None:
    """A town at dawn with the river in its streets; two people in a boat, a gauge staff in front."""
    rng = c.random
    c.wash((0, darker(PETROL, 0.4)), (0.25, PETROL), (0.44, mix(TEAL, MIST, 0.5)), (0.56, SAND), (1, SAND))
    c.glow(1010, 540, 620, HONEY, 0.9)
    clouds(
        c,
        [(240, 150, 620), (900, 100, 760), (1380, 240, 520), (520, 285, 460)],
        down(darker(PETROL, 0.45), PETROL),
        alpha=0.55,
        blur=5,
        shade=Shade(INK, "top", 0.6),
    )
    c.paint(land(ridge(rng, 505, 40, rough=0.2), 560), mix(TEAL, MIST, 0.45))
    far = Stencil()
    for x in range(-20, 1540, 46):
        crown(rng, far, x + rng.uniform(-12, 12), 540, rng.uniform(22, 42))
    c.paint(far, mix(PETROL, TEAL, 0.5))
    _flooded_town(c)
    c.paint(Stencil().rectangle(-10, 600, WIDTH + 10, HEIGHT), down(mix(SAND, TEAL, 0.45), TEAL, PETROL, NIGHT))
    c.reflect(600, 330, alpha=0.62, ripple=5)
    c.haze(660, 590, CREAM, 0.28)
    streaks(c, 612, 985, SAND, amount=70, alpha=0.4, centre=1010, spread=210)
    streaks(c, 620, 995, NIGHT, amount=80, alpha=0.4)
    for x, y, height in ((150, 640, 330), (1400, 655, 300)):
        tree(c, x, y, height, darker(MOSS, 0.55), INK, shade=Shade(INK, "left", 0.7))
    _boat(c, 720, 780)
    _gauge(c, 1180, 1000)


def _flooded_town(c: Canvas) -> None:
    rng = c.random
    x = 300.0
    while x < 1300:
        width = rng.uniform(88, 128)
        wall = rng.choice((mix(CREAM, MIST, 0.4), mix(SAND, TEAL, 0.35), mix(CORAL, PLUM, 0.35), mix(CREAM, TEAL, 0.3)))
        house(
            c,
            x,
            640,
            width,
            rng.uniform(120, 186),
            wall,
            darker(BRICK, 0.35),
            windows=(2, 2),
            share=0.45,
            gable=rng.random() < 0.7,
            shade=Shade(PETROL, "left", 0.6, 0.8),
        )
        x += width * 0.98
    tower = Stencil().rectangle(590, 300, 668, 604)
    c.paint(tower, mix(CREAM, PETROL, 0.45), shade=Shade(NIGHT, "left", 0.8))
    c.paint(
        Stencil().polygon([(580, 306), (629, 130), (678, 306)]), darker(PETROL, 0.35), shade=Shade(TEAL, "right", 0.5)
    )
    c.paint(Stencil().ellipse(629, 356, 22), HONEY)
    c.paint(Stencil().line([(629, 356), (629, 342)], 4).line([(629, 356), (640, 360)], 4), NIGHT)


def _boat(c: Canvas, x: float, y: float) -> None:
    people = Stencil()
    person(people, x - 40, y + 20, 175, coat=1.25)
    person(people, x + 70, y + 16, 160, coat=1.2)
    c.paint(people, down(NIGHT, INK))
    vests = Stencil()
    for dx, top in ((-40, 112), (70, 102)):
        vests.polygon(
            [(x + dx - 24, y - top), (x + dx + 24, y - top), (x + dx + 26, y - top + 60), (x + dx - 26, y - top + 60)]
        )
    c.paint(vests, down(CORAL, BRICK), shade=Shade(HONEY, "right", 0.6, 0.6))
    c.paint(Stencil().line([(x - 90, y - 150), (x - 30, y + 66)], 7), INK)
    hull = curve((x - 190, y - 20), (x - 150, y + 32), (x, y + 46), (x + 160, y + 32), (x + 215, y - 36))
    c.paint(
        Stencil().polygon([*hull, (x + 180, y - 8), (x - 150, y - 2)]), down(BRICK, PLUM), shade=Shade(INK, "left", 0.8)
    )
    c.paint(Stencil().ellipse(x, y + 58, 250, 14), INK, alpha=0.35, blur=4)


def _gauge(c: Canvas, x: float, y: float) -> None:
    c.paint(
        Stencil().rectangle(x - 34, 470, x + 34, y), across(SNOW, CREAM, MIST), shade=Shade(NIGHT, "bottom", 0.8, 0.6)
    )
    marks = Stencil()
    for index in range(12):
        top = 500 + index * 46
        marks.rectangle(x - 34, top, x - 2 if index % 2 else x + 12, top + 23)
    c.paint(marks, BRICK, shade=Shade(PLUM, "bottom", 0.8))
    c.paint(Stencil().rectangle(-10, 880, WIDTH, HEIGHT), down(PETROL, NIGHT), alpha=0.0)
    c.paint(Stencil().ellipse(x, 905, 90, 10), MIST, alpha=0.5)
    c.paint(Stencil().rectangle(x - 36, 906, x + 36, y), down(PETROL, NIGHT), alpha=0.78)


def harbour_dusk(c: Canvas) -> None:
    """Cranes and a ship against the last light."""
    c.wash((0, NIGHT), (0.3, PLUM), (0.46, BRICK), (0.56, APRICOT), (0.62, HONEY), (1, HONEY))
    stars(c, 260, 50)
    sun(c, 640, 560, 92, down(CREAM, HONEY), APRICOT, 6)
    rng = c.random
    clouds = Stencil()
    for x, y, width in ((200, 420, 460), (1180, 360, 600), (900, 470, 360)):
        clouds.polygon(
            [(x - width / 2, y), (x - width * 0.1, y - 18), (x + width / 2, y - 4), (x + width * 0.1, y + 12)]
        )
    c.paint(clouds, mix(PLUM, CORAL, 0.4), alpha=0.75, blur=2)
    c.paint(land(ridge(rng, 590, 16, rough=0.3), 640), mix(PLUM, BRICK, 0.4))
    c.paint(
        Stencil().rectangle(-10, 622, WIDTH + 10, HEIGHT),
        down(mix(APRICOT, PLUM, 0.25), mix(BRICK, PLUM, 0.5), PLUM, NIGHT),
    )
    _cranes(c)
    _freighter(c)
    c.reflect(640, 300, alpha=0.5, ripple=6)
    streaks(c, 640, 980, HONEY, amount=150, alpha=0.75, centre=640, spread=110)
    streaks(c, 650, 995, INK, amount=70, alpha=0.35)
    c.paint(Stencil().polygon([(-10, 900), (330, 916), (420, 1010), (-10, 1010)]), down(INK, INK))
    people = Stencil()
    person(people, 210, 914, 150, coat=1.1)
    person(people, 262, 915, 136, coat=1.15)
    people.rectangle(90, 860, 116, 916).ellipse(103, 858, 24, 12)
    c.paint(people, INK)
    gulls = Stencil()
    for x, y, span in ((880, 250, 60), (960, 300, 44), (420, 330, 50), (1060, 230, 36)):
        bird(gulls, x, y, span)
    c.paint(gulls, INK, alpha=0.85)


def _cranes(c: Canvas) -> None:
    quay = Stencil().rectangle(860, 606, WIDTH + 10, 646)
    crane = Stencil()
    for x, tall, boom in ((1010, 330, 290), (1230, 400, 330), (1430, 350, 300)):
        top = 612 - tall
        for leg in (-46, 46):
            crane.line([(x + leg, 612), (x + leg * 0.45, top)], 11)
        crane.line([(x - 40, 520), (x + 40, 430)], 5).line([(x + 40, 520), (x - 40, 430)], 5)
        crane.rectangle(x - 34, top - 8, x + 40, top + 34)
        crane.line([(x + 120, top), (x - boom, top - 10)], 9).line([(x, top - 96), (x, top)], 8)
        crane.line([(x, top - 96), (x - boom * 0.8, top - 8)], 3).line([(x, top - 96), (x + 110, top)], 3)
        crane.line([(x - boom * 0.62, top), (x - boom * 0.62, top + 110)], 3)
        crane.rectangle(x - boom * 0.62 - 34, top + 110, x - boom * 0.62 + 34, top + 142)
    c.paint(crane, down(PLUM, INK))
    c.paint(quay, down(PLUM, INK))
    lamps = Stencil()
    for x in range(900, 1500, 74):
        lamps.ellipse(x, 600, 4.5)
        c.glow(x, 600, 42, HONEY, 0.7)
    c.paint(lamps, CREAM)


def _freighter(c: Canvas) -> None:
    hull = Stencil().polygon([(130, 556), (590, 566), (700, 548), (664, 642), (170, 642)])
    c.paint(hull, down(mix(INK, PLUM, 0.3), INK), shade=Shade(BRICK, "right", 0.6, 0.35))
    c.paint(Stencil().rectangle(140, 618, 672, 642), BRICK, alpha=0.5)
    boxes = {BRICK: Stencil(), TEAL: Stencil(), SAND: Stencil(), PETROL: Stencil()}
    inks = list(boxes)
    for column in range(5):
        for row in range(3 - (column % 2)):
            left = 300 + column * 62
            c.random.choice([boxes[ink] for ink in inks]).rectangle(left, 528 - row * 34, left + 58, 560 - row * 34)
    for ink, stencil in boxes.items():
        c.paint(stencil, darker(ink, 0.35), shade=Shade(INK, "left", 0.7))
    bridge = Stencil().rectangle(164, 440, 284, 560).rectangle(150, 424, 298, 446).rectangle(200, 380, 238, 430)
    c.paint(bridge, down(lighter(PLUM, 0.2), INK), shade=Shade(INK, "left", 0.7))
    lights = Stencil()
    for row in range(3):
        for column in range(5):
            lights.rectangle(178 + column * 21, 458 + row * 30, 189 + column * 21, 470 + row * 30)
    c.paint(lights, HONEY)


def wetland_birds(c: Canvas) -> None:
    """Cranes over the marsh in the morning."""
    rng = c.random
    c.wash((0, mix(TEAL, MIST, 0.35)), (0.35, MIST), (0.6, CREAM), (1, CREAM))
    sun(c, 1010, 430, 110, down(CORAL, APRICOT), HONEY, 5)
    for base, ink in ((560, mix(MIST, TEAL, 0.45)), (590, mix(TEAL, MIST, 0.3))):
        c.paint(land(ridge(rng, base, 26, rough=0.3), 660), ink, alpha=0.9)
        c.haze(base - 30, base + 60, CREAM, 0.5)
    woods = Stencil()
    for x in range(-20, 720, 34):
        crown(rng, woods, x, 612, rng.uniform(20, 40))
    c.paint(woods, mix(PETROL, TEAL, 0.5))
    c.paint(
        Stencil().rectangle(-10, 630, WIDTH + 10, HEIGHT),
        down(mix(CREAM, MIST, 0.4), mix(MIST, APRICOT, 0.3), TEAL, PETROL),
    )
    c.reflect(630, 350, alpha=0.45, ripple=7)
    c.haze(600, 660, CREAM, 0.5)
    c.haze(760, 640, CREAM, 0.55)
    streaks(c, 640, 960, CORAL, amount=90, alpha=0.5, centre=1010, spread=80)
    for x, y, wide in ((260, 760, 360), (1240, 820, 460), (720, 700, 220)):
        bank = Stencil().ellipse(x, y, wide, wide * 0.06)
        c.paint(bank, down(OLIVE, darker(MOSS, 0.3)), shade=Shade(INK, "bottom", 0.7))
    flock = Stencil()
    for index in range(-5, 6):
        x = 560 + index * 78 + (40 if index > 0 else 0)
        _crane_bird(flock, x, 300 - abs(index) * -26 - index * 14, 92 - abs(index) * 3, rng.uniform(0.16, 0.46))
    c.paint(flock, NIGHT)
    for x, y, size in ((310, 752, 150), (400, 764, 128), (1180, 806, 170)):
        _wading(c, x, y, size)
    reeds(c, 985, 330, down(MOSS, INK), amount=80, where=(-20, 420))
    reeds(c, 985, 240, down(OLIVE, INK), amount=70, where=(980, 1520))
    reeds(c, 1000, 120, down(MOSS, INK), amount=120)


def _crane_bird(stencil: Stencil, x: float, y: float, span: float, lift: float) -> None:
    bird(stencil, x, y, span, lift)
    stencil.line(curve((x - span * 0.1, y + 2), (x + span * 0.2, y - 1), (x + span * 0.44, y - 6)), span * 0.045)
    stencil.line([(x, y + 2), (x - span * 0.46, y + 8)], span * 0.03)


def _wading(c: Canvas, x: float, y: float, size: float) -> None:
    stencil = Stencil()
    stencil.ellipse(x, y - size * 0.5, size * 0.2, size * 0.11)
    stencil.polygon(
        [(x - size * 0.12, y - size * 0.54), (x - size * 0.34, y - size * 0.36), (x - size * 0.06, y - size * 0.42)]
    )
    stencil.line(
        curve(
            (x + size * 0.14, y - size * 0.52),
            (x + size * 0.24, y - size * 0.68),
            (x + size * 0.2, y - size * 0.86),
            (x + size * 0.26, y - size * 0.95),
        ),
        size * 0.045,
    )
    stencil.ellipse(x + size * 0.27, y - size * 0.95, size * 0.045)
    stencil.polygon(
        [(x + size * 0.29, y - size * 0.97), (x + size * 0.42, y - size * 0.92), (x + size * 0.29, y - size * 0.92)]
    )
    for dx in (-0.03, 0.05):
        stencil.line([(x + size * dx, y - size * 0.44), (x + size * dx * 1.6, y)], size * 0.022)
    c.paint(stencil, down(mix(NIGHT, TEAL, 0.25), INK))
    c.paint(Stencil().ellipse(x + size * 0.27, y - size * 0.975, size * 0.03, size * 0.02), CORAL)


def lighthouse(c: Canvas) -> None:
    """A light above the surf, the beam reaching out to sea."""
    c.wash((0, INK), (0.3, NIGHT), (0.52, PETROL), (0.64, mix(TEAL, APRICOT, 0.4)), (1, APRICOT))
    stars(c, 430, 110)
    lamp = LAMP
    for points, strength in (
        ([lamp, (-80, 90), (-80, 330)], 0.42),
        ([lamp, (-80, 160), (-80, 270)], 0.4),
        ([lamp, (1600, 250), (1600, 400)], 0.3),
    ):
        c.paint(Stencil().polygon(points), across(mix(CREAM, TEAL, 0.4), CREAM), alpha=strength, blur=6)
    c.paint(Stencil().rectangle(-10, 640, WIDTH + 10, HEIGHT), down(mix(APRICOT, TEAL, 0.55), TEAL, PETROL, NIGHT))
    c.haze(560, 650, APRICOT, 0.35)
    streaks(c, 646, 900, CREAM, amount=60, alpha=0.35)
    streaks(c, 646, 960, NIGHT, amount=90, alpha=0.35)
    _headland(c)


def _headland(c: Canvas) -> None:
    far = curve((1180, 660), (1240, 590), (1330, 560), (1420, 520), (1530, 500))
    c.paint(Stencil().polygon([*far, (1530, 700), (1180, 664)]), darker(PETROL, 0.35), shade=Shade(INK, "bottom", 0.6))
    rock = [
        (690, 1020),
        (730, 880),
        (772, 850),
        (790, 760),
        (836, 738),
        (852, 668),
        (905, 640),
        (935, 626),
        (1160, 634),
        (1190, 668),
        (1262, 690),
        (1290, 760),
        (1372, 792),
        (1392, 850),
        (1480, 874),
        (1540, 930),
    ]
    cliff = Stencil().polygon([*rock, (1540, 1020)])
    faces = Stencil()
    for x, y, low in (
        (772, 850, 60),
        (836, 738, 120),
        (905, 640, 230),
        (1010, 630, 260),
        (1190, 668, 220),
        (1290, 760, 160),
        (1392, 850, 90),
    ):
        faces.polygon(
            [(x, y), (x + 66, y + low * 0.5), (x + 40, y + low), (x + 80, y + low * 1.9), (x - 14, y + low * 1.2)]
        )
    c.paint(
        cliff, down(mix(PLUM, PETROL, 0.45), INK), shade=[Shade(INK, "right", 0.8), Shade(APRICOT, "left", 0.5, 0.5)]
    )
    c.paint(faces, INK, alpha=0.45, inside=cliff)
    _tower(c, LAMP)
    _surf(c)


def _surf(c: Canvas) -> None:
    rng = c.random
    spray = Stencil()
    for _ in range(46):
        spray.ellipse(rng.gauss(770, 46), 806 - abs(rng.gauss(0, 34)), rng.uniform(2, 9))
    c.paint(spray, SNOW, alpha=0.8, blur=1)
    for index, (y, ink, alpha) in enumerate(
        ((812, TEAL, 0.7), (866, mix(TEAL, PETROL, 0.5), 0.85), (928, PETROL, 0.95))
    ):
        crest = [(x, y + (14 + 7 * index) * math.sin(x / (95 + 30 * index) + index * 2)) for x in range(-30, 1540, 10)]
        c.paint(land(crest), down(ink, darker(ink, 0.6)), alpha=alpha, shade=Shade(INK, "bottom", 0.6))
        c.paint(Stencil().line(crest, 3.5), SNOW, alpha=0.55)
    gulls = Stencil()
    for x, y, span in ((640, 480, 46), (560, 520, 34), (720, 540, 30)):
        bird(gulls, x, y, span)
    c.paint(gulls, SNOW, alpha=0.8)


def _tower(c: Canvas, lamp: tuple[float, float]) -> None:
    x, y = lamp
    body = Stencil().polygon([(x - 66, 628), (x - 40, y + 48), (x + 40, y + 48), (x + 66, 628)])
    c.paint(body, across(CREAM, SNOW, MIST), shade=Shade(PETROL, "right", 0.85))
    bands = Stencil()
    for top in (400, 520):
        bands.rectangle(x - 80, top, x + 80, top + 60)
    c.paint(bands, across(CORAL, BRICK), inside=body, shade=Shade(PLUM, "right", 0.8))
    c.paint(Stencil().rectangle(x - 58, y + 34, x + 58, y + 50), INK)
    c.glow(x, y, 260, HONEY, 0.95)
    c.paint(Stencil().rectangle(x - 30, y - 30, x + 30, y + 36), CREAM)
    c.paint(
        Stencil()
        .line([(x - 30, y - 30), (x - 30, y + 36)], 5)
        .line([(x + 30, y - 30), (x + 30, y + 36)], 5)
        .line([(x, y - 30), (x, y + 36)], 4),
        INK,
    )
    c.paint(Stencil().polygon([(x - 42, y - 28), (x, y - 74), (x + 42, y - 28)]).ellipse(x, y - 76, 7), BRICK)
    c.paint(Stencil().rectangle(x - 14, 590, x + 14, 628).ellipse(x, 590, 14), NIGHT)
    house(
        c,
        x + 132,
        640,
        120,
        62,
        mix(CREAM, TEAL, 0.3),
        BRICK,
        gable=False,
        windows=(3, 1),
        share=0.7,
        shade=Shade(PETROL, "right", 0.8),
    )
