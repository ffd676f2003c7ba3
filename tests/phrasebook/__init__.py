"""What sentences claim: the number as written, the indicator and the unit of each figure but those of ``other``.

The sentences stand by what their first figure counts, as the rules do in ``extract/lang/en/rules``.
"""

from __future__ import annotations

from tests.phrasebook import aid, conditions, harm, health, left_out, money, movement, nothing, told

CLAIMS = {
    **aid.CLAIMS,
    **conditions.CLAIMS,
    **harm.CLAIMS,
    **health.CLAIMS,
    **left_out.CLAIMS,
    **money.CLAIMS,
    **movement.CLAIMS,
    **nothing.CLAIMS,
    **told.CLAIMS,
}
