# The way in: first run, unlock, recovery code.
entry-motto = People trust you. Keep their data like a good register.
entry-promise-encrypted = Everything is encrypted on this computer.
entry-promise-offline = It works without a network and sends nothing to anybody by itself.
entry-promise-keys = Only you hold the keys.
entry-steps = Steps of the first run
entry-step-language = Language
entry-step-security = Passphrase
entry-step-data = Data
entry-welcome-title = Welcome to Custode
entry-welcome-lead = The register of contacts, consents and communications of your business: whom you know, where each piece of data comes from, and what you may write to them.
entry-language = Which language do you work in?
entry-language-it = Italiano
entry-language-it-detail = Finestre e documenti in italiano
entry-language-en = English
entry-language-en-detail = Windows and documents in English
entry-continue = Continue
entry-open-existing = Open an archive you already have
entry-try-sample = Try it with sample data
entry-create-title = Create your archive
entry-create-lead = An archive is an encrypted folder. Only those who know the passphrase open it.
entry-archive-name = Name of the archive
entry-archive-name-note = Usually the name of your business.
entry-place-default = In the documents folder
entry-place-chosen = In the folder “{ $name }”
entry-place-change = Change folder
entry-login = Your name
entry-login-note = It appears in the register beside everything you do.
entry-passphrase = Passphrase
entry-passphrase-advice = At least five random words, or fifteen characters. You can paste it.
entry-passphrase-again = The passphrase once more
entry-passphrase-differs = The two are not the same.
entry-passphrase-too-short = It is short: use five words or fifteen characters.
entry-passphrase-common = It is among the most used: anybody would try it.
entry-passphrase-guessable = It is easy to guess: add words that do not belong together.
entry-passphrase-new = New passphrase
entry-lacking = Still missing: { $parts }.
entry-lacking-name = the name of the archive
entry-lacking-login = your name
entry-lacking-code = the code
entry-lacking-passphrase = a passphrase strong enough
entry-lacking-again = the same passphrase a second time
entry-create = Create the archive
entry-sheet-title = The recovery sheet
entry-sheet-lead = If you forget the passphrase, this code is the only other way to open the archive. Print it and keep it safe, away from the computer.
entry-sheet-only = Only this sheet is valid, number { $number }
entry-sheet-only-text = The one before no longer opens the archive: if you printed it, throw it away.
entry-sheet-code = Recovery code of sheet number { $number }
entry-sheet-check = check
entry-sheet-save = Save the sheet as PDF
entry-sheet-saved = Saved as “{ $name }”. Print it, then delete the file.
entry-sheet-safe = I have put it in a safe place
entry-sheet-safe-note = Without passphrase and without sheet nobody can open the archive, not even us.
entry-ask-title = Let us check the sheet
entry-ask-lead = Take the sheet you put away and copy two groups of the code.
entry-ask-group = Group { $number }
entry-ask-wrong = It does not match what the sheet says. Read the two groups again: upper and lower case are the same.
entry-ask-back = See the code again
entry-ask-done = Enter the archive
entry-unlock-title = Unlock the archive
entry-unlock = Unlock
entry-who = Who are you?
entry-change-archive = Change
entry-device-unlock = Unlock with this computer
entry-use-recovery = Use the recovery code
entry-use-code = I have an entry code
entry-join-title = Come in for the first time
entry-join-lead = Type the code that the person who manages the users gave you. It works once: from then on you come in with a passphrase of your own that nobody else knows.
entry-join-code = Entry code
entry-join-code-note = Four groups of four characters. Spaces, dashes and case do not matter.
entry-join-wrong = The code does not fit this name. Check it, or ask for a new one.
entry-join-passphrase = Your passphrase
entry-join = Come in
entry-create-new = Create a new archive
entry-recover-title = Use the recovery code
entry-recover-lead = Take the recovery sheet. Once the archive is open the old passphrase no longer works, and you get a new sheet.
entry-recover-code = Recovery code
entry-recover-code-note = Eight groups and the check. Spaces, dashes and case do not matter.
entry-recover-wrong = The code does not open this archive. Check it against the sheet, one group at a time.
entry-recover = Open and change the passphrase
start-title = Where do you start?
start-lead = The archive is ready. You can change your mind at any time.
start-import = Import a list
start-import-text = An Excel, LibreOffice or CSV sheet. You see every row before it comes in, and you can undo everything.
start-sample = Look around with sample data
start-sample-text = A separate archive with invented people. You delete it with one click.
start-sample-preparing = Preparing the sample people…
start-empty = Start from nothing
start-empty-text = Add people one at a time.
start-note = The file you import stays where it is: it still holds personal data, and what becomes of it is up to you.
entry-restore = Restore from a backup
entry-restore-title = Restore from a backup
entry-restore-lead = A new archive is made with everything that was in the backup. Nothing that exists is touched.
entry-restore-pick = Choose the backup file
entry-restore-other = Another file
entry-restore-found = Backup number { $number } of “{ $archive }”
entry-restore-made = Made on { $at }. { $contacts ->
    [one] One card.
   *[other] { $contacts } cards.
}
entry-restore-newer = There is a newer one in the same folder.
entry-restore-way = What opens it?
entry-restore-by-passphrase = The passphrase
entry-restore-by-passphrase-detail = The one that was in use when the backup was made
entry-restore-by-sheet = The recovery sheet
entry-restore-by-sheet-detail = You choose a new passphrase and get a new sheet
entry-restore-name = Name of the new archive
entry-restore-go = Restore
entry-restore-ledger-title = The ledger of erasures is missing
entry-restore-ledger-text = The backup is from { $at }. Without a ledger at least as recent, whoever was erased after that day would come back. If you have the .ledger file, choose it; otherwise you can go on, and the journal will say so.
entry-restore-ledger-pick = Choose the ledger
entry-restore-ledger-chosen = Ledger: “{ $name }”
entry-restore-ledger-without = Go on without
entry-lacking-own-passphrase = the passphrase

