"""``python -m groundswell``."""

from groundswell.cli.door import program

if __name__ == "__main__":
    program()
