"""Hair, scarves and caps of the portraits: what is behind a head, and what falls in front of it."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Literal

from articles.demo.pictures.canvas import Canvas, Shade, Stencil, across, down
from articles.demo.pictures.motifs import curve
from articles.demo.pictures.palette import APRICOT, HONEY, INK, NIGHT, PETROL, Colour, lighter, mix

Hair = Literal["bob", "short", "bun", "curls", "bald", "long", "crop", "headscarf", "cap"]
X, Y = 750.0, 440.0


def hair_behind(c: Canvas, hair: Hair, colour: Colour) -> None:
    """Paint what the head will cover."""
    tone = across(lighter(colour, 0.1), colour, mix(colour, INK, 0.4))
    stencil = Stencil()
    if hair in BEHIND:
        BEHIND[hair](stencil)
    c.paint(stencil, tone, shade=Shade(mix(colour, INK, 0.6), "right", 0.7))


def hair_in_front(c: Canvas, hair: Hair, colour: Colour) -> None:
    """Paint what frames the face."""
    if hair == "cap":
        _cap(c)
        return
    tone = across(lighter(colour, 0.16), colour, mix(colour, INK, 0.25))
    shade = [Shade(mix(colour, INK, 0.6), "right", 0.65), Shade(lighter(colour, 0.5), "left", 0.3, 0.3)]
    stencil = Stencil()
    IN_FRONT[hair](stencil)
    c.paint(stencil, tone, shade=shade)


def _bob_behind(stencil: Stencil) -> None:
    stencil.polygon(
        curve(
            (X - 120, Y + 180),
            (X - 206, Y + 120),
            (X - 196, Y - 80),
            (X - 120, Y - 226),
            (X, Y - 256),
            (X + 120, Y - 226),
            (X + 196, Y - 80),
            (X + 206, Y + 120),
            (X + 120, Y + 180),
        )
    )


def _long_behind(stencil: Stencil) -> None:
    stencil.polygon(
        curve(
            (X - 150, Y + 330),
            (X - 226, Y + 250),
            (X - 204, Y - 60),
            (X - 124, Y - 230),
            (X, Y - 254),
            (X + 124, Y - 230),
            (X + 204, Y - 60),
            (X + 226, Y + 250),
            (X + 150, Y + 330),
        )
    )


def _bun_behind(stencil: Stencil) -> None:
    stencil.ellipse(X + 30, Y - 262, 84, 74).ellipse(X, Y - 70, 176, 176)


def _curls_behind(stencil: Stencil) -> None:
    for index in range(22):
        angle = math.pi * (0.82 + 1.36 * index / 21)
        stencil.ellipse(X + math.cos(angle) * 176, Y - 60 + math.sin(angle) * 176, 66)
    stencil.ellipse(X, Y - 90, 170)


def _headscarf_behind(stencil: Stencil) -> None:
    stencil.polygon(
        curve(
            (X - 230, Y + 330),
            (X - 214, Y + 40),
            (X - 160, Y - 190),
            (X, Y - 262),
            (X + 160, Y - 190),
            (X + 214, Y + 40),
            (X + 230, Y + 330),
        )
    )


def _cap_behind(stencil: Stencil) -> None:
    stencil.ellipse(X - 140, Y + 70, 50, 90).ellipse(X + 140, Y + 70, 50, 90)


def _bob_in_front(stencil: Stencil) -> None:
    stencil.polygon(
        curve(
            (X - 166, Y + 60),
            (X - 190, Y - 90),
            (X - 118, Y - 224),
            (X, Y - 252),
            (X + 118, Y - 224),
            (X + 190, Y - 90),
            (X + 166, Y + 60),
            (X + 140, Y - 70),
            (X + 60, Y - 140),
            (X - 30, Y - 150),
            (X - 110, Y - 92),
            (X - 138, Y - 30),
            (X - 166, Y + 60),
        )
    )


def _short_in_front(stencil: Stencil) -> None:
    stencil.polygon(
        curve(
            (X - 150, Y + 10),
            (X - 172, Y - 100),
            (X - 110, Y - 226),
            (X + 20, Y - 248),
            (X + 130, Y - 212),
            (X + 172, Y - 96),
            (X + 150, Y + 10),
            (X + 138, Y - 70),
            (X + 96, Y - 138),
            (X + 10, Y - 120),
            (X - 84, Y - 148),
            (X - 136, Y - 76),
            (X - 150, Y + 10),
        )
    )


def _crop_in_front(stencil: Stencil) -> None:
    stencil.polygon(
        curve(
            (X - 150, Y - 40),
            (X - 172, Y - 100),
            (X - 110, Y - 226),
            (X + 20, Y - 248),
            (X + 130, Y - 212),
            (X + 172, Y - 96),
            (X + 150, Y - 40),
            (X + 138, Y - 70),
            (X + 96, Y - 138),
            (X + 10, Y - 120),
            (X - 84, Y - 148),
            (X - 136, Y - 76),
            (X - 150, Y - 40),
        )
    )


def _bun_in_front(stencil: Stencil) -> None:
    stencil.polygon(
        curve(
            (X - 152, Y + 6),
            (X - 170, Y - 100),
            (X - 104, Y - 222),
            (X, Y - 240),
            (X + 104, Y - 222),
            (X + 170, Y - 100),
            (X + 152, Y + 6),
            (X + 128, Y - 96),
            (X + 30, Y - 160),
            (X - 60, Y - 150),
            (X - 128, Y - 90),
            (X - 152, Y + 6),
        )
    )


def _curls_in_front(stencil: Stencil) -> None:
    for index in range(13):
        angle = math.pi * (1.04 + 0.92 * index / 12)
        stencil.ellipse(X + math.cos(angle) * 134, Y - 64 + math.sin(angle) * 128, 46)


def _headscarf_in_front(stencil: Stencil) -> None:
    stencil.polygon(
        [
            *curve(
                (X - 190, Y + 220),
                (X - 186, Y - 40),
                (X - 120, Y - 214),
                (X, Y - 246),
                (X + 120, Y - 214),
                (X + 186, Y - 40),
                (X + 190, Y + 220),
                (X, Y + 330),
                (X - 190, Y + 220),
            )
        ]
    )
    stencil.polygon(
        curve(
            (X, Y - 166),
            (X - 108, Y - 122),
            (X - 132, Y + 10),
            (X - 108, Y + 130),
            (X, Y + 206),
            (X + 108, Y + 130),
            (X + 132, Y + 10),
            (X + 108, Y - 122),
            (X, Y - 166),
        ),
        cut=True,
    )


def _bald_in_front(stencil: Stencil) -> None:
    stencil.ellipse(X - 150, Y - 30, 22, 60).ellipse(X + 150, Y - 30, 22, 60)


def _cap(c: Canvas) -> None:
    crown = Stencil().polygon(
        curve(
            (X - 176, Y - 92),
            (X - 206, Y - 170),
            (X - 120, Y - 262),
            (X, Y - 284),
            (X + 120, Y - 262),
            (X + 206, Y - 170),
            (X + 176, Y - 92),
        )
    )
    c.paint(crown, across(lighter(NIGHT, 0.2), NIGHT), shade=Shade(INK, "right", 0.8))
    c.paint(
        Stencil().polygon([(X - 176, Y - 132), (X + 176, Y - 132), (X + 172, Y - 84), (X - 172, Y - 84)]),
        across(PETROL, NIGHT),
        shade=Shade(INK, "right", 0.7),
    )
    c.paint(
        Stencil().polygon(
            curve(
                (X - 172, Y - 88),
                (X - 100, Y - 58),
                (X, Y - 50),
                (X + 100, Y - 58),
                (X + 172, Y - 88),
                (X + 90, Y - 84),
                (X, Y - 82),
                (X - 90, Y - 84),
                (X - 172, Y - 88),
            )
        ),
        INK,
    )
    c.paint(
        Stencil().ellipse(X, Y - 150, 26).ellipse(X, Y - 150, 18, cut=True).rectangle(X - 3, Y - 172, X + 3, Y - 128),
        down(HONEY, APRICOT),
    )


BEHIND: dict[Hair, Callable[[Stencil], None]] = {
    "bob": _bob_behind,
    "long": _long_behind,
    "bun": _bun_behind,
    "curls": _curls_behind,
    "headscarf": _headscarf_behind,
    "cap": _cap_behind,
}
IN_FRONT: dict[Hair, Callable[[Stencil], None]] = {
    "bob": _bob_in_front,
    "long": _bob_in_front,
    "short": _short_in_front,
    "crop": _crop_in_front,
    "bun": _bun_in_front,
    "curls": _curls_in_front,
    "headscarf": _headscarf_in_front,
    "bald": _bald_in_front,
}
