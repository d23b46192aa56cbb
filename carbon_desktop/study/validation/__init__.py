"""Agreement with reality: our figures against published ones, leaving each run out."""
