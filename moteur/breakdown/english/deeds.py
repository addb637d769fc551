"""Deeds: verbs and adjectives that a department must make happen, as data."""

from moteur.breakdown.english.listed import words
from moteur.breakdown.reading import Sort

_STUNT, _EFFECT, _ILLUSION = "stunt", Sort.EFFECT, Sort.ILLUSION

# What a verb says whoever does it: kind, name, confidence.
PLAIN: dict[str, tuple[Sort | str, str, float]] = {
    "explode": (_EFFECT, "explosion", 0.9), "detonate": (_EFFECT, "explosion", 0.9),
    "erupt": (_EFFECT, "eruption", 0.6), "rain": (_EFFECT, "rain", 0.9),
    "snow": (_EFFECT, "snow", 0.9), "hail": (_EFFECT, "hail", 0.5), "drizzle": (_EFFECT, "rain", 0.9),
    "ignite": (_EFFECT, "fire", 0.8), "smoulder": (_EFFECT, "smoke", 0.8),
    "smolder": (_EFFECT, "smoke", 0.8), "blaze": (_EFFECT, "fire", 0.7),
    "flood": (_EFFECT, "flood", 0.6), "spark": (_EFFECT, "sparks", 0.7),
    "vanish": (_ILLUSION, "vanishing", 0.8), "disappear": (_ILLUSION, "vanishing", 0.5),
    "morph": (_ILLUSION, "morph", 0.9), "transform": (_ILLUSION, "transformation", 0.8),
    "materialise": (_ILLUSION, "materialising", 0.9), "materialize": (_ILLUSION, "materialising", 0.9),
    "dematerialise": (_ILLUSION, "vanishing", 0.9), "teleport": (_ILLUSION, "teleporting", 0.9),
    "levitate": (_ILLUSION, "levitation", 0.9), "disintegrate": (_ILLUSION, "disintegration", 0.8),
    "evaporate": (_ILLUSION, "vanishing", 0.6), "shapeshift": (_ILLUSION, "morph", 0.9),
    "bleed": (Sort.WOUND, "blood", 0.85), "blacken": (Sort.LOOK, "blackened face", 0.4),
    "brawl": (_STUNT, "fight", 0.85), "grapple": (_STUNT, "fight", 0.8),
    "wrestle": (_STUNT, "fight", 0.7), "fight": (_STUNT, "fight", 0.75),
    "somersault": (_STUNT, "somersault", 0.85), "cartwheel": (_STUNT, "cartwheel", 0.7),
    "plummet": (_STUNT, "fall", 0.85), "somersaults": (_STUNT, "somersault", 0.8),
}  # fmt: skip
AWAY = words("vanish disappear evaporate transform")

FALLS = words("fall tumble topple trip plunge crash collapse sprawl slip stumble") - {"stumble"}
_FROM = words("from off out through over onto into across down onto between clear")
JUMPS: dict[str, frozenset[str]] = {
    "jump": _FROM, "leap": _FROM, "dive": _FROM | {"under", "behind", "for", "aside"},
    "vault": _FROM | {"to"}, "hurtle": _FROM, "abseil": _FROM, "rappel": _FROM,
    "dangle": frozenset(("from", "over", "by")), "drop": frozenset(("from", "into", "through")),
    "slide": frozenset(("backwards", "off")), "swing": frozenset(("from", "across", "over")),
    "climb": frozenset(("up_the_face",)), "sink": frozenset(("under", "below", "beneath")),
    "drown": frozenset(("in",)), "scale": frozenset(),
}  # fmt: skip
FIGHTS = {
    "punch": "punch", "tackle": "tackle", "headbutt": "fight", "strangle": "fight",
    "choke": "fight", "slap": "slap", "kick": "kick", "beat": "fight", "stab": "stabbing",
    "knock": "knocked down", "throw": "throw", "fling": "throw", "hurl": "throw", "slam": "slam",
    "shove": "shove", "push": "shove", "trip": "trip", "hit": "blow", "strike": "blow",
    "drag": "drag", "elbow": "blow", "club": "blow", "bludgeon": "blow", "attack": "fight",
    "batter": "fight", "floor": "knocked down", "pummel": "fight", "smash": "blow",
    "shoot": "shooting", "ram": "blow", "sweep": "swept away",
}  # fmt: skip
DRIVEN = {
    "crash": "crash", "collide": "crash", "ram": "crash", "smash": "crash", "strike": "crash",
    "hit": "crash", "slam": "crash", "plough": "crash", "plow": "crash", "spin": "spin",
    "flip": "roll-over", "overturn": "roll-over", "skid": "skid", "swerve": "swerve",
    "careen": "skid", "career": "skid", "roll": "roll", "plunge": "plunge", "screech": "skid",
    "fishtail": "skid", "jump": "jump", "slide": "slide", "veer": "swerve", "mount": "jump",
}  # fmt: skip

BREAKS = words("shatter smash break burst crack splinter")
BREAKABLE = words(
    """
    glass window windscreen windshield mirror headlamp headlight vase bottle pane bulb lamp
    door chandelier screen windowpane skylight
    """
)
SPLIT = {"burst": "burst", "spurt": "spurt", "gush": "gush", "jet": "jet", "spray": "spray",
         "leak": "leak", "cave": "collapse", "collapse": "collapse", "burn": "fire",
         "smoke": "smoke", "steam": "steam", "flare": "flare", "spout": "jet",
         "squirt": "jet", "billow": "smoke"}  # fmt: skip

# Adjectives of people that make-up and hair must make.
ADJECTIVES = {
    "bloody": "blood", "bloodied": "blood", "bleeding": "blood", "blood-soaked": "blood",
    "bloodstained": "blood", "blood-stained": "blood", "bruised": "bruise", "scarred": "scar",
    "bearded": "beard", "unshaven": "stubble", "tattooed": "tattoo", "muddy": "mud",
    "mud-spattered": "mud", "mud-caked": "mud", "filthy": "dirt", "sooty": "soot",
    "soot-blackened": "soot", "sweaty": "sweat", "sweating": "sweat", "sweat-soaked": "sweat",
    "soaked": "wet look", "drenched": "wet look", "soaking": "wet look", "sodden": "wet look",
    "dripping": "wet look", "wet": "wet look", "rain-soaked": "wet look", "bandaged": "bandage",
    "sunburnt": "sunburn", "sunburned": "sunburn", "wounded": "wound", "injured": "wound",
    "burnt": "burn", "blue-lipped": "blue lips", "moustachioed": "moustache", "bald": "bald head",
    "pregnant": "pregnancy belly", "scratched": "scratch", "grimy": "grime", "battered": "bruise",
    "toothless": "missing teeth", "disfigured": "disfigurement",
}  # fmt: skip
HAIR = words(
    """
    wet soaked loose wild matted dyed cropped shaved greasy flat dripping plastered pink
    blue green purple singed tangled dishevelled disheveled windblown bleached braided
    plaited curled slicked streaked bun rollers curlers ponytail tousled milk mud weed
    """
)
