"""Common given names of the news, so that a name is seen as a person and "er" or "sie" finds the right one."""

from __future__ import annotations

MASCULINE = frozenset(
    "aaron abdel abdul abdullah achim adam adolf adrian ahmad ahmed alain alan albert alberto alejandro aleksandar "
    "aleksandr alessandro alex alexander alexandre alexej alexis alfred alfonso ali alois alvaro álvaro andré andrea "
    "andreas andrej andrew andrés andrzej ángel angelo anders antoine anton antonio antónio antony armin arnold arthur "
    "arturo august axel barack bart bashar benedikt benjamin benito bernard bernd bernhard bertrand bill björn bob "
    "boris brian bruno burkhard carl carlo carlos carsten charles chris christian christoph christopher claudio claus "
    "clemens craig cristian daniel dave david dennis detlef dieter diego dietmar dietrich dirk dmitri dmitrij dominik "
    "don donald eberhard eckart edgar eduard eduardo edward edwin egon elias elon emil emilio emmanuel enrique eric "
    "erich erik ernst erwin eugen evo fabian felipe felix fernando fidel florian francesco francis francisco franck "
    "franco frank frans franz fred frédéric friedrich fritz gabriel gareth gary gavin geoffrey georg george gerald "
    "gerard gerd gerhard giorgio giovanni giuseppe gonzalo gordon graham greg gregor gunter gustav gustavo guido "
    "günter günther hamid hans hans-peter hansjörg harald harry hartmut hassan heiko heiner heinrich heinz helmut "
    "hendrik henning henrik henry herbert hermann holger horst howard hubert hugo ian ibrahim ignacio igor ilham "
    "imad ingo isaac ismail ivan jack jacob jacques jakob jaime james jan jason javier jean jeff jens jeremy jerome "
    "jesús jim jimmy joachim joao joaquín jochen joe joel johann johannes john jon jonas jonathan jordi jorge "
    "jörg josé "
    "josef josep joseph joshua juan jürgen juri julian julien julio justin jérôme kai karim karl karl-heinz karsten "
    "keir keith ken kevin kim klaus knut kofi konrad konstantin kurt lars laurent leo leon leonard leonardo leopold "
    "lothar louis luca lucas ludwig luigi luis lukas lutz mahmud manfred manuel marc marcel marco marcos marcus mario "
    "mariano marius mark marko markus martin massimo mathias matteo matthew matthias max maximilian mehmet miguel "
    "michael michail michel mike milan mohamed mohammad mohammed moritz muammar mustafa narendra nick nicholas nicola "
    "nicolas nicolás niels nikita nikol nikolai nikolaus norbert olaf olivier oliver omar oscar óscar oskar otto pablo "
    "paolo pascal patrick paul paulo pedro peer peter philip philipp philippe pierre rafael rainer ralf ralph ramón "
    "raúl raymond reiner reinhard reinhold renato rené ricardo richard rob robert roberto robin roger roland "
    "rolf roman "
    "romano ronald rüdiger rudolf rudi ruben rupert salvador sam samuel santiago scott sebastian sebastián sepp sergei "
    "sergej sergio shinzo siegfried sigmar silvio simon stefan stephan stephen steve steven sven tarik ted theo thilo "
    "thomas thorsten tim tino tobias tom tomás tony torsten udo ulf uli ulrich uwe valentin viktor vicente víctor "
    "victor vincent vitali vladimir vladímir volker volodymyr walter warren werner wilfried wilhelm will william willi "
    "willy winfried wladimir wolf wolfgang wolfram wolodymyr xavier xi yuri yves zbigniew".split()
)
FEMININE = frozenset(
    "agnes aisha aitana alba alexandra alice alicia alina amanda amy ana anastasia andrea angela ángela angelika anita "
    "anja anke ann anna anne annalena annegret annette antje astrid aurora barbara bärbel beate beatrix beatriz "
    "bettina birgit brigitte britta camille carla carmen carolin caroline catherine cecilia celia charlotte "
    "christa christel christiane christina christine clara claudia condoleezza corinna cornelia cristina dagmar "
    "daniela "
    "deborah diana dilma dolores donna dora doris dorothea edith elena elfriede elisa elisabeth elizabeth elke ella "
    "ellen emilia emily emma erika esther esperanza eva evelyn felicitas franziska frauke frida gabriela gabriele "
    "gabriella gertrud gesine gisela giorgia gloria grace gudrun hanna hannah hannelore heide heidemarie heidi heike "
    "helen helena helene helga henrike herta hilary hilda hildegard hillary ilse ines inés inge ingeborg ingrid irene "
    "irina iris irma isabel isabella jacqueline jana jane janet jasmin jennifer jenny jessica jill joan johanna jordan "
    "josefina judith julia julie juliane jutta kamala karen karin karla karoline katarina kate katharina katherine "
    "kathrin katja katrin kerstin kirsten kristina lara laura lea lena lidia linda lisa liz lola lucía lucy luisa "
    "lydia magdalena maggie maja manuela mar margaret margarete margarita margot margret maria maría mariana marianne "
    "marie marina marine marion marta martha martina mary mercedes mette michelle mireia mirjam monika mónica nadia "
    "nancy natalia natalie nicola nicole nina nora olga patricia paula paz petra pia pilar raquel rebecca regina "
    "renate "
    "ricarda rita rosa rosario rosemarie ruth sabine sahra sandra sanna sara sarah sharon sibylle sigrid silke silvia "
    "simone sofía sofia sonia sonja sophie soraya stefanie stella stephanie susan susana susanne svenja swetlana "
    "sylvia "
    "tanja tatjana teresa theresa tina ulla ulrike ursula ute uta valentina valerie vanessa vera verena verónica "
    "veronika victoria viktoria viola virginia waltraud wiebke wilma yolanda yulia yvonne zoe".split()
)


def is_given_name(word: str) -> bool:
    word = word.casefold()
    first = word.split("-", 1)[0]
    return word in MASCULINE or word in FEMININE or first in MASCULINE or first in FEMININE


def gender_of(word: str) -> bool | None:
    """True for a woman's name, False for a man's, None when unknown or both."""
    word = word.casefold().split("-", 1)[0]
    feminine, masculine = word in FEMININE, word in MASCULINE
    return feminine if feminine != masculine else None
