"""A small printing shop on top of Pillow: stencils, inks and grain.

Scenes think in a sheet of 1500 x 1000 units, whatever the size of the finished picture. A stencil collects shapes;
the canvas cuts it at twice the resolution, so that edges are smooth, and rubs ink through it.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from articles.demo.pictures.palette import INK, Colour

WIDTH, HEIGHT = 1500, 1000
OVERSAMPLING = 2
Point = tuple[float, float]
Box = tuple[float, float, float, float]
Side = Literal["left", "right", "top", "bottom"]


@dataclass(frozen=True)
class Gradient:
    """Colours at places between 0 and 1, from top to bottom or, ``across``, from left to right."""

    stops: tuple[tuple[float, Colour], ...]
    across: bool = False

    def at(self, place: float) -> Colour:
        before = self.stops[0]
        for after in self.stops:
            if place <= after[0]:
                span = after[0] - before[0]
                share = (place - before[0]) / span if span else 1.0
                red, green, blue = (round(a + (b - a) * share) for a, b in zip(before[1], after[1], strict=True))
                return red, green, blue
            before = after
        return self.stops[-1][1]


Fill = Colour | Gradient


def down(*colours: Colour) -> Gradient:
    """Spread colours evenly from top to bottom."""
    return Gradient(tuple((index / (len(colours) - 1), colour) for index, colour in enumerate(colours)))


def across(*colours: Colour) -> Gradient:
    """Spread colours evenly from left to right."""
    return Gradient(down(*colours).stops, across=True)


@dataclass(frozen=True)
class Shade:
    """Stippled shadow or light that comes in from one side of a shape."""

    colour: Colour
    side: Side = "right"
    strength: float = 0.7
    reach: float = 1.0


@dataclass
class Stencil:
    """Shapes in sheet units that will be printed together in one ink."""

    steps: list[tuple[str, list[Point], float, int]] = field(default_factory=list)

    def polygon(self, points: Iterable[Point], *, cut: bool = False) -> Stencil:
        self.steps.append(("polygon", list(points), 0, 0 if cut else 255))
        return self

    def rectangle(self, left: float, top: float, right: float, bottom: float, *, cut: bool = False) -> Stencil:
        return self.polygon([(left, top), (right, top), (right, bottom), (left, bottom)], cut=cut)

    def ellipse(self, x: float, y: float, rx: float, ry: float | None = None, *, cut: bool = False) -> Stencil:
        ry = rx if ry is None else ry
        self.steps.append(("ellipse", [(x - rx, y - ry), (x + rx, y + ry)], 0, 0 if cut else 255))
        return self

    def line(self, points: Iterable[Point], width: float, *, cut: bool = False) -> Stencil:
        self.steps.append(("line", list(points), width, 0 if cut else 255))
        return self

    def box(self) -> Box:
        """The smallest rectangle that holds every shape which adds ink."""
        left = top = math.inf
        right = bottom = -math.inf
        for _, points, width, value in self.steps:
            if value:
                left = min(left, *(x - width for x, _ in points))
                right = max(right, *(x + width for x, _ in points))
                top = min(top, *(y - width for _, y in points))
                bottom = max(bottom, *(y + width for _, y in points))
        return left, top, right, bottom


class Canvas:
    """A sheet in the press; ``size`` is in pixels, and the scene covers it whatever its proportions."""

    def __init__(self, size: tuple[int, int], seed: str) -> None:
        self.size = size
        self.random = random.Random(seed)
        self.scale = max(size[0] / WIDTH, size[1] / HEIGHT)
        self.offset = ((size[0] - WIDTH * self.scale) / 2, (size[1] - HEIGHT * self.scale) / 2)
        self.image = Image.new("RGB", size, INK)
        cells = (WIDTH, HEIGHT)
        noise = Image.frombytes("L", cells, random.Random(f"grain {seed}").randbytes(cells[0] * cells[1]))
        self.noise = noise.resize(size, Image.Resampling.BILINEAR)

    def wash(self, *stops: tuple[float, Colour]) -> None:
        """Cover the whole sheet with a vertical gradient."""
        self.image.paste(self._ink(Gradient(stops), (0, 0, *self.size), (0, 0, *self.size)))

    def paint(
        self,
        stencil: Stencil,
        fill: Fill,
        *,
        alpha: float = 1.0,
        blur: float = 0.0,
        shade: Shade | Sequence[Shade] = (),
        inside: Stencil | None = None,
    ) -> None:
        """Rub ``fill`` through the stencil; ``inside`` keeps the ink within another stencil's shapes."""
        if not stencil.steps:
            return
        whole = self._pixels(stencil.box())
        pad = math.ceil(blur * self.scale * 3)
        window = self._window((whole[0] - pad, whole[1] - pad, whole[2] + pad, whole[3] + pad))
        if window is None:
            return
        mask = self._cut(stencil, window)
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * self.scale))
        if inside is not None:
            mask = ImageChops.multiply(mask, self._cut(inside, window))
        if alpha < 1:
            mask = mask.point([round(value * alpha) for value in range(256)])
        self.image.paste(self._ink(fill, window, whole), window[:2], mask)
        for one in (shade,) if isinstance(shade, Shade) else shade:
            stippled = ImageChops.multiply(mask, self._stipple(one, window, whole))
            self.image.paste(one.colour, window, stippled)

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.8) -> None:
        """Let light spread from a point, softly."""
        whole = self._pixels((x - radius, y - radius, x + radius, y + radius))
        window = self._window(whole)
        if window is None:
            return
        # Pillow's radial gradient reaches 255 in the corners; at the middle of a side it is 181.
        curve = [round(strength * 255 * (1 - min(1.0, value / 181)) ** 2.0) for value in range(256)]
        light = Image.radial_gradient("L").point(curve)
        mask = self._stretch(light, window, whole)
        lit = ImageChops.screen(self.image.crop(window), Image.new("RGB", mask.size, colour))
        self.image.paste(lit, window[:2], mask)

    def haze(self, top: float, bottom: float, colour: Colour, strength: float = 0.6) -> None:
        """Lay mist over the sheet: nothing at ``top``, ``strength`` at ``bottom`` (which may lie above it)."""
        high, low = min(top, bottom), max(top, bottom)
        whole = self._pixels((-200, high, WIDTH + 200, low))
        window = self._window(whole)
        if window is None:
            return
        ramp = Image.linear_gradient("L").point([round((value / 255) ** 1.6 * 255 * strength) for value in range(256)])
        if bottom < top:
            ramp = ramp.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        self.image.paste(colour, window, self._stretch(ramp, window, whole))

    def reflect(self, waterline: float, depth: float, alpha: float = 0.5, ripple: float = 3.0) -> None:
        """Let what stands above the waterline look back out of the water, fainter with depth."""
        _, line, _, low = (round(value) for value in self._pixels((0, waterline, WIDTH, waterline + depth)))
        low = min(low, self.size[1])
        tall = low - line
        if tall <= 0 or line <= tall:
            return
        above = self.image.crop((0, line - tall, self.size[0], line)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        blurred = above.filter(ImageFilter.BoxBlur((ripple * self.scale, ripple * self.scale / 3)))
        fading = Image.linear_gradient("L").point([round(255 * alpha * (1 - value / 255)) for value in range(256)])
        self.image.paste(blurred, (0, line), fading.resize((self.size[0], tall), Image.Resampling.BILINEAR))

    def finish(self, grain: float = 0.05, vignette: float = 0.28) -> Image.Image:
        """Press paper grain and slightly darker corners into the sheet, and hand it out."""
        edge = Image.radial_gradient("L").point(
            [round(255 * vignette * max(0.0, (value - 120) / 135) ** 2) for value in range(256)]
        )
        self.image.paste(INK, (0, 0, *self.size), edge.resize(self.size, Image.Resampling.BILINEAR))
        span = 255 * grain
        fibres = self.noise.point([round(128 + (value - 128) / 128 * span) for value in range(256)])
        return ImageChops.overlay(self.image, Image.merge("RGB", (fibres, fibres, fibres)))

    # From sheet units to pixels.

    def _pixels(self, box: Box) -> Box:
        dx, dy = self.offset
        left, top, right, bottom = box
        return left * self.scale + dx, top * self.scale + dy, right * self.scale + dx, bottom * self.scale + dy

    def _window(self, box: Box) -> tuple[int, int, int, int] | None:
        left, top = max(0, math.floor(box[0]) - 1), max(0, math.floor(box[1]) - 1)
        right, bottom = min(self.size[0], math.ceil(box[2]) + 1), min(self.size[1], math.ceil(box[3]) + 1)
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _cut(self, stencil: Stencil, window: tuple[int, int, int, int]) -> Image.Image:
        size = ((window[2] - window[0]) * OVERSAMPLING, (window[3] - window[1]) * OVERSAMPLING)
        mask = Image.new("L", size)
        pen = ImageDraw.Draw(mask)
        zoom = self.scale * OVERSAMPLING
        dx = (self.offset[0] - window[0]) * OVERSAMPLING
        dy = (self.offset[1] - window[1]) * OVERSAMPLING
        for kind, points, width, value in stencil.steps:
            placed = [(x * zoom + dx, y * zoom + dy) for x, y in points]
            if kind == "ellipse":
                pen.ellipse((*placed[0], *placed[1]), fill=value)
            elif kind == "line":
                pen.line(placed, fill=value, width=max(1, round(width * zoom)), joint="curve")
            else:
                pen.polygon(placed, fill=value)
        return mask.reduce(OVERSAMPLING)

    def _ink(self, fill: Fill, window: tuple[int, int, int, int], whole: Box) -> Image.Image:
        size = (window[2] - window[0], window[3] - window[1])
        if not isinstance(fill, Gradient):
            return Image.new("RGB", size, fill)
        return self._stretch(_strip(fill), window, whole)

    def _stretch(self, picture: Image.Image, window: tuple[int, int, int, int], whole: Box) -> Image.Image:
        """Scale ``picture`` to the box ``whole`` and return the part of it that the window shows."""
        wide, high = max(1e-6, whole[2] - whole[0]), max(1e-6, whole[3] - whole[1])
        # A window is a pixel wider than its shape, so it may show a sliver that lies beyond the box: the edge repeats.
        left, right = _share(window[0] - whole[0], window[2] - whole[0], wide)
        top, bottom = _share(window[1] - whole[1], window[3] - whole[1], high)
        part = (left * picture.width, top * picture.height, right * picture.width, bottom * picture.height)
        size = (window[2] - window[0], window[3] - window[1])
        return picture.resize(size, Image.Resampling.BILINEAR, box=part)

    def _stipple(self, shade: Shade, window: tuple[int, int, int, int], whole: Box) -> Image.Image:
        reach = max(1e-6, shade.reach)
        curve = [round(255 * shade.strength * max(0.0, 1 - (1 - value / 255) / reach)) for value in range(256)]
        ramp = Image.linear_gradient("L").point(curve)
        turns = {
            "bottom": None,
            "top": Image.Transpose.FLIP_TOP_BOTTOM,
            "right": Image.Transpose.ROTATE_90,
            "left": Image.Transpose.ROTATE_270,
        }
        turn = turns[shade.side]
        if turn is not None:
            ramp = ramp.transpose(turn)
        wanted = self._stretch(ramp, window, whole)
        over = ImageChops.subtract(wanted, self.noise.crop(window))
        return over.point([min(255, value * 5) for value in range(256)])


def _share(start: float, end: float, length: float) -> tuple[float, float]:
    """The part of a length between two places, as shares of it, never empty."""
    first = min(0.999, max(0.0, start / length))
    return first, max(first + 0.001, min(1.0, end / length))


@lru_cache(maxsize=256)
def _strip(gradient: Gradient) -> Image.Image:
    """The gradient as one line of 256 pixels, to be stretched; many shapes of a scene share one."""
    strip = Image.new("RGB", (256, 1))
    strip.putdata([gradient.at(place / 255) for place in range(256)])
    return strip if gradient.across else strip.transpose(Image.Transpose.ROTATE_270)
