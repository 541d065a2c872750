//! Names of buttons, fields and headings.

/// Wording.
pub const SKIP: &str = "Skip to the ratings";
/// Wording.
pub const BRAND: &str = "bandwise";
/// Wording.
pub const RULE_SET: &str = "Rule set";
/// Wording.
pub const SCENARIO: &str = "Scenario";
/// Wording.
pub const VIEWS: &str = "Views";
/// Wording.
pub const RESULT: &str = "Result";
/// Wording.
pub const UNDO: &str = "Undo";
/// Wording.
pub const REDO: &str = "Redo";
/// Wording.
pub const NEW: &str = "New scenario";
/// Wording.
pub const SOMERSET: &str = "Somerset example";
/// Wording.
pub const PASTE: &str = "Paste";
/// Wording.
pub const OPEN: &str = "Open";
/// Wording.
pub const SHARE: &str = "Share";
/// Wording.
pub const WORKING: &str = "Working it out";
/// Wording.
pub const SWITCHING: &str = "Another rule set";
/// Wording.
pub const GUIDE: &str = "A first visit";
/// Before a button of that name.
pub const GUIDE_OFFER: &str = "New here? Six short steps on this example: ";
/// What pressing the name of a rule does.
pub const RULE_TITLE: &str = "Read this rule, with where it comes from";
/// What a rule set is called that was pasted.
pub const PASTED_RULES: &str = "The pasted text";
/// Names the region.
pub const UNMENDED: &str = "The rule set being edited";
/// Leads to the editor of a rule set.
pub const GO_UNMENDED: &str = "Go to what is wrong";
/// Said when another rule set was chosen, before anything is changed.
pub const SWITCH_ASKED: &str = "Nothing has been changed yet. Above the views stands what the other rule set would make of this scenario.";
/// Why another rule set can't be chosen for something that is only looked at.
pub const SWITCH_VISIT: &str = "What came by a link is shown under the rule set it was made with. Make it yours first, then choose another rule set.";
/// Why nothing happens.
pub const SWITCH_SAME: &str = "This rule set is in use already.";
/// Wording.
pub const FETCHING: &str = "Fetching this part of the page";
/// Wording.
pub const DROP: &str = "Drop the file to open it";
/// Wording.
pub const CANCEL: &str = "Cancel";
/// Wording.
pub const CLOSE: &str = "Close";
/// Leads to the statement.
pub const ACCESSIBILITY: &str = "Accessibility";

/// Wording.
pub const FROM_LINK: &str = "A scenario from a link or a file";
/// Wording.
pub const MAKE_MINE: &str = "Make it mine to edit";
/// Wording.
pub const LEAVE: &str = "Back to my own";
/// Wording.
pub const LEAVE_NUMBERS: &str = "Back to “Train”";
/// Over the result while one trains.
pub const APART: &str = "The scenario on screen; training is apart from it.";
/// Wording.
pub const BEGIN: &str = "Begin a new scenario";

/// Wording.
pub const MISSING: &str = "Not yet rated";
/// Wording.
pub const DRIVES: &str = "What drives it";
/// Wording.
pub const DRIVES_IT: &str = "drives it";
/// Wording.
pub const ONE: &str = "one judgement would move it";
/// The same where discretion decides the rating.
pub const ONE_ARITHMETIC: &str = "one judgement moves its arithmetic";
/// Wording.
pub const BY_ARITHMETIC: &str = "By arithmetic: ";
/// Wording.
pub const NEVER_COUNTS: &str = ", never counts ";
/// Wording.
pub const BY_JUDGEMENT: &str = "Rated by judgement. ";
/// Wording.
pub const BY_LOWEST: &str = "Each standard takes the band of its lowest key question. ";
/// What the strips show beside the scores.
pub const LINES: &str = "The thin lines are ours: how far chance alone could move a score (95%).";
/// Before the points of a standard.
pub const POINTS: &str = "Points: ";
/// Wording.
pub const ALONE: &str = "Held by its rating alone; its key questions are not used.";

