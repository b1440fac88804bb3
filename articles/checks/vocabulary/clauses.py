"""Small words and verbs that tell whether a clause is whole."""

from __future__ import annotations

POSSESSIVES = {
    "de": "seine|ihre|unsere|eure|meine|deine|Ihre",
    "es": "su|sus|nuestro|nuestra|nuestros|nuestras",
    "en": "its|their|his|our",
}
# A full clause must follow these: subject first.
SUBORDINATORS = {
    "de": frozenset({"dass", "weil", "obwohl", "während", "nachdem", "damit", "sodass"}),
    "es": frozenset({"que", "porque", "aunque"}),
    "en": frozenset({"that", "because", "although"}),
}
FINITE_AUXILIARIES = frozenset(
    "ist sind war waren sei seien wäre wären hat haben hatte hatten habe hätte hätten wird werden wurde "
    "wurden werde würde würden kann können konnte konnten könne könnte könnten muss müssen musste mussten "
    "müsse müsste soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte dürfe".split()
)
# A quotation that begins so can itself be the subject of what follows: "was sein muss", "wer alt ist".
WITHOUT_OBJECT = frozenset("wer wen wem was wie wo ob warum wann alles das".split())

# German verbs that take neither an accusative nor a free dative object, in the forms that end a clause.
INTRANSITIVE = frozenset(
    "abkommen abgekommen abkommt abkam abweichen abgewichen abweicht abwich abstürzen abgestürzt abreisen "
    "abgereist anreisen angereist aufhören aufgehört aufhört ausreisen ausgereist beharren beharrt einknicken "
    "eingeknickt einknickt einlenken eingelenkt einlenkt existieren existiert fliehen geflohen flieht "
    "kapitulieren kapituliert nachgeben nachgegeben nachgibt nachgab nachlassen reisen gereist reist "
    "resignieren resigniert scheitern gescheitert scheitert sinken gesunken sinkt stagnieren stagniert "
    "steigen gestiegen steigt untergehen untergegangen verharren verharrt verschwinden verschwunden "
    "verschwindet verzichten verzichtet verzichteten wachsen gewachsen wächst weichen gewichen weicht zögern "
    "gezögert zögert zurückkehren zurückgekehrt zurückkehrt zurückkommen zurückgekommen zurücktreten "
    "zurückgetreten zurücktritt zurückweichen zurückgewichen zusammenbrechen zusammengebrochen zusammenbricht".split()
)
COORDINATORS = frozenset("und oder sowie sondern aber doch".split())
# No phrase ends in these: the noun must follow.
DANGLING = {
    "de": frozenset(
        "dem des einem einen eines einer seine seinen seinem seines seiner ihren ihrem ihres unserem unseren "
        "unseres zur zum im vom beim ins".split()
    ),
    "es": frozenset("el los las un unos unas del al su sus nuestro nuestra".split()),
    "en": frozenset("the a an its their our your my".split()),
}
