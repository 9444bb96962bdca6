"""The counter's worked cases, numbered C01 to C65, as files that `hitomado plan` takes."""
