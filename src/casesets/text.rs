//! Texts and lists of a case set's file, each held to its limit.

use crate::rulesets::place::Place;

/// The text under a key: not empty, on one line, and of so many characters at the most.
pub(super) fn line(place: &Place, key: &str, most: usize) -> String {
    own_line(&place.get(key), most)
}

/// The text here, likewise.
pub(super) fn own_line(place: &Place, most: usize) -> String {
    let text = place.own_filled();
    let found = text.chars().count();
    if found > most {
        let [found, most] = [found.to_string(), most.to_string()];
        place.wrong(&["this has ", &found, " characters; ", &most, " is the most"].concat());
    }
    if text.chars().any(char::is_control) {
        place.wrong("this must stand on one line, without tabs or line breaks");
    }
    text
}

/// The items of the list under a key, no more than `most` of them.
pub(super) fn list<'a>(place: &Place<'a>, key: &str, most: usize) -> Vec<Place<'a>> {
    let mut items = place.list(key);
    if items.len() > most {
        let [found, top] = [items.len().to_string(), most.to_string()];
        place.get(key).wrong(&["there are ", &found, " here; ", &top, " is the most"].concat());
        items.truncate(most);
    }
    items
}

/// A name, and the place it stands at.
pub(super) type Named<'a> = (Place<'a>, String);

/// Notes each name that stands before already.
pub(super) fn unique(names: &[Named]) {
    for (at, (place, name)) in names.iter().enumerate() {
        // What is no name is wrong for itself.
        let first = names.iter().take(at).find(|known| known.1 == *name && !name.is_empty());
        if let Some((first, _)) = first {
            place.wrong_twice(name, ["“", "” is used twice, first at: "], first);
        }
    }
}
