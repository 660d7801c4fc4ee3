"""Actors other than persons: where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from groundswell.archive.reading import Reading
from groundswell.grammar.case import Place, Post


def read_posts(reading: Reading, places: Sequence[Place]) -> tuple[Post, ...]:
    """Return the posts in the order in which they are written."""
    posts: dict[tuple[str, str], Post] = {}
    for index, written in enumerate(reading.written.posts):
        where = ("posts", index)
        if bool(written.place) == bool(written.each):
            raise reading.document.fault(
                where, f"{written.name} must stand somewhere", "either `place:` or `each:` of a layer"
            )
        if written.place:
            reading.one_of("place", written.place, [place.name for place in places], *where, "place")
        else:
            reading.one_of("layer", written.each, reading.written.layers, *where, "each")
        if (written.actor, written.name) in posts:
            raise reading.document.fault(
                (*where, "name"), f"the {written.actor} {written.name!r} stands twice", "each name once"
            )
        settings = reading.settings(written.actor, written.settings, *where, "settings")
        posts[written.actor, written.name] = Post(
            written.actor, written.name, written.place, written.each, settings
        )
    return tuple(posts.values())
