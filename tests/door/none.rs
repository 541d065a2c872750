//! Files that are opened for a rule set and hold none.

use bandwise::rulesets::holds_none;

/// A file that is opened for a rule set and holds none: what was found, and what would be taken.
#[test]
fn what_holds_no_rule_set_is_named() {
    for (text, found) in [
        ("", "nothing"),
        (" \n", "nothing"),
        ("Case,2.1.1\nA1,Yes", "text that is not JSON"),
        ("[1, 2]", "a list in JSON"),
        ("17", "a single value in JSON"),
        ("{\"a\": 1}", "JSON without a key “format”"),
        ("{\"format\": 3}", "JSON whose “format” is no text"),
        ("{\"format\": \"bandwise scenario\"}", "JSON whose “format” is “bandwise scenario”"),
        ("{\"name\": \"x\",\n", "the beginning of JSON that can’t be read: line "),
    ] {
        let said = holds_none(text);
        let words = ["found ", found].concat();
        assert!(said.contains(&words) && said.contains("“format” is “bandwise rule set”"), "{said}");
    }
    let long = ["{\"format\": \"", &"x".repeat(500), "\"}"].concat();
    assert!(holds_none(&long).len() < 300, "{}", holds_none(&long));
}
