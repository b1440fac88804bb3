"""Spanish words of saying. One line a verb: present and preterite (singular, plural), imperfect, participle."""

SAY = """
dice dicen dijo dijeron decía dicho
afirma afirman afirmó afirmaron afirmaba afirmado
asegura aseguran aseguró aseguraron aseguraba asegurado
explica explican explicó explicaron explicaba explicado
declara declaran declaró declararon declaraba declarado
señala señalan señaló señalaron señalaba señalado
informa informan informó informaron informaba informado
indica indican indicó indicaron indicaba indicado
anuncia anuncian anunció anunciaron anunciaba anunciado
añade añaden añadió añadieron añadía añadido
agrega agregan agregó agregaron agregaba agregado
subraya subrayan subrayó subrayaron subrayaba subrayado
destaca destacan destacó destacaron destacaba destacado
recalca recalcan recalcó recalcaron recalcaba recalcado
insiste insisten insistió insistieron insistía insistido
sostiene sostienen sostuvo sostuvieron sostenía sostenido
manifiesta manifiestan manifestó manifestaron manifestaba manifestado
advierte advierten advirtió advirtieron advertía advertido
reconoce reconocen reconoció reconocieron reconocía reconocido
admite admiten admitió admitieron admitía admitido
confirma confirman confirmó confirmaron confirmaba confirmado
niega niegan negó negaron negaba negado
responde responden respondió respondieron respondía respondido
contesta contestan contestó contestaron contestaba contestado
pregunta preguntan preguntó preguntaron preguntaba preguntado
escribe escriben escribió escribieron escribía escrito
comenta comentan comentó comentaron comentaba comentado
cuenta cuentan contó contaron contaba contado
relata relatan relató relataron relataba relatado
detalla detallan detalló detallaron detallaba detallado
precisa precisan precisó precisaron precisaba precisado
apunta apuntan apuntó apuntaron apuntaba apuntado
aclara aclaran aclaró aclararon aclaraba aclarado
reitera reiteran reiteró reiteraron reiteraba reiterado
expresa expresan expresó expresaron expresaba expresado
opina opinan opinó opinaron opinaba opinado
lamenta lamentan lamentó lamentaron lamentaba lamentado
critica critican criticó criticaron criticaba criticado
denuncia denuncian denunció denunciaron denunciaba denunciado
acusa acusan acusó acusaron acusaba acusado
promete prometen prometió prometieron prometía prometido
recuerda recuerdan recordó recordaron recordaba recordado
resume resumen resumió resumieron resumía resumido
concluye concluyen concluyó concluyeron concluía concluido
revela revelan reveló revelaron revelaba revelado
replica replican replicó replicaron replicaba replicado
exclama exclaman exclamó exclamaron exclamaba exclamado
matiza matizan matizó matizaron matizaba matizado
remarca remarcan remarcó remarcaron remarcaba remarcado
reza rezan rezó rezaron rezaba rezado
comunica comunican comunicó comunicaron comunicaba comunicado
"""

THINK = """
cree creen creyó creyeron creía creído
espera esperan esperó esperaron esperaba esperado
considera consideran consideró consideraron consideraba considerado
teme temen temió temieron temía temido
confía confían confió confiaron confiaba confiado
estima estiman estimó estimaron estimaba estimado
prevé prevén previó previeron preveía previsto
calcula calculan calculó calcularon calculaba calculado
"""

WANT = """
pide piden pidió pidieron pedía pedido
exige exigen exigió exigieron exigía exigido
reclama reclaman reclamó reclamaron reclamaba reclamado
propone proponen propuso propusieron proponía propuesto
ordena ordenan ordenó ordenaron ordenaba ordenado
insta instan instó instaron instaba instado
recomienda recomiendan recomendó recomendaron recomendaba recomendado
amenaza amenazan amenazó amenazaron amenazaba amenazado
"""

CALL = """
llama llaman llamó llamaron llamaba llamado
califica califican calificó calificaron calificaba calificado
tacha tachan tachó tacharon tachaba tachado
tilda tildan tildó tildaron tildaba tildado
describe describen describió describieron describía descrito
define definen definió definieron definía definido
habla hablan habló hablaron hablaba hablado
"""

FRAMES = (
    "según", "de acuerdo con", "a juicio de", "en palabras de", "en opinión de", "de acuerdo a", "conforme a",
    "para", "a decir de",
)  # fmt: skip
NOUN_CUES = "afirmación acusación opinión esperanza temor anuncio declaración advertencia promesa argumento"
