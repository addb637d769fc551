"""Grammar: the closed classes of French words, as the tagger needs them."""

DETERMINERS = frozenset(
    "un une des le la les l' ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos "
    "leur leurs du au aux aucun aucune chaque quelques plusieurs certains certaines divers diverses "
    "différents différentes quel quelle quels quelles nul nulle de-la".split()
)
CLITICS = frozenset("le la les l' lui leur se s' me m' te t' nous vous y en".split())
SUBJECTS = frozenset("il elle on ils elles quelqu'un chacun chacune je j' tu ça cela ce c' nous vous qui".split())
POSSESSIVES = frozenset("mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs".split())
INDEFINITE = frozenset(
    "un une des du quelques plusieurs certains certaines divers diverses".split()
)
PREPOSITIONS = frozenset(
    "à de d' en dans sur sous avec sans par pour contre vers chez entre derrière devant depuis "
    "pendant jusqu' jusque durant malgré parmi selon hors dès via comme après avant "
    "moyennant voilà voici excepté".split()
)
CONJUNCTIONS = frozenset(
    "et ou mais car donc or puis que qu' quand lorsque lorsqu' si puisque puisqu' quoique tandis "
    "ni dont où parce afin pourquoi combien comment quoi lequel laquelle lesquels lesquelles".split()
)
ADVERBS = frozenset(
    "ne n' pas plus jamais rien très trop bien mal peu assez tout presque déjà encore toujours "
    "souvent parfois soudain aussitôt ensuite enfin alors là ici ailleurs partout dehors dedans "
    "dessus dessous loin près autour ensemble vite doucement aussi moins tant tellement si même "
    "seulement surtout plutôt debout tard tôt hier demain aujourd'hui maintenant bientôt longtemps "
    "exprès ainsi pourtant cependant oui non ailleurs auparavant désormais davantage environ "
    "quasiment pêle-mêle côte-à-côte au-dessus au-dessous là-bas là-haut là-dedans ci-dessous "
    "par-dessus par-dessous par-derrière à-demi mi-clos y celui-ci celle-ci puis guère point".split()
)
NUMBERS = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100,
    "cents": 100, "mille": 1000, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt-cinq": 25,
}  # fmt: skip
OTHERS = frozenset(
    "moi toi soi eux celui celle ceux celles ceci tous toutes toute tout chacun chacune personne "
    "quelqu'un quelque-chose autrui m mme mlle dr etc lui-même elle-même eux-mêmes".split()
)

