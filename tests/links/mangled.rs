//! Links as mail programs, chat programs and checking services hand them over.

use bandwise::share::inbox;
use bandwise::share::link::{self, LinkError};

use super::golden;

/// A code with both marks of base64url that encoders touch: `-` and `_`.
const CODE: &str = "1.pdu-2021.AAAAAAAAAAAAVk6T5DlOk-Q5_cp0-ny.1ob45j4";
const OTHER: &str = "1.pdu-2021.AAAAAAAAAAAM.08kfmvr";

#[track_caller]
fn found(text: &str) {
    assert_eq!(inbox::find(text).as_deref(), Ok(CODE), "{text}");
}

#[track_caller]
fn refused(text: &str, error: LinkError) {
    let found = inbox::find(text).and_then(|code| link::decode(&code));
    assert_eq!(found.unwrap_err(), error, "{text}");
}

#[test]
fn plain_forms() {
    found(CODE);
    found(&format!("#{CODE}"));
    found(&format!("https://example.org/bandwise/#{CODE}"));
    found(&format!("http://localhost:8080/index.html?x=1#{CODE}"));
    found(&format!("  https://example.org/#{CODE}\r\n"));
    found(&format!("\u{feff}{CODE}\u{200b}"));
}

#[test]
fn things_around_it() {
    for (before, after) in [
        ("<", ">"),
        ("(", ")"),
        ("(", ")."),
        ("[", "]"),
        ("{", "}"),
        ("\"", "\""),
        ("'", "',"),
        ("“", "”"),
        ("‘", "’."),
        ("«", "»"),
        ("", "."),
        ("", ","),
        ("", "..."),
        ("> ", ""),
        ("<URL:", ">"),
    ] {
        found(&format!("{before}https://example.org/#{CODE}{after}"));
        if !before.contains("URL") {
            found(&format!("{before}{CODE}{after}"));
        }
    }
    found(&format!("[the scenario](https://example.org/#{CODE}) from Tuesday"));
    found(&format!("<a href=\"https://example.org/#{CODE}\">Open</a>"));
    found(&format!("Dear all,\n\nPlease open https://example.org/#{CODE}. Then answer 2.4.3.\n\nKim"));
    found(&format!("https://example.org/#{CODE}\nBest wishes\nKim"));
    found(&format!("See ticket #12, item #1 and https://example.org/#{CODE}"));
}

#[test]
fn wrapped_at_any_width() {
    let address = format!("https://example.org/bandwise/#{CODE}");
    for width in 5..address.len() {
        for between in ["\n", "\r\n", "\r\n> ", "\n>> ", "=\r\n", "=\n", " ", "\u{200b}"] {
            let pieces: Vec<&str> = (0..address.len())
                .step_by(width)
                .map(|at| &address[at..address.len().min(at + width)])
                .collect();
            let wrapped = pieces.join(between);
            found(&format!("{wrapped}\n\nBest wishes"));
            found(&format!("> <{wrapped}>\n> Kim wrote"));
        }
    }
}

#[test]
fn quoted_printable() {
    found(&format!("https://example.org/=23{CODE}"));
    found(&format!("<a href=3D\"https://example.org/=23{CODE}\">"));
    found(
        "https://example.org/=\r\nbandwise/=231.pdu-2021=2EAAAAAAAAAAAAVk6=\r\nT5DlOk-Q5=5Fcp0-ny.1ob45=\r\nj4\r\n",
    );
}

#[test]
fn percent_encoded_once_twice_and_three_times() {
    for hash in ["%23", "%2523", "%252523"] {
        found(&format!("https://example.org/{hash}{CODE}"));
    }
    found(&format!("https://example.org/#{}", CODE.replace('-', "%2D").replace('_', "%5f")));
    found(&format!("https://example.org/%2\r\n> 3{CODE}"));
}

#[test]
fn safe_links_and_other_redirects() {
    let target = format!("https%3A%2F%2Fexample.org%2Fbandwise%2F%23{CODE}");
    let safe = "https://eur03.safelinks.protection.outlook.com/?url=";
    let tail = "&data=05%7C02%7Ckim.lee%40example.org%7C7d3c0a%7C0%7C0%7C638%7CUnknown%7CTWFpbGZsb3d8%3D%3D&sdata=w8%2Bx%2FQ%3D&reserved=0";
    found(&format!("{safe}{target}{tail}"));
    found(&format!("Example<{safe}{target}{}>", tail.replace('&', "&amp;")));
    found(&format!("https://example.org/bandwise/#{CODE}<{safe}{target}{tail}>"));
    let twice = target.replace('%', "%25");
    found(&format!("{safe}https%3A%2F%2Fwww.google.com%2Furl%3Fq%3D{twice}%26sa%3DD{tail}"));
    found(&format!("https://www.google.com/url?q={target}&sa=D&source=editors&usg=AOvVaw0"));
    found(&format!("https://l.facebook.com/l.php?u={target}&h=AT0"));
    found(&format!(
        "https://linkprotect.cudasvc.com/url?a={}&c=E,1,x",
        target.to_lowercase().replace(&CODE.to_lowercase(), CODE)
    ));
}

