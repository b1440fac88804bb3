"""Slips that are certain: closed lists, no guesses."""
