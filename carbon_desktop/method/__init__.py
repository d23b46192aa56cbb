"""The paper: every equation of the estimate, written once, as a small pure function.

What is run comes first: `hours`, or `data_preparation`, or one of the `measured_*` modules; for
training `training_weights` or `training_attention`, `training`, `utilisation` or one of the
`throughput_*` modules and `training_hours`; for a service `serving_model`, `serving_replica`,
`serving`, `serving_load`, and `serving_reserved` or `serving_busy`. Then what it draws: a
`share_by_*` module, `accelerator_power`, a `host_of_*` module, `servers`, `it_servers` or
`it_network`, and `energy` (the three boundaries). Then what follows: `carbon`, `embodied`,
`water`, `waste`, `cost`, `flops`, `totals`, `intensity`.

`quantity` marks a function as an equation, `graph` wires equations by their argument names,
`training_graphs`, `serving_graphs` and `power_graphs` choose modules by what is known, and
`floors` says which equations make a phase of each kind and which make the whole plan.
"""

VERSION = "2"
"""Version of the method: raised whenever an equation or a rule changes a result."""
