"""Articles in the states that break pages: each is a builder that goes through the verbs and gives the edition's path.

``python manage.py shell -c "from tests.states import publish_all; publish_all()"`` puts them all into a running site
and prints their addresses as JSON.
"""

import json
import sys
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from articles.models import Byline, Edition, Person
from articles.workflow.publish import publish
from articles.workflow.save import save_revision
from articles.workflow.withdraw import withdraw
from tests.world import NOON, article, concept, image, person, source, user

OVERRIDE: Final = "Made to be odd."
COMPOUND: Final = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
WORDS: Final = "Wir bauen dieses Dach im Herbst und nicht später"
LONG: Final = (
    "Nach zwei Jahren mit zu wenig und einem Frühjahr mit zu viel Wasser holen die Bauern im Tal so spät wie nie, aber "
    "so reichlich wie lange nicht den Weizen ein, und niemand weiß, ob die Speicher am Hafen für alles reichen werden"
)


def odd(headline: str, *, kind: str = "", note: str = "", **fields: Any) -> Edition:
    return publish(article(headline, **fields), by=user("paula"), at=NOON, kind=kind, note=note, override=OVERRIDE)


def again(edition: Edition, *, kind: str, note: str = "", **changes: Any) -> Edition:
    """The next edition of an article, an hour after the one before."""
    made = edition.article
    made.refresh_from_db()
    for name, value in changes.items():
        setattr(made, name, value)
    made.save()
    save_revision(made, by=user("anna"), at=edition.published_at)
    at = edition.published_at + timedelta(hours=1)
    return publish(made, by=user("paula"), at=at, kind=kind, note=note, override=OVERRIDE)


def with_picture() -> Edition:
    return odd("Mit Bild", lead_image=image(caption="Der Hafen am Morgen"), kicker="Hafen")


def no_picture() -> Edition:
    return odd("Ohne Bild", kicker="Hafen")


def five_authors() -> Edition:
    made = article("Fünf haben daran geschrieben")
    roles = [Byline.Role.TEXT, Byline.Role.ILLUSTRATION, Byline.Role.TRANSLATION, Byline.Role.PHOTO]
    names = ["Omar Haddad", "Lena von und zu Hohenfels-Wiedenbrück", "Íñigo Martínez de la Peña", "Zoë Müller"]
    for position, (name, role) in enumerate(zip(names, roles, strict=True), 1):
        made.bylines.create(person=person(name), role=role, position=position)
    return publish(made, by=user("paula"), at=NOON, override=OVERRIDE)


def forty_words() -> Edition:
    return odd(LONG, kicker="Ernte", lead_image=image("olive"))


def agency_only() -> Edition:
    made = article("Nur von der Agentur", dateline="Hamburg (dpa)")
    made.bylines.all().delete()
    made.sources.add(source("dpa"))
    return publish(made, by=user("paula"), at=NOON, override=OVERRIDE)


def translation() -> Edition:
    german = odd("Das Dach des Hafens")
    spanish = {"language": "es", "translation_group": german.translation_group, "translation_of": german.article}
    return odd("El tejado del puerto", teaser="Lo ha decidido el ayuntamiento.", body="<p>En otoño.</p>", **spanish)


def corrected_twice() -> Edition:
    first = again(odd("Zweimal berichtigt"), kind="correction", note="Der Betrag war falsch.", teaser="Drei Millionen.")
    return again(first, kind="correction", note="Auch das Jahr war falsch.", teaser="Drei Millionen bis 2029.")


def withdrawn() -> Edition:
    edition = odd("Das war nicht zu halten", kicker="Geheim", body="<p>Ein Satz, der nicht stimmte.</p>")
    at = edition.published_at + timedelta(hours=1)
    withdraw(edition.article, by=user("paula"), at=at, note="Die Quelle hat sich als Fälschung erwiesen.")
    return edition


def two_hundred_quotes() -> Edition:
    said = [f"Aussage Nummer {n} vom Hafen" for n in range(1, 201)]
    body = "".join(f"<p>„{words}“, sagte Pia Person.</p>" for words in said)
    quotes = [{"text": words, "speaker": person(f"Pia Person {n % 7}")} for n, words in enumerate(said)]
    return odd("Zweihundert Aussagen", body=body, quotes=quotes)


def right_to_left() -> Edition:
    speaker = person("محمد الحسن", slug="al-hassan")
    made = article(
        "Ein Name läuft andersherum",
        author=person("מרים כהן", slug="miriam-kohen"),
        body=f"<p>„{WORDS}“, sagte Mohammed al-Hassan.</p>",
        quotes=[{"text": WORDS, "speaker": speaker, "speaker_function": "Architekt"}],
    )
    made.bylines.create(person=person("Jana Weber"), role=Byline.Role.PHOTO, position=1)
    return publish(made, by=user("paula"), at=NOON, override=OVERRIDE)


def compound() -> Edition:
    return odd(f"Die {COMPOUND} streikt", kicker=COMPOUND, body=f"<h2>{COMPOUND}</h2><p>{COMPOUND}.</p>")


def no_teaser() -> Edition:
    return odd("Ohne Vorspann", teaser="", body="<p>Gleich zur Sache.</p>")


def contents() -> Edition:
    body = "".join(f"<h2>Teil {n}: {COMPOUND[:30]}</h2><p>Text {n}.</p>" for n in range(1, 7))
    return odd("Mit Inhaltsverzeichnis", body=body, faqs=[{"question": "Was kostet es?", "answer": "Zwei Millionen."}])


def everything() -> Edition:
    speaker = person("Marta Lindqvist", function="Bürgermeisterin")
    quotes: list[dict[str, Any]] = [
        {"text": WORDS, "speaker": speaker, "speaker_function": "Bürgermeisterin", "source": source("dpa")},
        {"text": "Das Dach kostet drei Millionen", "speaker": speaker},
    ]
    return odd(
        "Alles auf einmal",
        kicker="Hafen",
        dateline="Lindenau",
        lead_image=image("navy", caption="Der Hafen am Morgen"),
        topics=[concept("Hochwasser", broader=concept("Wasser", broader=concept("Umwelt")))],
        body=f"<p>„{WORDS}“, sagte Lindqvist.</p><blockquote><p>„Das Dach kostet drei Millionen.“</p></blockquote>",
        quotes=quotes,
        faqs=[{"question": "Was kostet es?", "answer": "Zwei Millionen.\n\nUngefähr."}],
    )


def no_function() -> Person:
    """Somebody who speaks, of whom nothing but the name is known."""
    speaker = person("Ohne Amt")
    odd(
        "Ein Mensch ohne Amt spricht", body=f"<p>„{WORDS}“, sagte er.</p>", quotes=[{"text": WORDS, "speaker": speaker}]
    )
    return speaker


STATES: Final[dict[str, Callable[[], Edition | Person]]] = {
    made.__name__.replace("_", " "): made
    for made in (
        with_picture,
        no_picture,
        five_authors,
        forty_words,
        agency_only,
        translation,
        corrected_twice,
        withdrawn,
        two_hundred_quotes,
        right_to_left,
        compound,
        no_teaser,
        contents,
        everything,
        no_function,
    )
}


def publish_all() -> None:
    """Put every state into the site and print where each is found."""
    sys.stdout.write(json.dumps({name: made().get_absolute_url() for name, made in STATES.items()}) + "\n")
