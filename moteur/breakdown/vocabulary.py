"""The words of the lexicon, in English and French, as data.

Curated by hand and kept short on purpose: a word is here when it nearly always means the
thing. A row is ``name: words``; ``_`` stands for a space. Words are matched whole, without
case and accents; a plural in s, es or x counts.
"""

from moteur.breakdown.model import Category

ANIMALS, VEHICLES, CROWD = Category.ANIMALS, Category.VEHICLES, Category.EXTRAS
STUNTS, EFFECTS, EQUIPMENT = Category.STUNTS, Category.SPECIAL_EFFECTS, Category.SPECIAL_EQUIPMENT
WRANGLER = SECURITY = Category.SPECIAL_EQUIPMENT
VISUAL = Category.VISUAL_EFFECTS

WORDS = {
    "en": {
        ANIMALS: """
            dog: dog puppy terrier labrador doggy chihuahua
            cat: cat kitten
            horse: horse pony mare stallion
            bird: bird pigeon seagull crow parrot
            cow: cow
            sheep: sheep lamb
            goat: goat
            rat: rat
            mouse: mice
            chicken: hen rooster
            fish: goldfish
            snake: snake
            insects: bees wasps cockroach""",
        VEHICLES: """
            police car: patrol_car police_car squad_car
            car: car taxi cab sedan hatchback
            ambulance: ambulance
            fire engine: fire_engine fire_truck
            truck: truck lorry
            van: van minivan
            bus: bus
            motorcycle: motorcycle motorbike scooter moped
            bicycle: bicycle bike
            train: train tram
            boat: boat ship ferry
            aeroplane: airplane aeroplane
            helicopter: helicopter
            excavator: excavator bulldozer
            crane: tower_crane""",
        CROWD: """
            crowd: crowd onlookers bystanders spectators passers-by passersby pedestrians mob throng
            neighbours: neighbours neighbors
            guests: guests
            customers: customers diners
            passengers: passengers commuters
            residents: residents tenants villagers
            students: students schoolchildren
            protesters: protesters
            mourners: mourners
            dancers: dancers
            soldiers: soldiers
            firefighters: firefighters firemen
            police officers: policemen police_officers
            audience: audience congregation""",
        STUNTS: """
            fall: falls_from falls_off falls_down falls_into plummets topples tumbles is_thrown
            fight: fistfight punches brawl wrestles
            crash: crashes_into collides car_crash
            jump: leaps jumps_from jumps_off jumps_out
            hit by vehicle: is_hit_by runs_over""",
        EFFECTS: """
            explosion: explosion explodes detonates
            collapse: collapses collapse collapsing caves_in house_comes_down wall_comes_down
                roof_comes_down ceiling_comes_down floor_comes_down building_comes_down
                tower_comes_down terrace_comes_down balcony_comes_down
            gunfire: gunshot gunfire opens_fire gun_fires guns_fire gun_goes_off shotgun_fires
                handgun_fires pistol_fires rifle_fires rifles_fire revolver_fires fires_at
                fires_twice fires_a_shot fires_a_gun fires_the_gun fires_his_gun fires_her_gun
                fires_the_pistol fires_his_pistol fires_her_pistol fires_the_rifle
                fires_his_rifle fires_her_rifle fires_the_revolver fires_the_shotgun
            fire: fire flames ablaze burns_down
            smoke: smoke
            dust: dust_cloud cloud_of_dust clouds_of_dust dust_rolls dust_falls dust_settles
            rain: rain rains raining downpour drizzle rainstorm thunderstorm
            snow: snow snowing blizzard snowfall snowflake
            fog: fog mist foggy
            wind: gale hurricane high_wind howling_wind
            lightning: lightning
            blood: blood bleeds bleeding bloody
            flood: flood""",
        VISUAL: """
            hologram: hologram
            teleporting: teleports""",
    },
    "fr": {
        ANIMALS: """
            chien: chien chienne chiot
            chat: chat chatte chaton
            cheval: cheval chevaux poney jument
            oiseau: oiseau pigeon mouette corbeau perroquet
            vache: vache
            mouton: mouton agneau
            chèvre: chevre
            rat: rat
            poule: poule coq
            serpent: serpent
            insectes: abeilles guepes cafard""",
        VEHICLES: """
            voiture de police: voiture_de_police voiture_de_patrouille
            voiture: voiture taxi bagnole berline
            ambulance: ambulance
            camion de pompiers: camion_de_pompiers
            camion: camion
            camionnette: camionnette fourgon fourgonnette
            bus: bus autobus autocar
            moto: moto scooter mobylette
            vélo: velo bicyclette
            train: train tramway
            bateau: bateau navire ferry
            avion: avion
            hélicoptère: helicoptere
            pelleteuse: pelleteuse bulldozer""",
        CROWD: """
            foule: foule badauds attroupement passants
            voisins: voisins
            invités: invites convives
            clients: clients
            passagers: passagers
            habitants: habitants locataires
            élèves: eleves etudiants
            manifestants: manifestants
            danseurs: danseurs
            soldats: soldats
            pompiers: pompiers
            policiers: policiers
            public: spectateurs assistance""",
        STUNTS: """
            chute: degringole tombe_du tombe_de_la chute_de_la
            bagarre: bagarre se_battent coup_de_poing
            accident: percute collision accident_de_voiture
            saut: saute_du saute_de_la saute_par
            renversé par un véhicule: renverse_par est_percute""",
        EFFECTS: """
            explosion: explosion explose deflagration detonation
            effondrement: effondrement s'effondre s'ecroule cede_sous
            feu: incendie flammes en_feu prend_feu
            fumée: fumee
            poussière: nuage_de_poussiere nuages_de_poussiere
            pluie: pluie pleut averse orage
            neige: neige flocons
            brouillard: brouillard brume
            vent: bourrasque tempete
            éclairs: foudre eclairs
            coups de feu: fusillade coup_de_feu coups_de_feu
            sang: sang ensanglante
            inondation: inondation""",
        VISUAL: """
            hologramme: hologramme""",
    },
}

