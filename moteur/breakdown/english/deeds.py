"""Deeds: verbs that a department must make happen, as data."""

from moteur.breakdown.english.listed import words
from moteur.breakdown.reading import Sort

# What a verb says whoever does it: name and confidence.
EFFECTS: dict[str, tuple[Sort, str, float]] = {
    verb: (sort, name, sure)
    for sort, name, sure, verbs in (
        (Sort.EFFECT, "explosion", 0.9, "explode detonate"),
        (Sort.EFFECT, "rain", 0.9, "rain drizzle"),
        (Sort.EFFECT, "snow", 0.9, "snow"),
        (Sort.EFFECT, "hail", 0.5, "hail"),
        (Sort.EFFECT, "fire", 0.8, "ignite blaze"),
        (Sort.EFFECT, "smoke", 0.8, "smoulder smolder"),
        (Sort.EFFECT, "flood", 0.6, "flood"),
        (Sort.EFFECT, "sparks", 0.7, "spark"),
        (Sort.WOUND, "blood", 0.85, "bleed"),
        (Sort.OBJECT, "handcuffs", 0.7, "handcuff cuff"),
    )
    for verb in verbs.split()
}
ILLUSIONS: dict[str, tuple[str, float]] = {
    verb: (name, sure)
    for name, sure, verbs in (
        ("vanishing", 0.8, "vanish dematerialise dematerialize evaporate"),
        ("vanishing", 0.5, "disappear"),
        ("morph", 0.9, "morph shapeshift"),
        ("transformation", 0.7, "transform"),
        ("materialising", 0.9, "materialise materialize"),
        ("teleporting", 0.9, "teleport"),
        ("levitation", 0.9, "levitate"),
        ("disintegration", 0.8, "disintegrate"),
    )
    for verb in verbs.split()
}
# "She vanishes into the crowd" takes no effects house.
AWAY = words("vanish disappear evaporate transform")
STRANGE = words(
    """
    air ghost smoke thin dust light gone spell magic into_nothing mist particles
    """
)

STUNTS: dict[str, tuple[str, float]] = {
    "brawl": ("fight", 0.85), "grapple": ("fight", 0.8), "wrestle": ("fight", 0.7),
    "fight": ("fight", 0.75), "somersault": ("somersault", 0.85), "cartwheel": ("cartwheel", 0.7),
    "plummet": ("fall", 0.85), "backflip": ("backflip", 0.85), "abseil": ("abseil", 0.9),
    "rappel": ("abseil", 0.9), "scuffle": ("fight", 0.8), "drown": ("drowning", 0.6),
    "swerve": ("swerve", 0.6), "faint": ("faint", 0.75), "swoon": ("faint", 0.65),
}  # fmt: skip
FALLS = words("fall tumble topple trip plunge crash collapse sprawl keel crumple")
# What follows a fall that is none.
NO_FALL = words(
    "asleep silent quiet in for behind short apart back into_step still open away over_each "
    "ill sick pregnant victim"
)
SOFT = words(
    """
    chair sofa armchair bed seat knees arms couch laughing love step place feet pillow
    """
)
_FROM = words("from off out through over onto into across down between clear")
JUMPS = {
    "jump": _FROM, "leap": _FROM, "dive": _FROM | words("under behind for aside in"),
    "vault": _FROM | {"to"}, "hurtle": _FROM,
    "dangle": words("from over by"), "drop": words("from into through"),
    "slide": words("backwards off"), "swing": words("from across over"),
    "go": words("over"), "bounce": words("down off over"),
    "sink": words("under below beneath in"), "roll": words("under down off across"),
    "scale": words(""), "skid": words("across into on"), "cling": words("to"),
    "clamber": words("over up"), "climb": words("over"), "hang": words("from off out"),
    "cartwheel": words("across over"), "fly": words("backward backwards through across over"),
}  # fmt: skip
JUMPS_NAMED = {
    "dangle": "hanging", "hang": "hanging", "cling": "hanging", "sink": "sink", "scale": "climb",
    "clamber": "climb", "fly": "thrown",
}  # fmt: skip
FIGHTS = {
    verb: name
    for name, verbs in {
        "fight": "hit strike beat elbow club bludgeon attack batter pummel headbutt strangle "
        "choke throttle knee smash assault",
        "punch": "punch", "tackle": "tackle", "slap": "slap", "kick": "kick", "stab": "stab",
        "throw": "throw fling hurl", "slam": "slam", "shove": "shove", "trip": "trip",
        "knock": "knock floor", "shooting": "shoot", "sweep": "sweep",
    }.items()
    for verb in verbs.split()
}  # fmt: skip
DRIVEN = {
    verb: name
    for name, verbs in {
        "crash": "crash collide ram smash strike hit slam plough plow clip sideswipe mow",
        "spin": "spin", "roll": "flip overturn roll jackknife",
        "skid": "skid careen career screech fishtail", "tip": "tip topple capsize tilt",
        "bolt": "bolt runaway", "lurch": "lurch",
        "swerve": "swerve veer", "plunge": "plunge", "jump": "jump mount", "slide": "slide",
    }.items()
    for verb in verbs.split()
}  # fmt: skip
# What animals do that a wrangler and a stunt team make them do.
BEASTLY = words("bolt rear buck stampede gallop charge plunge stumble fall kick jump leap clear")
# What is blown out.
SNUFFED = words("candle lamp lantern match light flame taper fire kiss smoke")
# What they do so only beside these words.
HURDLES = words("over fence hurdle hedge wall gate ditch rider into through down off clear")
QUIET = words("bolt rear buck stampede")

