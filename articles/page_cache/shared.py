"""Pages in a Redis that several machines share.

Redis may drop any of its keys to make room, so nothing here depends on a list of pages: each page repeats the version
that each of its keys had, and is good only as long as all of them have it still. A version that is gone fits nothing.
A version is the epoch and the tick in which its key was forgotten (":") or first met ("+"); both live in one key, so
that a count that began anew after a loss is never mistaken for the old one.
"""

import json
import secrets
import time
from typing import Any, Final

import redis

from articles.page_cache.page import Page
from articles.page_cache.store import StoreFault, Ticket

_PREFIX: Final = "newsroom:pages:1:"
_INVENTED_SECONDS: Final = 300  # what strangers can make up makes room again soon
_PATIENCE: Final = 1.0  # seconds; a reader rather renders than waits longer
_FORGET_PATIENCE: Final = 3.0
_REST: Final = 1.0  # after a fault nobody asks for so long

# Of every script: KEYS[1] is the prefix, ARGV[1] an epoch for a Redis that has none yet.
_COMMON: Final = """
local prefix = KEYS[1]
local state, now = prefix .. 'state', tonumber(redis.call('TIME')[1])
redis.call('HSETNX', state, 'epoch', ARGV[1])
local epoch = redis.call('HGET', state, 'epoch')
local function renew(key, mark)
  local version = epoch .. mark .. redis.call('HINCRBY', state, 'tick', 1)
  redis.call('SET', prefix .. 'version:' .. key, version, 'EX', 604800)  -- longer than any page is kept
  return version
end
"""
_FIND: Final = """
local prefix, address, field = KEYS[1], KEYS[2], ARGV[1]
local page = redis.call('HMGET', prefix .. 'page:' .. address, 'keys', 'versions', 'head', 'etag', 'times', field)
if not page[1] then return false end
local names, versions = cjson.decode(page[1]), cjson.decode(page[2])
for i, key in ipairs(names) do names[i] = prefix .. 'version:' .. key end
for i, version in ipairs(redis.call('MGET', unpack(names))) do
  if version ~= versions[i] then return false end
end
if field == 'gzipped' and page[6] == '' then
  return {page[3], page[4], page[5], '', redis.call('HGET', prefix .. 'page:' .. address, 'body')}
end
return {page[3], page[4], page[5], field == 'gzipped' and page[6] or '', field == 'body' and page[6] or ''}
"""
_BEGIN: Final = (
    _COMMON
    + """
if not redis.call('SET', prefix .. 'claim:' .. KEYS[2], ARGV[2], 'NX', 'PX', ARGV[3]) then return false end
return {epoch, redis.call('HINCRBY', state, 'tick', 0), now}
"""
)
_END: Final = """
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
"""
_KEEP: Final = (
    _COMMON
    + """
local tick, began, keys = tonumber(ARGV[3]), tonumber(ARGV[4]), cjson.decode(ARGV[5])
if epoch ~= ARGV[2] or now - began > 600 then return 0 end
local versions = {}
for i, key in ipairs(keys) do
  local version = redis.call('GET', prefix .. 'version:' .. key)
  local made = version and string.match(version, '^' .. epoch .. ':(%d+)$')
  local lease = redis.call('ZREVRANGE', prefix .. 'lease:' .. key, 0, 0, 'WITHSCORES')[2]
  if (made and tonumber(made) > tick) or (lease and tonumber(lease) > began) then return 0 end
  versions[i] = version or renew(key, '+')
end
local page = prefix .. 'page:' .. KEYS[2]
redis.call('DEL', page)
redis.call('HSET', page, 'keys', ARGV[5], 'versions', cjson.encode(versions), 'head', ARGV[7], 'etag', ARGV[8],
  'times', ARGV[9], 'gzipped', ARGV[10], 'body', ARGV[11])
redis.call('EXPIRE', page, ARGV[6])
return 1
"""
)
_FORGET: Final = (
    _COMMON
    + """
for _, key in ipairs(cjson.decode(ARGV[2])) do
  renew(key, ':')
  if ARGV[3] ~= '' then
    redis.call('ZREMRANGEBYSCORE', prefix .. 'lease:' .. key, '-inf', now - 600)
    redis.call('ZADD', prefix .. 'lease:' .. key, now + tonumber(ARGV[4]), ARGV[3])
    redis.call('EXPIRE', prefix .. 'lease:' .. key, 1200)
  end
end
"""
)
_RELEASE: Final = (
    _COMMON
    + """
for _, key in ipairs(cjson.decode(ARGV[2])) do
  renew(key, ':')
  redis.call('ZREM', prefix .. 'lease:' .. key, ARGV[3])
end
"""
)


