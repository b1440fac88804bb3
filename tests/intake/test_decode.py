"""Bytes in, text out, or one reason why not."""

from __future__ import annotations

import codecs

import pytest

from articles.intake.decode import MAX_BYTES, BinaryCopy, EmptyCopy, TooLarge, Undecodable, UnknownEncoding, decode

GERMAN = "„Größe“ kostet 5 Mark – sagte Frau Öztürk.\nÜber Nacht."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_it_reads_german_in_every_usual_encoding(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)) == GERMAN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_it_reads_utf_16_without_a_mark(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)) == GERMAN


@pytest.mark.parametrize("bom", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_it_takes_the_byte_order_from_the_mark(bom: bytes) -> None:
    encoding = "utf-16-le" if bom == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode(bom + GERMAN.encode(encoding)) == GERMAN


def test_it_reads_latin_1() -> None:
    text = "Die Straße in Österreich war 1½ Meter breit."
    assert decode(text.encode("latin-1")) == text


def test_it_knows_latin_9_by_its_euro() -> None:
    text = "Der Kaffee kostet 3 € in Köln."
    assert decode(text.encode("iso-8859-15")) == text


def test_it_keeps_line_ends_and_invisible_characters() -> None:
    text = "a\r\nb\u00a0c\u200bd\n"
    assert decode(text.encode()) == text


@pytest.mark.parametrize("data", [b"", b"  \n\t ", "\ufeff".encode(), "\u00a0\n".encode()])
def test_it_refuses_what_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyCopy) as refused:
        decode(data)
    assert refused.value.code == "empty"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04 a docx",
        b"\x89PNG\r\n",
        b"{\\rtf1 text}",
        bytes(range(32)) * 20,
        b"text\x00\x00\x01",
    ],
)
def test_it_refuses_other_file_formats(data: bytes) -> None:
    with pytest.raises(BinaryCopy) as refused:
        decode(data)
    assert refused.value.code == "binary"


def test_it_refuses_more_than_its_limit() -> None:
    with pytest.raises(TooLarge) as refused:
        decode(b"a" * (MAX_BYTES + 1))
    assert refused.value.code == "too_large"
    assert len(decode(b"a" * MAX_BYTES)) == MAX_BYTES


@pytest.mark.parametrize("data", ["Привет, мир и все люди".encode("koi8-r"), b"\xef\xbb\xbf caf\xe9", b"abc \x81 \xe9"])
def test_it_refuses_an_encoding_it_cannot_tell(data: bytes) -> None:
    with pytest.raises(UnknownEncoding) as refused:
        decode(data)
    assert refused.value.code == "unknown_encoding"


def test_every_refusal_is_a_value_error() -> None:
    assert issubclass(Undecodable, ValueError)
