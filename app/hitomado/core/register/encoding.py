"""Bytes of a register file into text lines: decided strictly, never with replacement characters.

Order of decision: byte order mark (UTF-8, UTF-16) → the whole file is strict UTF-8 → the whole
file is strict CP932, whose user-defined characters F040–F9FC (外字) become U+E000–U+E757 of the
private use area and stay there. Sources: Microsoft code page 932; The Unicode Standard 2.6, 3.10.

The file is read twice, in chunks: once to decide, once to decode. Memory is one chunk.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain

from hitomado.core.reasons import Reason, RegisterFileError

_LINE_LIMIT = 1 << 20  # characters; a row longer than this is no row
# single bytes that the codec lets through but code page 932 leaves unassigned
_UNASSIGNED_932 = "\x80\uf8f0\uf8f1\uf8f2\uf8f3"
_CONTROLS = bytes(c for c in (*range(32), 127) if c not in b"\t\r\n")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80\uf8f0-\uf8f3\ufffd\x85\u2028\u2029]")
_DOS_END = 0x1A  # Ctrl-Z: older systems end a text file with it
_MORE_LINE_ENDS = "\x85\u2028\u2029"


class Encoding(StrEnum):
    """How a register file is written."""

    UTF_8_BOM = "utf-8-bom"
    UTF_8 = "utf-8"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    CP932 = "cp932"


_MARKS = {
    Encoding.UTF_8_BOM: codecs.BOM_UTF8,
    Encoding.UTF_16_LE: codecs.BOM_UTF16_LE,
    Encoding.UTF_16_BE: codecs.BOM_UTF16_BE,
}
_CODECS = {
    Encoding.UTF_8_BOM: "utf-8",
    Encoding.UTF_8: "utf-8",
    Encoding.UTF_16_LE: "utf-16-le",
    Encoding.UTF_16_BE: "utf-16-be",
    Encoding.CP932: "cp932",
}


def detect_encoding(chunks: Iterable[bytes]) -> Encoding:
    """Decide the encoding of a whole file.

    chunks: the file from its first byte, in pieces of any size.
    Raises RegisterFileError(FILE_ENCODING) with the line (from 1) and the byte offset (from 0)
    where the encoding that got furthest stopped, and RegisterFileError(FILE_EMPTY).
    """
    head, source = _first_bytes(chunks)
    if not head:
        raise RegisterFileError(Reason.FILE_EMPTY)
    marked = next((e for e, mark in _MARKS.items() if head.startswith(mark)), None)
    candidates = [_Reader(e) for e in ((marked,) if marked else (Encoding.UTF_8, Encoding.CP932))]
    stopped: list[RegisterFileError] = []
    for chunk, last in _mark_last(chain((head,), source)):
        for reader in tuple(candidates):
            try:
                reader.decode(chunk, last=last)
            except RegisterFileError as error:
                candidates.remove(reader)
                stopped.append(error)
        if not candidates:
            raise max(stopped, key=_offset)
    return candidates[0].encoding


def decode_lines(chunks: Iterable[bytes], encoding: Encoding) -> Iterator[str]:
    """Decode a file into its lines, line ends kept (LF, CRLF or CR).

    Raises RegisterFileError(FILE_ENCODING) like `detect_encoding`.
    """
    return chain.from_iterable(_line_blocks(chunks, _Reader(encoding)))


def _line_blocks(chunks: Iterable[bytes], reader: "_Reader") -> Iterator[list[str]]:
    rest = ""
    for chunk, last in _mark_last(chunks):
        text = rest + reader.decode(chunk, last=last)
        lines = _split_lines(text)
        # a CR at the end may be the first half of CRLF
        rest = lines.pop() if lines and not last and not lines[-1].endswith("\n") else ""
        if len(rest) > _LINE_LIMIT:
            raise _undecodable(reader.encoding, reader.lines + 1, reader.offset)
        yield lines


def _split_lines(text: str) -> list[str]:
    """Split at LF, CRLF and CR only; `str.splitlines` knows more line ends than CSV has."""
    if any(end in text for end in _MORE_LINE_ENDS):
        return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)
    return text.splitlines(keepends=True)


def _first_bytes(chunks: Iterable[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """Take enough of a file to see its byte order mark, and the rest."""
    source = iter(chunks)
    head = b""
    for chunk in source:
        head += chunk
        if len(head) >= len(codecs.BOM_UTF8):
            break
    return head, source


def _mark_last(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Say with each chunk whether it is the last one; the first one holds a whole mark."""
    before, source = _first_bytes(chunks)
    for chunk in source:
        yield before, False
        before = chunk
    yield before, True


class _Reader:
    """One strict incremental decoder that knows where it is. lines, offset: consumed so far."""

    def __init__(self, encoding: Encoding) -> None:
        self.encoding = encoding
        self.lines = 0
        self.offset = 0
        self._decoder = codecs.getincrementaldecoder(_CODECS[encoding])("strict")
        self._mark = _MARKS.get(encoding, b"")
        self._wide = encoding in (Encoding.UTF_16_LE, Encoding.UTF_16_BE)

    def decode(self, chunk: bytes, *, last: bool) -> str:
        """Decode the next piece; BOM and a closing Ctrl-Z are no text."""
        if self._mark and not self.offset:
            chunk = chunk.removeprefix(self._mark)
            self.offset = len(self._mark)
        if last and not self._wide:
            chunk = chunk.removesuffix(bytes([_DOS_END]))
        pending = len(self._decoder.getstate()[0])
        try:
            text = self._decoder.decode(chunk, last)
        except UnicodeDecodeError as error:
            good = error.object[: error.start].decode(_CODECS[self.encoding], "ignore")
            line = self.lines + good.count("\n") + 1
            raise _undecodable(
                self.encoding, line, self.offset - pending + error.start
            ) from None  # the error object holds the file's bytes
        self._refuse_what_is_no_text(chunk, text, pending)
        self.lines += text.count("\n")
        self.offset += len(chunk)
        return text

    def _refuse_what_is_no_text(self, chunk: bytes, text: str, pending: int) -> None:
        """Refuse control characters and what an earlier conversion already damaged."""
        suspicious = (
            self._wide
            or len(chunk.translate(None, _CONTROLS)) != len(chunk)
            or (
                any(c in text for c in _UNASSIGNED_932)
                if self.encoding is Encoding.CP932
                else "\ufffd" in text
            )
        )
        if not suspicious:
            return
        for found in _NO_TEXT.finditer(text):
            if found[0] in _MORE_LINE_ENDS or (
                self.encoding is not Encoding.CP932 and found[0] in _UNASSIGNED_932
            ):
                continue
            before = text[: found.start()]
            offset = self.offset - pending + len(before.encode(_CODECS[self.encoding]))
            raise _undecodable(self.encoding, self.lines + before.count("\n") + 1, offset)


def _undecodable(encoding: Encoding, line: int, offset: int) -> RegisterFileError:
    return RegisterFileError(
        Reason.FILE_ENCODING, f"{encoding} byte {offset}", (("line", line), ("offset", offset))
    )


def _offset(error: RegisterFileError) -> int:
    return int(dict(error.params)["offset"])
