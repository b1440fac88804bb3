"""Short random codes for addresses that never change.

Random, not counted: a gap in a count would tell readers how many unpublished articles there are.
Crockford's base 32 without its look-alikes; ten signs are 50 bits.
"""

import secrets

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 10
PATTERN = f"[{ALPHABET}]{{{LENGTH}}}"


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
