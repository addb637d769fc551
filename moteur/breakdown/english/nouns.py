"""Nouns whose sort WordNet gets wrong for a film, or does not know, as data."""

from moteur.breakdown.english.listed import words
from moteur.breakdown.reading import Sort

_SORTS: dict[Sort, str] = {
    Sort.CHILD: """
        boy girl child kid toddler baby infant newborn schoolboy schoolgirl youngster schoolchild pupil tot""",
    Sort.PERSON: """
        queen king knight bishop
        teenager teen youth
        commando sniper juror mother father brother sister wife husband son daughter
        trooper marshal deputy gunman bodyguard gunfighter clown grinder knife_grinder astronaut
        swat_officer police_officer flight_attendant businessman businesswoman hitman bride groom
        man woman guy lady gentleman cop officer guard driver waiter waitress barman
        barmaid bartender fisherman policeman policewoman constable passer-by bystander
        onlooker extra passenger customer guest neighbour neighbor patron diner bridesmaid
        soldier firefighter paramedic nurse commuter pedestrian villager mourner protester
        dancer clerk cashier farmer worker tourist stranger figure survivor inmate
        prisoner medic orderly agent operator technician spectator student monk nun priest
        vendor reveller worshipper zombie henchman goon thug sailor cowboy rider busker
        musician bouncer deckhand crewman""",
    Sort.GROUP: """
        crowd mob throng audience congregation crew family couple people police public
        staff band orchestra choir army platoon squad gang team class jury ground_crew film_crew family_ gallery_ chorus huddle
        procession parade patrol posse troop cast everyone""",
    Sort.ANIMAL: """
        duckling chick calf foal cub piglet beaver turtle great_dane hound
        chicken turkey_ duck goose swan rooster_ coyote fox wolf deer rabbit squirrel bat_ raven
        dog cat horse bull cow sheep goat hen bird gull seagull crow wallaby ewe wasp pike
        fly bee moth insect puppy kitten fish lamb mule donkey pony collie stray""",
    Sort.VEHICLE: """
        eighteen-wheeler semi big_rig police_cruiser squad_car fire_truck golf_cart hot-air_balloon
        stagecoach hovercraft snowmobile snowplow snowplough flatbed rickshaw gondola
        pick-up pickup minibus tanker tug dinghy rowboat cab cruiser suv atv jeep bike
        moped ferry boat launch kayak canoe barge trawler hearse saloon taxi van coach
        tractor digger bulldozer forklift excavator ambulance motorcade train carriage
         wagon sled sledge skateboard chopper jet plane glider submarine tram
        trolleybus lorry juggernaut motorbike quad rowing_boat lifeboat speedboat
        police_car fire_engine wheelbarrow_ sedan hatchback convertible limousine limo
        buggy caravan trailer rickshaw tricycle cruiser""",
    Sort.WEAPON: """
        body_bomb car_bomb pitchfork_ noose_ brass_knuckles cosh blowpipe catapult slingshot
        gun pistol revolver rifle shotgun handgun machete sword dagger knife_ bayonet
        grenade bomb dynamite bow_ arrow spear crossbow musket cannon taser truncheon
        nightstick switchblade stiletto katana firearm weapon ak-47 glock blade carbine
        cutlass rapier harpoon flamethrower tomahawk baton mace bullet cartridge shell_
        ammo ammunition uzi blunderbuss derringer landmine torpedo missile""",
    Sort.CLOTHING: """
        shades cape gear choker firefighter_gear
        coveralls ski_mask neck_brace sling pearls pearl_necklace slicker cufflink eyepatch eye_patch hairnet whites_ sequin ballgown ball_gown nightshirt body_armor body_armour boiler_suit holster visor space_suit spacesuit bandanna bandana sash kerchief mackintosh sweatshirt jodhpurs kilt toga loincloth pinafore bowler stetson trilby jersey tunic boot shoe trousers flip-flop hi-vis_vest nightclothes spectacles veil pyjamas pajamas jeans shorts overalls helmet apron veil cap hat hood scarf glove mitten mask goggles glasses spectacles sunglasses gown dress suit uniform vest waistcoat jacket coat raincoat oilskin waders surplice robe cloak shawl poncho jumper sweater cardigan hoodie t-shirt shirt blouse skirt stocking sock tights bra underwear slip_ nightgown dressing_gown bathrobe kimono sari turban hijab sandal slipper sneaker trainer high_heels tie bow_tie belt cuff_ collar_ tuxedo leotard tutu costume outfit clothes clothing overcoat parka anorak fedora beret beanie bonnet_ mackintosh dungarees scrubs lab_coat armour armor wetsuit swimsuit bikini trunks silk sou'wester cassock habit_ mourning_ tiara crown headscarf bandana earmuffs balaclava wellington wellingtons galoshes cagoule hi-vis""",
    Sort.FURNISHING: """
        tank_trap
        speaker loudspeaker rocker doormat planter laundry sprinkler bouncy_castle piñata barbecue
        record_player gramophone trestle_table cart trestle eggshell mixer
        gurney rack shopping_cart bus_shelter fluorescent_tube stretcher_ railings
        diesel_engine wire_cage brazier cooler hospital_bed operating_table bedside_table barstool
        streetlamp street_lamp neon_sign traffic_cone roadblock barricade bedroll hay wreckage rubble
        ladder locker post medal_ case_ crate counter poster picture_ painting photograph
        portrait chart map_ calendar clock stove range oven fridge refrigerator sink
        bathtub bath television tv radio_ lamp lantern candle bulb chandelier chair stool
        table desk bench bed cot crib cradle sofa couch armchair pew altar shelf bookshelf
        bookcase cupboard cabinet wardrobe dresser drawer mirror curtain blind rug carpet
        mat cushion pillow mattress bunk hammock sign signboard banner flag noticeboard
        blackboard whiteboard coat_rack umbrella_stand statue bust fountain mannequin
        dummy piano_ organ_ gravestone headstone tombstone coffin barrel skip dumpster bin
        bucket_ engine generator machine boiler furnace radiator fireplace hearth vase
        flowerpot pot_ jug urn aquarium fish_tank tank_ cage monitor screen_ console
        control_panel jukebox vending_machine fan air_conditioner lobster_pot tarpaulin
        trolley scaffold scaffolding tent stall booth stage_ lectern pulpit easel globe
        chessboard dartboard christmas_tree wreath garland bunting ribbon tablecloth
        sandbag safe bathtub toilet basin washing_machine dishwasher fuel_pipe punchbag
        bar_stool pallet hay_bale bale haystack scarecrow swing slide_ seesaw tombstone""",
    Sort.OBJECT: """
        trumpet_ cleaner vacuum_cleaner vacuum calculator peeler shaver sprayer plunger hanger ruler shaker pitcher pacifier rake charger dart canister boomerang hose parcel clippers shears ear_defender ear_defenders shoebox newspaper confetti medication pill_bottle detector speaker_phone walkie cone_ hourglass scanner container hard_drive freezer_bag beacon strainer opener toaster chopstick cotton_wool tag e-reader freezer_pack gold_bar ingot stopwatch rattle_toy toothpick duffel_bag duffel holdall mic drill penknife pocket_knife jackknife straight_razor body_bag walkie_talkie zip-tie zip_tie duct_tape cellphone cell_phone mobile_phone smartphone remote_control hip_flask pocket_watch lunch_box id_card business_card credit_card playing_card hand_grenade_pin dog_tag leash lead_ collar bag suitcase briefcase satchel phone telephone mobile handset receiver key keyring ticket map letter note envelope card photo snapshot money cash coin banknote wallet purse ring watch wristwatch necklace bracelet earring pendant locket brooch badge medal bottle glass cup mug flask bowl plate fork spoon knife tray kettle pan teapot jar lid box cigarette cigar pipe lighter match ashtray pen pencil notebook book newspaper magazine diary file folder document paper handkerchief tissue napkin towel blanket sheet umbrella walking_stick cane crutch stick torch flashlight binoculars telescope camera laptop computer tablet keyboard radio walkie-talkie wireless rope chain net hook pole bucket mop broom shovel spade pick axe hammer spanner wrench screwdriver drill_ saw chisel crowbar nail_ tool toolbox scissors razor comb brush_ hairbrush lipstick handcuffs whistle_ bat ball doll toy balloon kite puzzle flare_pistol flare_gun soap cloth rag cord string picture souvenir recording dice wheelchair stretcher syringe pill bandage_ stethoscope compass boathook fire_extinguisher life_jacket lifebuoy parcel package sack basket tin can carton clipboard chalk remote tape cassette cd record_ disc usb_stick drawing blueprint scroll knitting needle thread_ yarn bouquet flower wheelbarrow pushchair pram stroller backpack rucksack handbag gavel crook hymn_sheet hymn_book prayer_book bible crucifix rosary cross_ padlock lockbox chock thermometer teacup saucer wine_glass goblet lantern_ matchbook matchbox headphones earphones microphone ladle whisk rolling_pin crown_ sceptre wand crystal_ball amulet talisman urn_ fuse_ detonator test_tube vial beaker petri_dish microscope clapperboard megaphone loudhailer lunchbox thermos bill receipt contract passport photograph_ postcard parchment ledger stamp bell flower_ stone pebble rock_ brick""",
    Sort.FOOD: """
        batter frosting icing candy yogurt yoghurt cereal_ sweets cupcake lollipop candyfloss
        beef noodle orange_ sauce honey chicken_leg pork ham lamb_chop curry salad sushi dumpling
        food bread sandwich cake pie pasty soup stew porridge rice meat steak egg apple
        orange banana fruit sweet peppermint chocolate biscuit_ cookie tea coffee beer
        wine whisky whiskey champagne milk_ juice vodka gin rum breakfast lunch dinner
        meal popcorn pizza burger noodle pasta cereal toast bacon sausage cheese butter
        sugar salt ice_cream doughnut croissant cocktail drink""",
    Sort.PLANT: """
        rose lily tulip daisy orchid fern ivy carnation sunflower poppy geranium pot_plant houseplant
        cactus daffodil chrysanthemum wildflower seaweed""",
    Sort.INSTRUMENT: """
        piano guitar violin cello accordion squeezebox drum trumpet trombone tuba flute
        clarinet saxophone harp banjo ukulele organ harmonica fiddle bagpipes tambourine
        harmonium keyboard_ concertina bugle oboe synthesizer double_bass drum_kit""",
    Sort.MUSIC: """
        music song tune melody waltz tango ballad hymn anthem carol lullaby jazz jingle
        symphony sonata aria polka reggae techno rap fanfare march_ serenade opera
        concerto overture refrain soundtrack disco_music""",
    Sort.SOUND: """
        siren thunder scream alarm gunshot thump thud crash_ whistle footsteps
        footstep birdsong dripping scratching sneeze static knock roar rumble hum buzz
        beep ringtone click_ creak howl applause laughter murmur whisper_ clatter clang
        wail screech squeal crackle rustle hiss growl bark moan groan echo foghorn
        doorbell church_bell horn buzzer tannoy klaxon ticking bleat chime heartbeat
        shriek explosion_ chatter drumming hubbub clank rattle splash_ drip ring_ knocking
        banging hammering sob_ yelp hoot tolling""",
    Sort.WOUND: """
        split_lip bloody_nose broken_nose swollen_eye bite_mark burns cuts scratches grazes wound blood scar bruise cut_ gash burn_ scratch_ graze black_eye bandage plaster sticking_plaster plaster_cast stitches bloodstain scab blister injury nosebleed stump welt bullet_wound stubble_""",
    Sort.LOOK: """
        acne freckle pockmark
        beard moustache mustache stubble tattoo plait braid ponytail pigtail wig make-up
        makeup lipstick_ mohawk dreadlocks dreadlock freckles_ goatee sideburns toupee
        soot_ grime bun_ afro mullet eyeliner mascara eyeshadow war_paint face_paint
        false_teeth dentures prosthetic wart quiff fringe_ bald_cap""",
    Sort.EFFECT: """
        flare
        frost rotor_wash dry_ice vapor vapour sparks shotgun_blast muzzle_flash rain snow fog mist smoke fire flame flames steam dust_ explosion lightning_ sparks spark wind gale hurricane blizzard downpour drizzle rainstorm snowstorm thunderstorm storm_ hail sleet flood squib flare_ fireworks firework ash_ embers blaze inferno bonfire campfire squall snowflake snowfall fireball bubble spray haze blast confetti_ gust sandstorm torchlight_ gunfire muzzle_flash""",
    Sort.ILLUSION: """
        hologram spaceship starship spacecraft ghost spirit_ apparition alien force_field
        portal wormhole laser_beam dragon giant_ monster_ matte green_screen tsunami
        robot_ meteor asteroid mushroom_cloud time-lapse flying_saucer ufo vortex phantom
        spectre dinosaur werewolf mermaid fairy_ unicorn zombie_horde afterimage""",
    Sort.EQUIPMENT: """
        drone drone_shot crane_shot steadicam dolly_shot underwater_camera aerial_shot
        aerial_view slow_motion slow-motion crash_cam go-pro gopro techno_crane camera_car
        process_trailer rain_machine wind_machine green-screen aerial""",
    Sort.BODY: """
        face hand eye head arm leg foot knee finger shoulder back chest lap heart mind nerve nose fist elbow neck throat mouth lip tooth tongue ear cheek chin jaw forehead brow eyebrow body skin bone skull rib belly stomach waist hip thigh shin ankle heel toe wrist palm thumb fingertip fingernail eyelid lash wing tail paw claw hoof beak fur forearm collarbone limb flank voice""",
    Sort.NOTHING: """
        boom bang blam pow pop whack thwack yip
        headrest footwell rear-view_mirror rearview_mirror wing_mirror dash ignition gearstick seat_belt steering_column windscreen_wiper passenger_seat driver_seat mouth_hole
        relief host lookout target sap sweep breaker runner hulk ordinary tackle mate adapter
        game feeder mount male female young pet giant express junk carrier transport smack bogey shipping
        bandwagon racer craft local limited electric gig lander rocket_ship_ crease quarrel bodkin lance
        slug projectile automatic pellet unison patter bay partial fundamental cry yell shout shouting
        mutter murmur grunt snort whisper humming pant call holler hush grumble bellow outcry pat tap
        harmonic rolling cracking squeak_ narration salutation jump diminution genre troll extract spot
        anticlimax closing lament quote introduction phrase strain score clause quotation episode section
        suite intro chapter finale flashback lay excerpt foreword preamble preface gradual classical above
        spiritual dissolve lied cadence bump swoop clipping keen grand vibes smear slur dig craze dent defect
        slice smudge pinch lump slash bite nick rupture fracture gouge hurt blot harm mar splotch uplift
        separate gray blue domino accessory furnishing pillbox wrap mending ironing mac stays trappings tails
        formal reversible seatbelt flats wear print sail speck duplication emblem motif patch art still
        scenery dance representation decoration shading weave diagram assembly import link account release
        cover bond act press shipment circuit license publication translation vocabulary trap wash entry
        resolution product concession constitution setup vent register edition loading mound dose anchor seal
        load stem seam franchise transit flap warrant freight slit permit inventory layer machinery mast
        nozzle satellite device accelerator biography cargo facing hardware paneling charter implement
        compress statute mulch commodity decree die filter cure apparatus page anode mute derelict superman
        mantel muzzle star glow surprise matter stuff item possession business trouble kind_ hammerhead
        charge pressure_ bearing mark signal model_ bar_ cab_ set_ point base rank post_office car_alarm
        fire_alarm car_park parking_lot jail counter_ sweetheart_ darling_ honey_ dear_ sack_race
        wiper maze round sleeve single_file tire pipework racks
        blacktop tarmac asphalt toothpick_ hull engine partition clearing gravel hallway passage mirror_image exit entrance screen_door front_door back_door car_door trapdoor hatch thing way place time side end front top bottom middle corner edge side moment day night morning evening light lights sky sun moon star sea water_ river street road house building room floor wall ceiling roof door doorway window windowpane windscreen windshield pane gate fence_ hall corridor stairs staircase stair step steps landing bridge_ tower_ tunnel deck dock pier quay harbour garden yard field forest wood beach sand mud_ cliff hill mountain valley island shore bank earth ground grass tree bush leaf air shadow silence name word sentence line_ question answer idea smile look_ glance stare frown hair_ breath life death love view scene shot angle close-up insert title cut fade beat pause sound_ noise_ colour color shape size height width length number part piece kind sort rest half dark darkness dawn dusk sunset sunrise weather heat cold temperature direction distance crowd_ habit order space row_ speed pace ramp handle rail railing banister ledge sill windowsill threshold frame_ hinge doorknob doorbell_ letterbox wheel steering_wheel bonnet bumper boot_ hood_ seat back_seat tyre headlight headlamp dashboard glove_box windscreen_wiper trunk_ brake clutch pedal number_plate saddle_ reins_ mast_ bow stern port starboard sail_ hull propeller rudder cabin_ hold_ gangway porthole aisle stage pitch_ court playground_ platform track rails pavement sidewalk kerb curb gutter ditch puddle pool pond lake shallows surf tide foam_ surface reflection silhouette outline gap hole crack space_ slope path trail route bend crossing junction square rest_ job work play game_ meeting wedding_ funeral_ ceremony visit journey trip return attempt effort moment_ second minute hour week month year age life_ control lurch gasket noise weight pressure force power energy sense feeling mood dignity pride fear anger joy grief tear tears sweat_ nose_ ring_finger cold_ slate brass copper steel iron gold silver wood_ glass_ stone_ concrete leather rubber plastic paint_ ink wool cotton tobacco fuel petrol gas_ oil_ water air_ mudflat estuary coast ocean horizon skyline town city village country county world home kitchen bathroom bedroom office church school hospital station shop store pub bar_ restaurant cafe prison cell_ basement attic loft cellar garage barn shed stable cottage castle palace temple chapel hut tent_ camp flat apartment lobby reception lounge lift elevator escalator fire_escape balcony porch patio terrace lawn drive driveway footpath verge hedge orchard vineyard farm bar partition panel beam pillar column arch vault chimney gable tile brickwork plasterwork keyhole latch lock bolt catch switch light_switch socket plug_ horn_ feather_ cheer laughter_ nod shrug sigh gasp breath_ grin wink""",
}

