"""Words: by which a script says how somebody looks, in English and French."""

import re

# Hair, by what the words ask of it: (styles to choose from, colours to choose from).
HAIR: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"bald|shaven head|chauve|crâne rasé|calvo", ("bald", "bare")),
    (r"curly|curls|frisée?s?|bouclée?s?|boucles|rizad[oa]", ("curls", "ringlets")),
    (r"afro", ("afro",)),
    (r"dreads|dreadlocks|locks", ("dreads", "braids")),
    (r"ponytail|queue de cheval|coleta", ("ponytail", "high_ponytail")),
    (r"plaits?|braids?|tresses?|nattes?|trenzas?", ("plaits", "plait", "braids")),
    (r"pigtails|couettes", ("pigtails",)),
    (r"(?:hair|cheveux)[^.,;]{0,12} (?:bun|chignon)|\bbun\b|chignon|moño", ("bun", "chignon")),
    (r"(?:with|a|her) (?:long |short )?(?:fringe|bangs)|frange|flequillo", ("fringe",)),
    (r"crew-?cut|buzz-?cut|cropped hair|cheveux ras|en brosse", ("buzz", "crew")),
    (r"short(?:-| )haired?|cheveux courts|pelo corto", ("pixie", "crop", "crew")),
    (r"long(?:-| )hair(?:ed)?|cheveux longs|longs cheveux|pelo largo", ("long", "straight")),
    (r"slicked|gominés?", ("slick",)),
    (r"tousled|messy|shaggy|wild hair|ébouriffée?s?|hirsute", ("shaggy", "mop")),
)
COLOURED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"red-?haired|red ?head|red hair|ginger|rou(?:x|sse)|pelirroj[oa]", ("#8a3f1e", "#a5502a")),
    (r"blonde?|fair-?haired|rubi[oa]", ("#c9a062", "#dcc083")),
    (r"white-?haired|white hair|cheveux blancs|pelo blanco", ("#ece8e1", "#d7d3cc")),
    (r"gr[ae]y-?haired|gr[ae]y hair|greying|cheveux gris|grisonnante?|canos[oa]",
     ("#77736e", "#a9a6a1")),
    (r"dark-?haired|dark hair|brunette|brune?\b|cheveux noirs|black hair|black-?haired",
     ("#15110f", "#2e1c12")),
)  # fmt: skip
BEARDS: tuple[tuple[str, str], ...] = (
    (r"stubble|unshaven|mal rasé", "stubble"),
    (r"handlebar", "handlebar"),
    (r"goatee|bouc\b|barbiche", "goatee"),
    (r"moustached?|mustache|bigote|moustachue?", "moustache"),
    (r"(?:long|big|great|full|white) beard|grande barbe|longue barbe", "full"),
    (r"bearded|beard|barbe|barbue?|barbud[oa]", "beard"),
    (r"clean-?shaven|rasé de près", ""),
)
GLASSES: tuple[tuple[str, str], ...] = (
    (r"sunglasses|dark glasses|lunettes (?:noires|de soleil)|gafas de sol", "dark"),
    (r"reading glasses|half-?moon|demi-lunes", "half_moon"),
    (r"(?:thick|heavy) glasses|grosses lunettes", "heavy"),
    (r"round glasses|lunettes rondes", "round"),
    (r"glasses|spectacles|lunettes|gafas|bespectacled", "square"),
)
BUILDS: tuple[tuple[str, float], ...] = (
    (r"enormous|obese|fat\b|huge (?:man|woman)|énorme|obèse|gord[oa]", 1.34),
    (r"heavy(?:-| )?(?:set|built)|stout|plump|portly|round(?:-| )bellied|corpulente?|"
     r"rondelet(?:te)?|grosse?\b|dodue?|big (?:man|woman)", 1.2),
    (r"burly|broad|muscular|strong(?:-| )?(?:man|built)|stocky|costaud|baraquée?|trapue?",
     1.13),
    (r"thin|skinny|gaunt|lean\b|slight\b|bony|wiry|maigre|mince|fluette?|flac[oa]|"
     r"delgad[oa]", 0.88),
    (r"slim|slender|svelte|élancée?", 0.93),
)  # fmt: skip
SKINS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"pale\b|freckled|pâle|taches de rousseur", ("#f1cdb4", "#e9bd9a")),
    (r"(?:tanned|sunburnt|weather-?beaten|weathered|hâlée?|bronzée?|burinée?)",
     ("#d99a70", "#c98f63")),
    (r"black (?:man|woman|girl|boy)|african|(?:homme|femme|fille) noire?", ("#653c24", "#4c2c1c")),
)  # fmt: skip
COLOURS: tuple[tuple[str, str], ...] = (
    (r"black|noire?s?|negr[oa]s?", "#1c1c20"), (r"white|blanc(?:he)?s?|blanc[oa]s?", "#efece4"),
    (r"navy|bleu marine|azul marino", "#222c48"), (r"light blue|bleu clair", "#8fb0cc"),
    (r"blue|bleue?s?|azul(?:es)?", "#35598c"), (r"red|rouges?|roj[oa]s?", "#b2301f"),
    (r"yellow|jaunes?|amarill[oa]s?", "#e0b62e"), (r"green|verte?s?|verdes?", "#3f6b48"),
    (r"gr[ae]y|grise?s?|gris(?:es)?", "#6e7278"), (r"brown|bruns?|marron|marrones?", "#5f4229"),
    (r"pink|roses?|rosa", "#cf7f92"), (r"orange|naranjas?", "#d8752a"),
    (r"purple|violet(?:te)?s?|mauves?", "#6a4a86"), (r"beige|cream|crème|camel|tan\b", "#c4a878"),
    (r"silver|argentée?s?", "#b4b8bc"), (r"gold(?:en)?|dorée?s?", "#c29a3e"),
    (r"khaki|kaki|olive", "#6a683e"), (r"burgundy|bordeaux|maroon|crimson", "#6a1f2a"),
    (r"dark|sombres?", "#26282e"),
)  # fmt: skip
# What is worn, by the words for it.
WORN: tuple[tuple[str, str], ...] = (
    (r"raincoat|mackintosh|oilskins?|slicker|imperméable|ciré|k-?way", "raincoat"),
    (r"(?:over|great|good |long |winter |fur |trench ?)coat|coat|manteaux?|pardessus|abrigo",
     "coat"),
    (r"parka|anorak|doudoune|puffer", "parka"),
    (r"nightdress|nightgown|nightie|chemise de nuit|camisón", "nightdress"),
    (r"dressing[- ]gown|bathrobe|robe de chambre|peignoir|kimono|bata", "dressing_gown"),
    (r"py?jamas?", "joggers"),
    (r"dinner jacket|tuxedo|smoking", "jacket"),
    (r"(?:three-piece |dark |cheap |good |\w+ )?suit\b|costume (?:sombre|trois|gris|noir|bleu)",
     "suit"),
    (r"leather jacket|bomber|blouson", "bomber"), (r"denim jacket|veste en jean", "denim_jacket"),
    (r"jacket|blazer|veste|veston|chaqueta", "jacket"),
    (r"waistcoat|gilet(?! de)", "waistcoat"), (r"cardigans?", "cardigan"),
    (r"hoodie|sweatshirt|sweat à capuche|sudadera", "hoodie"),
    (r"turtleneck|roll-?neck|polo-?neck|col roulé", "roll_neck"),
    (r"jumper|sweater|pullover|pull\b|jersey", "jumper"),
    (r"t-?shirt|tee-?shirt", "tee"), (r"vest\b|singlet|undershirt|débardeur|marcel", "vest"),
    (r"polo shirt", "polo"), (r"blouse|chemisier|corsage", "blouse"),
    (r"(?:dress |work |white |clean )?shirt|chemise(?! de nuit)|camisa", "shirt"),
    (r"evening (?:gown|dress)|wedding dress|ball gown|robe (?:longue|de mariée|de soirée)", "gown"),
    (r"dress\b(?! shirt)|robe(?! de)|vestido|frock\b", "dress"),
    (r"skirt|jupe|falda", "skirt"), (r"jeans?\b(?!-)|vaqueros", "jeans"), (r"shorts", "shorts"),
    (r"overalls|dungarees|boiler ?suit|salopette|bleu de travail|mono\b", "overalls"),
    (r"apron|tablier|delantal", "apron"), (r"scarf|muffler|écharpe|foulard|bufanda", "scarf"),
    (r"bow-? ?tie|nœud papillon|pajarita", "bow_tie"), (r"tie\b|cravate|corbata", "tie"),
    (r"hi-?vis\w*|high-visibility|gilet (?:jaune|fluo|de sécurité)", "hi_vis"),
    (r"headscarf|fichu|hijab|voile", "headscarf"),
    (r"helmet|casque|casco", "hard_hat"), (r"hard hat", "hard_hat"),
    (r"woolly hat|beanie|bonnet", "beanie"), (r"beret|béret", "beret"),
    (r"(?:flat |baseball )?cap\b|casquette|gorra", "cap"), (r"bowler", "bowler"),
    (r"top hat|haut-de-forme", "top_hat"), (r"straw hat|chapeau de paille", "straw_hat"),
    (r"hat\b|fedora|trilby|chapeau|sombrero", "fedora"),
    (r"rucksack|backpack|sac à dos|mochila|school ?bag|cartable", "rucksack"),
    (r"satchel|sacoche|briefcase", "satchel"), (r"handbag|shoulder bag|sac à main", "shoulder_bag"),
    (r"wellingtons|wellies|rubber boots|bottes (?:en|de) caoutchouc", "wellingtons"),
    (r"boots|bottes|bottines|botas", "boots"), (r"trainers|sneakers|baskets\b", "trainers"),
    (r"high heels|heels|talons", "heels"), (r"slippers|pantoufles|chaussons", "slippers"),
    (r"sandals|sandales|flip-flops|tongs", "sandals"),
    (r"barefoot|pieds nus|descalz[oa]", "barefoot"),
)  # fmt: skip
KIN = re.compile(
    r"\b(?:her|his|their|my|sa|son|leur|le|la|su)\s+(?:\w+\s)?(?:daughter|son|mother|father|"
    r"sister|brother|grand(?:son|daughter|mother|father|child)|niece|nephew|aunt|uncle|mum|dad|"
    r"fille|fils|mère|père|sœur|frère|petit-fils|petite-fille|grand-mère|grand-père|nièce|neveu|"
    r"tante|oncle|hij[oa]|madre|padre|herman[oa]|niet[oa])\b",
    re.I,
)


def found(table: tuple[tuple[str, object], ...], text: str) -> tuple[str, object] | None:
    """Return the first entry of a table that a text names: the words there, and the entry."""
    for pattern, value in table:
        match = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.I)
        if match:
            return match[0], value
    return None
