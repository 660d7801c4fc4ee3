"""Actors other than persons: where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from groundswell.archive.reading import Reading
from groundswell.archive.schema import WrittenPost
from groundswell.grammar.case import Place, Post


def read_posts(reading: Reading, places: Sequence[Place]) -> tuple[Post, ...]:
    """Return the posts in the order in which they are written, one for each place where they stand."""
    posts: dict[tuple[str, str, str], Post] = {}
    names = [place.name for place in places]
    for index, written in enumerate(reading.written.posts):
        where = ("posts", index)
        settings = reading.settings(written.actor, written.settings, *where, "settings")
        where_said = [written.place, *(written.places or []), "elsewhere" if written.elsewhere else ""]
        for word in written.settings:
            reading.call(where, ("settings", word), " ".join([written.name, *filter(None, where_said)]))
        taken = {place for actor, name, place in posts if (actor, name) == (written.actor, written.name)}
        for place in _places(reading, written, index, names, taken):
            if place in taken:
                raise reading.document.fault(
                    (*where, "name"),
                    f"the {written.actor} {written.name!r} stands twice",
                    "each name once in a place",
                )
            posts[written.actor, written.name, place] = Post(
                written.actor, written.name, place, written.each, settings
            )
    return tuple(posts.values())


def _places(
    reading: Reading, written: WrittenPost, index: int, names: Sequence[str], taken: set[str]
) -> Sequence[str]:
    """The places where a post stands; one without a name for a post of every collective of a layer."""
    where = ("posts", index)
    said = [bool(written.place), bool(written.each), bool(written.places), written.elsewhere]
    if sum(said) != 1:
        raise reading.document.fault(
            where,
            f"{written.name} must stand somewhere",
            "one of `place:`, `places:`, `elsewhere: true`, or `each:` of a layer",
        )
    if written.each:
        reading.one_of("layer", written.each, reading.written.layers, *where, "each")
        return ("",)
    if written.elsewhere:
        return [name for name in names if name not in taken]
    for place in written.places or [written.place]:
        reading.one_of("place", place, names, *where, "places" if written.places else "place")
    return written.places or [written.place]