# Several words that are one preposition or adverb; the letter says which.
PHRASES = {
    "R": (
        "au dessus de|au-dessus de|au-dessus du|au-dessus des|au-dessous de|au bord de|au bord du|au bout de"
        "|au bout du|au bout des|au fond de|au fond du|au milieu de|au milieu du|au milieu des|au centre de"
        "|au centre du|au pied de|au pied du|au sommet de|au sommet du|au coin de|au coin du|au volant de"
        "|au volant du|au guidon de|au guidon du|à côté de|à côté du|à côté des|à l' arrière de|à l' arrière du|à l' avant de"
        "|à l' avant du|à l' intérieur de|à l' intérieur du|à l' extérieur de|à l' extérieur du|à l' aide de"
        "|à l' aide du|à bord de|à bord du|à bord des|à travers|au travers de|au travers du|au travers des|au lieu de"
        "|au lieu du|au moyen de|autour de|autour du|autour des|près de|près du|près des|auprès de|auprès du|loin de"
        "|loin du|loin des|hors de|hors du|en face de|en face du|face à|face au|face aux|le long de|le long du"
        "|le long des|en haut de|en haut du|en bas de|en bas du|en dessous de|en dessous du|en travers de"
        "|en travers du|en direction de|en direction du|en direction des|en guise de|en forme de|de l' autre côté de"
        "|de l' autre côté du|du côté de|du côté du|d' entre|par-dessus|par-dessous|par dessus"
        "|grâce à|grâce au|grâce aux|jusqu' à|jusqu' au|jusqu' aux|vis-à-vis de|à force de|à la suite de"
        "|à hauteur de|à hauteur du|à la hauteur de|à la hauteur du|au niveau de|au niveau du|au cœur de|au coeur de|au coeur du"
        "|au creux de|au creux du|à la place de|à la place du|afin de|avant de|après de|en train de|en train d'|à partir de"
        "|à cause de|à cause du|en dehors de|en dehors du|le temps de|au lieu d'|à côté d'|au bout d'|au milieu d'"
        "|au bord d'|au fond d'|au pied d'|autour d'|près d'|loin d'|hors d'|au-dessus d'|au volant d'"
        "|à l' arrière d'|à l' avant d'|à l' aide d'|à bord d'|à l' intérieur d'|au centre d'|au sommet d'"
        "|à hauteur d'|au coeur d'|en face d'|le long d'|au coin d'|en haut d'|en bas d'|au guidon d'|à force d'"
        "|en forme d'|à la tête de|à la tête du|à la tête d'|dans le dos de|au creux d'|au-dessous d'|au ras du|au ras des|au ras de|à même"
    ),
    "S": "l' un|l' une|l' autre|les autres|tout le monde|les uns|les unes|celui-ci|celle-ci",
    "M": (
        "tout à coup|tout de suite|tout à fait|tout à l' heure|tout au fond|tout au bout|tout autour|d' abord"
        "|d' un coup|d' un seul coup|d' un geste|d' un bond|d' un trait|d' un air|en bas|en haut|en arrière|en avant"
        "|en l' air|en plein air|en train|en panne|en route|en marche|en silence|en vain|en même temps|en retard"
        "|en effet|en fait|en place|en ligne|en ordre|en question|en vie|en paix|en vrac|en équilibre|en suspens"
        "|en sens inverse|en contrebas|en contre-plongée|en plongée|en gros plan|en plein jour|en pleine nuit"
        "|à nouveau|de nouveau|à moitié|à demi|à peine|à part|à terre|par terre|à genoux|à quatre pattes"
        "|à plat ventre|à côté|à droite|à gauche|à reculons|à tâtons|à pied|à toute vitesse|à vive allure"
        "|à toute allure|à l' envers|à l' endroit|à l' abri|à l' écart|à l' arrêt|à l' affût|à l' horizon|à l' arrière"
        "|à l' avant|à l' intérieur|à l' extérieur|à voix basse|à haute voix|à distance|à contrecœur|à contrecoeur|au loin|au milieu"
        "|au fond|au bout|au centre|au hasard|au moins|au lieu|au pas|au galop|au trot|au même moment|au moment"
        "|au dernier moment|au premier plan|au second plan|au premier rang|au rythme|au ralenti|au complet|au revoir"
        "|au-dessus|au dehors|au bas mot|aux aguets|aux éclats|aux quatre coins|de loin|de près|de côté|de dos"
        "|de face|de profil|de travers|de temps en temps|de plus en plus|de moins en moins|de haut en bas"
        "|de long en large|de justesse|de part et d' autre|de toutes ses forces|de tout son poids|de trop|de plein fouet|de force"
        "|dans le vide|dans le noir|dans la foulée|du regard|du doigt|du coup|du moins|du reste|par hasard|par là"
        "|par ici|par moments|par coeur|par cœur|par réflexe|pas à pas|peu à peu|petit à petit|un peu|un instant|un moment"
        "|un temps|une fois|une dernière fois|la plupart|bien sûr|sans cesse|sans doute|sans bruit|sans un mot"
        "|sans fin|sur place|sur le côté|sur le dos|sur le ventre|sur le point|sur le flanc|côte à côte|nez à nez"
        "|face à face|dos à dos|bras dessus bras dessous|main dans la main|tant bien que mal|plus tard"
        "|quelque part|nulle part|n' importe quoi|n' importe où|le lendemain|ce soir|cette nuit|ce matin"
        "|tous les deux|toutes les deux|tous les trois|tous deux|toutes deux|coup d' oeil|d' ailleurs|d' habitude"
        "|à tue-tête|à tour de rôle|à bout portant|à bout de souffle|à bout de forces|hors de portée|hors champ|hors-champ|pour rien|en douce"
        "|va et vient|vont et viennent|en un éclair|en boule|en rond|en cercle|en coulisses|en file indienne"
    ),
}

