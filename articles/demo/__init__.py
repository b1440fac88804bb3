"""A whole newspaper to try the system with: invented people, invented events, our own pictures."""
