# The papers that the firm prints: receipt of a consent, form, preference sheet, documents.
paper-file-receipt = receipt
paper-file-form = form
paper-file-preferences = preferences
paper-file-notice = notice
paper-file-retention = retention
paper-file-rights = rights
paper-version = Version { $version }
paper-draft = Draft, not issued yet

paper-receipt-title-consent = Receipt of a consent
paper-receipt-title-refusal = Receipt of a refusal
paper-receipt-title-withdrawal = Receipt of a withdrawal
paper-receipt-title-revoked = A consent that we no longer use
paper-receipt-title-invalidated = A consent that is not valid
paper-receipt-subject = { $title }, document { $code }
paper-receipt-lead-refusal = This is the receipt of your no to “{ $title }”. Keep it: it says what you answered and in which words you were asked.
paper-receipt-lead-refusal-unshown = This is the receipt of your no to “{ $title }”. Keep it: it says what you answered.
paper-receipt-lead-withdrawal = This is the receipt of the withdrawal of “{ $title }”. Keep it: it says since when the consent has not been valid.
paper-receipt-lead-revoked = We decided ourselves to stop using the consent “{ $title }”: you need do nothing. Keep this paper: it says since when we have not used it.
paper-receipt-lead-invalidated = We found that the consent “{ $title }” is not valid, and no longer use it: you need do nothing. Keep this paper: it says since when.
paper-receipt-lead-consent = This is the receipt of what you decided about “{ $title }”. Keep it: it says what you answered, in which words you were asked, and how to change your mind.
paper-receipt-lead-consent-unshown = This is the receipt of what you decided about “{ $title }”. Keep it: it says what you answered and how to change your mind.
paper-receipt-decision = What you decided
paper-receipt-happened = What happened
paper-receipt-consent = Consent
paper-receipt-day = You decided on
paper-receipt-how = How you told us
paper-receipt-evidence = Proof
paper-receipt-proof = { $level } ({ $where })
paper-receipt-recorded = Recorded
paper-receipt-kept-unknown = Not determined: the controller has not stated it. You can ask for it (Art. 15(1)(d) GDPR)
paper-receipt-until-withdrawn = Until it is withdrawn
paper-receipt-ended-withdrawn = Withdrawn on
paper-receipt-ended-revoked = Dropped by us on
paper-receipt-ended-invalidated = Invalidated on
paper-receipt-ended-refused = Refused later, on
paper-receipt-ended-objected = Stopped by an objection or a block since
paper-receipt-ended-expired = Expired on
paper-receipt-ended-replaced = Replaced by your decision of
paper-receipt-channels = Channels
paper-receipt-wording-consent = The text that you were shown
paper-receipt-wording-refusal = The text that you were shown
paper-receipt-wording-withdrawal = The text of the consent that is no longer valid
paper-receipt-wording-invalidated = The text of the consent that is not valid
paper-receipt-unused-refusal = We do not use your data for “{ $purpose }” under this consent.
paper-receipt-unused-withdrawal = We no longer use your data for “{ $purpose }” under this consent. What we did before stays valid.
paper-receipt-unused-invalidated = We no longer use your data for “{ $purpose }” under this consent.
paper-receipt-replaced = On { $date } you decided anew: that decision counts, and has a receipt of its own.
paper-receipt-effect = What effect it has
paper-receipt-again = If you change your mind you can give the consent at any time: just tell us.
paper-receipt-new = If you wish, you can give a new consent at any time: just tell us.
paper-receipt-can = What you can do
paper-receipt-no-wording = It is not known which text you were shown.
paper-receipt-use = What we use your data for
paper-receipt-data = Data used
paper-receipt-place = Where they are kept
paper-receipt-place-here = Encrypted archive at the controller's premises
paper-receipt-withdraw = How to change your mind
paper-receipt-record = Regulation (EU) 2016/679 and the Italian Privacy Code apply. A copy of this receipt that a computer can read exists (ISO/IEC TS 27560); you can ask us for it.
paper-withdraw-how = You can withdraw a consent at any time, free of charge and as easily as you gave it: just write to { $contact }. What we did before stays valid.
paper-withdraw-how-unknown = You can withdraw a consent at any time, free of charge and as easily as you gave it: just tell us. What we did before stays valid.
paper-complaint = If something seems wrong to you, you can lodge a complaint with the Italian data protection authority (garanteprivacy.it).

