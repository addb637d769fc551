"""Nouns whose sort WordNet gets wrong for a film, or does not know, as data."""

from moteur.breakdown.english.listed import words
from moteur.breakdown.reading import Sort

_SORTS: dict[Sort, str] = {
    Sort.CHILD: """
        boy girl child kid toddler baby infant newborn schoolboy schoolgirl youngster
        schoolchild pupil tot""",
    Sort.PERSON: """
        android cyborg droid humanoid queen king knight bishop teenager teen youth commando
        sniper juror mother father brother sister wife husband son daughter trooper marshal
        deputy gunman bodyguard gunfighter clown grinder knife_grinder astronaut
        swat_officer police_officer flight_attendant businessman businesswoman hitman bride
        groom man woman guy lady gentleman cop officer guard driver waiter waitress barman
        barmaid bartender fisherman policeman policewoman constable passer-by bystander
        onlooker extra passenger customer guest neighbour neighbor patron diner bridesmaid
        soldier firefighter paramedic nurse commuter pedestrian villager mourner protester
        dancer clerk cashier farmer worker tourist stranger figure survivor inmate prisoner
        medic orderly agent operator technician spectator student monk nun priest vendor
        reveller worshipper zombie henchman goon thug sailor cowboy rider busker musician
        bouncer deckhand crewman""",
    Sort.GROUP: """
        crowd mob throng audience congregation crew family couple people police public staff
        band orchestra choir army platoon squad gang team class jury ground_crew film_crew
        chorus huddle procession parade patrol posse troop cast everyone""",
    Sort.ANIMAL: """
        canary thrush robin sparrow nightingale blackbird skylark budgie parakeet starling
        duckling chick calf foal cub piglet beaver turtle great_dane hound chicken duck
        goose swan coyote fox wolf deer rabbit squirrel raven dog cat horse bull cow sheep
        goat hen bird gull seagull crow wallaby ewe wasp pike fly bee moth insect puppy
        kitten fish lamb mule donkey pony collie stray""",
    Sort.VEHICLE: """
        landau barouche phaeton brougham rover lunar_rover
        eighteen-wheeler semi big_rig police_cruiser squad_car fire_truck golf_cart
        hot-air_balloon stagecoach hovercraft snowmobile snowplow snowplough flatbed
        rickshaw gondola pick-up pickup minibus tanker tug dinghy rowboat cab cruiser suv
        atv jeep bike moped ferry boat launch kayak canoe barge trawler hearse saloon taxi
        van coach tractor digger bulldozer forklift excavator ambulance motorcade train
        carriage wagon sled sledge skateboard chopper jet plane glider submarine tram
        trolleybus lorry juggernaut motorbike quad rowing_boat lifeboat speedboat police_car
        fire_engine sedan hatchback convertible limousine limo buggy caravan trailer
        tricycle""",
    Sort.WEAPON: """
        body_bomb car_bomb brass_knuckles cosh blowpipe catapult slingshot gun pistol
        revolver rifle shotgun handgun machete sword dagger bayonet grenade bomb dynamite
        arrow spear crossbow musket cannon taser truncheon nightstick switchblade stiletto
        katana firearm weapon ak-47 glock blade carbine cutlass rapier harpoon flamethrower
        tomahawk baton mace bullet cartridge ammo ammunition uzi blunderbuss derringer
        landmine torpedo missile""",
    Sort.CLOTHING: """
        lace_collar wing_collar fur_collar clerical_collar stiff_collar velvet_collar
        starched_collar high_collar ruff cravat cockade
        headband headdress monocle duster shades cape gear choker firefighter_gear coveralls
        ski_mask neck_brace sling pearls pearl_necklace slicker cufflink eyepatch eye_patch
        hairnet sequin ballgown ball_gown nightshirt body_armor body_armour boiler_suit
        holster visor space_suit spacesuit bandanna bandana sash kerchief mackintosh
        sweatshirt jodhpurs kilt toga loincloth pinafore bowler stetson trilby jersey tunic
        boot shoe trousers flip-flop hi-vis_vest nightclothes spectacles veil pyjamas
        pajamas jeans shorts overalls helmet apron cap hat hood scarf glove mitten mask
        goggles glasses sunglasses gown dress suit uniform vest waistcoat jacket coat
        raincoat oilskin waders surplice robe cloak shawl poncho jumper sweater cardigan
        hoodie t-shirt shirt blouse skirt stocking sock tights bra underwear nightgown
        dressing_gown bathrobe kimono sari turban hijab sandal slipper sneaker trainer
        high_heels tie bow_tie belt tuxedo leotard tutu costume outfit clothes clothing
        overcoat parka anorak fedora beret beanie dungarees scrubs lab_coat armour armor
        wetsuit swimsuit bikini trunks silk sou'wester cassock tiara crown headscarf
        earmuffs balaclava wellington wellingtons galoshes cagoule hi-vis""",
    Sort.FURNISHING: """
        iv_stand drip_stand drip skeleton tank_trap
        speaker loudspeaker rocker doormat planter laundry
        sprinkler bouncy_castle piñata barbecue record_player gramophone trestle_table cart
        trestle eggshell mixer gurney rack shopping_cart bus_shelter fluorescent_tube
        railings diesel_engine wire_cage brazier cooler hospital_bed operating_table
        bedside_table barstool streetlamp street_lamp neon_sign traffic_cone roadblock
        barricade bedroll hay wreckage rubble ladder locker post crate counter poster
        painting photograph portrait chart calendar clock stove range oven fridge
        refrigerator sink bathtub bath television tv lamp bulb chandelier
        chair stool table desk bench bed cot crib cradle sofa couch armchair pew altar shelf
        bookshelf bookcase cupboard cabinet wardrobe dresser drawer mirror curtain blind rug
        carpet mat cushion pillow mattress bunk hammock sign signboard banner flag
        noticeboard blackboard whiteboard coat_rack umbrella_stand statue bust fountain
        mannequin dummy gravestone headstone tombstone coffin barrel skip dumpster bin
        engine generator machine boiler furnace radiator fireplace hearth vase flowerpot jug
        urn aquarium fish_tank cage monitor console control_panel jukebox vending_machine
        fan air_conditioner lobster_pot tarpaulin trolley scaffold scaffolding tent stall
        booth lectern pulpit easel globe chessboard dartboard christmas_tree wreath garland
        bunting ribbon tablecloth sandbag safe toilet washing_machine dishwasher
        fuel_pipe punchbag bar_stool pallet hay_bale bale haystack scarecrow swing seesaw""",
    Sort.OBJECT: """
        iv_line iv_bag iv_drip toothbrush lantern candle basin trunk steamer_trunk
        cleaner vacuum_cleaner vacuum calculator peeler shaver sprayer plunger hanger ruler
        shaker pitcher pacifier rake charger dart canister boomerang hose parcel clippers
        shears ear_defender ear_defenders shoebox newspaper confetti medication pill_bottle
        detector speaker_phone walkie hourglass scanner container hard_drive freezer_bag
        beacon strainer opener toaster chopstick cotton_wool tag e-reader freezer_pack
        gold_bar ingot stopwatch rattle_toy toothpick duffel_bag duffel holdall mic drill
        penknife pocket_knife jackknife straight_razor body_bag walkie_talkie zip-tie
        zip_tie duct_tape cellphone cell_phone mobile_phone smartphone remote_control
        hip_flask pocket_watch lunch_box id_card business_card credit_card playing_card
        hand_grenade_pin dog_tag leash collar dog_collar bag suitcase briefcase
        satchel phone telephone
        mobile handset receiver key keyring ticket map letter note envelope card photo
        snapshot money cash coin banknote wallet purse ring watch wristwatch necklace
        bracelet earring pendant locket brooch badge medal bottle glass cup mug flask bowl
        plate fork spoon knife tray kettle pan teapot jar lid box cigarette cigar pipe
        lighter match ashtray pen pencil notebook book magazine diary file folder document
        paper handkerchief tissue napkin towel blanket sheet umbrella walking_stick cane
        crutch stick torch flashlight binoculars telescope camera laptop computer tablet
        keyboard radio walkie-talkie wireless rope chain net hook pole bucket mop broom
        shovel spade pick axe hammer spanner wrench screwdriver saw chisel crowbar tool
        toolbox scissors razor comb hairbrush lipstick handcuffs bat ball doll toy balloon
        kite puzzle flare_pistol flare_gun soap cloth rag cord string picture souvenir
        recording dice wheelchair stretcher syringe pill stethoscope compass boathook
        fire_extinguisher life_jacket lifebuoy package sack basket tin can carton clipboard
        chalk remote tape cassette cd disc usb_stick drawing blueprint scroll knitting
        needle yarn bouquet flower wheelbarrow pushchair pram stroller backpack rucksack
        handbag gavel crook hymn_sheet hymn_book prayer_book bible crucifix rosary padlock
        lockbox chock thermometer teacup saucer wine_glass goblet matchbook matchbox
        headphones earphones microphone ladle whisk rolling_pin sceptre wand crystal_ball
        amulet talisman detonator test_tube vial beaker petri_dish microscope clapperboard
        megaphone loudhailer lunchbox thermos bill receipt contract passport postcard
        parchment ledger stamp bell stone pebble brick""",
    Sort.FOOD: """
        batter frosting icing candy yogurt yoghurt sweets cupcake lollipop candyfloss beef
        noodle sauce honey chicken_leg pork ham lamb_chop curry salad sushi dumpling food
        bread sandwich cake pie pasty soup stew porridge rice meat steak egg apple orange
        banana fruit sweet peppermint chocolate cookie tea coffee beer wine whisky whiskey
        champagne juice vodka gin rum breakfast lunch dinner meal popcorn pizza burger pasta
        cereal toast bacon sausage cheese butter sugar salt ice_cream doughnut croissant
        cocktail drink""",
    Sort.PLANT: """
        rose lily tulip daisy orchid fern ivy carnation sunflower poppy geranium pot_plant
        houseplant cactus daffodil chrysanthemum wildflower seaweed""",
    Sort.INSTRUMENT: """
        piano guitar violin cello accordion squeezebox drum trumpet trombone tuba flute
        clarinet saxophone harp banjo ukulele organ harmonica fiddle bagpipes tambourine
        harmonium concertina bugle oboe synthesizer double_bass drum_kit""",
    Sort.MUSIC: """
        music song tune melody waltz tango ballad hymn anthem carol lullaby jazz jingle
        symphony sonata aria polka reggae techno rap fanfare serenade opera concerto
        overture refrain soundtrack disco_music""",
    Sort.SOUND: """
        fire_bell alarm_bell school_bell dinner_bell siren thunder scream alarm gunshot
        thump thud whistle footsteps footstep birdsong dripping scratching sneeze static
        knock roar rumble hum buzz beep ringtone creak howl applause laughter murmur clatter
        clang wail screech squeal crackle rustle hiss growl bark moan groan echo foghorn
        doorbell church_bell horn buzzer tannoy klaxon ticking bleat chime heartbeat shriek
        chatter drumming hubbub clank rattle drip knocking banging hammering yelp hoot
        tolling tone monitor_tone dial_tone""",
    Sort.WOUND: """
        split_lip bloody_nose broken_nose swollen_eye bite_mark burns cuts scratches grazes
        wound blood scar bruise gash graze black_eye bandage plaster sticking_plaster
        plaster_cast stitches bloodstain scab blister injury nosebleed stump welt
        bullet_wound lint gauze_bandage eye_bandage poultice""",
    Sort.LOOK: """
        gold_tooth acne freckle pockmark beard moustache mustache stubble tattoo plait braid
        ponytail pigtail wig make-up makeup mohawk dreadlocks dreadlock goatee sideburns
        toupee grime afro mullet eyeliner mascara eyeshadow war_paint face_paint false_teeth
        dentures prosthetic glass_eye whisker whiskers sidewhiskers mutton_chops
        wart quiff bald_cap""",
    Sort.EFFECT: """
        flare frost rotor_wash dry_ice vapor vapour sparks shotgun_blast muzzle_flash rain
        snow fog mist smoke fire flame flames steam explosion spark wind gale hurricane
        blizzard downpour drizzle rainstorm snowstorm thunderstorm hail sleet flood squib
        fireworks firework embers blaze inferno bonfire campfire squall snowflake snowfall
        fireball bubble spray haze blast gust sandstorm gunfire lightning draught downdraft""",
    Sort.ILLUSION: """
        hologram spaceship starship spacecraft ghost apparition alien force_field portal
        wormhole laser_beam dragon matte green_screen tsunami meteor asteroid mushroom_cloud
        time-lapse flying_saucer ufo vortex phantom spectre dinosaur werewolf mermaid
        unicorn zombie_horde afterimage projection moon_surface lunar_surface crater crater_rim
        earthrise""",
    Sort.EQUIPMENT: """
        drone drone_shot crane_shot steadicam dolly_shot underwater_camera aerial_shot
        aerial_view slow_motion slow-motion crash_cam go-pro gopro techno_crane camera_car
        process_trailer rain_machine wind_machine green-screen aerial""",
    Sort.BODY: """
        face hand eye head arm leg foot knee finger shoulder back chest lap heart mind nerve
        nose fist elbow neck throat mouth lip tooth tongue ear cheek chin jaw forehead brow
        eyebrow body skin bone skull rib belly stomach waist hip thigh shin ankle heel toe
        wrist palm thumb fingertip fingernail eyelid lash wing tail paw claw hoof beak fur
        forearm collarbone limb flank voice""",
    Sort.NOTHING: """
        eyelid perch pinion spout headboard footboard armrest
        boom bang blam pow pop whack thwack yip headrest footwell rear-view_mirror
        rearview_mirror wing_mirror dash ignition gearstick seat_belt steering_column
        windscreen_wiper passenger_seat driver_seat mouth_hole relief host lookout target
        sap sweep breaker runner hulk ordinary tackle mate adapter game feeder mount male
        female young pet giant express junk carrier transport smack bogey shipping bandwagon
        racer craft local limited electric gig lander crease quarrel bodkin lance slug
        projectile automatic pellet unison patter bay partial fundamental cry yell shout
        shouting mutter murmur grunt snort whisper humming pant call holler hush grumble
        bellow outcry pat tap harmonic rolling cracking narration salutation jump diminution
        genre troll extract spot anticlimax closing lament quote introduction phrase strain
        score clause quotation episode section suite intro chapter finale flashback lay
        excerpt foreword preamble preface gradual classical above spiritual dissolve lied
        cadence bump swoop clipping keen grand vibes smear slur dig craze dent defect slice
        smudge pinch lump slash bite nick rupture fracture gouge hurt blot harm mar splotch
        uplift separate gray blue domino accessory furnishing pillbox wrap mending ironing
        mac stays trappings tails formal reversible seatbelt flats wear print sail speck
        duplication emblem motif patch art still scenery dance representation decoration
        shading weave diagram assembly import link account release cover bond act press
        shipment circuit license publication translation vocabulary trap wash entry
        resolution product concession constitution setup vent register edition loading mound
        dose anchor seal load stem seam franchise transit flap warrant freight slit permit
        inventory layer machinery mast nozzle satellite device accelerator biography cargo
        facing hardware paneling charter implement compress statute mulch commodity decree
        die filter cure apparatus page anode mute derelict superman mantel muzzle star glow
        surprise matter stuff item possession business trouble hammerhead charge bearing
        mark signal point base rank post_office car_alarm fire_alarm car_park parking_lot
        jail sack_race wiper maze round sleeve single_file tire pipework racks blacktop
        tarmac asphalt hull engine partition clearing gravel hallway passage mirror_image
        exit entrance screen_door front_door back_door car_door trapdoor hatch thing way
        place time side end front top bottom middle corner edge moment day night morning
        evening light lights sky sun moon sea river street road house building room floor
        wall ceiling roof door doorway window windowpane windscreen windshield pane gate
        hall corridor stairs staircase stair step steps landing tunnel deck dock pier quay
        harbour garden yard field forest wood beach sand cliff hill mountain valley island
        shore bank earth ground grass tree bush leaf air shadow silence name word sentence
        question answer idea smile glance stare frown breath life death love view scene shot
        angle close-up insert title cut fade beat pause colour color shape size height width
        length number part piece kind sort rest half dark darkness dawn dusk sunset sunrise
        weather heat cold temperature direction distance habit order space speed pace ramp
        handle rail railing banister ledge sill windowsill threshold hinge doorknob
        letterbox wheel steering_wheel bonnet bumper seat back_seat tyre headlight headlamp
        dashboard glove_box brake clutch pedal number_plate bow stern port starboard
        propeller rudder gangway porthole aisle stage court platform track rails pavement
        sidewalk kerb curb gutter ditch puddle pool pond lake shallows surf tide surface
        reflection silhouette outline gap hole crack slope path trail route bend crossing
        junction square job work play meeting ceremony visit journey trip return attempt
        effort second minute hour week month year age control lurch gasket noise weight
        pressure force power energy sense feeling mood dignity pride fear anger joy grief
        tear tears ring_finger slate brass copper steel iron gold silver concrete leather
        rubber plastic ink wool cotton tobacco fuel petrol water mudflat estuary coast ocean
        horizon skyline town city village country county world home kitchen bathroom bedroom
        office church school hospital station shop store pub restaurant cafe prison basement
        attic loft cellar garage barn shed stable cottage castle palace temple chapel hut
        camp flat apartment lobby reception lounge lift elevator escalator fire_escape
        balcony porch patio terrace lawn drive driveway footpath verge hedge orchard
        vineyard farm bar panel beam pillar column arch vault chimney gable tile brickwork
        plasterwork keyhole latch lock bolt catch switch light_switch socket cheer nod shrug
        sigh gasp grin wink""",
}