#[test]
fn safe_links_wrapped_at_any_width() {
    let link = format!(
        "<https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F%23{CODE}&data=05%7C02&reserved=0>"
    );
    for width in 20..link.len() {
        let lines: Vec<&str> =
            (0..link.len()).step_by(width).map(|at| &link[at..link.len().min(at + width)]).collect();
        found(&lines.join("\r\n"));
        found(&lines.join("=\r\n"));
        found(&lines.join("\n> "));
    }
}

#[test]
fn proofpoint() {
    let v2 = CODE.replace('-', "-2D").replace('_', "-5F");
    found(&format!(
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_bandwise_-23{v2}&d=DwMFaQ&c=eu_x-1&r=a&m=b&s=c&e="
    ));
    found(&format!(
        "https://urldefense.com/v2/url?u=3Dhttps-3A__example.org_-23{v2}\n\nand https://example.org/#{CODE}"
    ));
    found(&format!(
        "https://urldefense.com/v3/__https://example.org/bandwise/*{CODE}__;Iw!!BPx-_9!abc-DEF_ghi$ "
    ));
    found(&format!("Open<https://urldefense.com/v3/__https:/example.org/*{CODE}__;Iw!!B!a$>."));
    found(&format!("https://urldefense.com/v3/__https://example.org/#{CODE}__;!!B!a$"));
    found(&format!(
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fexample.org%2F*{CODE}__%3BIw!!B!a%24&data=05"
    ));
}

#[test]
fn what_has_no_code_of_ours() {
    for text in [
        "https://example.org/",
        "https://example.org/#main",
        "https://example.org/#2.4.3",
        "Requires improvement",
        "2.4.3\t31%",
        "#",
        "see issue #1 and #12.",
        "https://urldefense.com/v3/__https://example.org/__;!!B!a$",
        "100%",
    ] {
        refused(text, LinkError::NotOurs);
    }
    for text in ["", " ", "\n\t\r\n"] {
        refused(text, LinkError::Empty);
    }
}

#[test]
fn a_code_without_its_mark_is_not_taken_from_the_middle() {
    for mark in ["", " ", "?", "/", "*", "_", "\n"] {
        refused(&format!("https://example.org/{mark}{OTHER}"), LinkError::NotOurs);
    }
}

#[test]
fn several_codes() {
    let two = format!("https://example.org/#{OTHER}\nhttps://example.org/#{CODE}");
    refused(&two, LinkError::Several);
    refused(&format!("{CODE}\n{OTHER}"), LinkError::Several);
    let same = format!("#{OTHER} or https://example.org/%23{OTHER}");
    assert_eq!(inbox::find(&same).as_deref(), Ok(OTHER));
}

#[test]
fn a_code_is_never_mended() {
    refused(&format!("https://example.org/#{CODE}"), LinkError::Altered);
    refused(&format!("https://example.org/#{}", OTHER.to_uppercase()), LinkError::Altered);
    refused("https://example.org/#1.pdu-2021.AAAAAA", LinkError::CutShort);
    refused("https://example.org/#1.pdu-2021.AAAAAA\n\nSee you. Bye. K", LinkError::CutShort);
    refused("#3.pdu-2021.AAAA.abcdefg", LinkError::NewerVersion { found: 3 });
    let broken = OTHER.replace("AAAM", "AA AM").replace(".0", ".O");
    refused(&broken, LinkError::Altered);
}

#[test]
fn golden_links_come_through() {
    for golden in golden::all() {
        let target = format!("https%3A%2F%2Fexample.org%2F%23{}", golden.code);
        let text = format!("https://nam02.safelinks.protection.outlook.com/?url={target}&data=05");
        assert_eq!(inbox::find(&text).as_deref(), Ok(golden.code));
    }
}

#[test]
fn a_file_is_told_from_a_link() {
    for text in ["{}", " \r\n{", "\u{feff}{\"format\""] {
        assert!(inbox::looks_like_file(text));
    }
    for text in ["", "#{", CODE, "[]", "<https://example.org/>"] {
        assert!(!inbox::looks_like_file(text));
    }
}

#[test]
fn large_texts_take_no_longer_than_their_size() {
    for piece in [
        "a b ",
        "#1.a ",
        "1.a ",
        ") ",
        "=\n",
        "%2",
        "#",
        ".aaaaaaa ",
        "urldefense/v3/__*",
        "urldefense/v2/url?u=a ",
    ] {
        for start in ["", "1.pdu-2021.", "https://example.org/#1.pdu-2021."] {
            let text = start.to_owned() + &piece.repeat(300_000 / piece.len());
            let opened = inbox::find(&text).and_then(|code| link::decode(&code));
            assert!(opened.is_err(), "{start}{piece}");
        }
    }
}
