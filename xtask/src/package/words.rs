//! The few words to begin with.

/// The file, with line ends that every editor of Windows shows.
pub(super) fn first(version: &str) -> String {
    WORDS.replace("{version}", version).replace('\n', "\r\n")
}

const WORDS: &str = "\
bandwise {version}

The rating model of HM Inspectorate of Probation on one page: case judgements
in, ratings out, and what drives them. Unofficial.

Which of the two to use

bandwise-{version}.html is everything in one file. Double-click it. It works
from a disk, a network share or a mail attachment that was saved first, in a
current Edge, Chrome or Firefox, without installing anything.

site is the same as a folder for a web server. Put it on any server as it is, in
any folder; there is nothing to set up behind it. It loads a part at a time, and
so opens quicker. It does not open by double-click.

What stays where

Nothing that you enter leaves the browser: neither sends anything anywhere, and
the single file asks for nothing at all. Drafts are kept in the browser on the
device, for each host the page is opened from. A browser may not keep any for
files from a disk, and the page then says so: save your scenario as a file. A
link copied from the single file opens where that file stands at the same place;
its part from the sign # on opens in any copy, by “Open”.

Checking what arrived

SHA256SUMS lists a checksum of every file. In this folder:

    sha256sum -c SHA256SUMS

On Windows compare by hand, for one file, in PowerShell:

    Get-FileHash bandwise-{version}.html

LICENCES.txt has the licences of this program and of all that it is made of.
";
