from collections.abc import Sequence


class Refused(Exception):
    """A verb will not do it, and says why: sentences for the person who asked, in their language."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = list(reasons)
