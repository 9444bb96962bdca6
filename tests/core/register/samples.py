"""Register files in small, for tests: invented people only."""

from collections.abc import Iterator, Mapping

from hitomado.core.people import Resident
from hitomado.core.register.encoding import decode_lines, detect_encoding
from hitomado.core.register.mapping import RegisterMapping, parse_mapping
from hitomado.core.register.rejects import Reject
from hitomado.core.register.residents import Residents, read_residents
from hitomado.resources_dir import resources

ORDINARY = {
    "市区町村コード": "999016",
    "宛名番号": "0000000019",
    "世帯番号": "5000000010",
    "住民種別": "1",
    "住民状態": "1",
    "氏名": "窓野　花子",
    "生年月日": "昭和60年6月12日",
    "性別": "2",
    "続柄": "世帯主",
    "住所": "ひとまど県ひとまど町中央一丁目2番3号",
    "支援措置区分": "0",
}


def mapping_text(name: str = "layout_a") -> str:
    return (resources() / "mappings" / f"{name}.toml").read_text(encoding="utf-8")


def layout(name: str = "layout_a") -> RegisterMapping:
    return parse_mapping(mapping_text(name))


def csv_text(*rows: Mapping[str, str]) -> str:
    """Rows as a file; the first row's columns are the header."""
    header = list(rows[0])
    lines = [header, *([row.get(name, "") for name in header] for row in rows)]
    return "".join(",".join(cells) + "\r\n" for cells in lines)


def ordinary(**changes: str) -> dict[str, str]:
    return ORDINARY | changes


def residents(text: str, mapping: RegisterMapping | None = None) -> Residents:
    return read_residents(text.splitlines(keepends=True), mapping or layout())


def only_resident(text: str, mapping: RegisterMapping | None = None) -> Resident:
    (found,) = residents(text, mapping)
    assert isinstance(found, Resident), found
    return found


def only_reject(text: str, mapping: RegisterMapping | None = None) -> Reject:
    (found,) = (row for row in residents(text, mapping) if isinstance(row, Reject))
    return found


def chunked(data: bytes, size: int = 7) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


def lines_of(data: bytes, size: int = 7) -> list[str]:
    encoding = detect_encoding(chunked(data, size))
    return list(decode_lines(chunked(data, size), encoding))
