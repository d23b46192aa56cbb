"""Plans on disk: their format, its migrations, atomic saves, and the user's own entries.

`format` turns a plan into bytes and back, `files` reads and writes any plan file, `store` keeps
the saved profiles, `pins` holds an old plan to its old numbers, `own_entries` and `recent` are
the other two files of the configuration folder. Every failure is a `ProfileError` with a code,
which words turns into a sentence.
"""
