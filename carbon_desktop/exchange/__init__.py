"""Exchange: what leaves the program for a paper, a model card or a manual, one module a format."""
