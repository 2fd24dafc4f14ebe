"""Edit distances between a pattern and the passages of a text, many letters at a time."""


def distances(pattern: str, text: str, *, anchored: bool = False) -> list[int]:
    """
    For each offset of a text, 0 to its length, the fewest edits that turn a passage ending there into the pattern.

    An edit adds, drops or changes one code point. A passage begins anywhere, or at 0 where it is `anchored`. Each
    column of the distance table is one integer with a bit for each letter of the pattern (Myers 1999, Hyyrö 2003).
    """
    if not pattern:
        return list(range(len(text) + 1)) if anchored else [0] * (len(text) + 1)
    mask, last = (1 << len(pattern)) - 1, 1 << (len(pattern) - 1)
    letters: dict[str, int] = {}
    for at, letter in enumerate(pattern):
        letters[letter] = letters.get(letter, 0) | 1 << at
    higher, lower, distance, first = mask, 0, len(pattern), int(anchored)
    found = [distance]
    for letter in text:
        equal = letters.get(letter, 0)
        diagonal = equal | lower
        level = (((equal & higher) + higher) ^ higher) | equal
        rise, fall = lower | (mask & ~(level | higher)), higher & level
        distance += bool(rise & last) - bool(fall & last)
        rise, fall = (rise << 1) | first, fall << 1
        higher, lower = (fall | ~(diagonal | rise)) & mask, rise & diagonal & mask
        found.append(distance)
    return found
