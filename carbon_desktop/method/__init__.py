"""The paper: every equation of the estimate, written once, as a small pure function.

Read the equation modules in this order: `hours` or one of the `measured_*` modules (what is
run), for a service `serving_model`, `serving_replica`, `serving`, `serving_load`,
`serving_reserved` or `serving_busy` and `serving_intensity`, `power` or `node_power` (what it
draws), `it_servers` or `it_network`, `energy` (the three boundaries), `carbon`, `embodied`,
`water`, `waste`, `cost`, `flops`, `totals`, `intensity`.
`quantity` marks a function as an equation, `graph` wires equations by their argument names, and
`floors` says which equations make a phase of each kind and which make the whole plan.
"""

VERSION = "1"
"""Version of the method: raised whenever an equation or a rule changes a result."""
