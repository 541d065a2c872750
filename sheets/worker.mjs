// Reads spreadsheet files beside the page, so that a large one does not hold it up. A module worker; the page starts it
// when such a file is opened (`src/platform/sheets.rs`), and fetches nothing of it before.
//
// Asked:
//   { id, bytes: ArrayBuffer, sheet: number | null }  Open a file (the bytes are handed over) and read this sheet, from 0.
//                                                     Null: the only sheet that is not hidden, or else say which there are.
//   { id, sheet: number }                             Read another sheet of the same file.
// Answered, once each, by the same id:
//   { id, kind: "sheets", names: [{ name, hidden, rows, columns }] }  In order; rows and columns null where unknown.
//   { id, kind: "text", name, text }                                  The sheet, its cells between tabs.
//   { id, kind: "error", code, detail }                               Codes: those of `SheetError` in `sheets/src/error.rs`,
//     "stopped" (a fault in the reader, most likely for a damaged file) and "unreachable" (the reader could not be fetched).
import start, { open } from "./sheets.js";

const started = start({ module_or_path: new URL("sheets_bg.wasm", import.meta.url) }).then(
  () => null,
  (error) => ({ kind: "error", code: "unreachable", detail: String(error) }),
);
let book = null;
// The answer to every question once the reader has trapped: its memory is not to be trusted any more.
let stopped = null;

const list = () =>
  Array.from({ length: book.count() }, (_, sheet) => ({
    name: book.name(sheet),
    hidden: book.hidden(sheet),
    rows: book.rows(sheet) ?? null,
    columns: book.columns(sheet) ?? null,
  }));

const read = (bytes, sheet) => {
  if (bytes) {
    book?.free();
    book = null;
    book = open(new Uint8Array(bytes));
  }
  if (!book) return { kind: "error", code: "no-such-sheet", detail: String(sheet) };
  const names = list();
  const shown = [...names.keys()].filter((place) => !names[place].hidden);
  const wanted = sheet ?? (shown.length === 1 ? shown[0] : null);
  if (wanted === null) return { kind: "sheets", names };
  const text = book.text(wanted);
  return { kind: "text", name: names[wanted].name, text };
};

const failed = (error) => {
  // What the reader itself says: a code, a space and a detail.
  const said = typeof error === "string" && error.match(/^(\S+) ?(.*)$/s);
  if (said) return { kind: "error", code: said[1], detail: said[2] };
  stopped = { kind: "error", code: "stopped", detail: String(error) };
  return stopped;
};

addEventListener("message", async ({ data: { id, bytes, sheet } }) => {
  let answer = (await started) ?? stopped;
  try {
    answer ??= read(bytes, sheet ?? null);
  } catch (error) {
    answer = failed(error);
  }
  postMessage({ id, ...answer });
});
