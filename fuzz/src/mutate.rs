//! Changes to a text that a person, a mail program or somebody with intent could make. From a seed, so that each can be
//! made again.

use crate::chance::Chance;

/// What stands between things in links, tables and JSON, and what means something there.
const MARKS: &[&[u8]] = &[
    b".",
    b"#",
    b"%",
    b"%23",
    b"=",
    b"=\n",
    b"\n",
    b"\r\n",
    b"\t",
    b",",
    b";",
    b"|",
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b" ",
    b"-",
    b"_",
    b"0",
    b"1",
    b"9",
    b"4294967295",
    b"4294967296",
    b"-1",
    b"1e9",
    b"null",
    b"true",
    b"yes",
    b"no",
    b"n/a",
    b"x",
    b"Good",
    b"RI",
    b"2.2.3",
    b"2.1.1",
    b"2.4",
    b"Total",
    b"100%",
    b"\xc3\xa9",
    b"\xe2\x80\x8b",
    b"\xff",
    b"\0",
    b"\\u0000",
    b"2.",
    b"1.",
    b"pdu-2023",
    b"\"id\":",
    b"<",
    b">",
    b"&",
];

/// The most bytes of a run that is cut out, doubled or moved.
const RUN: usize = 40;

/// Changes the bytes so many times. `others` are what pieces are taken from.
pub fn changed(bytes: &[u8], others: &[Vec<u8>], times: usize, chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..times {
        change(&mut bytes, others, chance);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, others: &[Vec<u8>], chance: &mut Chance) {
    let at = chance.below(bytes.len() + 1);
    let end = (at + 1 + chance.below(RUN)).min(bytes.len());
    match chance.below(10) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
        1 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = (chance.next() & 0x7f) as u8;
            }
        }
        2 => bytes.insert(at, b' ' + (chance.below(95) as u8)),
        3 => put(bytes, at, at, chance.one(MARKS).copied().unwrap_or_default()),
        4 => put(bytes, at, end, chance.one(MARKS).copied().unwrap_or_default()),
        5 => put(bytes, at, end, b""),
        6 => {
            let run = bytes.get(at..end).unwrap_or_default().to_vec();
            let to = chance.below(bytes.len() + 1);
            put(bytes, to, to, &run);
        }
        7 if at + 1 < bytes.len() => bytes.swap(at, at + 1),
        8 => {
            let other = chance.one(others).map_or(&[][..], Vec::as_slice);
            let from = chance.below(other.len() + 1);
            let run = other.get(from..(from + RUN).min(other.len())).unwrap_or_default();
            put(bytes, at, end, run);
        }
        9 if chance.below(8) == 0 => bytes.truncate(at),
        _ => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 0x20;
            }
        }
    }
}

fn put(bytes: &mut Vec<u8>, from: usize, to: usize, piece: &[u8]) {
    bytes.splice(from..to, piece.iter().copied());
}