# Sayings, and words that mean something else beside these, as regular expressions.
NOT = {
    "en": (
        r"HOT ?DOGS?|DOG-?TIRED"
        r"|FIRE[ -]?(?:ESCAPE|EXIT|DOOR|ALARM|PLACE|STATION|EXTINGUISHER|BRIGADE|CAPTAIN|CHIEF"
        r"|CREW|OFFICER|HOSE)S?|CAR (?:ALARM|PARK|KEY)S?"
        r"|COLLAPSES? (?:IN|INTO|ONTO|ON|AGAINST) (?:A|AN|THE|HIS|HER|THEIR)"
        r" (?:CHAIR|SOFA|BED|COUCH|ARMCHAIR|ARMS|FLOOR|KNEES|WALL)"
        r"|(?:HE|SHE|THEY) COLLAPSES?|TRAIN(?:S|ED|ING)? (?:ON|HIS|HER|TO)|TOY \w+|BLOOD PRESSURE"
        r"|RAIN CHECK|DUST (?:JACKET|SHEET)S?|FIRES (?:BACK|UP|OFF)"
        # The verb, as in "the boss fires him"; what guns do is gunfire.
        r"|(?<=[A-Z] )"
        + "".join(
            f"(?<!{word} )"
            for word in (
                *("THE", "OF", "WITH", "TWO", "SEVERAL", "SMALL", "BIG", "HUGE", "DISTANT"),
                *("BURNING", "CAMP", "FOREST", "BRUSH", "GUN", "PISTOL", "RIFLE", "REVOLVER"),
            )
        )
        + r"FIRES(?! (?:AT|TWICE|A SHOT|(?:A|THE|HIS|HER) (?:GUN|PISTOL|RIFLE|REVOLVER|SHOTGUN)"
        r"|BURN|RAGE|SPREAD|GLOW)\b)"
        r"|LEAPS TO (?:HIS|HER|THEIR) FEET"
        r"|PUNCHES (?:IN|A|THE) (?:CODE|NUMBER|KEY|BUTTON)S?"
    ),
    "fr": (
        r"CHIEN DE FUSIL|FEUX? (?:ROUGE|VERT)S?|ABRI ?BUS"
        r"|S'EFFONDRE (?:DANS|SUR) (?:UN|UNE|LE|LA|SON|SA)"
        r" (?:CHAISE|CANAPE|LIT|FAUTEUIL|SOL|MUR)|(?:IL|ELLE) S'EFFONDRE"
        r"|EN TRAIN DE|EN TRAIN D'\w+|TRAIN DE VIE"
    ),
}

# What follows from a thing or a category that the words name.
IMPLIED = {
    "en": {
        "rain": (EQUIPMENT, "rain rig"),
        "snow": (EQUIPMENT, "snow machine"),
        "fog": (EQUIPMENT, "fog machine"),
        "wind": (EQUIPMENT, "wind machine"),
        "explosion": (SECURITY, "fire safety"),
        "fire": (SECURITY, "fire safety"),
        "gunfire": (SECURITY, "armourer"),
        "collapse": (VISUAL, "collapse"),
        ANIMALS: (WRANGLER, "animal handler"),
        STUNTS: (STUNTS, "stunt coordinator"),
    },
    "fr": {
        "pluie": (EQUIPMENT, "rampe à pluie"),
        "neige": (EQUIPMENT, "canon à neige"),
        "brouillard": (EQUIPMENT, "machine à brouillard"),
        "vent": (EQUIPMENT, "ventilateur"),
        "explosion": (SECURITY, "sécurité incendie"),
        "feu": (SECURITY, "sécurité incendie"),
        "coups de feu": (SECURITY, "armurier"),
        "effondrement": (VISUAL, "effondrement"),
        ANIMALS: (WRANGLER, "dresseur"),
        STUNTS: (STUNTS, "régleur de cascades"),
    },
}

FUNCTION_WORDS = {
    "en": frozenset(("THE", "AND", "OF", "TO", "IS", "HIS", "HER", "SHE", "WITH", "THEY")),
    "fr": frozenset(("LE", "LA", "LES", "ET", "DES", "UNE", "ELLE", "DANS", "QUI", "DU")),
}
CHILD = {
    "en": r"(?:BOY|GIRL|CHILD|KID|TODDLER|BABY)",
    "fr": r"(?:GARCON|FILLETTE|ENFANT|GAMINE?|BEBE|PETITE? FILLE)",
}
