"""Real readers by PC/SC: the only room that imports smartcard."""

from hitomado.pcsc.readers import PcscReaders

__all__ = ["PcscReaders"]
