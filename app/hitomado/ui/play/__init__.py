"""Practice visits that play by themselves."""
