"""The visit's number as a QR code, and nothing else in it."""

from io import BytesIO


def qr_svg(text: str) -> str:
    """Return the QR code of a text as an SVG drawing (error correction M, quiet zone 2)."""
    import qrcode
    from qrcode.image.svg import SvgPathImage

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=2)
    code.add_data(text)
    drawn = BytesIO()
    code.make_image(image_factory=SvgPathImage).save(drawn)
    return drawn.getvalue().decode("utf-8")
