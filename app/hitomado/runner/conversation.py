"""Driving a card conversation of the core over a real or virtual link."""

from contextlib import suppress

from hitomado.core.chip.apdu import Conversation, T
from hitomado.core.reasons import NEVER_SENT, CardError
from hitomado.ports import CardLink


def converse(link: CardLink, conversation: Conversation[T]) -> T:
    """Hold a conversation over a link, command by command, and return what it learnt.

    Raises CardError from the link or from the conversation; nothing is ever sent twice here.
    The conversation is closed in any case, so that it wipes the secret it may hold. Closed at a
    command, it must believe that the card had it; a command that was refused before it left is
    told to it as such.
    """
    try:
        command = next(conversation)
        while True:
            try:
                response = link.send(command)
            except CardError as stop:
                if stop.reason in NEVER_SENT:
                    with suppress(StopIteration):  # no conversation goes on from here
                        conversation.throw(stop)
                raise
            command = conversation.send(response)
    except StopIteration as done:
        result: T = done.value
        return result
    finally:
        conversation.close()
