"""What every story needs, and what should not be left in it."""
