"""The form: the fields of one scenario, each with its unit and where its value comes from."""
