"""Days and dates that hold."""
