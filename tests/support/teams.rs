//! Random scenarios with a team for some of the cases.

use bandwise::model::Scenario;
use proptest::prelude::*;

use super::scenarios;
use super::small::RULES;

/// Any scenario, with a team for some of the cases of the samples chosen.
pub(crate) fn with_teams() -> impl Strategy<Value = Scenario> {
    let teams = proptest::collection::vec(prop_oneof![Just(""), Just("North"), Just("South"), Just("Å")], 24);
    (scenarios::scenario(&RULES), teams, any::<(bool, bool)>()).prop_map(|(mut scenario, teams, chosen)| {
        let mut teams = teams.into_iter();
        for (cases, chosen) in scenario.samples.iter_mut().zip([chosen.0, chosen.1]) {
            for row in 0..cases.len() {
                let team = teams.next().unwrap();
                if chosen {
                    cases.set_attribute(row, "Team", team);
                }
            }
        }
        scenario
    })
}
