"""Everyday nouns of the news that German builds compounds from. Kept as words; used as stems."""

from __future__ import annotations

from typing import Final

from articles.text.language import fold, stem

_NOUNS = """
Abend Abgabe Abkommen Abschluss Abstimmung Abwehr Affäre Agentur Akten Aktien Alarm Alter Analyse Anfrage Angebot
Angriff Anklage Anlage Anleihe Anschlag Ansprache Anstieg Antrag Anwalt Arbeit Armee Armut Art Artikel Arzt Asyl
Aufgabe Aufnahme Aufsicht Auftrag Ausgabe Ausschuss Ausstieg Auto Bahn Bank Bauern Beamte Bedarf Behörde Beitrag
Bericht Berg Beruf Beschluss Besuch Betrieb Bevölkerung Bewegung Bezirk Bilanz Bild Bildung Blatt Boden Bombe Börse
Botschaft Brand Bremse Brief Bruch Brücke Buch Bund Bürger Büro Chef Dach Daten Debatte Demokratie Dialog Dichte
Dienst Digital Doktor Dorf Drohne Druck Eigentum Einfuhr Einheit Einkommen Einsatz Einstellung Eltern Ende Energie
Ergebnis Ernährung Ernte Erklärung Erlass Ermittlung Etat Euro Europa Export Fabrik Fahrt Fahrer Fahrzeug Fall Familie
Farbe Feier Feind Feld Fenster Ferien Fernsehen Feuer Film Finanz Firma Fisch Fläche Flucht Flüchtling Flug Flughafen
Fluss Folge Fonds Forderung Form Forscher Forschung Frage Fraktion Frau Freiheit Frieden Frist Front Führer Führung
Fußball Garten Gas Gast Gebäude Gebiet Gebühr Gefahr Gefangene Gegner Gehalt Geheim Geld Gemeinde Generation Gericht
Geschäft Geschichte Gesellschaft Gesetz Gespräch Gesundheit Getreide Gewalt Gewerkschaft Gewinn Gipfel Grenze Größe
Grund Gruppe Güter Hafen Haft Halle Handel Handy Haus Haushalt Heim Heizung Herbst Herz Hilfe Hitze Hochschule Holz
Hotel Hunger Industrie Information Inhalt Insel Instanz Institut Integration Interesse Investition Jahr Jugend Justiz
Kabinett Kampf Kammer Kandidat Kanzler Kapital Karte Kasse Kinder Kirche Klage Klima Klinik Koalition Kohle Kollege
Kommando Kommission Kommune Konferenz Konflikt Kongress König Konsum Kontakt Konto Kontrolle Konzern Körper Kosten
Kraft Kranken Kredit Kreis Krieg Krise Kritik Küche Kultur Kunde Kunst Kurs Küste Lage Lager Land Last Leben Lehrer
Leiter Leitung Leser Licht Liebe Lieferung Linie Liste Lohn Löser Lösung Luft Macht Mangel Mann Marine Markt
Maschine Maß Maßnahme Mauer Medien Medizin Meer Mehrheit Meister Meldung Mensch Messer Metall Miete Milch Militär
Million Minister Ministerium Mitglied Mittel Modell Monat Mord Motor Musik Mutter Nachricht Nacht Name Nation Natur
Netz Netzwerk Norden Not Öffentlichkeit Öl Opfer Opposition Ordnung Ort Osten Panzer Papier Park Parlament Partei
Partner Patient Person Personal Pflege Pflicht Pflanze Plan Platz Politik Polizei Post Präsident Preis Presse Prinz
Problem Produkt Produktion Programm Projekt Protest Prozess Prüfung Quelle Quote Rakete Rat Raum Rechnung Recht Rede
Reform Regel Region Regierung Reise Rekord Rente Republik Rettung Revolution Richter Richtlinie Risiko Rohstoff Rolle
Runde Sache Sanktion Schaden Schiff Schlacht Schlag Schloss Schluss Schnee Schuld Schule Schüler Schutz Schwester See
Sektor Sender Sendung Senior Serie Sicherheit Sieg Sitz Sitzung Sohn Soldat Sommer Sonder Sonne Sorge Spende Sperre
Spiel Spieler Spitze Sport Sprache Sprecher Staat Stadion Stadt Stand Start Statistik Stelle Steuer Stiftung Stimme
Stoff Strafe Strahlung Strand Straße Strategie Strecke Streik Streit Strom Studie Studium Stunde Sturm Süden Summe
System Technik Technologie Teil Telefon Termin Terror Text Theater Thema Tier Titel Tochter Tod Tour Tradition Trainer
Transport Treffen Truppen Turnier Umfrage Umsatz Umwelt Unfall Union Universität Unternehmen Unterricht Urlaub Ursache
Urteil Vater Verband Verbot Verbrauch Verbrechen Verein Verfahren Verfassung Vergleich Verhalten Verhandlung Verkauf
Verkehr Verlag Verletzung Verlust Vermögen Verordnung Versammlung Versicherung Versorgung Vertrag Vertreter Verwaltung
Video Vogel Volk Vorsitz Vorwurf Waffe Wachstum Wagen Wahl Wähler Währung Wald Wand Wandel Ware Wärme Wasser Wechsel
Weg Welt Wende Werk Wert Westen Wetter Wettbewerb Wind Winter Wirtschaft Wissenschaft Woche Wohnung Wohnungen Wort
Zahl Zahlung Zeichen Zeit Zeitung Zentrum Zeuge Ziel Zins Zoll Zone Zucker Zukunft Zuschuss Zustand Zweck
"""
_SHORT_NOUNS = "Amt Art Bad Bau Bus Gas Hof Not Ort Rad Rat See Tag Tal Tat Tod Tor Tür Uhr Weg Zug"

NOUN_STEMS: Final = frozenset(stem(fold(noun)[0], "de") for noun in _NOUNS.split())
SHORT_NOUN_STEMS: Final = frozenset(stem(fold(noun)[0], "de") for noun in _SHORT_NOUNS.split())