class SharedStore:
    """The store in the Redis at ``url``. It shares that with Django's cache, under a prefix of its own."""

    def __init__(self, url: str) -> None:
        self._quick = redis.Redis.from_url(url, socket_timeout=_PATIENCE, socket_connect_timeout=_PATIENCE)
        self._patient = redis.Redis.from_url(url, socket_timeout=_FORGET_PATIENCE, socket_connect_timeout=_PATIENCE)
        self._rests_until = 0.0

    def find(self, address: str, *, gzipped: bool) -> Page | None:
        row = self._ask(_FIND, [address], ["gzipped" if gzipped else "body"])
        if row is None:
            return None
        head, etag, times, zipped, body = row
        try:
            status, rows = json.loads(head)
            modified, fresh_until, ends_at = json.loads(times)
            headers = [(str(name), str(value)) for name, value in rows]
        except (ValueError, TypeError) as error:
            raise StoreFault(f"a page cannot be read: {error}") from error
        return Page(status, headers, etag.decode(), modified, fresh_until, ends_at, body, zipped)

    def begin(self, address: str, seconds: float) -> Ticket | None:
        token = secrets.token_hex(8)
        row = self._ask(_BEGIN, [address], [_new(), token, int(seconds * 1000)])
        return None if row is None else Ticket(address, token, row[0].decode(), row[1], row[2])

    def keep(self, ticket: Ticket, page: Page, keys: frozenset[str], *, invented: bool) -> bool:
        times = json.dumps([page.modified, page.fresh_until, page.ends_at])
        lasts = min(page.ends_at - time.time(), _INVENTED_SECONDS if invented else page.ends_at)
        told = [_new(), ticket.epoch, ticket.tick, ticket.at, _listed(keys), max(1, int(lasts))]
        kept = self._ask(_KEEP, [ticket.address], [*told, page.head(), page.etag, times, page.gzipped, page.body])
        self.give_up(ticket)
        return bool(kept)

    def give_up(self, ticket: Ticket) -> None:
        self._ask(_END, [], [ticket.token], first=f"{_PREFIX}claim:{ticket.address}")

    def forget(self, keys: frozenset[str]) -> None:
        self._ask(_FORGET, [], [_new(), _listed(keys), "", 0], surely=True)

    def block(self, keys: frozenset[str], seconds: float) -> str:
        lease = secrets.token_hex(8)
        self._ask(_FORGET, [], [_new(), _listed(keys), lease, int(seconds)], surely=True)
        return lease

    def release(self, keys: frozenset[str], lease: str) -> None:
        self._ask(_RELEASE, [], [_new(), _listed(keys), lease], surely=True)

    def _ask(
        self, script: str, names: list[str], values: list[Any], *, first: str = _PREFIX, surely: bool = False
    ) -> Any:
        """Runs a script. What has to be forgotten is tried ``surely``: longer, and soon after a fault as well."""
        if not surely and time.monotonic() < self._rests_until:
            raise StoreFault("Redis did not answer a moment ago")
        client = self._patient if surely else self._quick
        try:
            return client.register_script(script)(keys=[first, *names], args=values)
        except redis.RedisError as error:
            self._rests_until = time.monotonic() + _REST
            raise StoreFault(f"Redis: {error}") from error


def _new() -> str:
    return secrets.token_hex(8)


def _listed(keys: frozenset[str]) -> str:
    return json.dumps(sorted(keys))
