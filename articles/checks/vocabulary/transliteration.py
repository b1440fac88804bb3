"""Russian and Ukrainian first names as English and Spanish copy writes them, and as German copy does."""

from __future__ import annotations

GERMAN_FIRST_NAMES: dict[str, str] = {
    "Vladimir": "Wladimir", "Vladímir": "Wladimir", "Yuri": "Juri", "Yuriy": "Jurij", "Yury": "Juri",
    "Sergey": "Sergej", "Serguéi": "Sergej", "Serhiy": "Serhij", "Dmitry": "Dmitri",
    "Dmitriy": "Dmitri",
    "Mikhail": "Michail", "Mijaíl": "Michail", "Yevgeny": "Jewgeni", "Yevgeni": "Jewgeni", "Evgeny": "Jewgeni",
    "Alexey": "Alexej", "Aleksey": "Alexej", "Andrey": "Andrej", "Andréi": "Andrej", "Andriy": "Andrij",
    "Vyacheslav": "Wjatscheslaw", "Viacheslav": "Wjatscheslaw", "Valery": "Waleri", "Vasily": "Wassili",
    "Volodymyr": "Wolodymyr", "Oleksandr": "Olexander", "Nikolay": "Nikolai", "Anatoly": "Anatoli",
    "Valentina": "Walentina", "Yulia": "Julia", "Zakhar": "Sachar",
}  # fmt: skip
# First names that show the copy to follow the German way.
GERMAN_ONLY = frozenset(
    "Wladimir Wolodymyr Sergej Juri Jurij Dmitrij Michail Jewgeni Jewgenij Alexej Andrej Wjatscheslaw Waleri "
    "Wassili Waleria Wladislaw Wiktor Witali".split()
)

# English spelling of a sound to the German one, longer ones first.
GERMAN_SOUNDS: tuple[tuple[str, str], ...] = (
    ("shch", "schtsch"), ("zh", "sch"), ("kh", "ch"), ("ch", "tsch"), ("sh", "sch"), ("ts", "z"),
    ("v", "w"), ("ya", "ja"),
    ("yu", "ju"), ("yo", "jo"), ("ye", "je"), ("z", "s"), ("sky", "ski"),
)  # fmt: skip


def in_german(surname: str) -> str:
    """A Slavic surname in English spelling, written the German way: "Shoygu" becomes "Schoygu"."""
    written, at, lowered = "", 0, surname.casefold()
    while at < len(surname):
        for english, german in GERMAN_SOUNDS:
            if lowered.startswith(english, at):
                written += german
                at += len(english)
                break
        else:
            written += lowered[at]
            at += 1
    return written[:1].upper() + written[1:]
