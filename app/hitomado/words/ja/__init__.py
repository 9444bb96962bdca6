"""Japanese: the original words. Each module holds TEXT for one area of the program."""
