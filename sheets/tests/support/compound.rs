//! Makes compound files, and an old .xls inside one.
#![allow(dead_code, unreachable_pub, reason = "each test uses some of it")]

const SECTOR: usize = 512;
const FREE: u32 = 0xffff_ffff;
const END: u32 = 0xffff_fffe;
const TABLE: u32 = 0xffff_fffd;

/// A compound file with one stream: a sector for the table, one for the folder, then the stream.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    // Streams below 4096 bytes would stand in small sectors.
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096).next_multiple_of(SECTOR), 0);
    let sectors = u32::try_from(stream.len() / SECTOR).unwrap();
    let mut table = vec![TABLE, END];
    table.extend((0..sectors).map(|sector| if sector + 1 == sectors { END } else { sector + 3 }));
    table.resize(SECTOR / 4, FREE);
    let mut file = header();
    file.extend(table.iter().flat_map(|next| next.to_le_bytes()));
    file.extend(entry("Root Entry", 5, END, 0));
    file.extend(entry(name, 2, 2, u32::try_from(stream.len()).unwrap()));
    file.resize(3 * SECTOR, 0);
    file.extend(stream);
    file
}

fn header() -> Vec<u8> {
    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.resize(24, 0);
    for short in [0x3e_u16, 3, 0xfffe, 9, 6] {
        header.extend(short.to_le_bytes());
    }
    header.resize(44, 0);
    // One sector of table, the folder in sector 1, no small sectors, no more table than this.
    for number in [1, 1, 0, 4096, END, 0, END, 0, 0] {
        header.extend(number.to_le_bytes());
    }
    while header.len() < SECTOR {
        header.extend(FREE.to_le_bytes());
    }
    header
}

fn entry(name: &str, kind: u8, start: u32, len: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry.resize(64, 0);
    entry.extend(u16::try_from(name.len() * 2 + 2).unwrap().to_le_bytes());
    entry.extend([kind, 1]);
    entry.extend([FREE; 3].iter().flat_map(|none| none.to_le_bytes()));
    entry.resize(116, 0);
    entry.extend(start.to_le_bytes());
    entry.extend(len.to_le_bytes());
    entry.resize(128, 0);
    entry
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut record = kind.to_le_bytes().to_vec();
    record.extend(u16::try_from(data.len()).unwrap().to_le_bytes());
    record.extend(data);
    record
}

fn at(row: u16, column: u16) -> Vec<u8> {
    [row, column, 0].iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// An .xls: C2 “Yes”, D2 0.5, C3 TRUE, D3 #N/A; then a hidden sheet with A1 7.
pub fn xls() -> Vec<u8> {
    let begin = |kind: u16| record(0x0809, &[&[0, 6][..], &kind.to_le_bytes(), &[0; 12]].concat());
    let end = record(0x000a, &[]);
    let number =
        |row, column, value: f64| record(0x0203, &[at(row, column), value.to_le_bytes().to_vec()].concat());
    let first = [
        begin(0x10),
        record(0x0204, &[at(1, 2), b"\x03\0\0Yes".to_vec()].concat()),
        number(1, 3, 0.5),
        record(0x0205, &[at(2, 2), vec![1, 0]].concat()),
        record(0x0205, &[at(2, 3), vec![0x2a, 1]].concat()),
        end.clone(),
    ]
    .concat();
    let second = [begin(0x10), number(0, 0, 7.0), end.clone()].concat();
    let sheet = |place: usize, hidden: u8, name: &str| {
        let place = u32::try_from(place).unwrap().to_le_bytes();
        let name = [&[hidden, 0, u8::try_from(name.len()).unwrap(), 0], name.as_bytes()].concat();
        record(0x0085, &[&place[..], &name].concat())
    };
    let globals = |first: usize, second: usize| {
        [begin(5), sheet(first, 0, "Audit"), sheet(second, 1, "Lists"), end.clone()].concat()
    };
    let place = globals(0, 0).len();
    compound("Workbook", &[globals(place, place + first.len()), first, second].concat())
}
