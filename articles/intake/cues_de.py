"""German words of saying. One line a verb: infinitive, present, preterite, participle; "+" splits a separable prefix.

Groups: ``say`` takes a dass clause, a main clause in the subjunctive, or the words themselves; ``want`` takes an
infinitive too; ``call`` quotes a name for something ("nannte das „…“"); ``weak`` counts only beside a clause.
"""

SAY = """
sagen sagt sagte gesagt
erklären erklärt erklärte erklärt
äußern äußert äußerte geäußert
betonen betont betonte betont
berichten berichtet berichtete berichtet
mit+teilen teilt teilte mitgeteilt
schreiben schreibt schrieb geschrieben
bestätigen bestätigt bestätigte bestätigt
kritisieren kritisiert kritisierte kritisiert
meinen meint meinte gemeint
melden meldet meldete gemeldet
behaupten behauptet behauptete behauptet
begründen begründet begründete begründet
warnen warnt warnte gewarnt
versichern versichert versicherte versichert
kommentieren kommentiert kommentierte kommentiert
entgegnen entgegnet entgegnete entgegnet
erwidern erwidert erwiderte erwidert
antworten antwortet antwortete geantwortet
fragen fragt fragte gefragt
erläutern erläutert erläuterte erläutert
präzisieren präzisiert präzisierte präzisiert
ergänzen ergänzt ergänzte ergänzt
bekräftigen bekräftigt bekräftigte bekräftigt
wiederholen wiederholt wiederholte wiederholt
unterstreichen unterstreicht unterstrich unterstrichen
versprechen verspricht versprach versprochen
beteuern beteuert beteuerte beteuert
bedauern bedauert bedauerte bedauert
beklagen beklagt beklagte beklagt
bemängeln bemängelt bemängelte bemängelt
bemerken bemerkt bemerkte bemerkt
erzählen erzählt erzählte erzählt
schildern schildert schilderte geschildert
rufen ruft rief gerufen
schreien schreit schrie geschrien
twittern twittert twitterte getwittert
urteilen urteilt urteilte geurteilt
argumentieren argumentiert argumentierte argumentiert
informieren informiert informierte informiert
verkünden verkündet verkündete verkündet
verlautbaren verlautbart verlautbarte verlautbart
vermelden vermeldet vermeldete vermeldet
konstatieren konstatiert konstatierte konstatiert
resümieren resümiert resümierte resümiert
bilanzieren bilanziert bilanzierte bilanziert
prophezeien prophezeit prophezeite prophezeit
dementieren dementiert dementierte dementiert
bestreiten bestreitet bestritt bestritten
leugnen leugnet leugnete geleugnet
gestehen gesteht gestand gestanden
klagen klagt klagte geklagt
spotten spottet spottete gespottet
scherzen scherzt scherzte gescherzt
schimpfen schimpft schimpfte geschimpft
jubeln jubelt jubelte gejubelt
skandieren skandiert skandierte skandiert
zitieren zitiert zitierte zitiert
lauten lautet lautete gelautet
an+kündigen kündigt kündigte angekündigt
an+geben gibt gab angegeben
bekannt+geben gibt gab bekanntgegeben
hinzu+fügen fügt fügte hinzugefügt
fest+stellen stellt stellte festgestellt
klar+stellen stellt stellte klargestellt
fest+halten hält hielt festgehalten
aus+führen führt führte ausgeführt
aus+sagen sagt sagte ausgesagt
zu+geben gibt gab zugegeben
ein+räumen räumt räumte eingeräumt
hervor+heben hebt hob hervorgehoben
heraus+stellen stellt stellte herausgestellt
ein+wenden wendet wandte eingewandt
dar+legen legt legte dargelegt
an+merken merkt merkte angemerkt
zurück+weisen weist wies zurückgewiesen
hin+weisen weist wies hingewiesen
an+führen führt führte angeführt
vor+werfen wirft warf vorgeworfen
nach+fragen fragt fragte nachgefragt
mit+teilen teilt teilte mitgeteilt
aus+drücken drückt drückte ausgedrückt
voraus+sagen sagt sagte vorausgesagt
zu+sagen sagt sagte zugesagt
zu+sichern sichert sicherte zugesichert
bekannt+machen macht machte bekanntgemacht
deutlich+machen macht machte deutlichgemacht
klar+machen macht machte klargemacht
geltend+machen macht machte geltendgemacht
zusammen+fassen fasst fasste zusammengefasst
aus+rufen ruft rief ausgerufen
erinnern erinnert erinnerte erinnert
spekulieren spekuliert spekulierte spekuliert
unterstellen unterstellt unterstellte unterstellt
mahnen mahnt mahnte gemahnt
referieren referiert referierte referiert
notieren notiert notierte notiert
rechtfertigen rechtfertigt rechtfertigte gerechtfertigt
monieren moniert monierte moniert
protestieren protestiert protestierte protestiert
signalisieren signalisiert signalisierte signalisiert
auf+zählen zählt zählte aufgezählt
voraus+sehen sieht sah vorausgesehen
nahe+legen legt legte nahegelegt
zurück+geben gibt gab zurückgegeben
ab+lehnen lehnt lehnte abgelehnt
"""

