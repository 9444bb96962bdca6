"""What reading again showed, in words that claim no more than was compared."""

from hitomado.core.match.comparison import Comparison
from hitomado.core.visit.model import PersonCase, Visit
from hitomado.core.visit.proved import told_only
from hitomado.ui.kit.banner import BannerView
from hitomado.ui.kit.shapes import Tone
from hitomado.words import Words


def agreed_view(words: Words, visit: Visit, person: PersonCase, compared: Comparison) -> BannerView:
    """Which fields agree, and which work only the clerk confirmed."""
    comma = words("kit.list.comma")
    fields = comma.join(words(f"kit.field.{f.what}") for f in compared.fields)
    told = comma.join(words(f"procedure.{p}") for p in told_only(visit, person.id))
    return BannerView(
        Tone.SUCCESS,
        words("reread.agreed", fields=fields),
        words("reread.told", procedures=told) if told else "",
    )
