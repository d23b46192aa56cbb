"""The Qt translator for the widgets' own strings, switched while the program runs."""
