"""One box of paints for every picture, so that a page full of them looks like one newspaper."""

Colour = tuple[int, int, int]

INK: Colour = (18, 29, 43)
NIGHT: Colour = (27, 46, 68)
PETROL: Colour = (34, 78, 98)
TEAL: Colour = (62, 124, 132)
MIST: Colour = (170, 199, 196)
SNOW: Colour = (240, 242, 236)
CREAM: Colour = (247, 235, 212)
SAND: Colour = (234, 207, 158)
HONEY: Colour = (240, 186, 104)
APRICOT: Colour = (239, 154, 92)
CORAL: Colour = (221, 104, 78)
BRICK: Colour = (163, 62, 52)
PLUM: Colour = (74, 42, 62)
MOSS: Colour = (74, 98, 62)
OLIVE: Colour = (143, 145, 84)
SKIN: Colour = (226, 172, 136)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Go from ``first`` (share 0) to ``second`` (share 1)."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def lighter(colour: Colour, share: float) -> Colour:
    return mix(colour, CREAM, share)


def darker(colour: Colour, share: float) -> Colour:
    return mix(colour, INK, share)
