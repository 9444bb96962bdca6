"""ひとまど (Hitomado): one counter, one form, nobody sent away for a forgotten PIN."""

__version__ = "0.1.0"