SORTS: dict[str, Sort] = {
    word.replace("_", " "): sort for sort, text in _SORTS.items() for word in text.split()
}

# Makes, by which writers call a thing.
MAKES: dict[str, Sort] = {
    make: sort
    for sort, text in {
        Sort.VEHICLE: """
            chevy chevrolet ford cadillac buick mercedes bmw porsche ferrari volvo volkswagen vespa
            toyota honda audi renault peugeot citroën citroen fiat jaguar bentley rolls-royce
            mustang harley jeep land-rover range-rover tesla lamborghini cessna boeing chinook
            humvee pontiac dodge oldsmobile subaru nissan lexus skoda saab mini beetle""",
        Sort.WEAPON: """
            winchester colt glock beretta luger uzi remington kalashnikov ak-47 m16 magnum smith
            derringer mauser walther sten molotov""",
        Sort.OBJECT: """
            polaroid walkman iphone ipad blackberry zippo stetson thermos kleenex frisbee lego
            tupperware kindle discman""",
    }.items()
    for make in text.split()
}

# Heads that only measure what stands behind their "of".
MEASURES = words(
    """
    rope string slice piece slip column fountain plume geyser drop droplet bead thread lick
    cloud pile heap stack pair row line queue bunch handful crowd group number lot length
    strip streak trickle pool stream ray beam shaft flash spray kind sort series dozen
    couple wall sea mass bit scrap chunk lump puff wisp gust burst hint trace touch rest
    half mouthful sip gulp bite swig pinch spot blob smear splash jet curtain blanket sheet
    shower torrent volley hail swarm flock herd pack school cluster clump knot circle trail
    tangle layer coil mountain load set collection array gaggle throng squad team party
    bundle armful size colour color one some two all none each any both several most many
    plenty hundreds thousands dozens scores sound noise smell glow
    """
)
# Furnishings that a hand can carry.
PORTABLE = words(
    """
    candle lantern lamp picture painting photograph portrait poster chart map calendar
    cushion pillow crate jug vase urn bucket bust ribbon flag sign tablecloth sandbag stool
    chair ladder banner mattress radio clock mirror drawer trolley statue wreath globe
    tarpaulin bulb
    """
)
# Things that somebody always brings: props wherever they lie.
PERSONAL = words(
    """
    phone telephone mobile cellphone smartphone parcel package letter envelope wallet purse
    passport money cash banknote key keyring newspaper flashlight torch cigarette cigar
    handkerchief briefcase handbag clippers confetti syringe handcuffs ticket note notebook
    binoculars telescope camera headphones walkie-talkie stretcher umbrella crutch
    """
)
# Things of a class that hands carry, which stand or hang where they are.
FIXED = words("""
    ring paper needle medal compass bell bowl pole plate receiver lid cage radar barrel vat urn
    tank lock doorknob grip pocket ball chart web piping gauge dial meter
    """)