paper-form-title = Consent form
paper-form-subject = Document { $code }
paper-form-lead = Each question below is separate from the others: you can say yes to one and no to another. A missing answer is not a yes and does not change what you have already decided.
paper-form-notice = Before you answer, please read our privacy notice, version { $version } of { $date }, which we hand you with this form.
paper-form-code = Code of the form
paper-form-code-alt = Square code of the form { $code }
paper-form-who = Who answers
paper-form-name = Name and surname
paper-form-email = Email
paper-form-phone = Telephone
paper-form-points = Contact details
paper-form-asks = The questions
paper-form-yes = I agree
paper-form-no = I do not agree
paper-form-channels = By: { $channels }
paper-wording-in-en = text in English
paper-wording-in-it = text in Italian: ask for it in English before you answer
paper-text-in-it = text in Italian
paper-text-in-en = text in English
paper-form-days = { $count ->
    [one] holds for one day
   *[other] holds for { $count } days
}
paper-form-years = { $count ->
    [one] holds for one year
   *[other] holds for { $count } years
}
paper-form-free = You are free to answer or not: a no changes neither price, nor service, nor contract.
paper-form-place = Place and date
paper-form-signature = Signature
paper-form-signer = Name of who signs
paper-form-signer-role-firm = As (legal representative, deputy)
paper-form-signer-role-minor = As (parent, guardian)

paper-preferences-title = Your preferences
paper-preferences-lead = Here you see what you allow us today, and you can tell us what you want from now on. Tick a box only where you want to change something. The texts of the consents stand before the signature: please read them.
paper-preferences-consents = The consents
paper-preferences-yes = Yes
paper-preferences-no = No
paper-preferences-now = today: { $state }
paper-preferences-objected = but stopped by an objection or a block
paper-preferences-closed = closed already: { $channels }
paper-preferences-closed-all = closed already by every means
paper-preferences-since = { $state } ({ $date })
paper-preferences-blank = Where you tick nothing, everything stays as it is.
paper-preferences-stops = Do not contact me
paper-preferences-stops-lead = Tick the boxes where you do not want to be contacted: it counts at once, and you need give no reason.

paper-notice-title = Privacy notice
paper-notice-lead = This document tells you who uses your data, why, for how long, and what you can ask of us (Art. 13 and 14 of Regulation (EU) 2016/679).
paper-notice-who = Who processes your data
paper-notice-firm = The controller is { $firm }.
paper-notice-dpo = The data protection officer is { $dpo }.
paper-notice-why = Why we use them
paper-notice-interest = { $basis }: { $interest }
paper-notice-recipients = Who else gets them
paper-notice-recipients-lead = Besides us, these get the data that they need for their task:
paper-notice-recipient = - { $name }: { $service }. { $role }, { $place }.
paper-notice-outside = { $country }, outside of the European Economic Area: { $safeguard }
paper-notice-consents = What we ask you
paper-notice-consents-lead = These consents are optional and separate. You can say no, or withdraw them whenever you like, without consequences for the contract.
paper-notice-origin = Where the data come from
paper-notice-origin-you = Mostly you give them to us. Those that are needed for the contract or by law are necessary: without them we cannot do what you ask.
paper-notice-origin-others = They may also come from: { $sources }. In that case we tell you within a month, or at the first contact.
paper-notice-where = Where they are kept and who decides
paper-notice-where-text = We keep the data in an encrypted archive at the controller's premises.
paper-notice-stays = The data do not leave the European Economic Area.
paper-notice-leaves = Some data leave the European Economic Area, with the safeguards named above: you can ask us for a copy of them.
paper-notice-automated = We take no decisions based solely on automated processing and do no profiling (Art. 22).
paper-notice-automated-lead = For these purposes a program decides on its own (Art. 22); you can ask that a person reviews the decision, say what you think and contest it:
paper-notice-profiling-lead = For these purposes a program does profiling:
paper-notice-automated-purpose = - { $title }: { $does }. Logic: { $logic }. Why it matters to you: { $significance }. What may follow: { $consequences }.

