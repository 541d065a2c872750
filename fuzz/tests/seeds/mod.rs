//! Inputs for the corpus: golden links, files and tables of the other tests, and what the page itself writes.

use std::fs;
use std::path::Path;

use bandwise::casesets;
use bandwise::exchange::{Options, Pasted, read};
use bandwise::model::{Band, Discretion, Evidence, Judgement, Percent, Scenario, Tally, Why};
use bandwise::rulesets;
use bandwise::share::{file, link, snapshot};
use bandwise::training::lesson::{Feedback, Results, Set};
use bandwise::training::{Kind, Level, Progress, exercise};
use xtask::pack;

use crate::compound::xls;

/// A target, a name, and the bytes.
pub(crate) type Seed = (&'static str, String, Vec<u8>);

fn data(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
}

/// All of them.
pub(crate) fn all() -> Vec<Seed> {
    let mut seeds = Vec::new();
    let mut add = |target, name: &str, bytes: &[u8]| seeds.push((target, name.to_owned(), bytes.to_vec()));
    links(&mut add);
    files(&mut add);
    tables(&mut add);
    training(&mut add);
    kept(&mut add);
    books(&mut add);
    programs(&mut add);
    seeds
}

/// A table as it is read with nothing said of it.
pub(crate) fn read_paste(text: &str) -> Pasted {
    read(text, &rulesets::default(), &Options::default())
}

fn links(add: &mut impl FnMut(&'static str, &str, &[u8])) {
    let golden = String::from_utf8(data("tests/links/golden.rs")).unwrap();
    let lines = golden.lines().filter(|line| line.starts_with("const "));
    for line in lines {
        let (name, code) = (line.split([' ', ':']).nth(1).unwrap(), line.split('"').nth(1).unwrap());
        if link::decode(code).is_ok() {
            add("link", &name.to_lowercase(), code.as_bytes());
        }
    }
    for name in ["link", "link-plain", "link-whole", "links-told"] {
        let text = String::from_utf8(data(&format!("tests/data/rulesets/{name}.txt"))).unwrap();
        for (at, word) in text.split_whitespace().filter(|word| link::decode(word).is_ok()).enumerate() {
            add("link", &format!("own-{name}-{at}"), word.as_bytes());
        }
    }
    for (at, (id, _)) in rulesets::all().enumerate() {
        let rules = rulesets::by_id(id).unwrap();
        let code = link::encode(&small(id), &rules, true).unwrap();
        add("link", id, code.as_bytes());
        let payload = bandwise::share::base64url::decode(code.split('.').nth(2).unwrap()).unwrap();
        add("payload", id, &[&[at as u8][..], &payload].concat());
    }
    let code = "1.pdu-2021.AAAAAAAAAAAM.08kfmvr";
    for (name, text) in [
        ("plain", format!("See <https://example.org/#{code}>.")),
        ("percent", format!("https://example.org/%2523{code}")),
        ("printable", format!("<a href=3D\"https://example.org/=\n=23{code}\">")),
        (
            "safe",
            format!(
                "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F%23{code}&data=05"
            ),
        ),
        (
            "v2",
            format!(
                "https://urldefense.com/v2/url?u=https-3A__example.org_-23{}&d=D",
                code.replace('-', "-2D")
            ),
        ),
        ("v3", format!("https://urldefense.com/v3/__https://example.org/*{code}__;Iw!!B!a$")),
        ("quoted", format!("> https://example.org/#{}\n> {}", &code[..12], &code[12..])),
    ] {
        add("inbox", name, text.as_bytes());
    }
}

/// A scenario with some of everything.
fn small(id: &str) -> Scenario {
    let rules = rulesets::by_id(id).unwrap();
    let mut scenario = Scenario::empty(&rules);
    scenario.title = "Übung".to_owned();
    scenario.standards[0].given = Some(Band::Good);
    scenario.standards[0].note = "A note".to_owned();
    for (standard, entry) in rules.standards.iter().zip(&mut scenario.standards).rev().take(2) {
        if !standard.questions().is_empty() {
            let why = Why::Written("Seen later".to_owned());
            entry.discretion = Some(Discretion { rating: Band::Good, why });
        }
    }
    scenario.questions[0] = Evidence::Counts(Tally::new(3, 4).unwrap());
    scenario.questions[1] = Evidence::Printed(Percent::new(64).unwrap());
    scenario.samples[0].push("A1");
    scenario.samples[0].set(0, 1, Judgement::Yes);
    scenario.samples[0].push("");
    scenario.samples[0].set(1, 0, Judgement::NotApplicable);
    scenario
}

fn files(add: &mut impl FnMut(&'static str, &str, &[u8])) {
    let rules = rulesets::default();
    add("scenario", "empty", file::to_json(&Scenario::empty(&rules), &rules).as_bytes());
    let mut scenario = small("pdu-2021");
    add("scenario", "notes", file::to_json(&scenario, &rules).as_bytes());
    scenario.standards.iter_mut().for_each(|entry| entry.note.clear());
    add("scenario", "plain", file::to_json(&scenario, &rules).as_bytes());
    scenario.samples[0].set_attribute(0, "Team", "North");
    scenario.samples[0].set_prompt(1, 2, Judgement::No);
    add("scenario", "attributes", file::to_json(&scenario, &rules).as_bytes());
    let county = String::from_utf8(data("tests/data/rulesets/county-audit.json")).unwrap();
    let own = rulesets::open(&county).unwrap();
    add("scenario", "own", file::to_json(&Scenario::empty(&own), &own).as_bytes());
    let tiny = br#"{"format":"bandwise scenario","version":3,"ruleset":"pdu-2021","title":"","standards":[{"number":"2.4","rating":"good","discretion":"outstanding","published":true}],"questions":[{"number":"2.2.1","percent":64}],"samples":[{"id":"cases","beyond":{"questions":["a"],"prompts":[]},"attributes":[{"name":"Team","values":["North"]}],"cases":[["A","YN.A.........Y","",1]]}],"aside":{"standards":[{"topic":"x","rating":"good"}],"questions":[{"topic":"x/y","yes":1,"of":2}],"samples":[{"id":"old","beyond":{"questions":["a"],"prompts":["a/b"]},"cases":[["","Y","N"]]}]}}"#;
    add("scenario", "aside", tiny);
    add("rules", "county", county.as_bytes());
    add("rules", "one", &data("tests/data/rulesets/one.json"));
    add("rules", "pdu-2021", rulesets::to_json(&rules).replacen("\"pdu-2021\"", "\"own\"", 1).as_bytes());
    add("cases", "county", &data("tests/data/casesets/county-training.json"));
    let mut set = casesets::northmere();
    set.cases.truncate(1);
    set.cases[0].text.truncate(1);
    add("cases", "northmere", casesets::to_json(&set).as_bytes());
    add("cases", "draft", casesets::to_draft(&set).as_bytes());
}

fn tables(add: &mut impl FnMut(&'static str, &str, &[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/paste");
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        let bytes = fs::read(&file).unwrap();
        if file.extension().unwrap() != "expect" && bytes.len() <= 600 {
            add("paste", file.file_name().unwrap().to_str().unwrap(), &bytes);
        }
    }
    for (name, text) in
        [("column", "Yes\nNo\n\nN/A"), ("rows", "y\tn\t\r\n-\t1\t0"), ("table", "2.2.1\tYes\nx\tmaybe")]
    {
        add("block", name, text.as_bytes());
    }
}

fn training(add: &mut impl FnMut(&'static str, &str, &[u8])) {
    let rules = rulesets::default();
    let set = Set::new(&rules, &Kind::ALL, Level::ALL[0], 7, 12, Feedback::AtEnd).unwrap();
    let (code, results) = (set.code(), Results::new(&set, "Kim", &[]).code());
    add("codes", "set", code.as_bytes());
    let few = Set::new(&rules, &Kind::ALL[..1], Level::ALL[1], u32::MAX, 60, Feedback::AtOnce).unwrap();
    add("codes", "few", few.code().as_bytes());
    add("codes", "results", results.as_bytes());
    add("codes", "old", b"r1.7aAnSSILc3BV-zAAAAAAAAAA.01cya0l");
    let own = Results::new(&set, "", &[]).code();
    add("rooms", "exercises", format!("{code}\n{own}\n here\n").as_bytes());
    let form = "class 1\nlevel 1\nnumber 12\nseed 7\nlast \nchosen ";
    add("rooms", "class", format!("{form}\nlasting {code}\nbox {results}\ntext pasted").as_bytes());
    add("rooms", "guide", b"110010 3");
    add("rooms", "judging", b"judging 1\n0\n1 yyny-a ..y\n\npdu-2021\nwritten\n\npdu-2021");
    let mut progress = Progress::new(3);
    add("progress", "new", progress.to_text().as_bytes());
    for seed in 0..9 {
        let kind = Kind::ALL[seed as usize % Kind::ALL.len()];
        let Some(found) = exercise(&rules, kind, Level::ALL[0], seed) else { continue };
        let answer = bandwise::training::Answer::Option(seed as usize % 3);
        progress.note(&found, &bandwise::training::check(&rules, &found, &answer));
    }
    add("progress", "some", progress.to_text().as_bytes());
    add("progress", "old", b"bandwise training 1\nstart 5\ndone 2\nkind band 1 2\nmistake 0 1 0 2\n");
}

fn kept(add: &mut impl FnMut(&'static str, &str, &[u8])) {
    let rules = rulesets::default();
    let body = file::to_json(&Scenario::empty(&rules), &rules);
    let head = "bandwise.head.t1\n1\n3\ntother\n1700000000000\n8/27\nMine";
    let store = [head, "\n0\nbandwise.body.t1\n", &body, "\n0\nbandwise.last\nt1\n0\nother\nkept"].concat();
    add("storage", "one", store.as_bytes());
    add(
        "storage",
        "broken",
        b"bandwise.head.a\n2\nx\n0\nbandwise.head.b\n1\n4294967295\nt\n1\n\n\n0\nbandwise.body.b\n{",
    );
    let mut own = String::from_utf8(data("tests/data/rulesets/one.json")).unwrap();
    own.insert_str(0, "bandwise.rules.1\n");
    add("storage", "rules", own.as_bytes());
    for (name, scenario) in [("empty", Scenario::empty(&rules)), ("some", small("pdu-2021"))] {
        add("snapshot", name, &snapshot::write(&scenario, &rules));
    }
    let mut scenario = small("pdu-2021");
    scenario.samples[0].set_attribute(0, "Team", "North");
    add("snapshot", "attributes", &snapshot::write(&scenario, &rules));
}

fn books(add: &mut impl FnMut(&'static str, &str, &[u8])) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(1, 1, "Yes").unwrap();
    sheet.write(1, 2, 0.5).unwrap();
    add("sheets", "small.xlsx", &book.save_to_buffer().unwrap());
    add("sheets", "old.xls", &xls());
    let content = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"One\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"percentage\" office:value=\"0.5\" table:number-columns-repeated=\"3\"><text:p>50%<text:s text:c=\"2\"/></text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
    add("parts", "ods", &[b"0", content.as_bytes(), b"\0<manifest:manifest/>"].concat());
    add(
        "sheets",
        "small.ods",
        &fuzz::spreadsheets::ods(content.as_bytes(), b"<manifest:manifest/>").unwrap(),
    );
    let sheet = "<worksheet><dimension ref=\"A1:B2\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"b\"><v>1</v></c><c t=\"inlineStr\"><is><t>x</t></is></c><c r=\"D1\" t=\"e\"><v>#N/A</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";
    let shared = "<sst count=\"1\" uniqueCount=\"1\"><si><t>Yes</t></si></sst>";
    add("parts", "xlsx", &[b"1", sheet.as_bytes(), b"\0", shared.as_bytes()].concat());
    let workbook = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"One\" sheetId=\"1\" state=\"hidden\" r:id=\"r1\"/></sheets></workbook>";
    add("parts", "workbook", &[b"2", workbook.as_bytes(), b"\0", shared.as_bytes()].concat());
}

/// Small programs, packed: locals; numbers; blocks, branches, calls and accesses to memory; two functions.
fn programs(add: &mut impl FnMut(&'static str, &str, &[u8])) {
    let locals = b"\x01\x80\x01\x7f\x20\x7f\x21\x05\x20\x03\x22\x7f\x1a\x0b";
    let numbers = b"\0\x41\x05\x41\xf0\xa2\x04\x6a\x41\x07\x6a\x1a\x42\x7f\x1a\x43abcd\x1a\x0b";
    let blocks =
        b"\0\x02\x40\x03\x40\x0d\0\x0e\x01\0\x01\x0b\x0b\x10\x07\x28\x02\x04\x28\0\x09\xfc\x0a\0\0\x0b";
    let seeds: [(&str, &[&[u8]]); 4] =
        [("locals", &[locals]), ("numbers", &[numbers]), ("blocks", &[blocks]), ("two", &[blocks, locals])];
    for (name, functions) in seeds {
        let sized = |bytes: &[u8]| [&[bytes.len() as u8], bytes].concat();
        let bodies: Vec<u8> = functions.iter().flat_map(|body| sized(body)).collect();
        let code = sized(&[&[functions.len() as u8], &bodies[..]].concat());
        let program = [b"\0asm\x01\0\0\0\x0a", &code[..], b"\0\x02\x01x"].concat();
        add("program", name, &pack::packed(&program, b"").unwrap()[pack::SIZES..]);
    }
}
