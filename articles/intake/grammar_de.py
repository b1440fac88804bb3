"""Small German words the recognisers lean on, in their classes."""

from __future__ import annotations

import re

NOMINATIVE = frozenset(
    "der die das ein eine kein keine sein seine ihr ihre unser unsere dieser diese dieses jener jene mehrere viele "
    "einige zahlreiche beide alle andere manche weitere zwei drei vier fünf sechs sieben acht neun zehn elf zwölf "
    "derselbe dieselbe jeder jede solche sämtliche verschiedene etliche zig hunderte tausende beider aller".split()
)
OBLIQUE = frozenset(
    "dem den des einem einen eines einer keinem keinen keiner seinem seinen seiner seines ihrem ihren ihrer ihres "
    "diesem diesen jenem jenen unserem unseren unserer mehreren vielen einigen zahlreichen beiden allen anderen "
    "deren dessen".split()
)
GENITIVE = frozenset("des der eines einer seines seiner ihres ihrer dieser dieses deren dessen unserer".split())
DETERMINERS = NOMINATIVE | OBLIQUE
PRONOUNS = frozenset(
    "er sie es man wir ich dieser diese jener letzterer letztere ersterer beide niemand jemand".split()
)
RELATIVES = frozenset("der die das welcher welche welches".split())
PREPOSITIONS = frozenset(
    "in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter für gegen ohne um durch während wegen "
    "trotz seit bis laut gemäß zwischen hinter neben gegenüber innerhalb außerhalb angesichts aufgrund anlässlich "
    "bezüglich dank infolge mittels per pro statt anstatt ab außer binnen entgegen hinsichtlich ins ans aufs "
    "zugunsten zufolge entlang jenseits diesseits samt mitsamt nebst seitens".split()
)
ADVERBS = frozenset(
    "auch zudem außerdem ferner weiter weiterhin dabei dazu darauf daraufhin dagegen allerdings jedoch hingegen "
    "unterdessen inzwischen mittlerweile später zuvor zuletzt zunächst gestern heute morgen vorgestern dann damals "
    "danach deshalb daher deswegen so nun jetzt hier dort dennoch trotzdem gleichzeitig zugleich bereits schon "
    "erneut wiederum wieder schließlich anschließend nachdrücklich ausdrücklich wörtlich offiziell öffentlich "
    "lediglich nur sogar selbst etwa beispielsweise immer noch nie nicht vielmehr ebenfalls ebenso gleichfalls sich "
    "ihm ihnen ihn uns mir mich dir einmal mehrfach wiederholt kürzlich jüngst vorher nachher dadurch damit davon "
    "hierzu hierbei somit also abschließend insgesamt offenbar angeblich vergangene vergangenen letzte letzten "
    "wortwörtlich sinngemäß weiters sodann indes indessen derweil nämlich zwar eher eindringlich scharf deutlich "
    "bislang bisher demnach vorerst erstmals telefonisch schriftlich mündlich knapp kurz ebenda gegenwärtig "
    "ausführlich abermals seinerseits ihrerseits darin daran darüber hierauf überdies rund mehr doch denn "
    "wohl möglicherweise vermutlich wahrscheinlich sicher natürlich leider einst mal".split()
)
SUBORDINATORS = frozenset(
    "dass daß ob weil da obwohl obgleich nachdem während wenn wie als indem sodass falls bevor ehe damit sobald "
    "solange seitdem sofern wobei wonach womit worauf wodurch wofür warum weshalb wieso was wer wem wen wo wann "
    "woher wohin soweit wofern".split()
)
COMPLEMENTIZERS = frozenset("dass daß ob wie warum weshalb wieso was wer wann wo woher inwieweit wonach".split())
COORDINATORS = frozenset("und aber oder doch sondern sowie denn beziehungsweise bzw".split())
AUXILIARIES = frozenset(
    "hat haben hatte hatten habe hätte hätten ist sind war waren sei seien wird werden wurde wurden würde würden will "
    "wollen wollte wollten soll sollen sollte sollten kann können konnte konnten muss müssen musste mussten darf "
    "dürfen möchte möchten ließ lässt lassen ließen worden".split()
)
PASSIVE = frozenset("wird werden wurde wurden worden".split())
SUBJUNCTIVE = frozenset(
    "sei seien habe hätte hätten werde würde würden könne könnte könnten müsse müsste müssten solle wolle wollte "
    "dürfe dürfte dürften gebe gäbe gehe ginge komme käme stehe stünde liege läge bleibe bliebe lasse ließe mache "
    "bestehe brauche bringe führe gelte gehöre handle handele halte helfe hoffe kenne lebe leide nehme sehe setze "
    "spreche tue trage treffe verliere versuche wisse wäre wären zeige ziehe finde erwarte glaube fehle "
    "drohe diene reiche scheine fordere benötige befinde begehe bedeute entspreche erhalte ermögliche erfordere "
    "verstoße verfüge verhalte werfe widerspreche sähe laufe arbeite bedürfe beginne begrüße betreffe unterstütze "
    "nutze bereite plane bezahle zahle koste biete rechne gefährde ergebe vertraue hänge".split()
)
NAME_LINKS = frozenset("von van de der del al bin ibn zu vom da di la le ter den el dos e".split())
ADJECTIVE = re.compile(r"[^\W\d_]{2,}(?:e|en|er|es|em)$|[^\W\d_]+-jährige[rn]?$")
TIME_NOUNS = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli "
    "august september oktober november dezember anfang mitte ende morgen abend mittag nacht".split()
)
ADVERB_LIKE = re.compile(
    r"(?:lich|weise|isch|seits|mals|falls|dings|wärts|ens|zeit|maßen|halber)$|^(?:dies|alles|vieles|nichts|aktuell)$|(?:ier|pass|schließ|leit|änz|folg|wein|lach)end$"
)
NOT_NAMES = DETERMINERS | PREPOSITIONS | ADVERBS | SUBORDINATORS | COORDINATORS | AUXILIARIES | PRONOUNS
