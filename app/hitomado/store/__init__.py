"""The encrypted store of one PC: journal, register, settings. The only room that speaks SQL."""
