"""Reading the town's resident register as it is exported: bytes in, residents and rejects out."""
