"""How a revolution is followed abroad: states worn by war, an example that catches, and what beats those who try."""

from groundswell.grammar.law import Law
from groundswell.grammar.prior import LogNormal, Prior, Uniform
from groundswell.laws.initial_order.order_held import order_held
from groundswell.laws.order.defeat_breaks_states import defeat_breaks_states
from groundswell.laws.order.peace_restores_states import peace_restores_states
from groundswell.laws.order.war_wears_states import war_wears_states
from groundswell.laws.putting_down.no_party_to_hold_it import no_party_to_hold_it
from groundswell.laws.revolt.broken_state_falls import broken_state_falls
from groundswell.laws.revolt.example_catches import example_catches

STATES: dict[Law, dict[str, Prior]] = {
    order_held: {"level": Uniform(0.8, 0.95)},
    war_wears_states: {"pace": LogNormal(0.0005, 0.4)},
    defeat_breaks_states: {"pace": LogNormal(0.02, 0.5)},
    peace_restores_states: {"usual": Uniform(0.8, 0.95), "pace": LogNormal(0.001, 0.5)},
    example_catches: {"rate": LogNormal(0.01, 0.7), "relay": Uniform(0.3, 1.0)},
    broken_state_falls: {"floor": Uniform(0.2, 0.4), "rate": LogNormal(0.05, 0.7)},
    no_party_to_hold_it: {"rate": LogNormal(0.006, 0.5), "enough": Uniform(1.0, 4.0)},
}
