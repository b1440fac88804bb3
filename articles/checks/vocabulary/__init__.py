"""Word lists of the checks, a language each. All lists are our own choice."""
