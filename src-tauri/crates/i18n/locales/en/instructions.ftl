# Instructions for those who use the program (Art. 29 and 32 GDPR).
instructions-title = Instructions
instructions-lead = What those who use the firm’s data have to know. When you put a version in force, everybody reads and accepts it at their next opening; you accept it at once.
instructions-none = No version is in force. This is what Custode proposes: fit it to your firm and put it in force.
instructions-current = Version { $version } is in force since { $at }, by { $by }.
instructions-it = Text in Italian
instructions-en = Text in English
instructions-en-help = Read by those who use Custode in English. If it is empty, they read the Italian one.
instructions-format = A line that begins with # is a heading, with - a point of a list. An empty line parts paragraphs.
instructions-issue = Put in force
instructions-issue-title = Put version { $version } in force?
instructions-issue-lead = From now on everybody reads and accepts it before they work, you too. The earlier version stays in the register.
instructions-issued = Version { $version } in force
instructions-register = Who read them
instructions-register-lead = The register to show to whoever asks: who accepted which version, and when.
instructions-register-empty = Nobody read them yet: first put a version in force.
instructions-accepted = Version { $version }, { $at }
instructions-waiting = to be read
instructions-removed = uses the program no more
instructions-pdf = Save the PDF…
instructions-pdf-saved = PDF saved in “{ $place }”
instructions-versions = Earlier versions
instructions-version = Version { $version }, { $at }, { $by }
instructions-show = Show
instructions-hide = Hide
instructions-column-who = Who
instructions-column-version = Version
instructions-column-when = When
instructions-paper-subject = Register of instructions
instructions-paper-lead = Who uses the program and which version of the instructions they read and accepted (Art. 29 and 32(4) GDPR). Name and date stand in the activity log, which shows tampering.
instructions-paper-text = Text of version
instructions-read-title = Before you begin
instructions-read-lead = There is a new version of the firm’s instructions. Read it to the end and accept it: name, day and time stay in the register.
instructions-read-version = Version { $version } of { $at }
instructions-read-check = I have read the instructions and will follow them
instructions-read-go = Accept and go on
instructions-read-lock = Lock and leave
instructions-proposal =
    # Why these instructions

    You work with data of people on behalf of the firm. The law asks that those who use them are instructed and keep them to themselves (Art. 29 and 32 GDPR). Here is what to do every day.

    # What to collect

    - Write only what is needed for the reason why you talk to the person.
    - Always say where a value comes from and on which day you got it.
    - No health, opinions, judgements or gossip in notes.
    - Hand over the privacy notice when you collect data, or within a month if they come from others.

    # Yes and no

    - A yes counts only if the person said it of their own accord, and with the proof that its type asks for.
    - A no is recorded at once, however it comes, and is not argued with.
    - Before you call or write use the buttons of Custode: they say whether you may.

    # Taking data out

    - Export or print only if it is needed, and write the true reason.
    - Do not send lists by email or chat, do not keep them on sticks or phones of your own.
    - Delete files that are no longer needed. No parallel lists in spreadsheets.

    # The computer

    - The passphrase is yours: you do not write it down, lend it or tell it.
    - Lock when you get up. The screen is not for those who have no business with it.
    - If a device is lost tell the owner at once, even at night.

    # When somebody asks or something goes wrong

    - Whoever asks about their data has a right to an answer within a month: record the request on the same day.
    - A message to the wrong person, a lost sheet, an odd access: say so at once. There are 72 hours.

    # Confidentiality

    What you read stays here, also after you have stopped working for the firm.
