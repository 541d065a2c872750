//! What comes out of sound files.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

mod support;

use rust_xlsxwriter::{ExcelDateTime, Format};
use sheets::{Book, SheetError, open};
use support::{cell, ods, table, xlsx};

fn text(book: &mut Book) -> String {
    book.text(0).unwrap()
}

#[test]
fn values_of_every_kind() {
    let bytes = xlsx(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "words").unwrap();
        sheet.write(0, 1, 1.0).unwrap();
        sheet.write(0, 2, 0.1).unwrap();
        sheet.write(0, 3, -2.5).unwrap();
        sheet.write(0, 4, true).unwrap();
        sheet.write(0, 5, false).unwrap();
        sheet.write(0, 6, 1e21).unwrap();
        sheet.write_formula(1, 0, "=1/0").unwrap().set_formula_result(1, 0, "#DIV/0!");
        sheet.write_formula(1, 1, "=A1").unwrap().set_formula_result(1, 1, "words");
        sheet.write_formula(1, 2, "=2*3").unwrap().set_formula_result(1, 2, "6");
        sheet.write(1, 3, "Łódź £ <&> 🙂").unwrap();
    });
    assert_eq!(
        text(&mut open(&bytes).unwrap()),
        "words\t1\t0.1\t-2.5\tTRUE\tFALSE\t1000000000000000000000\n#DIV/0!\twords\t6\tŁódź £ <&> 🙂"
    );
}

