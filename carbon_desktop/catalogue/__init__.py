"""Facts with sources: accelerators, regions, factors; the user's own entries laid over them."""
