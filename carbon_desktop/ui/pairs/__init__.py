"""Every pair of scenarios: a matrix, and in a sentence what a cell of it says."""