# Heads that make an effect of water, dust, blood.
JETS = words(
    """
    column jet wall cloud spray plume fountain geyser sheet curtain torrent gout shower
    burst
    """
)
# Heads that make one thing of what stands behind their "of".
BUNDLES = words(
    """
    ring roll bunch deck pack bouquet stack pile set pair coil ball bundle wad sheaf reel
    spool pad block length
    """
)
CONTAINERS = words(
    """
    cup glass bottle mug bowl plate bag box jar tin can pot packet pack carton basket tray
    bucket jug flask sack crate barrel case ring roll bouquet deck tube vial pint spoon tub
    bin suitcase trolley wheelbarrow tank
    """
)
PICTURES = words(
    """
    photograph photo picture painting portrait poster drawing sketch statue bust model toy
    postcard snapshot print cartoon image illustration mural tapestry logo engraving map
    story tale dream memory footage film movie video sign tattoo idea thought mention talk
    recording advertisement ad billboard effigy replica miniature figurine sculpture carving
    cut-out cutout mask costume smell sound word name silhouette reflection shadow blueprint
    plan diagram x-ray page
    """
)
SCREENS = words("screen television tv monitor laptop computer phone video newsreel")
# Modifiers that make a likeness of what they describe.
FALSE = words(
    """
    toy stuffed frozen roast fried model plastic ceramic china porcelain inflatable
    cardboard wooden chocolate painted knitted paper clay bronze marble stone plaster
    miniature tin rubber embroidered carved plush fake animatronic lego origami balloon
    teddy rocking hobby papier-mache cuddly imaginary cartoon clockwork
    """
)
