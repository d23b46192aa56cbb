"""The paper: every equation of the estimate, written once, as a small pure function.

Read the equation modules in this order: `hours`, one of the `measured_*` modules, or for
training `training_weights` or `training_attention`, `training`, `utilisation` or one of the
`throughput_*` modules and `training_hours` (what is run), `power` or `node_power` (what it
draws), `it_servers` or `it_network`, `energy` (the three boundaries), `carbon`, `embodied`,
`water`, `waste`, `cost`, `flops`, `totals`, `intensity`. `quantity` marks a function as an
equation, `graph` wires equations by their argument names, `floors` says which equations make a
phase of each kind and which make the whole plan, and `training_graphs` which of them lead from
a model and its data to device-hours.
"""

VERSION = "1"
"""Version of the method: raised whenever an equation or a rule changes a result."""
