"""Scenes with a crowd: stadium and cinema."""

from __future__ import annotations

import math

from articles.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Shade, Stencil, across, down
from articles.demo.pictures.motifs import crowd, curve, person
from articles.demo.pictures.palette import (
    APRICOT,
    BRICK,
    CORAL,
    CREAM,
    HONEY,
    INK,
    MOSS,
    NIGHT,
    PETROL,
    PLUM,
    SAND,
    SNOW,
    TEAL,
    darker,
    lighter,
    mix,
)


def football_stadium(c: Canvas) -> None:
    """Floodlights, a full stand, the keeper in mid-air."""
    c.wash((0, INK), (0.4, NIGHT), (0.6, PETROL), (1, PETROL))
    for x in (130, 1370):
        for dx in (-180, 60, 320):
            lean = dx if x < 700 else -dx
            c.paint(
                Stencil().polygon([(x - 40, 110), (x + 40, 110), (x + lean + 420, 760), (x + lean - 120, 760)]),
                CREAM,
                alpha=0.09,
                blur=14,
            )
    stand = Stencil().polygon([(-10, 300), (1510, 300), (1510, 560), (-10, 560)])
    c.paint(stand, down(NIGHT, PLUM, mix(BRICK, PLUM, 0.5)))
    for ink, amount in ((CORAL, 520), (CREAM, 340), (TEAL, 300), (HONEY, 240), (INK, 400)):
        specks = Stencil()
        for _ in range(amount):
            row = c.random.randrange(13)
            specks.ellipse(c.random.uniform(0, WIDTH), 318 + row * 18.5, 5.4, 7.4)
        c.paint(specks, mix(ink, PLUM, 0.25), alpha=0.9)
    roof = Stencil().polygon([(-10, 236), (1510, 236), (1510, 300), (1400, 316), (100, 316), (-10, 300)])
    c.paint(roof, down(mix(PETROL, NIGHT, 0.4), INK), shade=Shade(TEAL, "top", 0.4, 0.4))
    for x in (130, 1370):
        c.paint(Stencil().line([(x - 16, 300), (x, 60)], 12).line([(x + 16, 300), (x, 60)], 12), INK)
        c.paint(Stencil().rectangle(x - 80, 50, x + 80, 120), NIGHT)
        lamps = Stencil()
        for index in range(8):
            lamps.ellipse(x - 60 + (index % 4) * 40, 70 + (index // 4) * 32, 12)
        c.paint(lamps, SNOW)
        c.glow(x, 86, 330, CREAM, 0.85)
    c.paint(
        Stencil().rectangle(-10, 556, WIDTH + 10, 604),
        across(CORAL, HONEY, TEAL, CORAL),
        shade=Shade(INK, "bottom", 0.6),
    )
    _pitch(c)
    _goal(c)


def _pitch(c: Canvas) -> None:
    grass = Stencil().rectangle(-10, 600, WIDTH + 10, HEIGHT + 10)
    c.paint(grass, down(mix(MOSS, TEAL, 0.4), MOSS, darker(MOSS, 0.4)))
    bands = Stencil()
    for index in range(-9, 10, 2):
        bands.polygon(
            [
                (750 + index * 92, 600),
                (750 + (index + 1) * 92, 600),
                (750 + (index + 1) * 260, 1010),
                (750 + index * 260, 1010),
            ]
        )
    c.paint(bands, mix(MOSS, CREAM, 0.16), alpha=0.8, shade=Shade(darker(MOSS, 0.5), "bottom", 0.5))
    marks = (
        Stencil()
        .polygon([(-10, 640), (1510, 640), (1510, 647), (-10, 647)])
        .polygon([(250, 647), (262, 647), (90, 880), (68, 880)])
    )
    marks.polygon([(1238, 647), (1250, 647), (1432, 880), (1410, 880)]).rectangle(68, 876, 1432, 890).ellipse(
        750, 820, 12, 6
    )
    c.paint(marks, SNOW, alpha=0.85)


def _goal(c: Canvas) -> None:
    net = Stencil()
    for index in range(25):
        x = 430 + index * 640 / 24
        net.line([(x, 372), (x + (750 - x) * 0.1, 620)], 1.6)
    for index in range(11):
        y = 372 + index * 25
        net.line([(430 + index * 3, y), (1070 - index * 3, y)], 1.6)
    c.paint(net, SNOW, alpha=0.5)
    posts = (
        Stencil().line([(424, 646), (424, 366)], 14).line([(1076, 646), (1076, 366)], 14).rectangle(417, 358, 1083, 374)
    )
    c.paint(posts, SNOW, shade=Shade(TEAL, "bottom", 0.5))
    keeper = Stencil()
    keeper.line(curve((600, 640), (680, 580), (740, 530), (800, 486), steps=8), 26)
    keeper.line(curve((650, 660), (700, 610), (748, 548), steps=8), 26)
    c.paint(keeper, NIGHT)
    shirt = Stencil().polygon(curve((720, 550), (770, 470), (830, 420), (880, 440), (850, 500), (776, 566), steps=8))
    shirt.line(curve((852, 440), (910, 410), (958, 398), steps=6), 26).line(
        curve((860, 460), (920, 450), (966, 420), steps=6), 24
    )
    c.paint(shirt, across(HONEY, APRICOT), shade=Shade(BRICK, "bottom", 0.6))
    c.paint(Stencil().ellipse(884, 398, 26, 28), mix(SAND, APRICOT, 0.5))
    c.paint(
        Stencil()
        .polygon(curve((858, 392), (868, 366), (900, 364), (908, 384), (884, 382), (870, 404), steps=5))
        .line(curve((866, 388), (838, 386), (822, 400), steps=5), 10),
        PLUM,
    )
    c.paint(Stencil().ellipse(966, 396, 18).ellipse(974, 420, 17), CORAL)
    c.paint(Stencil().ellipse(1004, 378, 27), SNOW, shade=Shade(PETROL, "bottom", 0.7))
    patches = Stencil()
    for index in range(5):
        angle = index / 5 * math.tau + 0.4
        patches.ellipse(1004 + math.cos(angle) * 19, 378 + math.sin(angle) * 19, 6)
    c.paint(patches.ellipse(1004, 378, 8), INK)
    striker = Stencil()
    person(striker, 560, 962, 330, stride=0.7)
    c.paint(striker, down(CORAL, BRICK, mix(PLUM, APRICOT, 0.4), INK), shade=Shade(INK, "left", 0.6))
    c.paint(
        Stencil().polygon([(516, 800), (604, 800), (624, 884), (566, 884), (560, 850), (554, 884), (496, 884)]),
        SNOW,
        shade=Shade(PETROL, "left", 0.7),
    )
    c.paint(Stencil().ellipse(560, 661, 24, 28), mix(PLUM, APRICOT, 0.4))
    c.paint(Stencil().ellipse(690, 966, 170, 14), INK, alpha=0.4, blur=4)


def cinema(c: Canvas) -> None:
    """The last row's view: a beam, dust, a screen full of evening."""
    c.wash((0, INK), (0.6, mix(PLUM, INK, 0.5)), (1, INK))
    c.glow(750, 350, 760, APRICOT, 0.55)
    screen = Stencil().rectangle(340, 130, 1160, 570)
    c.paint(Stencil().rectangle(322, 112, 1178, 588), INK)
    c.paint(screen, down(CORAL, APRICOT, HONEY, CREAM))
    c.paint(Stencil().ellipse(860, 430, 74), CREAM, inside=screen)
    c.paint(
        Stencil().polygon(
            [*curve((330, 470), (520, 430), (700, 480), (900, 450), (1170, 490)), (1170, 580), (330, 580)]
        ),
        PLUM,
        inside=screen,
    )
    rider = Stencil()
    person(rider, 610, 480, 130, stride=0.3)
    person(rider, 660, 480, 92, stride=0.3)
    c.paint(rider, INK, inside=screen)
    for x, lean in ((190, -1), (1310, 1)):
        folds = Stencil()
        for index in range(7):
            at = x + (index - 3) * 46
            folds.polygon(
                curve((at - 20, -10), (at - 24, 300), (at - 18, 640), steps=5)
                + curve((at + 18, 640), (at + 14, 300), (at + 20, -10), steps=5)
            )
        c.paint(
            folds,
            down(BRICK, mix(BRICK, PLUM, 0.6), INK),
            shade=[Shade(INK, "left" if lean < 0 else "right", 0.7), Shade(INK, "bottom", 0.5)],
        )
    c.paint(Stencil().rectangle(-10, -10, WIDTH + 10, 84), down(PLUM, BRICK), shade=Shade(INK, "bottom", 0.5))
    c.paint(Stencil().polygon([(750, 1040), (348, 140), (1152, 140)]), CREAM, alpha=0.1, blur=10)
    _audience(c)


def _audience(c: Canvas) -> None:
    dust = Stencil()
    for _ in range(120):
        t = c.random.random()
        dust.ellipse(750 + (c.random.random() - 0.5) * 760 * t, 1000 - 840 * t, c.random.choice((1.6, 2.4, 3.2)))
    c.paint(dust, CREAM, alpha=0.6)
    for y, size, ink in (
        (690, 78, mix(PLUM, BRICK, 0.3)),
        (770, 104, PLUM),
        (870, 140, mix(PLUM, INK, 0.5)),
        (990, 190, INK),
    ):
        seats, heads = Stencil(), Stencil()
        x = -40 + size * 0.3
        while x < WIDTH + 60:
            seats.ellipse(x, y + size * 0.1, size * 0.5, size * 0.4).rectangle(
                x - size * 0.5, y + size * 0.1, x + size * 0.5, y + size
            )
            if c.random.random() < 0.55:
                crowd(c.random, heads, x, x + 1, y - size * 0.12, size * 0.9)
            x += size * 1.08
        c.paint(heads, INK, shade=Shade(APRICOT, "top", 0.5, 0.16))
        c.paint(seats, down(lighter(BRICK, 0.05) if size < 80 else ink, INK), shade=Shade(CORAL, "top", 0.4, 0.25))
