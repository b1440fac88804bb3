"""RSS, Atom and JSON Feed for everything that lists. Full text, 30 items, newest first.

``channels`` says what each holds, ``items`` what an entry is, and each format has a file that writes it.
"""
