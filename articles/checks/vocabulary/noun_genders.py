"""German nouns of the news whose gender is beyond doubt and whose plural looks different from the singular."""

from __future__ import annotations

MASCULINE = frozenset(
    "Anschlag Anruf Antrag Anwalt Auftrag Ausschuss Austausch Bericht Beitrag Beschluss Besuch Betrag Betrieb "
    "Bezirk Brief Dienst Einsatz Entwurf Erfolg Fall Flughafen Fortschritt Grund Haushalt Hinweis Hof "
    "Kampf Konflikt Krieg Kurs Markt Monat Ort Plan Platz Präsident Preis Prozess Punkt Rat Rückgang Schritt "
    "Staat Stadtrat Standort Streik Streit Tag Termin Test Text Tisch Umbau Unfall Verband Verein Verlust "
    "Versuch Vertrag Vorfall Vorschlag Vorwurf Wahlkampf Waffenstillstand Weg Wert Widerspruch Zug "
    "Zusammenhang Zustand".split()
)
FEMININE = frozenset(
    "Abstimmung Aktion Ankündigung Anlage Antwort Arbeit Aufgabe Aussage Bank Bedingung Behörde Bevölkerung "
    "Bilanz Debatte Einigung Entscheidung Entwicklung Erklärung Fabrik Fassung Firma Forderung Forschung "
    "Frage Fraktion Gemeinde Gesellschaft Gewerkschaft Grenze Gruppe Kampagne Klage Koalition Kommission "
    "Konferenz Krise Lage Leistung Lieferung Lösung Maßnahme Mehrheit Meldung Menge Methode Mitteilung "
    "Nachricht Opposition Organisation Partei Plattform Politik Polizei Position Präsidentin Prüfung Regel "
    "Regierung Region Reise Republik Rolle Sache Saison Schule Seite Situation Sitzung Stadt Stiftung "
    "Straße Studie Szene Tagung Umfrage Ursache Verhandlung Versammlung Vorlage Wahl Welt Wirtschaft Wohnung "
    "Zahl Zeit Zeitung Zukunft Zustimmung".split()
)
NEUTER = frozenset(
    "Amt Angebot Auto Blatt Boot Buch Bündnis Budget Büro Camp Dach Detail Dokument Dorf Ende Ereignis "
    "Ergebnis Feld Flugzeug Forum Gebiet Gebot Geld Gericht Geschäft Gesetz Gespräch Gremium Haus Institut "
    "Jahr Kabinett Kind Komitee Konto Land Lied Ministerium Netzwerk Objekt Papier Parlament Projekt Problem "
    "Produkt Programm Protokoll Rathaus Recht Referendum Schiff Spiel Stadion System Telefonat Thema Tor "
    "Urteil Verbot Verhältnis Volk Werk Wort Ziel".split()
)
# Masculine or neuter by meaning, but never feminine, and another form in the plural.
NOT_FEMININE = frozenset({"Teil"})