entry-damaged = Does it not open, or is it damaged?
entry-damaged-what = What can I do
entry-damaged-title = A damaged archive
entry-damaged-lead = Custode only reads it: whatever you choose, it stays as it is.
entry-damaged-backup = Start again from the latest backup
entry-damaged-backup-text = The best way: the backup was checked when it was made. Only what you wrote since is missing.
entry-damaged-backup-go = Restore the latest backup
entry-damaged-salvage = Rescue what can still be read
entry-damaged-salvage-text = Without a backup, or when it is too old: a new archive is made with everything that can be read, and you are told how much is missing.
entry-damaged-salvage-go = Rescue
entry-damaged-running = Rescuing
entry-damaged-running-lead = What can be read goes into “{ $name }”. The damaged archive stays as it is.
entry-damaged-stop = Stop the rescue
entry-damaged-stopped = Rescue stopped: nothing of it is left, and the damaged archive is as it was.
entry-damaged-name = { $name } rescued
entry-damaged-done = Rescue finished
entry-damaged-done-lead = The new archive is called “{ $name }” and opens with the same passphrase.
entry-damaged-read = { $count ->
    [one] One entry rescued
   *[other] { $count } entries rescued
}
entry-damaged-lost-none = None is missing.
entry-damaged-lost = { $count ->
    [one] One entry can no longer be read.
   *[other] { $count } entries can no longer be read.
}
entry-damaged-empty = { $count ->
    [one] Of one only the trace is left: its content was erased before, or is lost.
   *[other] Of { $count } only the trace is left: their content was erased before, or is lost.
}
entry-damaged-files = { $count ->
    [one] One file that proves a decision is lost.
   *[other] { $count } files that prove decisions are lost.
}
entry-damaged-later = Later
entry-damaged-open = Open the new archive
entry-restore-none = No backup of this archive in the folders that Custode knows. Connect the stick or the disk, or choose the file.
