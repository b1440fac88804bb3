"""Keeps what readers get fresh. No rules: what is public was decided by the verbs."""
