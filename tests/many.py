"""How many made-up inputs a law is tried on: few in `make test`, and `FIHRIST_FUZZ` times as many in `make fuzz`."""

import os

from hypothesis import HealthCheck, Phase, settings

TIMES = int(os.environ.get("FIHRIST_FUZZ", "1"))


def many(count: int) -> settings:
    """So many inputs, and `FIHRIST_FUZZ` times as many in a long run."""
    return settings(
        max_examples=count * TIMES,
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
