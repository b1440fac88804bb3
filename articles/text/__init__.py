"""Tools for text, pure: no Django, no settings, no clock. One idea a file."""