# Sayings whose nouns name nothing that is there.
SAYINGS = (
    r"champ de vision|point de vue|point de côté|mal de (?:mer|tête|ventre|dos|gorge)|prend la parole|perd la tête"
    r"|perd le fil|tourne la page|jette l'éponge|tire son chapeau|lève l'ancre|met les voiles"
    r"|hausse les épaules|mord la poussière|mange le morceau|vend la mèche|table rase|carte blanche"
    r"|jeu d'enfant|jette un(?: dernier| bref| rapide)? (?:coup d'[oœ]+e?il|regard)|pris? la fuite|prend feu|prend peur"
    r"|casser? les pieds|rouge de colère|noir de monde|coup d'[oœ]+e?il|coup de (?:main|fil|téléphone|tête|pouce|coude|frein|volant|peigne|soleil|foudre|théâtre|grâce|chance|barre|chapeau)"
    r"|mot de passe|chef-d'[oœ]+e?uvre|ligne de mire|pied de nez|langue de bois|sac de nœuds|bouc émissaire"
    r"|fait la queue|font la queue|à perte de vue|comme (?:chien et chat|une tombe)|entre chien et loup"
    r"|à dos d'homme|main courante|table des négociations|œil pour œil|nez en l'air|fausse alerte"
    r"|tourne les talons|tournent les talons|sur les talons|à vol d'oiseau|feu (?:vert|rouge) du|lettre morte|pleine forme"
    r"|pièce (?:vide|sombre|d'à côté|voisine|principale|aveugle|unique)|(?:au|de) (?:premier|second) plan"
    r"|(?:prend|prennent|prendre|prenant) (?:une|des|la|en|sa|quelques) photos?|poivre et sel|en chasse-neige|brûl(?:e|ent|ant) (?:un|le|les|des|plusieurs) feux?(?: rouges?)?|dispara[îi](?:t|ssent) du cadre|(?:sort|entre)(?:ent|tent|t)? (?:du|dans le) (?:cadre|champ)|hors (?:cadre|champ)|bras en écharpe|retien(?:t|nent) (?:son|leur) souffle|sur le feu|au coin des lèvres|appu(?:ie|ient|yant) sur (?:un|le|les|des) boutons?|tous (?:feux|phares) (?:éteints|allumés)"
    r"|baïonnettes? au canon_|au canon(?! de)|(?:fait|font) (?:un|des|plusieurs|deux|trois) tonneaux?|pleins phares"
    r"|(?:fait|font) la (?:vaisselle|cuisine|tête|paix|fête|lessive|sieste)|mise? à feu|arrêt sur image"
    r"|tête d'affiche|ouvre le bal|bal des|table des matières|porte-à-faux|feu sacré|à feu doux|nez à nez"
    r"|coup de (?:folie|bluff|colère)|main-forte|tour de (?:main|magie|table|garde|rôle)|fil des (?:jours|heures)"
    r"|à (?:deux|trois|cent|vingt|quelques|dix) (?:pas|mètres|doigts)|chair de poule|à fleur de peau|pomme d'Adam"
    r"|chien de fusil|œil de verre_|queue leu leu|saute-mouton|dos d'âne|tête de (?:mule|cochon|Turc)|langue de vipère"
    r"|plan (?:large|serré|fixe|séquence|d'ensemble|américain|rapproché)|gros plan|chambre forte|crème solaire"
)
