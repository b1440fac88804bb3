"""What readers get: three crops around the focal point, in a few widths, each as AVIF, WebP and JPEG.

Every rendition is encoded anew from pixels alone: upright, in sRGB, on white where the original was transparent, and
with nothing of what the original said about the camera, the place or the people behind it.
"""

import hashlib
import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from PIL import Image, ImageCms

from articles.imaging.safety import UNREADABLE, load, opened, orientation

Focus = tuple[float, float]
Box = tuple[float, float, float, float]

RATIOS: Final = {"wide": (16, 9), "classic": (4, 3), "square": (1, 1)}
WIDTHS: Final = {"wide": (480, 960, 1600), "classic": (480, 1200), "square": (160, 480, 1200)}
# The uncropped picture, small: the desk sets the focal point on it, and readers never get it.
WHOLE: Final = "whole"
WHOLE_FITS: Final = (960, 960)
# Raise it when the code below would give other crops of the same picture than before; `recrop_pictures` makes them.
RECIPE: Final = 2
# A picture between two widths is also kept as wide as it is, if that shows so much more.
WORTH_ITS_OWN_WIDTH: Final = 1.5
# One thread each: a server works on several pictures at once better than on one with all cores.
ENCODERS: Final[dict[str, dict[str, Any]]] = {
    "avif": {"quality": 60, "speed": 9, "max_threads": 1},
    "webp": {"quality": 78, "method": 4},
    "jpeg": {"quality": 82, "progressive": True, "optimize": True},
}
_SRGB: Final = ImageCms.createProfile("sRGB")
_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True)
class Rendition:
    """One finished file: ``ratio`` is one of RATIOS or WHOLE, ``format`` one of ENCODERS; sizes are in pixels."""

    ratio: str
    width: int
    height: int
    format: str
    data: bytes

    @property
    def name(self) -> str:
        """What readers ask for, as in "wide-960.avif"."""
        return f"{self.ratio}-{self.width}.{self.format}"


def mark(focus: Focus) -> str:
    """The short name of all crops around this point, as they would be made today.

    It stands in their addresses, so no cache shows older ones. Other ratios, widths or encoders give other names.
    """
    recipe = RECIPE, RATIOS, WIDTHS, WHOLE_FITS, WORTH_ITS_OWN_WIDTH, ENCODERS
    return hashlib.sha256(f"{recipe} {focus[0]:.4f} {focus[1]:.4f}".encode()).hexdigest()[:8]


def renditions(data: bytes, focus: Focus = (0.5, 0.5)) -> Iterator[Rendition]:
    """Yield every rendition of the picture; each ratio has at least one, WHOLE just one. Raises ImageRefused.

    ``focus`` is the point that must stay visible, in parts of the width from the left and of the height from the top
    (0 to 1) of the upright picture. Nothing is enlarged: a picture narrower than the smallest width keeps its own.
    """
    header = opened(data)
    turn = _UPRIGHT.get(orientation(header))
    upright = header.size[::-1] if orientation(header) > 4 else header.size
    picture = _pixels(header, _scale(upright))
    if turn is not None:  # a flip is number 0
        picture = picture.transpose(turn)
    for ratio, (across, down) in RATIOS.items():
        box = crop(picture.size, across / down, focus)
        for width in _widths(upright, ratio):
            height = max(1, round(width * down / across))
            small = picture.resize((width, height), Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)
            for encoder in ENCODERS:
                yield _encoded(small, ratio, encoder)
    picture.thumbnail(WHOLE_FITS, Image.Resampling.LANCZOS)
    yield _encoded(picture, WHOLE, "webp")


def _encoded(picture: Image.Image, ratio: str, encoder: str) -> Rendition:
    file = io.BytesIO()
    picture.save(file, encoder, **ENCODERS[encoder])
    return Rendition(ratio, *picture.size, encoder, file.getvalue())


def crop(size: tuple[int, int], ratio: float, focus: Focus) -> Box:
    """The largest box of this ratio (width by height), centred on the focal point as far as the edges allow."""
    width, height = size
    across, down = min(width, height * ratio), min(height, width / ratio)
    left = min(max(focus[0] * width - across / 2, 0), width - across)
    top = min(max(focus[1] * height - down / 2, 0), height - down)
    return left, top, left + across, top + down


def _widths(size: tuple[int, int], ratio: str) -> list[int]:
    """The widths that can be made of a picture of this size; its own where that shows much more, or nothing else is."""
    across, down = RATIOS[ratio]
    own = max(1, min(size[0], size[1] * across // down))
    fitting = [width for width in WIDTHS[ratio] if width <= own]
    own = min(own, WIDTHS[ratio][-1])
    return [*fitting, own] if not fitting or own >= WORTH_ITS_OWN_WIDTH * fitting[-1] else fitting


def _scale(size: tuple[int, int]) -> float:
    """How far the picture may shrink before cropping, so that the widest rendition of each ratio is still whole."""
    widest = {ratio: max(_widths(size, ratio)) for ratio in RATIOS}
    boxes = {ratio: crop(size, across / down, (0.5, 0.5)) for ratio, (across, down) in RATIOS.items()}
    return min(1.0, max(widest[ratio] / (box[2] - box[0]) for ratio, box in boxes.items()))


def _pixels(picture: Image.Image, scale: float) -> Image.Image:
    """The one decoding: hardly larger than needed, RGB in sRGB, and without any word of metadata."""
    if scale < 1:
        # A JPEG is decoded at a half, a quarter or an eighth right away; then the rest of ``scale`` is still to do.
        full = picture.width
        picture.draft(None, (math.ceil(picture.width * scale), math.ceil(picture.height * scale)))
        scale *= full / picture.width
    load(picture)
    profile = picture.info.get("icc_profile")
    flat = _flat(picture)
    if (step := math.floor(1 / scale)) > 1:
        flat = flat.reduce(step)
    flat = _in_srgb(flat, profile)
    # Some encoders write what they find here into the file: a comment, a profile.
    flat.info = {}
    return flat


def _flat(picture: Image.Image) -> Image.Image:
    """The same pixels in 8 bits without palette; what was transparent lies on white."""
    if picture.mode.startswith("I"):  # 16 bits of grey; Pillow's own conversion would cut them off at 255
        picture.info.pop("transparency", None)
        return picture.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        white = Image.new("RGB", picture.size, "white")
        white.paste(picture, mask=picture.getchannel("A"))
        return white
    if picture.mode in {"L", "RGB", "CMYK"}:
        return picture
    return picture.convert("RGB")


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """RGB as every browser reads it that finds no profile; a profile that cannot be used is left out."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, source, _SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, *UNREADABLE):
            converted = None
        if converted is not None:
            return converted
    return picture.convert("RGB")