THINK = """
glauben glaubt glaubte geglaubt
hoffen hofft hoffte gehofft
befürchten befürchtet befürchtete befürchtet
fürchten fürchtet fürchtete gefürchtet
vermuten vermutet vermutete vermutet
schätzen schätzt schätzte geschätzt
erwarten erwartet erwartete erwartet
rechnen rechnet rechnete gerechnet
bezweifeln bezweifelt bezweifelte bezweifelt
zweifeln zweifelt zweifelte gezweifelt
aus+gehen geht ging ausgegangen
an+nehmen nimmt nahm angenommen
prognostizieren prognostiziert prognostizierte prognostiziert
bestehen besteht bestand bestanden
denken denkt dachte gedacht
finden findet fand gefunden
spekulieren spekuliert spekulierte spekuliert
argwöhnen argwöhnt argwöhnte geargwöhnt
verweisen verweist verwies verwiesen
kalkulieren kalkuliert kalkulierte kalkuliert
"""

WANT = """
fordern fordert forderte gefordert
verlangen verlangt verlangte verlangt
bitten bittet bat gebeten
drohen droht drohte gedroht
empfehlen empfiehlt empfahl empfohlen
appellieren appelliert appellierte appelliert
plädieren plädiert plädierte plädiert
beschuldigen beschuldigt beschuldigte beschuldigt
raten rät riet geraten
beantragen beantragt beantragte beantragt
beschließen beschließt beschloss beschlossen
auf+fordern fordert forderte aufgefordert
auf+rufen ruft rief aufgerufen
vor+schlagen schlägt schlug vorgeschlagen
an+bieten bietet bot angeboten
an+drohen droht drohte angedroht
an+regen regt regte angeregt
beauftragen beauftragt beauftragte beauftragt
entscheiden entscheidet entschied entschieden
"""

CALL = """
nennen nennt nannte genannt
bezeichnen bezeichnet bezeichnete bezeichnet
beschreiben beschreibt beschrieb beschrieben
sprechen spricht sprach gesprochen
verurteilen verurteilt verurteilte verurteilt
loben lobt lobte gelobt
würdigen würdigt würdigte gewürdigt
begrüßen begrüßt begrüßte begrüßt
bewerten bewertet bewertete bewertet
charakterisieren charakterisiert charakterisierte charakterisiert
werten wertet wertete gewertet
reagieren reagiert reagierte reagiert
zeigen zeigt zeigte gezeigt
sehen sieht sah gesehen
halten hält hielt gehalten
ein+stufen stuft stufte eingestuft
"""

# "ließ durchblicken", "lässt erkennen"
LET = "ließ ließen lässt lassen"
LET_KNOW = "deutlich erkennen durchblicken wissen verlauten mitteilen ausrichten verkünden erklären verbreiten"

IMPERSONAL = "heißt hieß geheißen"

# "nach Angaben der Polizei": a noun between the preposition and the speaker.
FRAME_NOUNS = (
    "angaben angabe aussagen aussage ansicht auffassung meinung einschätzung informationen information darstellung "
    "worten bericht berichten medienberichten überzeugung erkenntnissen mitteilung auskunft schätzungen schätzung "
    "berechnungen vorstellung vorstellungen ansichten meldungen meldung agenturmeldungen agenturberichten "
    "presseberichten zeitungsberichten zeugenaussagen augenzeugenberichten ermittlungen urteil"
)
FRAME_PREPOSITIONS = "laut gemäß"
NOUN_CUES = (
    "behauptung vorwurf meinung ansicht auffassung hoffnung befürchtung vermutung forderung aussage ankündigung "
    "erklärung überzeugung einschätzung warnung hinweis these zusage versprechen sorge kritik worten mitteilung "
    "stellungnahme anschuldigung gerücht gerüchte verdacht bericht berichte meldung meldungen zusicherung "
    "argument begründung äußerung bekanntgabe drohung eindruck"
)
