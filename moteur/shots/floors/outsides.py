"""Outsides: which words of a set's name say which place under the sky, or on the road.

Patterns are over names without accents, in lower case, hyphens as spaces.
"""

Names = tuple[tuple[str, str], ...]

OUTSIDE: Names = (
    ("platform",
        r"quais? (?:de (?:la )?gare|numero \d+|de metro|du metro)|(?:station |railway |train )?"
        r"platform(?: \w+)?|railway\w*|train station|halt|gare|anden(?:es)?|"
        r"estacion(?: de tren)?|voies? ferrees?|(?:train |railway )tracks?"),
    ("rooftop", r"roof\w*|toits?|toiture|terrace|terrasse|azotea|tejado|terraza|balcony|balcon"),
    ("market",
        r"(?:\w+ )?market(?: ?(?:square|place|stalls?))?|marche(?: aux \w+| couvert)?|"
        r"place du marche|mercad(?:o|illo)|plaza del mercado|bazaar|souk|feria|fun ?fair|foire"),
    ("square",
        r"(?:town|village|city|public|main|church|cathedral|\w+'s) square|plaza(?: mayor)?|"
        r"(?:grand )?place(?: de (?:la|l')? ?\w+| du \w+| des \w+)?|piazza|parvis|esplanade|"
        r"explanada|forecourt|monument|fountain|fontaine"),
    ("courtyard",
        r"court ?yard|yard|cour|patio|playground|quad|school ?yard|recreation|preau|cloister|"
        r"cloitre|claustro|corral"),
    ("beach", r"sand ?bank|river|riviere|berge|orilla|"
        r"beach|shore|seaside|dunes?|plage|playa|lake|lac|lago|river ?bank|riverside"),
    ("harbour", r"harbou?r|port|slip ?way|jetty|wharf|embarcadere|debarcadere|embarcadero|"
        r"dock\w*|quays?|pier|marina|quai|jetee|puerto|muelle"),
    ("forest",
        r"forest|woods?|foret|bois|bosque|jungle|clearing|clairiere|woodland|grove|undergrowth|"
        r"selva|claro"),
    ("cemetery", r"cemetery|grave ?yard|church ?yard|graves?(?:ide)?|cimetiere|tombe|cementerio"),
    ("car_park",
        r"car ?parks?|parking(?: lot| garage)?|(?<!\w )lot|aparcamiento|estacionamiento|"
        r"lay ?by|aire de (?:repos|service)|(?:petrol|gas|filling) station|station service|"
        r"gasolinera"),
    ("farmyard",
        r"farm ?(?:house|yard)?|ferme|corps de ferme|barn(?:yard)?|granja|stables?|ecuries?|"
        r"cow ?shed|etable|homestead|ranch|cortijo|log cabin|cottages?|chaumiere|(?:water ?)?mill|"
        r"moulin|molino|pig ?sty|hen ?house|poulailler|basse cour"),
    ("field",
        r"fields?|meadows?|pasture|prairie|champs?|pre|pres|paturage|campos?|prado|moors?|heath|"
        r"lande|steppe|plain|plaine|llanura|vineyard|vigne(?:s|ble)?|vinedo|orchard|verger|huerto|"
        r"farm ?land|hill(?:side|top)?|colline|colina|desert|desierto"),
    ("park",
        r"(?<!car )park|gardens?|jardin|parc|parque|lawn|pelouse|square garden"),
    ("road",
        r"(?:country|dirt|mountain|coast|forest|empty|desert|village|farm|back) (?:road|lane|track)"
        r"|"
        r"(?:high|motor|free|express)way|road ?side|hard shoulder|(?:petite |bord de )?route"
        r"(?: de campagne| nationale| departementale)?|autoroute|bord de (?:la )?route|chemin|"
        r"bas cote|carretera|camino|autopista|autovia|arcen|country ?side|campagne|campo abierto"),
    ("bus_stop",
        r"bus ?stops?|(?:bus|coach) station|bus shelter|abribus|"
        r"arrets? (?:de bus|d'autobus|du bus|de car|de tram)|"
        r"parada(?: de(?:l)? (?:auto)?bus)?|tram stop|taxi rank"),
    ("street",
        r"lane|\w+ close|mews|"
        r"streets?|road|avenue|alley\w*|boulevard|square|intersection|crossroads?|crossing|"
        r"sidewalk|pavement|driveway|corner|rue|ruelle|trottoir|"
        r"carrefour|calle|avenida|acera|building|tower|immeuble|block|"
        r"edificio|outside|gate|bridge|"
        r"pont|puente|village|town|city|ville"),
)  # fmt: skip

ON_BOARD: Names = (
    ("deck",
        r"(?:ferry|ship'?s?|boat|upper|lower|main|sun|car|poop|fore) ?deck|deck of \w+(?: \w+)?|"
        r"^deck|pont (?:du |d'un )?(?:ferry|bateau|navire|bac|paquebot|cargo|voilier|superieur|"
        r"inferieur|arriere|avant|principal)|cubierta"),
)  # fmt: skip
"""What is said before any bridge or bar that a ship has."""

# What the kit has nothing of, and what comes nearest to it.
NEAREST_OUTSIDE: Names = (
    ("deck", r"ferry|(?:le )?bac|ship|boat|yacht|trawler|bateau|voilier|paquebot|barco|velero"),
)

VEHICLES: Names = (
    ("bus_interior",
        r"(?:inside )?(?:the |a |le |dans le )?(?:moving |night |last |school |city )?"
        r"(?:bus|coach|mini ?bus|autobus|autocar)(?! (?:stop|station|shelter))"),
    ("train_interior",
        r"(?:inside )?(?:the |a |le |dans le )?(?:moving |night |last |express )?"
        r"(?:train|tram|tramway|metro|subway|underground|tube|railway carriage|carriage|"
        r"(?:train |railway )?compartment|wagon|rame|vagon|tren|tranvia)"
        r"(?: car| carriage| compartment)?(?! (?:station|stop|tracks?|platform))"),
)  # fmt: skip
