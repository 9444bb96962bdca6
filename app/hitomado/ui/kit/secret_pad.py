"""The window handed to the resident: large keys, dots, nothing that could be looked up later."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QGridLayout, QPushButton, QWidget

from hitomado.ui import theme
from hitomado.ui.kit.banner import Banner, BannerView
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.screen_guard import refuse_capture, user32
from hitomado.ui.kit.secret_digits import SecretDigits
from hitomado.ui.kit.shapes import Tone
from hitomado.ui.kit.ticks import Tick
from hitomado.words import Words


@dataclass(frozen=True, slots=True)
class PinPadView:
    """title: which PIN. whose: whose card, "" = said before.

    left: tries left, 0 = blocked; None = a value nobody checks yet (a new PIN), `told` says then
    what to mind. goes_on: the entry before was the same resident's, the keys stay as dealt.
    """

    title: str
    whose: str
    left: int | None
    told: BannerView | None = None
    goes_on: bool = False


_FRAME = 40  # pixels of the screen that the system's title bar takes
_STACKED, _BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
# how the pad is laid out, the first that fits: what is said above or beside, the keys' size
_FITS = (
    (_STACKED, 1.0),
    (_STACKED, 0.85),
    (_BESIDE, 1.0),
    (_BESIDE, 0.8),
    (_BESIDE, 0.6),
    (_BESIDE, 0.5),
)


def room_for(pad: QWidget) -> QSize:
    """What the screen has for a pad, in pixels; no screen is smaller than the window's least."""
    screen = pad.screen().availableSize().expandedTo(QSize(1200, 700))
    return screen - QSize(0, _FRAME)


