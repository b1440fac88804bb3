"""A gap in the translations is found before a reader finds it."""

import polib
import pytest

from tests.house import translations

SOURCES = {
    "articles/views.py": '_("Read on")\npgettext("month", "May")\nngettext("%d quote", "%d quotes", n)',
    "templates/page.html": """{% load i18n %}<p>{% translate "Corrections" %}</p>
        {% blocktranslate %}By {{ name }}{% endblocktranslate %}""",
}
GERMAN = {
    "Read on": "Weiterlesen",
    "Corrections": "Korrekturen",
    "By %(name)s": "Von %(name)s",
    "German": "Deutsch",
}


@pytest.fixture
def project(tmp_path):
    """A project whose texts are all translated."""
    for name, text in SOURCES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    for language in translations.LANGUAGES:
        file = polib.POFile()
        file.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Plural-Forms": "nplurals=2; plural=n != 1;"}
        file.extend(polib.POEntry(msgid=text, msgstr=translation) for text, translation in GERMAN.items())
        file.append(polib.POEntry(msgctxt="month", msgid="May", msgstr="Mai"))
        plural = {0: "ein Zitat", 1: "%d Zitate"}
        file.append(polib.POEntry(msgid="%d quote", msgid_plural="%d quotes", msgstr_plural=plural))
        place = translations.catalogue(tmp_path, language)
        place.parent.mkdir(parents=True)
        file.save(str(place))
    translations.compile_all(tmp_path)
    return tmp_path


def change(project, text, **values):
    """Changes one entry of the German catalogue and compiles it again."""
    place = translations.catalogue(project, "de")
    file = polib.pofile(str(place))
    entry = next(entry for entry in file if entry.msgid == text)
    for name, value in values.items():
        setattr(entry, name, value)
    file.save()
    translations.compile_all(project)


def test_it_is_content_with_a_whole_translation(project):
    assert translations.faults(project) == []


def test_it_finds_every_text_of_python_and_templates(project):
    found = {use.message.text for use in translations.texts(project)}

    assert found == {"Read on", "May", "%d quote", "Corrections", "By %(name)s"}


def test_it_collects_what_is_new_keeps_what_is_translated_and_drops_what_is_gone(project):
    (project / "articles" / "new.py").write_text('_("New, %s")\nngettext("%d row", "%d rows", n)')
    place = translations.catalogue(project, "de")

    translations.collect(project)

    entries = {entry.msgid: entry for entry in polib.pofile(str(place))}
    assert set(entries) == {*GERMAN, "May", "%d quote", "New, %s", "%d row"} - {"German"}
    assert entries["Read on"].msgstr == "Weiterlesen"
    assert entries["New, %s"].msgstr == ""
    assert entries["%d row"].msgid_plural == "%d rows"


def test_it_starts_a_catalogue_where_there_is_none(project):
    place = translations.catalogue(project, "es")
    place.unlink()

    translations.collect(project)

    assert len(polib.pofile(str(place))) == len({use.message for use in translations.texts(project)})


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"msgstr": ""}, "de: 'By %(name)s' is not translated"),
        ({"flags": ["fuzzy"]}, "de: 'By %(name)s' is marked fuzzy"),
        ({"msgstr": "Von %(nam)s"}, "de: 'By %(name)s' has a placeholder that the text does not have: %(nam)s"),
        ({"msgstr": "Von"}, "de: 'By %(name)s' lacks a placeholder"),
    ],
)
def test_it_complains_of(project, values, complaint):
    change(project, "By %(name)s", **values)

    faults = translations.faults(project)

    assert len(faults) == 1
    assert faults[0].startswith(complaint)


@pytest.mark.parametrize("line", ['_("New")', 'pgettext("verb", "May")', 'gettext_lazy("New")'])
def test_it_complains_of_a_text_that_nobody_collected(project, line):
    (project / "articles" / "new.py").write_text(line)

    assert [fault.partition(":")[0] for fault in translations.faults(project)] == ["de", "es"]


def test_it_complains_of_a_template_text_that_nobody_collected(project):
    (project / "templates" / "new.html").write_text("{% load i18n %}\n<p>{% translate 'New' %}</p>")

    assert "'New' (templates/new.html:2) is not in django.po" in translations.faults(project)[0]


def test_it_complains_of_an_mo_file_that_was_not_compiled_again(project):
    place = translations.catalogue(project, "es")
    file = polib.pofile(str(place))
    file[0].msgstr = "Seguir leyendo"
    file.save()

    assert translations.faults(project) == ["es: django.mo is not what django.po says; run make messages"]
