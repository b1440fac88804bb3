"""Keeps what readers get fresh. No rules here: what is public was decided by the verbs."""
