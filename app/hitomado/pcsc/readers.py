"""The readers of this PC, as PC/SC knows them."""

from collections.abc import Callable, Sequence

from hitomado.pcsc.context import reader_names, reader_states, service
from hitomado.pcsc.guard import GuardedLink, VirtualOnlyLink, nonce
from hitomado.pcsc.link import PcscLink
from hitomado.pcsc.monitor import Monitor
from hitomado.ports import CardLink, ReaderInfo, ReadersSeen


class PcscReaders:
    """Lists, opens and watches real readers (port `Readers`); keeps nothing open in between."""

    def list(self) -> Sequence[ReaderInfo]:
        """Return all readers now, in the order of the service. Raises CardError(NO_SERVICE)."""
        with service() as context:
            return reader_states(context, reader_names(context))

    def open(self, reader: str, *, exclusive: bool = False) -> CardLink:
        """Connect to the card in a reader, waiting up to two seconds for other programs.

        Raises CardError: NO_CARD, CARD_IN_USE, CARD_MUTE, READER_UNKNOWN, NO_READER, NO_SERVICE.
        """
        link = PcscLink(reader, exclusive=exclusive)
        guarded = GuardedLink(link)
        virtual_only = nonce()
        if virtual_only is None:
            return guarded
        try:
            return VirtualOnlyLink(guarded, virtual_only)
        except BaseException:
            link.close()
            raise

    def watch(self, seen: Callable[[ReadersSeen], None]) -> Callable[[], None]:
        """Call `seen` on a thread of its own at every change; returns the way to stop."""
        monitor = Monitor(seen)
        monitor.start()
        return monitor.stop
