"""Pieces of public pages that are rendered once, when an edition becomes live, and not again for every reader.

A fragment repeats what an edition and its surroundings say; it is never the source of anything. One that is missing,
spoiled, older than the templates or past its time is rendered while the reader waits, and again by the worker.
"""
