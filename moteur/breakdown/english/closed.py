"""The closed classes of English: words whose part of speech is theirs alone, as data."""

from moteur.breakdown.english.listed import words

# D determiner, H possessive determiner, U pronoun (singular), Y pronoun (plural or object),
# I preposition, C conjunction, W relative and question words, X auxiliary, T "to", K "not",
# M number, R adverb.
CLOSED: dict[str, str] = {}
for _tag, _words in {
    "D": """
        a an the this these those each every some any no another both either neither all
        several few many half such enough""",
    "H": """
        my your his its our their whose""",
    "U": """
        he she it this that one someone somebody everyone everybody nobody none anyone
        nothing something everything anything himself herself itself who what""",
    "Y": """
        i you we they them him me us themselves ourselves myself yourself others""",
    "I": """
        of in on at by with from into onto over under beneath below above across through
        along around round behind between among against towards toward inside outside near
        past beside besides without within upon off out up down for about before after
        during until till since like unlike as atop amid amidst beyond throughout via
        despite except per alongside underneath than astride aboard opposite""",
    "C": """
        and or but nor & yet so""",
    "W": """
        which who whom where when while whereas how why whose that if because although
        though unless once whether""",
    "X": """
        is are was were be been am being has have had do does did will would can could may
        might must shall should cannot isn't aren't doesn't don't didn't won't can't
        couldn't wasn't weren't hasn't haven't hadn't wouldn't shouldn't 's 're 've 'll 'd
        'm""",
    "T": """
        to""",
    "K": """
        not n't never""",
    "M": """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
        seventy eighty ninety hundred hundreds thousand thousands dozen dozens couple""",
    "R": """
        again still just only very too also then now there here almost already always away
        back together suddenly slowly quickly once ever even soon meanwhile maybe perhaps
        forward apart aside ahead upstairs downstairs upright instead somewhere nowhere
        everywhere else quite rather much more most less least""",
}.items():  # fmt: skip
    for _word in _words.split():
        CLOSED[_word] = CLOSED.get(_word, "") + _tag
CLOSED |= {"her": "HY", "that": "DWU", "one": "MDU", "no": "DR", "so": "RC", "round": "IJ",
           "past": "IJ", "near": "IJ", "like": "IB", "opposite": "IJ", "can": "XN", "will": "XN",
           "might": "XN", "must": "X", "may": "X", "down": "IRN", "back": "RN", "half": "DN",
           "all": "DU", "each": "DU", "both": "DU", "outside": "IRN", "inside": "IRN",
           "over": "IR", "up": "IR", "out": "IR", "off": "IR", "around": "IR", "through": "IR",
           "across": "IR", "along": "IR", "by": "IR", "in": "IR", "on": "IR",
           "more": "DR", "most": "DR", "much": "DR", "less": "DR", "few": "DJ",
           "many": "DJ", "still": "RNJ", "being": "XN", "does": "X", "having": "X", "doing": "X",
           "second": "JMN", "first": "JM", "third": "JM", "last": "J", "next": "JI", "other": "DJ",
           "own": "JB", "couple": "N", "hundred": "M", "dozen": "MN", "score": "N",
           "something": "U", "beyond": "I", "as": "I"}  # fmt: skip

BE = words(
    """
    is are was were be been being am 's 're gets get got isn't aren't wasn't weren't
    """
)
