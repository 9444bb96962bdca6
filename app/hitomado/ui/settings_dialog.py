"""Light or dark, size of type, language, change of PINs; and openly where the key lies."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from hitomado.ui.appearance import SCALES, Appearance, Mode
from hitomado.ui.kit.parts import button, column, inset, label, row
from hitomado.ui.kit.question_row import ChoiceView, QuestionRow, QuestionView
from hitomado.words import LANGUAGES, Words

_PIN_CHANGE, _ON, _OFF = "pin_change", "on", "off"
_TITLES = {_PIN_CHANGE: "card_view.change.setting"}


class SettingsDialog(QDialog):
    """Questions answered by arrows or a click.

    Emits `kept(Appearance)` on the button, and `pin_change(bool)` when that was answered anew.
    """

    kept = Signal(object)
    pin_change = Signal(bool)

    def __init__(
        self, words: Words, now: Appearance, key_place: str, parent: QWidget, *, pin_change: bool
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._changes_pins = pin_change
        self._wanted = {
            "mode": str(now.mode),
            "scale": str(now.scale),
            "language": now.language,
            _PIN_CHANGE: _ON if pin_change else _OFF,
        }
        self.setWindowTitle(words("ui.settings.title"))
        choices = {
            "mode": tuple(ChoiceView(m, words(f"ui.settings.mode.{m}")) for m in Mode),
            "scale": tuple(
                ChoiceView(str(s), words("ui.settings.scale.value", percent=s)) for s in SCALES
            ),
            "language": tuple(
                ChoiceView(each, words(f"ui.settings.language.{each}")) for each in LANGUAGES
            ),
            _PIN_CHANGE: tuple(
                ChoiceView(each, words(f"card_view.change.setting.{each}")) for each in (_OFF, _ON)
            ),
        }
        self._choices = choices
        self._rows = {name: QuestionRow(words) for name in choices}
        body = column(gap="one")
        for name, shown in self._rows.items():
            body.addWidget(shown)
            shown.answered.connect(self._answer)
            self._show(name)
        body.addWidget(label(words("ui.settings.next_start"), "soft", wrap=True))
        body.addWidget(label(words("ui.settings.key"), "strong"))
        body.addWidget(label(words(f"ui.settings.key.{key_place}"), wrap=True))
        body.addStretch(1)
        keep = button(words("ui.settings.keep"), self._keep, kind="primary")
        keep.setDefault(True)
        body.addLayout(row(button(words("ui.bar.cancel"), self.reject), None, keep))
        self.setLayout(inset(body))
        self.resize(820, 560)
        self._rows["mode"].setFocus()

    def _show(self, name: str) -> None:
        text, why = self._words(_TITLES.get(name, f"ui.settings.{name}")), ""
        if name == _PIN_CHANGE:
            why = self._words("card_view.change.setting_why")
        view = QuestionView(name, text, self._choices[name], self._wanted[name], why)
        self._rows[name].show_view(view)

    def _answer(self, name: str, key: str) -> None:
        self._wanted[name] = key
        self._show(name)

    def _keep(self) -> None:
        wanted = self._wanted
        self.accept()
        changes = wanted[_PIN_CHANGE] == _ON
        if changes != self._changes_pins:
            self.pin_change.emit(changes)
        self.kept.emit(Appearance(Mode(wanted["mode"]), int(wanted["scale"]), wanted["language"]))
