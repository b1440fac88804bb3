"""Who said it, and who reported it."""
