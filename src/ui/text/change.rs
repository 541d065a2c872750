//! Words of the view on what would change a rating.

use crate::model::Band;

/// The heading over the overall rating.
pub const HEADING: &str = "The fewest judgements";
/// What is counted.
pub const LEAD: &str = "How many answers to key questions, No to Yes or Yes to No, would have to be different for another overall rating: the fewest there are, over all standards together. Judged standards stay as they are; discretion is set aside.";
/// Heads of the table.
pub const HEADS: [&str; 2] = ["Overall rating", "Fewest judgements"];
/// Nothing can be counted yet.
pub const NOT_YET: &str =
    "Not yet rated: once every standard is, this shows what each other rating would take.";

/// One's own scenario, while another is looked at.
pub const OWN: &str = "Your own scenario";
/// The second scenario of a link.
pub const FROM_LINK: &str = "The second scenario of the link";

/// The other program did not arrive.
pub const UNREACHABLE: &str = "This part of the page could not be fetched from where the page came from. Everything else goes on working. Try again once there is a connection, or reload the page.";

/// Changes came too late, or were too large to take over.
pub const NOT_KEPT: &str = "The scenario had changed meanwhile, so nothing was taken over. Try it again.";

/// A rule set came too late, or does not fit what is on screen.
pub const NOT_SWITCHED: &str =
    "The scenario had changed meanwhile, so the rule set was left as it was. Try it again.";

/// What a rating takes, beside its number.
pub fn taken(rating: Band, now: Option<Band>, fewest: Option<u32>) -> String {
    match fewest {
        _ if now == Some(rating) => "the rating by arithmetic now".to_owned(),
        Some(1) => "judgement different".to_owned(),
        Some(_) => "judgements different".to_owned(),
        None => "no change of the judgements entered gives it".to_owned(),
    }
}
