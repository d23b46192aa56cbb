"""Tables: what the plan comes to and what it rests on, row by row."""
