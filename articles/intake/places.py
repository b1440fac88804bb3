"""Towns that datelines of German, Spanish and English copy are written from. Source: our own choice.

Only the weakest dateline needs the list, a place and a dash ("Lübeck - Der …"): "Kaffee - Der …" looks the same.
A town that is missing costs an editor one click; a wrong one would take words off a paragraph.
"""

from __future__ import annotations

PLACES: frozenset[str] = frozenset(
    place.strip()
    for place in (
        "Aachen, Aalen, Amberg, Ansbach, Aschaffenburg, Augsburg, Baden-Baden, Bamberg, Bautzen, Bayreuth, Berlin, "
        "Bielefeld, Bocholt, Bochum, Bonn, Bottrop, Brandenburg, Braunschweig, Bregenz, Bremen, Bremerhaven, "
        "Celle, Chemnitz, Coburg, Cottbus, Cuxhaven, Darmstadt, Deggendorf, Delmenhorst, Dessau, Detmold, Dortmund, "
        "Dresden, Duisburg, Düren, Düsseldorf, Eisenach, Eisenstadt, Emden, Erfurt, Erlangen, Essen, Esslingen, "
        "Flensburg, Frankfurt, Frankfurt am Main, Freiburg, Freising, Friedrichshafen, Fulda, Fürth, Gelsenkirchen, "
        "Gera, Gießen, Görlitz, Göttingen, Goslar, Gotha, Graz, Greifswald, Gütersloh, Hagen, Halle, Hamburg, Hameln, "
        "Hamm, Hanau, Hannover, Heidelberg, Heilbronn, Herford, Herne, Hildesheim, Hof, Husum, Ingolstadt, Innsbruck, "
        "Iserlohn, Itzehoe, Jena, Kaiserslautern, Karlsruhe, Kassel, Kempten, Kiel, Klagenfurt, Koblenz, Köln, "
        "Konstanz, Krefeld, Landshut, Leipzig, Leverkusen, Linz, Ludwigsburg, Ludwigshafen, Lübeck, Lüneburg, Luzern, "
        "Magdeburg, Mainz, Mannheim, Marburg, Memmingen, Minden, Mönchengladbach, Mülheim, München, Münster, Neuss, "
        "Neumünster, Nürnberg, Oberhausen, Offenbach, Oldenburg, Osnabrück, Paderborn, Passau, Pforzheim, Pirna, "
        "Plauen, Potsdam, Recklinghausen, Regensburg, Remscheid, Reutlingen, Rosenheim, Rostock, Saarbrücken, "
        "Salzburg, Salzgitter, Schwerin, Siegen, Solingen, Speyer, Stade, Stralsund, Straubing, Stuttgart, Suhl, "
        "St. Gallen, St. Pölten, Trier, Tübingen, Ulm, Villach, Weimar, Wien, Wiesbaden, Wilhelmshaven, Winterthur, "
        "Wismar, Wittenberg, Wolfsburg, Worms, Würzburg, Wuppertal, Zürich, Zwickau, Basel, Bern, Genf, Lausanne, "
        "Athen, Brüssel, Bukarest, Kairo, Kiew, Kopenhagen, Lissabon, Luxemburg, Mailand, Moskau, Neu-Delhi, Peking, "
        "Prag, Rom, Straßburg, Tokio, Warschau, Madrid, Barcelona, Valencia, Sevilla, Zaragoza, Málaga, Murcia, "
        "Bilbao, Alicante, Córdoba, Valladolid, Vigo, Gijón, Granada, Oviedo, Pamplona, Almería, San Sebastián, "
        "Santander, Toledo, Badajoz, Salamanca, Burgos, Santiago de Compostela, A Coruña, La Coruña, Logroño, Cádiz, "
        "Huelva, Jaén, Lugo, Pontevedra, Palma, Las Palmas, Santa Cruz de Tenerife, Buenos Aires, Bogotá, Caracas, "
        "La Habana, La Paz, Lima, Montevideo, Quito, San José, Santiago de Chile, Ciudad de México, Guadalajara, "
        "Monterrey, Medellín, Asunción, San Salvador, Tegucigalpa, Managua, Bruselas, Londres, Nueva York, París, "
        "Roma, Lisboa, Moscú, Berlín, Ginebra, Viena, London, Manchester, Birmingham, Leeds, Liverpool, Glasgow, "
        "Edinburgh, Cardiff, Belfast, Dublin, Bristol, Sheffield, Newcastle, Nottingham, Oxford, Cambridge, New York, "
        "Washington, Boston, Chicago, Los Angeles, San Francisco, Philadelphia, Houston, Dallas, Seattle, Denver, "
        "Miami, Atlanta, Detroit, Toronto, Ottawa, Montreal, Vancouver, Sydney, Melbourne, Canberra, Auckland, "
        "Wellington, Nairobi, Lagos, Johannesburg, Paris, Brussels, Berlin, Vienna, Geneva, Rome, Moscow, Kyiv, "
        "Tokyo, Beijing, Delhi, Mumbai, Jerusalem, Beirut, Cairo, Athens, Warsaw, Prague, Budapest, Oslo, "
        "Stockholm, Helsinki, Ankara, Istanbul, Teheran, Kabul, Bagdad, Damaskus, Tel Aviv, Riga, Vilnius, Tallinn"
    ).split(",")
)
