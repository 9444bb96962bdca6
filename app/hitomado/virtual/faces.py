"""What is printed on a practice card: 1-bit pictures of text, and the portrait of nobody.

Portraits are drawn from a seed with simple shapes, so that no one can be meant.
"""

import random
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

_FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "NotoSansCJK-Regular.ttc",
    "BIZ-UDGothicR.ttc",
    "YuGothM.ttc",
    "msgothic.ttc",
)
PORTRAIT = (288, 360)  # pixels, width and height
_JPEG2000_RATE = 12  # compression that gives the 6 to 10 kB of a real photo


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    for name in _FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)


def text_png(text: str, size: tuple[int, int], lines: int = 1) -> bytes:
    """Draw text black on white into a 1-bit PNG. size: pixels. Long text is broken evenly."""
    picture = Image.new("1", size, 1)
    draw = ImageDraw.Draw(picture)
    per_line = -(-len(text) // lines)
    step = size[1] // lines
    points = max(8, min(step * 3 // 4, size[0] // max(per_line, 1)))
    for line in range(lines):
        part = text[line * per_line : (line + 1) * per_line]
        middle = line * step + step // 2
        draw.text((1, middle), part, fill=0, font=_font(points), anchor="lm")
    return _saved(picture, "PNG")


def portrait_jp2(seed: str) -> bytes:
    """Draw a grey portrait and pack it as JPEG 2000 (JP2); the same seed, the same face."""
    return _saved(
        _portrait(random.Random(seed)),  # noqa: S311  a drawing, not a secret
        "JPEG2000",
        quality_mode="rates",
        quality_layers=[_JPEG2000_RATE],
        irreversible=True,
    )


def _saved(picture: Image.Image, form: str, **options: object) -> bytes:
    out = BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def _portrait(chance: random.Random) -> Image.Image:
    width, height = PORTRAIT
    picture = Image.new("L", PORTRAIT, 235)
    draw = ImageDraw.Draw(picture)
    middle, top = width // 2, height // 5
    half = chance.randint(58, 72)
    chin = top + chance.randint(165, 190)
    skin, hair = chance.randint(195, 220), chance.randint(25, 90)
    eyes = top + chance.randint(78, 92)
    apart = chance.randint(26, 32)

    cloth = chance.randint(60, 170)
    draw.rounded_rectangle(
        (middle - 125, chin + 22, middle + 125, height + 60), radius=60, fill=cloth
    )
    draw.rectangle((middle - 26, chin - 30, middle + 26, chin + 36), fill=skin - 18)
    long_hair = chance.random() < 0.5
    draw.ellipse((middle - half - 12, top - 22, middle + half + 12, chin - 10), fill=hair)
    if long_hair:
        draw.rectangle((middle - half - 12, eyes, middle + half + 12, chin + 30), fill=hair)
    draw.ellipse((middle - half, top, middle + half, chin), fill=skin)
    draw.chord((middle - half, top - 6, middle + half, chin - 20), 208, 332, fill=hair)
    for side in (-1, 1):
        x = middle + side * apart
        draw.ellipse((x - 11, eyes - 6, x + 11, eyes + 6), fill=250)
        draw.ellipse((x - 5, eyes - 6, x + 5, eyes + 6), fill=30)
        draw.line((x - 14, eyes - 18, x + 14, eyes - 19 - side), fill=hair, width=4)
    draw.line((middle, eyes + 12, middle - 5, eyes + 38, middle + 6, eyes + 38), fill=skin - 55)
    mouth = eyes + chance.randint(56, 64)
    draw.arc((middle - 22, mouth - 12, middle + 22, mouth + 8), 20, 160, fill=110, width=4)
    if chance.random() < 0.4:  # glasses
        for side in (-1, 1):
            x = middle + side * apart
            draw.ellipse((x - 20, eyes - 17, x + 20, eyes + 17), outline=40, width=3)
        draw.line((middle - apart + 20, eyes, middle + apart - 20, eyes), fill=40, width=3)
    return picture
