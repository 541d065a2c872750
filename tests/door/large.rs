//! Files that would take long, and what stands under something unknown.

use bandwise::rulesets::read;

/// Files as large as any that are read, made to take long: each has its sentence before everything in them is
/// compared with everything else.
#[test]
fn what_would_take_long_is_refused() {
    let county = include_str!("../data/rulesets/county-audit.json");
    let keys: String = (0..85_000).map(|key| format!("\"k{key}\":1,")).collect();
    let prompts: Vec<String> = (0..90_000).map(|prompt| format!("\"{prompt}\"")).collect();
    for (text, sentence) in [
        (county.replacen('{', &format!("{{{keys}"), 1), "found 85015 keys; it has format, version, "),
        (
            county.replacen("[\"Clear\", \"Complete\"]", &format!("[{}]", prompts.join(",")), 1),
            "there are 90000 of these; 1000 are the most",
        ),
    ] {
        let wrong = read(&text).unwrap_err().to_string();
        assert!(wrong.contains(sentence), "{wrong:.500}");
    }
}

/// A sample that is not there hides nothing of the key questions under it.
#[test]
fn what_stands_under_an_unknown_sample_is_looked_at() {
    let text = include_str!("../data/rulesets/county-audit.json")
        .replace("\"sample\": \"visits\"", "\"sample\": \"zzz\"")
        .replace("\"7.2.1\", \"label\": \"Made\"", "\"7.x\", \"labels\": \"Made\"");
    let wrong = read(&text).unwrap_err().0;
    for problem in ["there is no sample “zzz”", "“labels” is not known here", "write the number as 2.4.3"]
    {
        assert!(wrong.iter().any(|wrong| wrong.problem.contains(problem)), "{wrong:?}");
    }
}
