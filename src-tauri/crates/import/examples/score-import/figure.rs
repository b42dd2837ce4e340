//! What is counted, and how it compares with what the importer promises.

/// A share of right answers.
#[derive(Default)]
pub struct Share {
    right: u64,
    all: u64,
}

impl Share {
    /// Counts one file or case; the reasons are printed when there are any.
    pub fn one(&mut self, name: &str, wrong: &[String]) {
        self.many(u64::from(wrong.is_empty()), 1);
        for reason in wrong.iter().take(6) {
            println!("{name}: {reason}");
        }
    }

    /// Counts several at once.
    pub fn many(&mut self, right: u64, all: u64) {
        self.right += right;
        self.all += all;
    }

    fn percent(&self) -> f64 {
        self.right as f64 * 100.0 / self.all.max(1) as f64
    }
}

/// All figures of a run.
#[derive(Default)]
pub struct Figures {
    /// Files that end in a result or a clear refusal, in time.
    pub robust: Share,
    /// Encoding, delimiter, header row, sheet: all right.
    pub sniffing: Share,
    /// Values of csv files and workbooks, by file.
    pub files: Share,
    /// Cells of Pollock's clean tables found again.
    pub pollock: Share,
    /// Tables of Pollock with every row.
    pub pollock_files: Share,
    /// Cards of vCard files.
    pub cards: Share,
    /// Header words and columns of exports.
    pub columns: Share,
    /// Of the same, those not both wrong and taken without asking.
    pub not_misled: Share,
    /// Rows of lists.
    pub lists: Share,
    /// Cells of the vectors.
    pub values: Share,
    /// Cells that are no yes, taken as none.
    pub consents: Share,
}

impl Figures {
    /// True when nothing was measured.
    pub fn nothing(&self) -> bool {
        self.robust.all == 0 && self.values.all == 0
    }

    /// Prints every figure with its goal; false when one is missed.
    pub fn print(&self) -> bool {
        println!();
        let mut met = true;
        for (what, share, goal) in [
            ("ended in a result or a clear refusal", &self.robust, 100.0),
            ("sniffing: encoding, delimiter, header row, sheet", &self.sniffing, 99.0),
            ("csv files and workbooks with every value right", &self.files, 98.0),
            ("cells of Pollock's clean tables", &self.pollock, 99.5),
            ("Pollock's tables without a lost row", &self.pollock_files, 100.0),
            ("vCard files with every card right", &self.cards, 98.0),
            ("columns given the right field", &self.columns, 97.0),
            ("columns not confidently wrong", &self.not_misled, 99.5),
            ("lists with the right rows", &self.lists, 100.0),
            ("values of the vectors", &self.values, 100.0),
            ("cells that are no yes, kept from becoming one", &self.consents, 100.0),
        ] {
            if share.all == 0 {
                continue;
            }
            let good = share.percent() >= goal;
            met &= good;
            let verdict = if good { "met" } else { "MISSED" };
            println!(
                "{:>7} of {:>7}  {:6.2} %  (goal {goal:5.1} %, {verdict})  {what}",
                share.right,
                share.all,
                share.percent()
            );
        }
        met
    }
}
