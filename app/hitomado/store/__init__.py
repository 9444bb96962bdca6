"""The machine's one encrypted database: register, journal, settings."""
