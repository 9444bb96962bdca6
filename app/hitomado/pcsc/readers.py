"""The readers of this PC, as PC/SC knows them."""

from collections.abc import Callable, Sequence

from hitomado.core.reasons import CardError, Reason
from hitomado.pcsc.bounded import BoundedLink
from hitomado.pcsc.context import reader_names, reader_states, service
from hitomado.pcsc.guard import GuardedLink, VirtualOnlyLink, nonce
from hitomado.pcsc.holders import holders
from hitomado.pcsc.lane import StoppedError, TimeUpError
from hitomado.pcsc.lanes import Lanes, Limits
from hitomado.pcsc.monitor import Monitor
from hitomado.ports import CardLink, ReaderInfo, ReadersSeen


class PcscReaders:
    """Lists, opens and watches real readers (port `Readers`); keeps nothing open in between.

    limits: how long PC/SC is waited for; nothing here hangs, whatever a card or a driver does.
    holders: names the programs that may have a card in use.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        holders: Callable[[], Sequence[str]] = holders,
    ) -> None:
        self._limits = limits or Limits()
        self._holders = holders
        self._lanes = Lanes()

    def list(self) -> Sequence[ReaderInfo]:
        """Return all readers now, in the order of the service.

        Raises CardError: NO_SERVICE, READING_STOPPED.
        """
        with self._lanes.short("readers") as lane:
            try:
                return lane.run(_states, self._limits.looking)
            except TimeUpError:
                raise CardError(Reason.NO_SERVICE, "the service does not answer") from None
            except StoppedError:
                raise CardError(Reason.READING_STOPPED, "looking") from None

    def open(self, reader: str, *, exclusive: bool = False) -> CardLink:
        """Connect to the card in a reader, waiting up to two seconds for other programs.

        Raises CardError: NO_CARD, CARD_HELD (params `programs`) or CARD_IN_USE when others have
        it, CARD_MUTE, CARD_RESET, READER_UNKNOWN, NO_READER, NO_SERVICE, READING_STOPPED.
        """
        try:
            link = BoundedLink(reader, exclusive=exclusive, lanes=self._lanes, limits=self._limits)
        except CardError as stop:
            raise self._with_holders(stop) from None
        guarded = GuardedLink(link)
        virtual_only = nonce()
        if virtual_only is None:
            return guarded
        try:
            return VirtualOnlyLink(guarded, virtual_only)
        except BaseException:
            link.close()
            raise

    def _with_holders(self, stop: CardError) -> CardError:
        """A card in use elsewhere: say by whom, as far as that can be known."""
        names = self._holders() if stop.reason is Reason.CARD_IN_USE else ()
        if not names:
            return stop
        params = (*stop.params, ("programs", " / ".join(names)))
        return CardError(Reason.CARD_HELD, stop.detail, params)

    def interrupt(self) -> None:
        """Stop every reading now: who waits, or sends next, gets CardError(READING_STOPPED)."""
        self._lanes.stop()

    def watch(self, seen: Callable[[ReadersSeen], None]) -> Callable[[], None]:
        """Call `seen` on a thread of its own at every change; returns the way to stop."""
        monitor = Monitor(seen)
        monitor.start()
        return monitor.stop


def _states() -> Sequence[ReaderInfo]:
    with service() as context:
        return reader_states(context, reader_names(context))
