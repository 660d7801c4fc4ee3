"""The slots that laws fill, beside those that every kept word has: its start and its daily change."""

from __future__ import annotations

from groundswell.grammar.slot import Slot

# fmt: off
SLOTS = (
    Slot("exposure", "what one gets to see of others' participation"),
    Slot("breaking_strain", "strain that stance can bear"),
    Slot("grievance", "felt wrong attributed to someone"),
    Slot("efficacy", "belief that acting would succeed"),
    Slot("solidarity", "pull of others one identifies with"),
    Slot("risk", "expected personal cost of acting"),
    Slot("weariness", "what tiredness takes away"),
    Slot("participation", "the rule from resolve to act", combine="either"),
    Slot("reached", "chance that a party or a union had reached one before", combine="either"),
    Slot("radicalisation", "chance per step of becoming radical", combine="either"),
    Slot("moderation", "chance per step of giving up a radical position", combine="either"),
    Slot("death", "leaving public life", combine="either"),
    Slot("compassion", "what makes soldiers side with the crowd", "unit"),
    Slot("seriousness", "what makes the movement look bound to win", "unit"),
    Slot("discipline", "what holds soldiers to their officers", "unit"),
    Slot("refusal", "the rule from defiance to refusal", "unit", "either"),
    Slot("order_to_turn_out", "the rule by which it is called out against a crowd", "unit", "either"),
    Slot("order_to_fire", "the rule by which it is told to fire", "unit", "either"),
    Slot("innocence", "how far the crowd came without arms or rebellion", "unit"),
    Slot("office", "the rule by which a party comes to govern", "organisation", "either"),
    Slot("pull", "what speaks for a party with those who choose", "organisation", "product"),
    Slot("ballot", "share of the votes that it would win today", "organisation", "either"),
    Slot("mandate", "share of the place's delegates that it would win today", "organisation", "either"),
    Slot("signs", "what leaders read of the balance of forces", "organisation"),
    Slot("decision", "the rule from a reading to a rising", "organisation", "either"),
    Slot("fall", "what ends the rule of the old rulers", "regime", "either"),
    Slot("entry", "what brings the councils' parties into the government", "regime", "either"),
    Slot("coup_attempt", "what brings a force on the march", "regime", "either"),
    Slot("coup_failure", "what ends a march", "regime", "either"),
    Slot("transfer", "what hands power to a rising", "regime", "either"),
    Slot("founding", "what brings an institution into being", "institution", "either"),
    Slot("closing", "what ends an institution", "institution", "either"),
    Slot("armed_support", "force that an institution could call on, beyond its rival's", "institution"),
    Slot("revolt", "what brings a revolution to power abroad", "state", "either"),
    Slot("putting_down", "what ends a revolution abroad", "state", "either"),
)
# fmt: on
