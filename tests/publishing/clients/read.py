"""Reads a record through a generated client, as a program does that knows the description of the API alone."""

import sys

from client import Client
from client.api.default import get_weapon
from client.models import Weapon

weapon = get_weapon.sync(client=Client(base_url=f"{sys.argv[1]}/api/v1"), id="shahab-4")
assert isinstance(weapon, Weapon)
for claim in weapon.fields.range_km.values:
    print(claim.value.min_, claim.value.max_, claim.status, len(claim.denials))
