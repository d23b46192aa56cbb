"""Carbon Desktop: plan a machine-learning experiment and see what it will cost the planet.

The rooms, each of which may use what stands below it and never the other way::

    __main__   looks at the arguments, then opens the window (gui) or runs a command (cli)
    ui         widgets: they emit intentions and show values
    i18n       the widgets' own strings, switched live
    workspace  the open plan, its undo stack, preferences
    handover   one window for all starts: a later one gives its file to the first
    words      sentences, numbers and units in English and Chinese
    profiles   plans on disk: format, migrations, atomic saves
    study      answers: what does this plan use and emit?
    plan       the question: scenarios, phases, hardware, site
    catalogue  facts with sources: accelerators, grids, cloud regions
    method     the paper: every equation once, as a small pure function

Data flows one way: an intention edits the plan, the plan is estimated, the estimate is shown.
"""

__version__ = "0.1.0"
