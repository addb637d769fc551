"""Outfits: what people of an age, a job or a season wear, as lists of garments.

A piece is ``kind colour second pattern``; a colour in capitals is drawn from that list of the
garments' colours. The first of a person's lists that the words ask for is taken, else one of
those for their kind, the one that the cast has least of.
"""

Outfit = tuple[str, ...]

WOMEN: tuple[Outfit, ...] = (
    ("jeans DENIMS", "jumper BRIGHTS - knit", "flats LEATHERS"),
    ("dress BRIGHTS", "heels LEATHERS"),
    ("trousers LEGS", "roll_neck BRIGHTS", "coat DARKS", "boots LEATHERS"),
    ("skirt BRIGHTS", "blouse WHITES", "flats LEATHERS"),
    ("jeans DENIMS", "tee BRIGHTS", "cardigan BRIGHTS", "trainers WHITES"),
    ("pencil_skirt DARKS", "blouse BRIGHTS", "jacket DARKS", "heels LEATHERS"),
    ("shirt_dress BRIGHTS WHITES stripes", "belt LEATHERS", "flats LEATHERS"),
    ("trousers LEGS", "shirt BRIGHTS", "belt LEATHERS", "shoes LEATHERS"),
    ("jeans DENIMS", "tee WHITES BRIGHTS stripes", "denim_jacket DENIMS", "trainers WHITES"),
    ("long_skirt BRIGHTS WHITES dots", "vest DARKS", "cardigan DARKS", "boots LEATHERS"),
    ("leggings DARKS", "hoodie BRIGHTS", "trainers BRIGHTS"),
    ("trousers LEGS", "tunic BRIGHTS", "scarf BRIGHTS", "flats LEATHERS"),
)
MEN: tuple[Outfit, ...] = (
    ("jeans DENIMS", "shirt BRIGHTS WHITES check", "boots LEATHERS"),
    ("trousers DARKS", "shirt WHITES", "tie BRIGHTS", "jacket =0", "shoes LEATHERS"),
    ("trousers LEGS", "jumper BRIGHTS - knit", "shoes LEATHERS"),
    ("jeans DENIMS", "tee BRIGHTS", "bomber DARKS", "trainers WHITES"),
    ("trousers LEGS", "polo BRIGHTS", "belt LEATHERS", "shoes LEATHERS"),
    ("trousers LEGS", "shirt WHITES", "waistcoat DARKS - tweed", "shoes LEATHERS"),
    ("jeans DENIMS", "hoodie BRIGHTS", "trainers WHITES"),
    ("trousers LEGS", "roll_neck BRIGHTS", "jacket DARKS - tweed", "shoes LEATHERS"),
    ("trousers LEGS", "shirt BRIGHTS", "belt LEATHERS", "shoes LEATHERS"),
    ("trousers DARKS", "roll_neck BRIGHTS", "coat DARKS", "shoes LEATHERS"),
    ("jeans DENIMS", "tee WHITES", "denim_jacket DENIMS", "boots LEATHERS"),
    ("trousers LEGS", "shirt WHITES BRIGHTS pinstripe", "cardigan BRIGHTS", "shoes LEATHERS"),
)
GIRLS: tuple[Outfit, ...] = (
    ("leggings DARKS", "tunic BRIGHTS", "trainers BRIGHTS"),
    ("dress BRIGHTS WHITES dots", "flats LEATHERS"),
    ("jeans DENIMS", "jumper BRIGHTS WHITES stripes", "trainers WHITES"),
    ("skirt DARKS", "tee WHITES BRIGHTS stripes", "cardigan BRIGHTS", "flats LEATHERS"),
    ("overalls DENIMS BRIGHTS", "trainers BRIGHTS"),
    ("joggers DARKS", "hoodie BRIGHTS", "trainers WHITES"),
)
BOYS: tuple[Outfit, ...] = (
    ("jeans DENIMS", "tee BRIGHTS WHITES stripes", "trainers WHITES"),
    ("shorts LEGS", "polo BRIGHTS", "trainers WHITES"),
    ("joggers DARKS", "hoodie BRIGHTS", "trainers BRIGHTS"),
    ("trousers LEGS", "jumper BRIGHTS - knit", "shoes LEATHERS"),
    ("jeans DENIMS", "shirt BRIGHTS WHITES check", "trainers WHITES"),
    ("overalls DENIMS BRIGHTS", "boots LEATHERS"),
)
OLD_WOMEN: tuple[Outfit, ...] = (
    ("skirt LEGS", "blouse WHITES", "cardigan BRIGHTS - knit", "flats LEATHERS"),
    ("dress BRIGHTS WHITES dots", "cardigan DARKS", "shoes LEATHERS"),
    ("trousers LEGS", "jumper BRIGHTS", "scarf BRIGHTS", "flats LEATHERS"),
    ("long_skirt DARKS - tweed", "roll_neck BRIGHTS", "shoes LEATHERS"),
)
OLD_MEN: tuple[Outfit, ...] = (
    ("trousers LEGS", "shirt WHITES BRIGHTS check", "cardigan DARKS - knit", "shoes LEATHERS"),
    ("trousers LEGS", "shirt WHITES", "tie BRIGHTS", "waistcoat DARKS", "jacket DARKS - tweed",
     "shoes LEATHERS"),
    ("trousers LEGS", "jumper BRIGHTS - knit", "shoes LEATHERS"),
    ("trousers LEGS", "shirt BRIGHTS", "waistcoat DARKS", "cap DARKS - tweed", "shoes LEATHERS"),
)  # fmt: skip
# Before 1960, by sex; children wear their own list with other shoes.
PERIOD_MEN: tuple[Outfit, ...] = (
    ("trousers DARKS - tweed", "shirt WHITES", "tie BRIGHTS", "waistcoat =0", "jacket =0",
     "fedora DARKS", "shoes LEATHERS"),
    ("trousers LEGS", "shirt WHITES", "waistcoat DARKS", "cap DARKS - tweed", "boots LEATHERS"),
    ("trousers DARKS - pinstripe", "shirt WHITES", "bow_tie BRIGHTS", "waistcoat DARKS",
     "frock_coat =0", "top_hat DARKS", "shoes LEATHERS"),
    ("trousers LEGS", "shirt WHITES BRIGHTS stripes", "cardigan DARKS", "scarf BRIGHTS",
     "boots LEATHERS"),
)  # fmt: skip
PERIOD_WOMEN: tuple[Outfit, ...] = (
    ("long_skirt DARKS", "blouse WHITES", "jacket DARKS", "straw_hat LEGS", "boots LEATHERS"),
    ("gown BRIGHTS", "bonnet WHITES", "flats LEATHERS"),
    ("dress BRIGHTS WHITES dots", "coat DARKS", "beret DARKS", "heels LEATHERS"),
    ("long_skirt LEGS", "blouse WHITES", "apron WHITES", "headscarf BRIGHTS", "boots LEATHERS"),
)
# What is put over it all out of doors, by weather.
RAIN: tuple[Outfit, ...] = (("raincoat BRIGHTS",), ("raincoat DARKS",), ("coat DARKS",))
COLD: tuple[Outfit, ...] = (
    ("coat DARKS", "scarf BRIGHTS"),
    ("parka DARKS", "beanie BRIGHTS"),
    ("coat LEGS", "scarf BRIGHTS", "beanie BRIGHTS"),
)
# Jobs: the words by which a script names them, and what is worn.
JOBS: tuple[tuple[str, str, Outfit], ...] = (
    ("fire", r"fire (?:captain|chief|fighter)|fire(?:man|woman|fighter)s?|(?:sapeurs?-)?pompi"
     r"(?:er|ère)s?|bombero",
     ("trousers #3a3226", "tee #22262c", "uniform_jacket #3a3226 #d8d23a", "fire_helmet #b0281e",
      "boots #1b1b1d")),
    ("police", r"police(?:man|woman| officer| sergeant)?|constable|cop|gendarme|polici[eè]re?|"
     r"patrol(?:man|woman)|sergeant|brigadier",
     ("trousers #1d2430", "shirt #b9c8d8", "tie #151a22", "police_vest #1a212c",
      "police_cap #151c28", "boots #16161a")),
    ("guard", r"(?:security |prison )?guards?|bailiff|warder|jailer|huissier|vigile|"
     r"(?:gardien|surveillant)(?:ne|e)?(?: de prison)?|carcelero|guardia",
     ("trousers #20262f", "shirt #b3c0cc", "tie #151a22", "belt #141416", "police_cap #1b222c",
      "boots #16161a")),
    ("nurse", r"nurse|infirmi[eè]re?|enfermer[ao]|midwife|sage-femme|paramedic|ambulanci[eè]re?",
     ("trousers #3f7f8a", "scrubs #3f7f8a", "trainers WHITES")),
    ("surgeon", r"surgeon|chirurgien(?:ne)?",
     ("trousers #4a7a68", "scrubs #4a7a68", "lab_coat WHITES", "trainers WHITES")),
    ("doctor", r"doctor|physician|médecin|docteur|doctora?|pharmacist|pharmacienne?|scientist|"
     r"chemist|interne|(?:medical |hospital )?intern|registrar|médica",
     ("trousers LEGS", "shirt BRIGHTS", "tie BRIGHTS", "lab_coat WHITES", "shoes LEATHERS")),
    ("chef", r"chef|cook|cuisini(?:er|ère)|cocinero|baker|boulang(?:er|ère)|p[âa]tissi(?:er|ère)",
     ("trousers #4a4e56 #2a2c30 check", "chef_jacket WHITES", "apron #a9b6bf", "chef_hat WHITES",
      "shoes #1b1b1d")),
    ("soldier", r"soldiers?|corporal|lieutenant|private|militia\w*|soldat|caporal|soldado|"
     r"troopers?|guerrilla",
     ("trousers #5a5c40", "tee #4a4c38", "uniform_jacket #5f6144 #43452f", "belt #2c2a20",
      "beret #33402e", "boots #1f1b16")),
    ("officer", r"colonel|general|major|admiral|navy|amiral|général",
     ("trousers #26304a", "shirt WHITES", "tie #151a22", "uniform_jacket #26304a #c9a24a",
      "captain_cap WHITES", "shoes #16161a")),
    ("captain", r"captain|skipper|ferryman|capitaine|capit[áa]n|purser|steward(?:ess)?",
     ("trousers #232b40", "shirt WHITES", "tie #151a22", "uniform_jacket #232b40 #c9a24a",
      "captain_cap WHITES", "shoes #16161a")),
    ("waiter", r"waiter|waitress|serveu(?:r|se)|barman|barmaid|bartender|camarer[ao]|maître d\S*",
     ("trousers #1d1d21", "shirt WHITES", "bow_tie #1d1d21", "waistcoat #1d1d21",
      "apron #1d1d21", "shoes #1b1b1d")),
    ("worker", r"workm[ae]n|workers?|builder|mason|roadworker|labourer|ouvri(?:er|ère)s?|maçon|"
     r"docker|stevedore|obrero|electrician|électricien|crane driver|foreman",
     ("jeans DENIMS", "shirt BRIGHTS WHITES check", "hi_vis #e07a1e #e8e6d8", "hard_hat #e2b32c",
      "boots #5a3a20")),
    ("mechanic", r"mechanic|plumber|garagiste|mécanicien(?:ne)?|plombi(?:er|ère)|overalls|bleu de "
     r"travail|salopette|locksmith|serruri(?:er|ère)|joiner|carpenter|menuisi(?:er|ère)|janitor|"
     r"superintendent",
     ("overalls #3a5a86 WHITES", "boots #3a2a1e")),
    ("driver", r"(?:bus|cab|taxi|lorry|truck) driver|chauffeur|driver|conduct(?:eur|rice)",
     ("trousers DARKS", "shirt #b9c8d8", "tie DARKS", "bomber DARKS", "shoes LEATHERS")),
    ("priest", r"priest|vicar|reverend|canon|curé|prêtre|monk|abbé|padre|pastor",
     ("cassock #17171a WHITES", "shoes #1b1b1d")),
    ("maid", r"maid|housekeeper|femme de (?:chambre|ménage)|bonne",
     ("dress #2a2c34", "apron WHITES", "flats #1b1b1d")),
    ("farmer", r"farmer|shepherd(?:ess)?|paysan(?:ne)?|fermi(?:er|ère)|berg(?:er|ère)|gardener|"
     r"jardini(?:er|ère)|fisher(?:man|woman)|pêcheu(?:r|se)",
     ("trousers #6b5a42", "shirt BRIGHTS WHITES check", "waistcoat #5a4632", "cap #5a5142 - tweed",
      "wellingtons #3a4a34")),
    ("seller", r"stall-?holder|shopkeeper|grocer|greengrocer|butcher|épici(?:er|ère)|"
     r"bouch(?:er|ère)|market (?:wo)?man|marchande?|vendeu(?:r|se)|florist|fleuriste|tendero",
     ("jeans DENIMS", "shirt BRIGHTS", "apron #3f5a48", "boots LEATHERS")),
    ("banker", r"banker|lawyer|solicitor|barrister|judge|minister|mayor|businessm[ae]n|executive|"
     r"manager|director|banquier|avocate?|juge|ministre|maire|direct(?:eur|rice)|landlord|agent|"
     r"detective|inspector|inspect(?:eur|rice)|undertaker|politician|notaire",
     ("trousers DARKS", "shirt WHITES", "tie BRIGHTS", "jacket =0", "shoes LEATHERS")),
    ("teacher", r"teacher|professor|librarian|schoolmaster|professeure?|instit(?:uteur|utrice)|"
     r"bibliothécaire|maestr[ao]|writer|journalist|editor",
     ("trousers LEGS", "shirt BRIGHTS WHITES check", "cardigan DARKS - knit", "shoes LEATHERS")),
    ("athlete", r"athlete|runner|jogger|coach|trainer|footballer|boxer|dancer|joueu(?:r|se)",
     ("joggers DARKS", "hoodie BRIGHTS", "trainers WHITES")),
    ("beggar", r"beggar|tramp|homeless|clochard|mendiante?|sans-abri|vagrant",
     ("trousers #4a4238", "jumper #6a5a4a", "parka #4c4a3c", "beanie #3a3a40", "boots #2a1d16")),
)  # fmt: skip
# What a place asks for of who is never elsewhere, by the words for it and what is said of them:
# men's, then women's.
_FARM_MEN: tuple[Outfit, ...] = (
    ("trousers LEGS", "shirt BRIGHTS WHITES check", "waistcoat DARKS", "cap LEGS - tweed",
     "wellingtons #3a4a34"),
    ("overalls DENIMS BRIGHTS", "boots LEATHERS"),
    ("jeans DENIMS", "shirt BRIGHTS WHITES check", "parka DARKS", "wellingtons #2f3a2e"),
    ("trousers LEGS", "jumper BRIGHTS - knit", "cap DARKS - tweed", "boots LEATHERS"),
)  # fmt: skip
_FARM_WOMEN: tuple[Outfit, ...] = (
    ("jeans DENIMS", "shirt BRIGHTS WHITES check", "boots LEATHERS"),
    ("trousers LEGS", "jumper BRIGHTS - knit", "boots LEATHERS"),
    ("trousers LEGS", "blouse BRIGHTS", "cardigan BRIGHTS - knit", "boots LEATHERS"),
    ("overalls DENIMS BRIGHTS", "wellingtons #2f3a2e"),
)
_BED_MEN: tuple[Outfit, ...] = (
    ("joggers #9db2c4", "tunic #9db2c4", "slippers #5a6672"),
    ("joggers #a9b8a6", "tunic #a9b8a6", "slippers #5a5248"),
)
_BED_WOMEN: tuple[Outfit, ...] = (
    ("nightdress #c9d6de", "slippers #7a6a72"),
    ("nightdress #d8cfd8", "slippers #6a6f7a"),
)
_CELL: tuple[Outfit, ...] = (
    ("joggers #7c8288", "tee #7c8288", "trainers WHITES"),
    ("joggers #4e5f78", "jumper #4e5f78", "trainers WHITES"),
)
LOCAL: tuple[tuple[str, str, tuple[tuple[Outfit, ...], tuple[Outfit, ...]]], ...] = (
    (r"hospital|hôpital|clini[cq]|ward\b|hospice|chambre \d+",
     r"\b(?:in (?:a |the |her |his )?(?:hospital )?bed|patiente?|dans (?:le|son|un) lit|"
     r"alitée?|en la cama)\b", (_BED_MEN, _BED_WOMEN)),
    (r"prison|\bcell\b|cellule|jail|celda|cárcel", "", (_CELL, _CELL)),
    (r"\bfarm|barn\b|stables?\b|ferme\b|grange|étable|écurie|granja|\bfields?\b|paddock", "",
     (_FARM_MEN, _FARM_WOMEN)),
)  # fmt: skip
