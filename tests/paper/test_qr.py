"""The QR code carries the text it was given and nothing else."""

import re

import qrcode

from hitomado.paper.qr import qr_svg


def dark_modules(text: str) -> int:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=2)
    code.add_data(text)
    return sum(sum(row) for row in code.get_matrix())


def test_the_drawing_is_the_code_of_that_text() -> None:
    drawn = qr_svg("V-20261121-0001")
    assert len(re.findall(r"M\d", drawn)) == dark_modules("V-20261121-0001")
    assert drawn != qr_svg("V-20261121-0002")
