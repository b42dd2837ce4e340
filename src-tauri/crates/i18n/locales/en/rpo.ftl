# Public opt-out register

rpo-title = Opt-out register
rpo-lead = Whoever calls for marketing must first ask the Italian public opt-out register which numbers want no calls (L. 5/2018, D.P.R. 26/2022): before every campaign, and every month.
rpo-open-detail = The numbers to check before calling, and the answers to load
rpo-numbers = State of the numbers
rpo-count-clear = Checked, may be called
rpo-count-listed = In the register
rpo-count-expired = Check out of date
rpo-count-never = Never checked
rpo-last = Latest check
rpo-last-never = never
rpo-ask = 1. Export the numbers to check
rpo-ask-lead = A text file with one Italian number a line, without names, of people who can be contacted. It is uploaded on the portal of the register, with your operator credentials.
rpo-ask-mark = The portal of the register takes nothing but numbers, so the file holds nothing else. Who took it and why stays in the activity log, with the fingerprint of the file.
rpo-ask-all = Also those that were checked in time
rpo-ask-run = { $count ->
    [0] No numbers to check
    [one] Export one number
   *[other] Export { $count } numbers
}
rpo-asked = { $count ->
    [one] One number in { $file }.
   *[other] { $count } numbers in { $file }.
}
rpo-load = 2. Load the answers
rpo-load-lead = Choose the file that the register gave you. In the step Read say “Answers of the opt-out register”. The day of collection is the day of the check: the answer holds for a month.
rpo-load-run = Load the answers
rpo-single = Lists of numbers to call always pass through here. For calls one by one, to people who gave their consent, you decide in the
rpo-single-open = Privacy settings
rpo-heading = Answers of the opt-out register
rpo-no-number = Choose the column with the number
rpo-no-answer = Say what this list means: numbers in the register, or numbers that may be called
rpo-listed = { $count ->
    [0] No number is in the register.
    [one] One number is in the register: no marketing calls or letters.
   *[other] { $count } numbers are in the register: no marketing calls or letters.
}
rpo-clear = { $count ->
    [0] No number is free.
    [one] One number is not in the register: who gave their consent may be called.
   *[other] { $count } numbers are not in the register: who gave their consent may be called.
}
rpo-until = The answer holds until { $on }.
rpo-invalidated = { $count ->
    [one] One consent to calls or letters only, given before the check, becomes “Invalidated”.
   *[other] { $count } consents to calls or letters only, given before the check, become “Invalidated”.
}
rpo-number = Column of the number
rpo-answer = Column of the answer
rpo-answer-help = “Listed”, “Not listed”, yes or no, Y or N.
rpo-answer-none = None: all numbers have the same answer
rpo-all = The numbers of this list
rpo-all-listed = are in the register
rpo-all-listed-detail = They may not be called.
rpo-all-clear = may be called
rpo-all-clear-detail = The register left them on the list. Those that it took out are still to be checked, and so left out.
