//! A folder as a zip, the same bytes for the same files.

use std::io::{Cursor, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// These files of a folder, in a folder of its name.
///
/// # Errors
/// A file can't be read.
pub(super) fn zip(folder: &Path, names: &[String]) -> Result<Vec<u8>, String> {
    let inside = folder.file_name().unwrap_or_default().to_string_lossy();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Without the time of day, which would differ each time.
    let options =
        SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let told = |error: &dyn std::fmt::Display| format!("The zip can’t be written: {error}.");
    for name in names {
        zip.start_file(format!("{inside}/{name}"), options).map_err(|error| told(&error))?;
        zip.write_all(&super::bytes(&folder.join(name))?).map_err(|error| told(&error))?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|error| told(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let folder = crate::root().join("docs/adr");
        let names = crate::package::names(&folder).unwrap_or_default();
        let first = zip(&folder, &names).unwrap_or_default();
        assert!(names.len() > 10 && first.len() > 5000);
        assert_eq!(zip(&folder, &names), Ok(first));
    }
}
