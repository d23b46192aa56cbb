"""Agreement with measurements: plots and tables of published runs beside what we make of them."""
