"""`python -m sopdocs`: the command line."""

from sopdocs.cli import main

if __name__ == "__main__":
    main()
