"""Where the clause of a number ends, and what in it is only a remark."""

from __future__ import annotations

from extract.rules.reading import NUMBER, Reading

ASIDE = 14
"""Words of a remark between commas."""

LONG_ASIDE = 30
"""Words of a remark between dashes."""

DASHES = ("–", "—")


def begins_main_clause(reading: Reading, index: int) -> bool:
    """Whether a second verb after a relative clause is that of its sentence: "12 people who had fled were killed"."""
    is_joined = reading.at(index - 1) == "," or reading.is_a(index - 1, "conjunction", "relative", "auxiliary")
    return reading.is_a(index, "verb") and not is_joined and not reading.is_a(index - 1, "verb")


def tells_of_a_part(reading: Reading, index: int) -> bool:
    """Whether a clause about a part begins after a comma: "54,000 refugees, of whom 37,000 are assisted"."""
    return any(reading.is_a(at, "which") and reading.is_a(at - 1, "of") for at in range(index + 2, index + 5))


def is_participle_clause(reading: Reading, index: int) -> bool:
    """Whether a participle begins a clause that tells what followed: ", leaving a gap", ", bringing the total"."""
    return reading.is_a(index, "verb") and reading.at(index).endswith(reading.vocabulary.endings["modifier"])


def ends_cell(reading: Reading, index: int) -> bool:
    """Whether a bar closes the cell of another number: that of "12.4M" in "Reached 12.4M | Partners 170"."""
    return reading.words[index] == "|" and reading.at(index - 1) == NUMBER


def is_aside(reading: Reading, word: int) -> bool:
    """Whether a number stands in words set apart by commas: "Of 1,183 patients, ...", ", including two children,"."""
    if reading.is_a(word - 1, "partitive"):
        return True
    return any(reading.breakdown_at(at) for at in range(max(0, word - 3), word))


def after_aside(reading: Reading, index: int) -> int:
    """The word after a bracket or remark that begins at ``index``: "26 civilians, including seven children, were".

    0 where none begins.
    """
    words = reading.words
    if words[index] == "(":
        return next((at for at in range(index + 1, len(words)) if words[at] == ")"), len(words) - 1) + 1
    if words[index] in DASHES:
        end = next((at for at in range(index + 1, min(index + LONG_ASIDE, len(words))) if words[at] in DASHES), 0)
        return end + 1 if end and reading.is_a(end + 1, "auxiliary") else 0
    if words[index] != ",":
        return 0
    after = next((at + 1 for at in range(index + 2, min(index + ASIDE, len(words))) if words[at] == ","), 0)
    is_part = reading.breakdown_at(index + 1) or (
        reading.is_a(index + 1, "determiner") and reading.breakdown_at(index + 2)
    )
    is_remark = reading.is_a(after, "auxiliary") and NUMBER not in words[index:after]
    return after if is_part or (is_remark and not reading.is_a(index + 1, "relative", "conjunction")) else 0


def bracket_before(words: list[str], index: int) -> int:
    """The word of the bracket that opens before ``index``; ``index`` where none does."""
    return next((at for at in range(index - 1, -1, -1) if words[at] == "("), index)