/// Wording.
pub const ADJUST: &str = "Discretion, or a rating alone";
/// Wording.
pub const DISCRETION: &str = "Professional discretion ";
/// Wording.
pub const REASON: &str = "Reason (required)";
/// Wording.
pub const AS_PUBLISHED: &str = "The published report gives this rating";
/// Wording.
pub const APPLY: &str = "Apply discretion";
/// Wording.
pub const TAKE_BACK: &str = "Take discretion back";
/// Wording.
pub const NOTE_HELP: &str = "Strengths, areas for improvement. It decides nothing; it is kept with the scenario, printed, and put into files, and into a link only where you tick that.";
/// Wording.
pub const RATING_ALONE: &str = "Rating alone";
/// Wording.
pub const RATING_ALONE_HELP: &str =
    "For a standard whose rating is all you have. Its key questions are kept, but not used.";
/// Wording.
pub const USE_QUESTIONS: &str = "Use its key questions";

/// Wording.
pub const PROMPTS: &str = "Prompts behind this question";
/// Wording.
pub const PROMPTS_HELP: &str =
    "They inform the inspector’s answer and never compute it. Our own short labels; unverified.";
/// Wording.
pub const SCORE_FROM: &str = "Score this question from ";
/// Wording.
pub const FROM_CASES: &str = "its cases, as ticked under Cases";
/// Wording.
pub const FROM_COUNTS: &str = "counts";
/// Wording.
pub const FROM_PERCENT: &str = "a printed percentage";
/// Wording.
pub const YES_ANSWERS: &str = "Yes answers";
/// Wording.
pub const ALL_ANSWERS: &str = "Yes and No answers together";
/// Wording.
pub const YES_OF: &str = "Yes of";
/// Wording.
pub const ANSWERED: &str = "answered";
/// Wording.
pub const PERCENTAGE: &str = "Printed percentage";
/// Wording.
pub const AS_PRINTED: &str = "per cent, as printed";

/// Wording.
pub const ROW: &str = "Row";
/// Wording.
pub const DUPLICATE: &str = "Duplicate";
/// Wording.
pub const REMOVE: &str = "Remove";
/// Wording.
pub const MOVE_UP: &str = "Move up";
/// Wording.
pub const MOVE_DOWN: &str = "Move down";
/// Wording.
pub const SHOW: &str = "Show";
/// Wording.
pub const AND: &str = "and";
/// Wording.
pub const ALL_CASES: &str = "all cases";
/// Wording.
pub const NO_ON_DRIVER: &str = "No on a driving question";
/// Wording.
pub const UNFINISHED: &str = "something not answered";
/// Wording.
pub const NOTHING: &str = "(nothing)";
/// Wording.
pub const ORDER_BY: &str = "Order by";
/// Wording.
pub const AS_ENTERED: &str = "as entered";
/// Wording.
pub const REFERENCE: &str = "Case reference";
/// Wording.
pub const KEEP_ORDER: &str = "Keep this order";
/// Wording.
pub const AGAIN: &str = "Apply again";
/// Wording.
pub const SHOW_ALL: &str = "Show all cases";
/// Wording.
pub const AS_CARD: &str = "One case at a time";
/// Wording.
pub const AS_GRID: &str = "Back to the grid";
/// Wording.
pub const PREVIOUS: &str = "Previous";
/// Wording.
pub const NEXT: &str = "Next";
/// Wording.
pub const ADD_ROW: &str = "Add a row";
/// Wording.
pub const ADD_ROWS: &str = "Add 10 rows";

/// Wording.
pub const SHARE_HEADING: &str = "Share or save";
/// Wording.
pub const NAME: &str = "Name of this scenario";
/// Wording.
pub const COPY_LINK: &str = "Copy link";
/// Wording.
pub const SAVE_FILE: &str = "Save as a file";
/// Wording.
pub const OPEN_HELP: &str = "A link, as it came in a message, or the text of a saved file";
/// Wording.
pub const CHOOSE_FILE: &str = "Choose a file";
/// Wording.
pub const OPEN_NOTE: &str = "A link or a saved scenario is shown to read first; your own work stays as it is until you make the other yours. A spreadsheet (.xlsx, .ods) or a table as text (.csv, .tsv) is read in as a pasted table is. Files can also be dropped anywhere on the page.";
