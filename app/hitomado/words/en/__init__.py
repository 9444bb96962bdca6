"""English: the translation. Each module holds TEXT for one area of the program."""
