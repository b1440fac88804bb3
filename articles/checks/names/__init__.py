"""Names written one way."""
