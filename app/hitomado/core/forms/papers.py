"""Every paper beside the combined form: one value says all that it prints."""

from hitomado.core.forms.hand_out import HandOuts
from hitomado.core.forms.pin_guide import PinGuide

Paper = PinGuide | HandOuts
