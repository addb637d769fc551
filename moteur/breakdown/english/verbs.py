"""Verbs that tell a breakdown something, as data."""

from moteur.breakdown.english.listed import words

# Verbs whose object a hand moves, whatever WordNet says that they are about.
HANDLE = words(
    """
    hold carry take pick grab lift raise lower throw toss hand give pass pull push drag drop
    put set lay place open close shut unfold fold unroll unwrap wrap tie untie light strike
    smoke eat drink sip gulp swallow chew bite pour fill empty stir cut slice chop peel read
    write sign tear rip burn stamp seal post load unload reload aim point fire shoot
    brandish swing wave wield draw sheathe snatch seize clutch grip grasp squeeze press dial
    answer hang unhook hook pocket produce retrieve remove extract fish slip slide shove
    stuff pack unpack zip unzip button unbutton clean wipe polish dry wash fix mend repair
    break smash snap crush crumple bend twist turn unscrew screw wind steer wheel roll spin
    flip shake rattle tap play tune pluck shoulder balance juggle catch kick bounce count
    sort stack pile knit sew stitch paint sketch type punch operate work switch flick click
    plug unplug lock unlock hurl fling pitch lob launch plant dig sweep mop scrub brush comb
    strap buckle steal return deliver offer present share exchange swap trade buy sell pay
    spread scatter sprinkle serve consume devour nurse cradle hug hoist heave haul lug tow
    lead bring fetch collect gather use try examine inspect weigh clip pin tape glue nail
    hammer drill saw wrench spear stab whip lash tug yank adjust straighten arrange
    rearrange hide bury conceal uncover reveal check thumb finger leaf deal shuffle toast
    whittle carve sharpen clink drain uncork pop unlace lace fan feed milk shear have slap skip kiss
    """
)
# Verbs whose object is only looked at, thought of, or simply there.
LEAVE = words(
    """
    see look watch notice stare glance gaze observe face pass leave reach enter exit
    approach cross hit strike surround cover want need like love hate know remember
    recognise recognize imagine hear listen smell fear avoid block overlook frame line join
    follow find spot discover circle climb mount board ride drive sit stand lie lean be
    become seem say tell ask meet embrace mean expect show wear contain include dominate
    illuminate reflect resemble match clear miss search scan study clutter crowd dot litter
    flank adorn decorate rest stretch beat spit
    """
)
# Verbs of taking from, playing on, tapping at: what their preposition governs is handled.
THROUGH = {
    "drink": {"from"}, "sip": {"from", "at"}, "eat": {"from", "with"}, "pour": {"from", "into"},
    "peck": {"at"}, "tap": {"at", "on"}, "type": {"on", "at", "into"}, "play": {"on", "with"},
    "write": {"in", "on", "with"}, "draw": {"in", "on", "with"}, "read": {"from"},
    "speak": {"into"}, "talk": {"into", "on"}, "shout": {"into"}, "swig": {"from"},
    "pull": {"on", "at"}, "tug": {"at", "on"}, "puff": {"on", "at"}, "drag": {"on"},
    "fiddle": {"with"}, "toy": {"with"}, "fumble": {"with", "for"}, "struggle": {"with"},
    "lean": set(), "leaf": {"through"}, "flick": {"through"}, "flip": {"through"},
    "thumb": {"through"}, "rummage": {"in", "through"}, "dig": {"with", "in"},
    "reach": {"for"}, "grab": {"for"}, "bite": {"into"}, "chew": {"on"}, "suck": {"on", "at"},
    "scribble": {"in", "on"}, "weep": {"into"}, "blow": {"into"}, "sneeze": {"into"},
    "scroll": {"through", "on"}, "make": {"in"}, "note": {"in"}, "jot": {"in", "on"},
    "work": {"on"}, "cut": {"with"}, "hit": {"with"}, "wave": {"with"},
}  # fmt: skip
WEAR = words("wear don dress clothe sport button unbutton remove shed")

# A noise a thing or an animal makes.
SOUNDS = words(
    """
    ring wail buzz beep whistle crackle clank clang clatter rattle bang thud thump slam
    creak squeak squeal screech hum roar rumble howl blare blast honk hoot toll chime tick
    hiss sizzle ping bleep chirp bleat bark growl snarl whine moo neigh whinny miaow meow
    crow cluck quack croak boom crack snap gurgle gargle splutter sputter cough backfire
    shriek scream trill vibrate knock jingle jangle clink click whirr whir scrape tinkle pound
    patter swish whoosh purr drone sound thunder peal caw squawk tweet yap yelp bay grunt
    oink hee-haw bray rustle drip groan sigh wheeze
    """
)
# Living things make these without a sound department.
VOICED = words(
    """
    scream shriek cough groan sing whistle hum snap crack click growl grunt whine bark roar
    moan thunder knock crow low howl boom bang sound hiss snarl squeal yelp rattle gargle
    splutter blast crackle sputter ring drone
    """
)
SOURCES = words("siren alarm bell horn foghorn buzzer klaxon doorbell thunder")
