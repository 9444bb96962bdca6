"""What does not hold of the office's own rules, and why something was not kept, as banners."""

from collections.abc import Sequence

from hitomado.core.reasons import HitomadoError
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.models.rule_views import left_out_titles
from hitomado.words import Words
from hitomado.words.stops_said import stop_params


def stop_view(words: Words, stop: HitomadoError) -> BannerView:
    """Say why something was not kept and what to do."""
    key, params = f"reason.{stop.reason}", stop_params(words, stop.params)
    title, what, remedy = (words(f"{key}.{p}", **params) for p in ("title", "what", "remedy"))
    return BannerView(Tone.WARNING, title, what, remedy)


def left_out(words: Words, stops: Sequence[HitomadoError]) -> BannerView | None:
    """Say which of the office's values do not hold any more; None = all do."""
    if not stops:
        return None
    titles = words("office_rules.value.comma").join(left_out_titles(words, stops))
    return BannerView(
        Tone.WARNING,
        words("office_rules.left_out", titles=titles),
        remedy=words("office_rules.left_out_do"),
    )
