import hashlib
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.models import Activity, Article, Filing, Person, RawCopy
from articles.workflow.refused import Refused
from articles.workflow.take_in import take_in
from tests.world import NOON, concept, copy, person, user

pytestmark = pytest.mark.django_db

COPY = copy("kornspeicher.de")


def draft(text: str = COPY, **fields: object) -> Article:
    return take_in(text, by=user("anna"), at=NOON, origin="paste", **fields)  # type: ignore[arg-type]


def test_it_makes_a_draft_of_what_the_copy_holds_and_invents_nothing() -> None:
    made = draft()
    assert made.headline == ""
    assert made.teaser.startswith("Die Bürgermeisterin von Lindenau")
    assert "<h2>Ein Gutachten folgt im Herbst</h2>" in made.body
    assert made.faqs.get().question == "Wird der Kornspeicher abgerissen?"
    assert list(made.sources.values_list("name", flat=True)) == ["dpa"]
    assert (made.workflow_state, made.live, made.created_by) == ("draft", False, user("anna"))


def test_a_quote_becomes_a_record_with_its_speaker() -> None:
    quote = draft().quotes.get(kind="direct")
    assert quote.text == "Wir werden den Speicher nicht über Nacht verschwinden lassen"
    assert quote.speaker is not None and quote.speaker.name == "Clara Sander"


def test_a_speaker_who_is_known_gets_no_second_record() -> None:
    known = person("Clara Sander")
    assert draft().quotes.get(kind="direct").speaker == known
    assert Person.objects.filter(name="Clara Sander").count() == 1


def test_the_copy_is_kept_as_it_came_with_its_checksum_and_findings() -> None:
    made = draft()
    kept = RawCopy.objects.get(article=made)
    assert kept.text == COPY
    assert kept.sha256 == hashlib.sha256(COPY.encode()).hexdigest()
    assert "headline_missing" in {finding["code"] for finding in kept.findings}
    assert kept.story["teaser"]["text"] == made.teaser
    assert Activity.objects.filter(verb="take_in", article=made).exists()


def test_it_files_under_a_term_that_the_vocabulary_knows() -> None:
    concept("Hafen")
    assert Filing.objects.get(content_object=draft()).origin == "copy"


def test_a_term_that_means_two_concepts_is_not_guessed() -> None:
    concept("Hafen")
    concept("Hafen (Begriff)", slug="hafen-2").__class__.objects.filter(slug="hafen-2").update(name="Hafen")
    assert not Filing.objects.filter(content_object=draft()).exists()


def test_hostile_copy_becomes_harmless_text() -> None:
    made = draft(COPY.replace("Ein Gutachten", "Ein <script>alert(1)</script> Gutachten"))
    assert "<script>" not in made.body and "alert(1)" in made.body


def test_copy_without_text_is_refused() -> None:
    with pytest.raises(Refused):
        draft(" \n\t ")
    assert not RawCopy.objects.exists()


class TestTheCommand:
    def test_it_makes_a_draft_of_each_file_and_says_so(self, tmp_path: Path) -> None:
        files = [tmp_path / f"copy{number}.txt" for number in (1, 2)]
        for file in files:
            file.write_text(COPY, encoding="utf-8")
        out = StringIO()
        call_command("take_in", *files, stdout=out)
        assert Article.objects.count() == 2
        assert out.getvalue().startswith("1/2 copy1.txt")

    def bad_files(self, folder: Path) -> dict[str, Path]:
        files = {
            name: folder / name for name in ("missing.txt", "folder", "empty.txt", "binary.bin", "big.txt", "koi8.txt")
        }
        files["folder"].mkdir()
        files["empty.txt"].write_bytes(b"")
        files["binary.bin"].write_bytes(bytes(range(256)) * 40)
        files["big.txt"].write_bytes(b"Wort " * 10 * 1024 * 1024)
        files["koi8.txt"].write_bytes("Это сообщение пришло из далёкого города. ".encode("koi8-r") * 20)
        return files

    @pytest.mark.parametrize("name", ["missing.txt", "folder", "empty.txt", "binary.bin", "big.txt", "koi8.txt"])
    @pytest.mark.parametrize("command", ["take_in", "read_copy"])
    def test_bad_input_gets_one_sentence_and_exit_code_2_and_stores_nothing(
        self, command: str, name: str, tmp_path: Path
    ) -> None:
        good = tmp_path / "good.txt"
        good.write_text(COPY, encoding="utf-8")
        files = [self.bad_files(tmp_path)[name]]
        with pytest.raises(CommandError) as refusal:
            call_command(command, *([good, *files] if command == "take_in" else map(str, files)), stdout=StringIO())
        assert refusal.value.returncode == 2
        assert name in str(refusal.value) and "\n" not in str(refusal.value)
        assert not Article.objects.exists() and not RawCopy.objects.exists()