paper-rights-object-heading = The right to object
paper-rights-object = At any time you can object to commercial messages, free of charge and without giving a reason: from then on we send you no more. On grounds relating to your situation you can also object to every use of the data that rests on our legitimate interest (Art. 21).
paper-rights-title = Your rights over your personal data
paper-rights-lead = We hand out this sheet with every contract and at every appointment: it says what you can ask of us about your data.
paper-rights-heading = What you can ask of us
paper-right-access = Access: to know which data we hold about you and to get a copy (Art. 15)
paper-right-modify = Modification: to update or complete data that have changed (Art. 16)
paper-right-rectify = Rectification: to correct data that are wrong (Art. 16)
paper-right-erase = Erasure: to delete them when they are no longer needed or you withdraw consent, except what the law obliges us to keep (Art. 17)
paper-right-port = Portability: to receive them in a format that a computer can read, or have them sent to others (Art. 20)
paper-right-restrict = Restriction: to stop their use while we look into an objection of yours (Art. 18)
paper-right-object = Objection: to say no to their use; to commercial messages without giving a reason (Art. 21)
paper-right-withdraw = Withdrawal: to take back a consent as easily as you gave it (Art. 7)

paper-retention-title = Retention policy
paper-retention-lead = We keep data only for the time that is needed. Here are the terms, what they run from, and what happens at their end.
paper-retention-purposes = By purpose
paper-retention-classes = By kind of document
paper-retention-classes-lead = Communications, cards, consents, proofs and files of requests each have one of these terms.
paper-retention-months = { $count ->
    [one] one month
   *[other] { $count } months
}
paper-retention-years = { $count ->
    [one] one year
   *[other] { $count } years
}
paper-anchor-last-interaction = from the last contact
paper-anchor-relation-end = from the end of the relation
paper-anchor-consent = from the day of the consent
paper-anchor-document = from the date of the document
paper-anchor-case-closed = from the closing of the case
paper-anchor-import = from the import
paper-anchor-withdrawal = from the withdrawal
paper-retention-end = At the end of the term
paper-retention-bin = { $count ->
    [one] What is no longer needed goes to the bin, where it stays for one day in case of a mistake; then it is erased for good.
   *[other] What is no longer needed goes to the bin, where it stays for { $count } days in case of a mistake; then it is erased for good.
}
paper-retention-proof = Of each erasure a receipt without personal data remains: what, when, by which rule. Of a no to marketing a fingerprint remains that keeps the person from being contacted again.
paper-retention-who = A person of the firm decides the erasure after looking at the list; no data under a legal duty or a dispute are erased before their time.
ask-evidence = Words for the telephone, version
ask-subject = [firm]: may we write to you?
ask-phone =
    Thank you for calling. I am from [firm].
    To answer you I need to write down your name and a way to reach you. We use them only for what you ask us, and you can ask us at any time to see, correct or erase them.
    I can read you the full privacy notice now, or send it to you: which do you prefer?
    May I also ask you a few questions about contacts in future? They are separate: you can say yes to some and no to others, and change your mind whenever you want. If you say no, we answer your request all the same.
ask-email =
    Dear [name],

    we ask you whether we may contact you for: [consent].

    The text that you agree to is this:
    "[text]"

    To say yes, answer this email with the words "I agree". To say no you need not do anything, or you can answer "No": we will not write to you for this reason again. You can change your mind at any time by answering to this address.

    {"["}firm]
ask-message = [name], this is [firm]. May we contact you for: [consent]? Text: "[text]" Answer YES to agree, NO to refuse. You can change your mind whenever you want.
