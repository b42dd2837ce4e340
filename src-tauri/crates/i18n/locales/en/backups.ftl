# Backups and the state of security.
settings-backups = Backups
settings-safety = Security status
backup-lead = A backup is one encrypted file with the whole archive. It opens with your passphrase or with the recovery sheet. As soon as it is written, it is opened again and checked.
backup-now = Back up now
backup-done = Backup made and checked
backup-last = Last backup: { $at }.
backup-none-yet = No backup yet.
backup-unchanged = Nothing has changed since.
backup-changed = You have written more since.
backup-not-done = The backup failed

backup-where = Where
backup-where-lead = Choose two different places: a memory stick and a network drive, for example. If the computer breaks, the other one is left.
backup-slot = Place { $number }
backup-choose = Choose the folder
backup-change = Change
backup-change-of = Change place { $number }
backup-give-up = Stop using
backup-give-up-of = Stop using place { $number }
backup-place-saved = Backups go to “{ $name }”
backup-place-left = Place removed: the backups there stay
backup-slot-empty = No folder chosen
backup-count = { $count ->
    [0] no backup
    [one] one backup
   *[other] { $count } backups
}
backup-oldest = the oldest from { $at }
backup-away = cannot be reached now
backup-same-disk = It is on the same disk as the archive: if the disk breaks, both are lost.
backup-kind-local = on this computer
backup-kind-synced = in a folder that is synchronised
backup-kind-network = on a network drive

backup-when = When
backup-when-lead = Only if something changed. The ten newest stay, then one for each hour, day, week and month; after { $days } days the others go.
backup-automatic = Make backups by itself
backup-automatic-help = When you lock or close, and while you work.
backup-every = While you work
backup-hours = { $count ->
    [one] every hour
   *[other] every { $count } hours
}

backup-restore = Restore from a backup
backup-restore-lead = A new archive is made beside the present one, which stays as it is. What you erased after the backup is erased again. Custode locks first: on the unlock screen choose “Restore from a backup”.
backup-restore-go = Lock and restore