SORTS: dict[str, Sort] = {
    word.replace("_", " "): sort
    for sort, text in _SORTS.items()
    for word in text.split()
    if not word.endswith("_")
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
    slice piece slip column fountain plume geyser drop droplet bead thread lick cloud pile heap stack pair row line queue bunch handful
    crowd group number lot length strip streak trickle pool stream ray beam shaft flash
    spray kind sort series dozen couple wall sea mass bit scrap chunk lump puff wisp plume
    gust burst hint trace touch rest half mouthful sip gulp bite swig pinch spot blob smear
    splash jet curtain blanket sheet shower torrent volley hail swarm flock herd pack school
    cluster clump knot circle ring_ trail string tangle layer coil roll_ mountain load set
    collection array gaggle throng squad team party bundle armful size colour color one some
    two all none each any both several most many plenty hundreds thousands dozens scores
    sound noise smell glow
    """
)
# Furnishings that a hand can carry.
PORTABLE = words(
    "candle lantern lamp picture painting photograph portrait poster chart map calendar cushion "
    "pillow crate jug vase urn bucket bust ribbon flag sign tablecloth sandbag stool chair ladder "
    "banner mattress radio clock mirror drawer trolley statue wreath globe tarpaulin bulb chair"
)
# Things that somebody always brings: props wherever they lie.
PERSONAL = words(
    "phone telephone mobile cellphone smartphone parcel package letter envelope wallet purse "
    "passport money cash banknote key keyring newspaper flashlight torch cigarette cigar handkerchief "
    "briefcase handbag clippers confetti syringe handcuffs ticket note notebook binoculars telescope "
    "camera headphones walkie-talkie stretcher umbrella"
)
# Heads that make an effect of water, dust, blood.
JETS = words("column jet wall cloud spray plume fountain geyser sheet curtain torrent gout shower burst")
# Heads that make one thing of what stands behind their "of".
BUNDLES = words(
    "ring roll bunch deck pack bouquet stack pile set pair coil ball bundle wad sheaf reel spool "
    "box_ string_ book_ pad block length"
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
    toy stuffed frozen roast fried model plastic ceramic china porcelain inflatable cardboard wooden chocolate
    painted knitted paper clay bronze marble stone plaster miniature tin rubber embroidered
    carved plush fake dead_ animatronic lego origami balloon teddy rocking hobby
    papier-mache cuddly imaginary cartoon clockwork
    """
)
