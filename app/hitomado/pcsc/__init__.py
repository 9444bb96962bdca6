"""Real readers. The only room that imports `smartcard`."""
