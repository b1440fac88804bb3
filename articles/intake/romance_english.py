from __future__ import annotations
class Plain:
    def __init__(self, language: str) -> None: self.language = language
    def frames(self, items): return []
    def subject(self, items, at): return None
