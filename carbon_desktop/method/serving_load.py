"""The load of a service: requests and tokens served, the hours that the accelerators are busy."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import FLOP_PER_EFLOP, FLOP_PER_MAC, S_PER_H, W_PER_KW


@quantity("request", symbol="Q_srv", formula="Q * R", source="definition")
def served_requests(requests: Values, repeats: Values) -> Values:
    """Whole number of requests answered, all repeats together."""
    return requests * repeats


@quantity("token", symbol="L_srv", formula="Q_srv * L_out", source="definition")
def served_tokens(served_requests: Values, output_tokens: Values) -> Values:
    """Output tokens of all answers."""
    return served_requests * output_tokens


@quantity("h", symbol="t_busy", formula="n_rep * Q_srv * t_req / (B * 3600)", source="definition")
def service_device_hours(
    cards_per_replica: Values, served_requests: Values, request_seconds: Values, batch: Values
) -> Values:
    """Hours that accelerators are busy with requests, summed over all of them."""
    return cards_per_replica * served_requests * request_seconds / (batch * S_PER_H)


@quantity("kWh", symbol="E_busy", formula="t_busy * P_acc / 1000", source="definition")
def busy_energy(service_device_hours: Values, accelerator_power: Values) -> Values:
    """Energy of the accelerators while they are busy with requests."""
    return service_device_hours * accelerator_power / W_PER_KW


@quantity(
    "EFLOP",
    symbol="F",
    formula="2 * N_act_kept * (L_in + L_out) * Q_srv / 10 ^ 18",
    source="pope_2022",
)
def compute(
    kept_active_parameters: Values,
    input_tokens: Values,
    output_tokens: Values,
    served_requests: Values,
) -> Values:
    """Model FLOP of all tokens read and written, in units of 10^18."""
    tokens = (input_tokens + output_tokens) * served_requests
    return FLOP_PER_MAC * kept_active_parameters * tokens / FLOP_PER_EFLOP