BREAKS = words("shatter smash break burst crack splinter pop")
BREAKABLE = words(
    "glass window windscreen windshield mirror headlamp headlight vase bottle pane bulb lamp door "
    "chandelier screen windowpane skylight balloon piñata"
)
# "The windows blow in."
BLOWS = words("in out up apart")
SPLIT = {
    "burst": "burst", "spurt": "spurt", "gush": "gush", "jet": "jet", "spray": "spray",
    "leak": "leak", "cave": "collapse", "collapse": "collapse", "burn": "fire", "smoke": "smoke",
    "steam": "steam", "flare": "flare", "spout": "jet", "squirt": "jet", "erupt": "eruption",
    "crumble": "collapse",
}  # fmt: skip
# What bursts and leaks in words alone.
BEYOND = (Sort.MUSIC, Sort.SOUND, Sort.BODY, Sort.EFFECT, Sort.ANIMAL)
STUFFS = words("water milk mud dust blood sand oil sewage lava foam earth sparks ash wave")
FLOWS = words(
    "slop pour gush rush rise burst spray jet flood stream surge swirl splash roll sheet fall "
    "billow spurt cascade explode crash break settle fill drip spread"
)
STILL = words("lie sit rest be have miss look")
BANDS = {
    "band": "band music", "orchestra": "orchestra music", "radio": "radio music",
    "jukebox": "jukebox music", "organist": "organ", "pianist": "piano", "violinist": "violin",
    "accordionist": "accordion", "record": "record", "quartet": "string quartet",
    "fiddler": "fiddle", "gramophone": "gramophone music", "stereo": "stereo music",
}  # fmt: skip
RIGS = {"underwater": "underwater rig", "steadicam": "Steadicam", "drone": "drone"}
# Camera moves written in capitals: CRANE UP.
SHOTS = {"crane": "crane", "dolly": "dolly", "jib": "jib", "steadicam": "Steadicam",
         "tracking": "dolly", "aerial": "drone", "helicopter": "helicopter mount"}  # fmt: skip
MOVES = words("up down over in out back shot with alongside to across through")
HURLS = words("throw fling hurl launch")
PLAYS = words("play strum practise practice rehearse blow sound pluck bow")
CHANGES = words("swell grow shrink melt multiply turn change walk pass step glow")
SHIFTS = words("swell shrink melt glow")
ALONE = words("smoke steam fire")
