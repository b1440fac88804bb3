from __future__ import annotations
class Plain:
    def __init__(self, language: str) -> None: self.language = language
    def frames(self, items): return []
    def subjects(self, items, at): return []
    def is_reported(self, items): return False
