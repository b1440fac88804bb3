"""Words of more than four letters that carry no claim; written folded (no accents, "ss" for "ß")."""

from __future__ import annotations

SMALL_WORDS: dict[str, frozenset[str]] = {
    "de": frozenset(
        "nicht durch gegen werden wurde wurden worden haben hatte hatten wahrend wegen ausserdem jedoch "
        "allerdings dabei damit daher darum dazu deshalb dieser diese dieses diesem einer einem einen eines "
        "seine seiner seinem seinen ihrer ihrem ihren ihres keine keinen keiner konnen konnte konnten sollen "
        "sollte sollten mussen musste mussten wollen wollte wollten durfen durfte welche welcher welches "
        "welchem welchen unter zwischen nach seit sowie sondern obwohl nachdem bevor immer wieder schon noch "
        "auch einmal bereits hinter neben ausser ohne weiter weiterhin weil etwa rund mehr viele vielen "
        "andere anderen anderer anderes alles allen aller jeder jede jedes jeden dafur darauf daran davon "
        "darin dadurch danach denen deren dessen sich selbst nochmals zudem wobei womit wofur woran zuvor "
        "zunachst einige einigen mehrere mehreren beide beiden wurde gewesen geworden sagte sagten sagen "
        "erklarte erklarten betonte betonten laut zufolge insgesamt ebenfalls ebenso vielmehr besonders "
        "gemass hinsichtlich bezuglich gegenuber derzeit kunftig spater weniger damals heute".split()
    ),
    "es": frozenset(
        "desde hasta sobre entre contra durante mientras tambien ademas porque aunque cuando donde como para "
        "segun estos estas estos ellos ellas otros otras otro cada todos todas tanto tiene tienen habia "
        "habian hacia puede pueden podra podran debe deben haber siendo seran seria fueron estan estaba "
        "estaban antes despues menos muchos mismo misma mismos mismas nuestro nuestra dijo dijeron afirmo "
        "explico senalo aseguro cuales cuyos quien quienes entonces todavia ahora luego siempre nunca parte "
        "traves".split()
    ),
    "en": frozenset(
        "about above after again against along among around because before being below between could during "
        "every first their there these those through under until which while would should might where whose "
        "still other others since without within whether according including having doing stated added "
        "although however therefore later earlier himself herself itself themselves rather never always often "
        "something".split()
    ),
}