class SecretPad(QDialog):
    """Asks for one secret. Emits `entered(bytearray)` once, then closes and knows nothing.

    The receiver owns the bytearray and must wipe it. With one try left the resident's certainty
    is confirmed first; with none left nothing can be typed. The space bar or a key deals the keys
    anew, so that a look at the hand tells nothing. A capture of the screen does not show the pad
    where the system can refuse it. On a small screen, or in large type, what is said stands
    beside the keys, and they are smaller.
    """

    entered = Signal(object)
    _key_size = (96, 64)  # pixels before scale
    _dots_by_keys = True  # not wider than these
    _narrowest = 0.95  # part of a key's width that its longest word needs
    _width = 760

    def __init__(
        self,
        say: Words,
        field: SecretDigits,
        groups: Sequence[str],
        hint: str,
        parent: QWidget | None = None,
    ) -> None:
        """groups: characters that lie together; they are shuffled among themselves."""
        super().__init__(parent)
        self.say = say
        self.setModal(True)
        self.setMinimumWidth(theme.current().length(self._width))
        self.setWindowTitle(say("kit.pin.window"))
        self._groups = groups
        self._title = label(role="title")
        self._whose = label(role="lead")
        self._notice = Banner(say)
        self._digits = field
        self._sure = Tick(say("kit.pin.sure"))
        self._sure.setAccessibleName(say("kit.pin.sure"))
        self._ok = button(say("kit.pin.ok"), self._send, kind="primary")
        self._cancel = button(say("kit.pin.cancel"), self.reject)
        self._shuffle = button(say("card_view.pad.shuffle"), self.shuffle)
        self._signs: list[tuple[QPushButton, int]] = []  # each key with its group
        self._values: dict[QPushButton, int] = {}
        self._across: dict[QPushButton, int] = {}  # as wide as so many keys
        self._grid = QGridLayout()
        self._keys = self._make_keys()
        self._left: int | None = 0
        centre = Qt.AlignmentFlag.AlignHCenter
        for text in (self._title, self._whose):
            text.setAlignment(centre)
            text.setWordWrap(True)
        entry = column()
        near = (self._digits,) if self._dots_by_keys else ()
        for part in (*near, label(hint, "soft"), self._keys):
            entry.addWidget(part, 0, centre)
        self._halves = row(self._notice, entry, gap="one_half")
        self._halves.setStretch(0, 1)
        self._halves.setAlignment(self._notice, Qt.AlignmentFlag.AlignVCenter)
        self._head = row(self._title, self._whose, gap="one")
        body = column(self._head, self._halves, gap="one")
        if not self._dots_by_keys:
            body.insertWidget(1, self._digits, 0, centre)
        body.addWidget(self._sure)
        body.addLayout(row(self._cancel, self._shuffle, None, self._ok, gap="one"))
        inset(body, "two", "one")
        self._body = body
        self.setLayout(body)
        self.deal(groups)
        self._digits.changed.connect(self._refresh)
        self._digits.submitted.connect(self._send)
        self._sure.toggled.connect(self._refresh)

    @property
    def confirmed(self) -> bool:
        """Whether one try was left and the resident ticked to be sure."""
        return self._left == 1 and self._sure.isChecked()

    def show_view(self, view: PinPadView) -> None:
        """Start anew; for another resident with the keys in their usual order."""
        self._digits.wipe()
        self._sure.setChecked(False)
        if not view.goes_on:
            self.deal(self._groups)
        self._left = view.left
        self._title.setText(view.title)
        self._whose.setText(view.whose)
        self._whose.setVisible(bool(view.whose))
        self._sure.setVisible(view.left == 1)
        told = view.told if view.left is None else self._tries(view.left)
        self._notice.setVisible(told is not None)
        if told is not None:
            self._notice.show_view(told)
        self._refresh()
        (self._cancel if view.left == 0 else self._digits).setFocus()

    def _tries(self, left: int) -> BannerView:
        if left == 0:
            return BannerView(
                Tone.ERROR,
                self.say("kit.tries.blocked"),
                self.say("kit.pin.blocked_what"),
                self.say("kit.pin.blocked_remedy"),
            )
        title = self.say("kit.pin.left", count=left)
        if left == 1:
            last = self.say("kit.pin.last_what"), self.say("kit.pin.last_remedy")
            return BannerView(Tone.WARNING, title, *last)
        return BannerView(Tone.INFO, title)

    def _untold(self) -> BannerView:
        """Enter at the last try, and the resident did not say to be sure."""
        asked = self.say("window.pad.unsure")
        return BannerView(Tone.WARNING, asked, remedy=self.say("kit.pin.last_remedy"))

    # the keys

    def _make_keys(self) -> QWidget:
        holder, grid = QWidget(), self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.current().space("half"))
        self._lay_out(grid)
        holder.setLayout(grid)
        return holder

    def _lay_out(self, grid: QGridLayout) -> None:
        """Put `sign` keys and the two corrections where they belong."""
        raise NotImplementedError

    def _sign(self, group: int) -> QPushButton:
        """A key of a group; which character it types is dealt."""
        made = button("", lambda: self._press(made), kind="key")
        self._signs.append((made, group))
        return self._sized(made)

    def _correction(self, word: str, across: int = 1) -> QPushButton:
        does = {"clear": self._digits.wipe, "back": self._digits.erase_last}[word]
        made = button(self.say(f"kit.pin.{word}"), does, kind="choice")
        self._across[made] = across
        return self._sized(made)

    def _sized(self, made: QPushButton, part: float = 1.0) -> QPushButton:
        """Give a key its size, or that part of it."""
        look = theme.current()
        wide, high = self._key_size
        width, height = look.length(wide * max(part, self._narrowest)), look.length(high * part)
        across = self._across.get(made, 1)
        made.setFixedSize(across * (width + look.space("half")) - look.space("half"), height)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard types into the dots themselves
        made.setAutoDefault(False)
        return made

    def _press(self, key: QPushButton) -> None:
        self._digits.put(self._values[key])

    def shuffle(self) -> None:
        """Deal the keys in another order."""
        random = secrets.SystemRandom()
        self.deal(tuple("".join(random.sample(group, len(group))) for group in self._groups))

    def deal(self, groups: Sequence[str]) -> None:
        """Give each key its character, group by group in this order."""
        rest = [iter(group) for group in groups]
        for key, group in self._signs:
            character = next(rest[group])
            key.setText(character)
            key.setAccessibleName(character)
            self._values[key] = ord(character)

    def _refresh(self) -> None:
        able = self._left != 0
        self._digits.setEnabled(able)
        self._keys.setEnabled(able)
        self._shuffle.setEnabled(able)
        self._ok.setEnabled(able and self._digits.full)

    def _send(self) -> None:
        """Hand the secret over; at the last try first ask for the tick."""
        if not self._ok.isEnabled():
            return
        if self._left == 1 and not self._sure.isChecked():
            self._notice.show_view(self._untold())
            self._sure.setFocus()
            self._fit()
            return
        secret = self._digits.take()
        self.accept()
        self.entered.emit(secret)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the style is known that would make the keys smaller again."""
        refuse_capture(int(self.winId()), user32())
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """Stay within the screen: every key and button can be seen and pressed."""
        room = room_for(self)
        for shown in self.findChildren(QWidget):
            shown.ensurePolished()
        for direction, part in _FITS:
            self._head.setDirection(direction)
            self._halves.setDirection(direction)
            for key in self._keys.findChildren(QPushButton):
                self._sized(key, part)
            for changed in (self._grid, self._body):
                changed.invalidate()
                changed.activate()
            least = self._body.totalMinimumSize()
            width = max(theme.current().length(self._width), least.width())
            if direction is _BESIDE:
                width = max(width, min(room.width() - _FRAME, round(1.2 * width)))
            height = max(self._body.totalHeightForWidth(width), least.height())
            if width <= room.width() and height <= room.height():
                break
        self.resize(width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Characters and corrections reach the dots wherever the focus is; Esc cancels."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() == Qt.Key.Key_Space and self._shuffle.isEnabled():
            self.shuffle()
        elif not self._digits.hasFocus() and self._digits.isEnabled():
            self._digits.keyPressEvent(event)
        else:
            event.ignore()