drill-title = Restore test
drill-lead = Custode opens the newest backup to one side, checks all of it and removes it. It does so by itself once a month, while nobody touches the computer: a backup that was never tried is only a hope.
drill-run = Test now
drill-never = Never tested.
drill-last = Last test: { $at }.
drill-due = It is time to do it again.
drill-ok = The backup can be restored
drill-ok-text = Backup of { $at }: { $contacts ->
    [one] one card
   *[other] { $contacts } cards
}, { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, every check passed.
drill-bad = This backup cannot be restored
drill-bad-text = Backup of { $at }. Make another one at once, in another place, and test again.

safety-lead = What is protected, what was tried, and what you should do.
safety-all-good = All is well
safety-all-good-text = There is nothing to do.
safety-to-do = { $count ->
    [one] There is one thing to do
   *[other] There are { $count } things to do
}
safety-state-good = good
safety-state-warn = advised
safety-state-bad = needed
safety-state-plain = up to you
safety-go-backups = Open backups
safety-go-security = Open security
safety-go-anomalies = Look at them

safety-paper = Save as PDF
safety-paper-subject = Security status of the archive “{ $archive }”
safety-paper-lead = As it stands on { $at }. Asked for by { $by }.
safety-paper-col-what = What
safety-paper-col-state = State
safety-paper-col-found = What was found
safety-paper-col-place = Folder
safety-paper-col-cipher = Encryption
safety-paper-chain = Journal of the archive at this moment: { $seq } entries, hash { $head }.

safety-backup = Backup
safety-backup-fine = The last one is from { $at } and was checked.
safety-backup-old = The last one is from { $at }, and you have written more since. Make a new one.
safety-backup-never = You chose where, but there is none yet. Make it now.
safety-backup-failed = The last try failed. See why.
safety-backup-forgotten = The settings of this computer could not be read any more and began anew: choose again where to keep the copies.
safety-backup-no-place = You have not chosen where to keep it. If the disk breaks, everything is lost.
safety-second = Second place
safety-second-two = The backups are also outside the archive’s disk.
safety-second-one = One copy alone can break or vanish. Choose a second place, away from this computer.
safety-second-same-disk = Both places are on the archive’s disk. Choose one elsewhere.
safety-trial = Restore test
safety-trial-passed = Passed on { $at }.
safety-trial-due = The last one is from { $at }. Do it again.
safety-trial-never = No backup was ever tried. Try one.
safety-trial-failed = On { $at } the backup could not be restored. Make another and test again.
safety-verified = Archive check
safety-verified-passed = Sound on { $at }.
safety-verified-old = The last one is from { $at }. Do it again.
safety-verified-never = Not checked as a whole yet. Custode does it by itself while nobody touches the computer, then once a month.
safety-verified-owed = Custode once did not close properly, and the archive has to be verified. It does so by itself while nobody touches the computer; you can work meanwhile.
safety-verified-damage = On { $at } the archive was not sound. Start again from a backup.
safety-anomalies = Anomalies
safety-anomalies-none = None, on { $at }.
safety-anomalies-open = { $count ->
    [one] One to look at.
   *[other] { $count } to look at.
}
safety-room = Disk space
safety-room-enough = { $count } MB are left on the disk of the archive.
safety-room-enough-gb = { $count } GB are left on the disk of the archive.
safety-room-tight = Only { $count } MB are left on the disk of the archive. Make room: a backup, an upgrade or a change of keys may not fit.
safety-room-tight-gb = Only { $count } GB are left on the disk of the archive. Make room: a backup, an upgrade or a change of keys may not fit.
safety-room-unknown = The system does not say how much room is left.
safety-keys = Keys of the archive
safety-keys-first = They are the ones it was made with.
safety-keys-changed = Changed on { $at }.
safety-keys-due = Somebody was taken out, or a change stopped half way: the keys are still the earlier ones. Change them.
safety-go-users = Open users and roles
safety-sheet = Recovery sheet
safety-sheet-made = Sheet number { $count } was confirmed. Keep it away from the computer.
safety-sheet-missing = Nobody confirmed to have sheet number { $count }. Make a new one.
safety-cipher = Encryption
safety-cipher-on = The whole archive and every backup are encrypted (SQLCipher { $name }).
safety-sheet-due = Sheet number { $count } was last in somebody’s hand on { $at }. Take it and try that it can still be read.
safety-sheet-unknown = Nothing says when sheet number { $count } was last in somebody’s hand. Take it and try that it can still be read.
safety-seal = Closing seal
safety-seal-whole = The file is the one you closed last.
safety-seal-changed = The archive was changed outside Custode. Check it.
safety-ledger = Ledger of erasures
safety-ledger-fine = An older copy will know what to erase again.
safety-ledger-foreign = The one beside the archive is not its own, or is damaged.
safety-ledger-unreachable = It cannot be read or written beside the archive.
safety-idle = Automatic lock
safety-idle-on = { $count ->
    [one] After one minute without a touch.
   *[other] After { $count } minutes without a touch.
}
safety-device = Keychain of this computer
safety-device-on = On: who gets into your computer opens the archive too.
safety-device-off = Off: the passphrase is always needed.

where-title = Where the data are
where-lead = Everything is in these places and nowhere else. Nothing leaves but what you take out, and email if you turn sending on.
where-archive = Archive
where-archive-text = People, consents, communications and journal, in an encrypted folder.
where-ledger = Ledger of erasures
where-ledger-text = A file beside the archive with random numbers only: it says nothing about anybody.
where-backup = Backups
where-backup-text = Encrypted files, with the ledger of erasures beside them.
where-program = Folder of the program
where-program-text = Appearance, where the archives are, and a technical log. No data about people.
where-exports = Documents and lists you saved
where-exports-text = They are where you saved them and are not encrypted: Custode does not follow them. Delete them when they are no longer needed.
where-encrypted = encrypted
where-plain = not encrypted
where-open = Show the folder
where-open-of = Show the folder “{ $name }”
backup-no-place-yet = First choose where to keep the copies: you do it just below.
