"""What sentences claim: the number as written, the indicator and the unit of each figure but those of ``other``.

The sentences stand by what their first figure counts, as the rules do in ``extract/lang/en/rules``; those whose point
is where the meaning stands, by that: in the layout, left out, or told before.
"""

from __future__ import annotations

from tests.phrasebook import aid, conditions, harm, health, layouts, left_out, money, movement, nothing, told

CLAIMS = {
    **aid.CLAIMS,
    **conditions.CLAIMS,
    **harm.CLAIMS,
    **health.CLAIMS,
    **layouts.CLAIMS,
    **left_out.CLAIMS,
    **money.CLAIMS,
    **movement.CLAIMS,
    **nothing.CLAIMS,
    **told.CLAIMS,
}