#[test]
fn dates_and_percentages_by_the_format_of_the_cell() {
    let bytes = xlsx(|book| {
        let sheet = book.add_worksheet();
        let date = ExcelDateTime::from_ymd(2023, 7, 5).unwrap();
        let moment = ExcelDateTime::from_ymd(2023, 7, 5).unwrap().and_hms(13, 30, 0).unwrap();
        sheet.write_with_format(0, 0, &date, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
        sheet.write_with_format(0, 1, &moment, &Format::new().set_num_format("dd/mm/yyyy hh:mm")).unwrap();
        sheet.write_with_format(0, 2, 0.5, &Format::new().set_num_format("hh:mm")).unwrap();
        sheet.write_with_format(0, 3, 1.5, &Format::new().set_num_format("[h]:mm")).unwrap();
        sheet.write_with_format(1, 0, 0.846_153, &Format::new().set_num_format("0%")).unwrap();
        sheet.write_with_format(1, 1, 0.846_153, &Format::new().set_num_format("0.0%")).unwrap();
        sheet.write_with_format(1, 2, 5, &Format::new().set_num_format("0.00")).unwrap();
        sheet.write_with_format(1, 3, -1.0, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    });
    assert_eq!(
        text(&mut open(&bytes).unwrap()),
        "2023-07-05\t2023-07-05T13:30:00\t12:00:00\t36:00:00\n85%\t84.6%\t5\t-1"
    );
}

#[test]
fn rows_and_columns_keep_their_place() {
    let bytes = xlsx(|book| {
        let sheet = book.add_worksheet();
        sheet.write(2, 1, "B3").unwrap();
        sheet.write(4, 3, "D5").unwrap();
        sheet.write_blank(4, 5, &Format::new().set_bold()).unwrap();
        sheet.write_blank(9, 0, &Format::new().set_bold()).unwrap();
    });
    assert_eq!(text(&mut open(&bytes).unwrap()), "\n\n\tB3\n\n\t\t\tD5");
}

#[test]
fn an_empty_sheet_is_an_empty_text() {
    let bytes = xlsx(|book| {
        book.add_worksheet();
    });
    assert_eq!(text(&mut open(&bytes).unwrap()), "");
}

#[test]
fn only_the_first_of_merged_cells_has_the_value() {
    let bytes = xlsx(|book| {
        let sheet = book.add_worksheet();
        sheet.merge_range(0, 0, 1, 2, "wide", &Format::new()).unwrap();
        sheet.write(0, 3, "after").unwrap();
        sheet.write(2, 0, "below").unwrap();
    });
    assert_eq!(text(&mut open(&bytes).unwrap()), "wide\t\t\tafter\n\nbelow");
}

#[test]
fn tabs_line_ends_and_quotation_marks_are_quoted() {
    let bytes = xlsx(|book| {
        let sheet = book.add_worksheet();
        for (column, word) in
            ["a\tb", "a\nb", "say \"yes\"", "a, b", "_x000D_ kept", " spaced "].iter().enumerate()
        {
            sheet.write(0, u16::try_from(column).unwrap(), *word).unwrap();
        }
    });
    assert_eq!(
        text(&mut open(&bytes).unwrap()),
        "\"a\tb\"\t\"a\nb\"\t\"say \"\"yes\"\"\"\ta, b\t_x000D_ kept\t spaced "
    );
}

#[test]
fn sheets_are_listed_and_hidden_ones_marked() {
    let bytes = xlsx(|book| {
        book.add_worksheet().set_name("First").unwrap().write(0, 0, "one").unwrap();
        book.add_worksheet().set_name("Secret & co").unwrap().set_hidden(true).write(4, 2, "two").unwrap();
        book.add_worksheet().set_name("Very").unwrap().set_very_hidden(true);
    });
    let mut book = open(&bytes).unwrap();
    let listed: Vec<_> = book.sheets().iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
    assert_eq!(listed, [("First", false), ("Secret & co", true), ("Very", true)]);
    let second = &book.sheets()[1];
    assert_eq!((second.rows, second.columns), (Some(5), Some(3)));
    assert_eq!(book.text(1).unwrap(), "\n\n\n\n\t\ttwo");
    assert_eq!(book.text(0).unwrap(), "one", "in any order");
    assert_eq!(book.text(3), Err(SheetError::NoSuchSheet(3)));
}

#[test]
fn charts_are_no_sheets() {
    let bytes = xlsx(|book| {
        book.add_worksheet().set_name("Data").unwrap().write(0, 0, 1).unwrap();
        let mut chart = rust_xlsxwriter::Chart::new_column();
        chart.add_series().set_values("Data!$A$1:$A$1");
        book.add_chartsheet().insert_chart(0, 0, &chart).unwrap();
    });
    assert_eq!(open(&bytes).unwrap().sheets().len(), 1);
}

#[test]
fn an_open_document_reads_alike() {
    let rows = [
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
        "<table:table-row><table:table-cell/>",
        &cell(
            "office:value-type=\"string\"",
            "a<text:s text:c=\"2\"/>b<text:tab/><text:span>c</text:span>&amp;&#233;",
        ),
        &cell("office:value-type=\"float\" office:value=\"1.0\"", "1,00"),
        &cell("office:value-type=\"percentage\" office:value=\"0.846153\"", "85%"),
        &cell("office:value-type=\"date\" office:date-value=\"2023-07-05\"", "05/07/23"),
        &cell("office:value-type=\"time\" office:time-value=\"PT13H30M00S\"", "13:30"),
        &cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "WAHR"),
        &cell("office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"", "#N/A"),
        "<table:table-cell table:number-columns-repeated=\"9000\"/></table:table-row>",
        "<table:table-row table:number-rows-repeated=\"2\">",
        "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>x</text:p><text:p>y</text:p></table:table-cell>",
        "<table:covered-table-cell office:value-type=\"string\"><text:p>under</text:p></table:covered-table-cell></table:table-row>",
        "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>",
    ];
    let mut book = open(&ods(&table("First", "shown", &rows.concat()))).unwrap();
    let sheet = &book.sheets()[0];
    assert_eq!(
        (sheet.name.as_str(), sheet.hidden, sheet.rows, sheet.columns),
        ("First", false, Some(5), Some(8))
    );
    assert_eq!(
        book.text(0).unwrap(),
        "\n\n\t\"a  b\tc&é\"\t1\t85%\t2023-07-05\t13:30:00\tTRUE\t#N/A\n\"x\ny\"\t\"x\ny\"\n\"x\ny\"\t\"x\ny\""
    );
}

#[test]
fn sheets_of_an_open_document_are_listed() {
    let one = "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"7\"/></table:table-row>";
    let tables = table("One", "shown", one) + &table("Two", "gone", one);
    let mut book = open(&ods(&tables)).unwrap();
    let listed: Vec<_> = book.sheets().iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
    assert_eq!(listed, [("One", false), ("Two", true)]);
    assert_eq!(book.text(1).unwrap(), "7");
}

#[test]
fn a_table_of_a_hundred_thousand_rows() {
    let bytes = xlsx(|book| {
        let sheet = book.add_worksheet();
        for row in 0..100_000 {
            sheet.write(row, 0, format!("Case {row}")).unwrap();
            for column in 1..14 {
                sheet.write(row, column, ["Yes", "No", "N/A"][(row as usize + column as usize) % 3]).unwrap();
            }
        }
    });
    let start = std::time::Instant::now();
    let text = text(&mut open(&bytes).unwrap());
    println!("{} bytes to {} in {:?}", bytes.len(), text.len(), start.elapsed());
    assert_eq!(text.lines().count(), 100_000);
    assert!(text.lines().all(|line| line.split('\t').count() == 14));
    assert!(text.ends_with("Case 99999\tNo\tN/A\tYes\tNo\tN/A\tYes\tNo\tN/A\tYes\tNo\tN/A\tYes\tNo"));
}
