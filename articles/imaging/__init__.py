"""Pictures as values: is this upload safe, what does it say about itself, and what do readers get of it.

Pure: bytes in, bytes and words out. It knows Pillow, but no Django, no settings and no clock.
"""
