"""Driving a card conversation of the core over a real or virtual link."""

from hitomado.core.chip.apdu import Conversation, T
from hitomado.ports import CardLink


def converse(link: CardLink, conversation: Conversation[T]) -> T:
    """Hold a conversation over a link, command by command, and return what it learnt.

    Raises CardError from the link or from the conversation; nothing is ever sent twice here.
    The conversation is closed in any case, so that it wipes the secret it may hold.
    """
    try:
        command = next(conversation)
        while True:
            command = conversation.send(link.send(command))
    except StopIteration as done:
        result: T = done.value
        return result
    finally:
        conversation.close()
