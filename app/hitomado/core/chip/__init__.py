"""The card's language: APDUs, TLV, the files of each application; bytes in, `CardReading` out."""
