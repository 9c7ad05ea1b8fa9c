"""sopdocs."""
