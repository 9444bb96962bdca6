"""The rules themselves: files, periods, what the office sets, how they are titled."""
