"""The window of the lists of cards and certificates that end."""
