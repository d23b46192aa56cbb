"""What the menus do: each with the dialogs and the questions that it takes."""
