"""`python -m hitomado` is the `hitomado` command."""

from hitomado.cli import main

main()
