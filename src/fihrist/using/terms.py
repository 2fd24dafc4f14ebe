"""The terms of the closed lists as types; written by `python -m tests.using.terms` from the lists themselves."""

# fmt: off
from typing import Literal

Kind = Literal[
    "agreement", "commentator", "event", "official", "organisation", "place", "programme", "relationship",
    "source", "transfer", "weapon"
]
"""What a record is a record of."""

AgreementStage = Literal[
    "proposed", "sought", "planned", "negotiated", "rejected", "reached", "signed", "under-way", "left",
    "suspended", "cancelled", "expired"
]
"""How far an agreement has got."""

AgreementType = Literal[
    "treaty", "partnership", "secret-deal", "arms-deal", "nuclear-deal", "ceasefire", "peace-agreement",
    "project", "understanding", "proposal"
]
"""What an agreement is."""

Aspect = Literal[
    "nature", "course", "state", "cooperation", "cause", "aim", "stance", "limit", "effect", "capability",
    "outlook"
]
"""Which side of its matter a statement tells."""

CommentatorRole = Literal[
    "author", "journalist", "expert", "researcher", "analyst"
]
"""What a commentator is."""

Currency = Literal[
    "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "RUB", "UAH", "IRR", "SAR", "QAR", "OMR", "YER", "AED", "MAD",
    "KWD", "BHD", "IQD", "JOD", "DZD", "TND", "LYD", "EGP", "SDG", "SYP", "LBP", "TRY", "ILS", "MRU", "INR",
    "PKR", "IDR", "KRW", "KPW", "PLN", "CZK", "SEK", "NOK", "DKK", "CAD", "AUD"
]
"""Currencies by their codes."""

Derivation = Literal[
    "relative-date", "levantine-month", "part-of-period", "number-word", "arithmetic", "pronoun", "context"
]
"""How a value follows from a passage in which it does not stand letter for letter."""

EventType = Literal[
    "visit", "summit", "meeting", "signing", "war", "invasion", "intervention", "revolution", "strike", "launch",
    "speech", "statement", "report", "publication", "press-conference", "collapse", "withdrawal", "negotiation",
    "occupation", "election", "ouster", "sanctions", "purchase", "conflict", "exercise", "lawsuit", "delivery",
    "leak", "entry-into-force"
]
"""What an event is."""

Form = Literal[
    "delivery", "local-production", "technology", "know-how", "service", "training", "intelligence", "aid",
    "construction", "components"
]
"""In which form something is transferred."""

Mode = Literal[
    "stated", "estimated", "possible", "alleged", "expected"
]
"""How the speaker puts the claim."""

OrganisationType = Literal[
    "state", "government-body", "armed-force", "armed-group", "alliance", "international-organisation", "company",
    "news-outlet", "research-institute", "faction", "unnamed-sources", "group-of-states", "people",
    "group-of-people"
]
"""What an organisation is."""

ParticipantRole = Literal[
    "host", "guest", "participant", "signatory", "belligerent", "attacker", "target", "supporter", "mediator",
    "speaker", "audience", "author", "informant", "actor", "subject", "place"
]
"""What somebody does in an event."""

PlaceType = Literal[
    "city", "region", "sea", "building"
]
"""What a place is."""

ProgrammeType = Literal[
    "nuclear", "missile", "rearmament", "production", "trade-network", "payment-system", "space", "infrastructure"
]
"""What a programme is."""

Rank = Literal[
    "president", "supreme-leader", "foreign-minister", "speaker-of-parliament", "security-council-secretary",
    "adviser", "spokesperson", "official", "defence-minister", "interior-minister", "minister", "deputy-minister",
    "prime-minister", "chief-of-staff", "commander", "ambassador", "attache", "member-of-parliament"
]
"""What kind of office it is."""

RelationshipNature = Literal[
    "alliance", "partnership", "friendship", "cooperation", "support", "dependence", "mistrust", "rivalry",
    "hostility", "shared-interest", "balanced"
]
"""What a relationship is said to be."""

Scope = Literal[
    "unclear"
]
"""How clear it is what a denial denies."""

SetAside = Literal[
    "opinion", "rhetoric", "repetition", "heading", "too-general"
]
"""Why a sentence backs no record."""

Stage = Literal[
    "sought", "requested", "offered", "discussed", "pledged", "agreed", "contracted", "planned", "expected",
    "under-way", "partly-delivered", "done", "suspended", "cancelled", "refused"
]
"""How far a transfer has got."""

Standing = Literal[
    "current", "former", "then"
]
"""Whether an office is held at the time of the source."""

Status = Literal[
    "stated", "reported", "estimated", "alleged", "expected", "possible", "contested"
]
"""What the claims on a field add up to."""

Topic = Literal[
    "defence", "arms-transfers", "drones", "missiles", "nuclear", "intelligence", "cyber", "space",
    "officer-training", "mutual-defence", "economy", "payments", "sanctions", "energy", "transport", "relations",
    "alliance", "world-order", "domestic-politics", "ukraine", "syria", "afghanistan", "regional-security",
    "humanitarian-aid", "diplomacy"
]
"""What a statement, a provision or a field of cooperation is about."""

Unknown = Literal[
    "not-in-source", "source-says-unknown"
]
"""Why a required field has no claim."""

View = Literal[
    "favours", "opposes", "cautious", "neutral", "concerned", "does-not-oppose", "seeks"
]
"""How somebody stands toward something."""

WeaponCategory = Literal[
    "tank", "infantry-fighting-vehicle", "fighter-aircraft", "attack-aircraft", "trainer-aircraft", "aircraft",
    "ballistic-missile", "anti-ship-missile", "air-defence-system", "submarine", "drone", "missile", "artillery",
    "rocket-artillery", "ammunition", "warship", "satellite", "nuclear-weapon", "military-equipment",
    "helicopter", "transport-aircraft", "launcher", "armoured-vehicle", "patrol-boat", "frigate",
    "cruise-missile", "guided-missile", "radar", "aircraft-carrier"
]
"""What a weapons system is."""

WeaponRelation = Literal[
    "copy", "variant", "successor", "component"
]
"""How one weapons system follows from another."""
