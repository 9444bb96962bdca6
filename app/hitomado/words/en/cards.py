"""Cards and readers: why something stopped, what to do. `reason.<code>.title|what|remedy`."""

TEXT: dict[str, str] = {
    "reason.no_reader.title": "No card reader found",
    "reason.no_reader.what": "No card reader is connected to this PC.",
    "reason.no_reader.remedy": "Unplug the reader's USB cable and plug it in again.",
}
