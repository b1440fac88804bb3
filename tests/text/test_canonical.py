"""A digest must come out the same decades from now."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.canonical import canonical_json, digest

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def test_it_sorts_keys_and_spends_no_space():
    assert canonical_json({"b": [1, None, True], "a": "Ä"}) == '{"a":"Ä","b":[1,null,true]}'.encode()


def test_the_digest_is_sha256_of_the_bytes():
    # printf '{}' | sha256sum
    assert digest({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


@pytest.mark.parametrize("value", [1.0, float("nan"), {"a": [2.5]}, {1: "a"}, {"a": b"x"}, {"a", "b"}])
def test_it_refuses_what_has_more_than_one_spelling(value):
    with pytest.raises(TypeError):
        canonical_json(value)


def test_it_says_what_to_write_instead_of_a_float():
    with pytest.raises(TypeError, match=r"value\.price\[1\] is a float; write it as text"):
        canonical_json({"price": [1, 2.5]})


def test_it_refuses_half_a_character():
    with pytest.raises(ValueError, match="surrogate"):
        canonical_json("\ud800")


@given(values)
def test_it_reads_back_as_what_was_written(value):
    assert json.loads(canonical_json(value)) == value


@given(st.dictionaries(st.text(), st.integers()))
def test_the_order_of_keys_makes_no_difference(value):
    assert digest(dict(reversed(value.items()))) == digest(value)
