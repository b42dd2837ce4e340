# The card of a person: register page, data, ways to reach them, origin, history.
card-tabs = Parts of the card
card-tab-overview = Overview
card-tab-consents = Consents
card-tab-communications = Communications
card-tab-history = History

card-since = in the register since { $on }
card-from = from
card-source = source: { $source }
card-by = by { $by }
card-also-changed = also changed by { $by } on { $on }
card-print = Print their data
card-print-hint = Everything you hold about them, with its origin (Art. 15 GDPR)
card-record-consent = Record a consent
card-record-consent-short = Consent
card-withdraw = Withdraw
card-log-communication = Log a communication
card-log-communication-short = Communication
card-more-acts = More actions
card-set-not-usable = Mark as not usable
card-set-not-usable-detail = The card stays, but nobody writes to them
card-set-active = Make active again
card-export = Export…
card-bin = Move to the bin
card-restore = Restore
card-more = { $count ->
    [one] Show one more line
   *[other] Show more lines ({ $count })
}
card-gone-title = This card is no longer here.
card-unread-title = The card does not open.
card-gone-text = Perhaps it was erased, or the address belongs to another archive.
card-binned-title = This card is in the bin.
card-binned-text = It is not in the lists and nobody writes to them. You can restore it as it was, as long as it is in the bin.
card-not-usable-title = This card is not usable.
card-not-usable-text = The data stay, but nobody writes to them for any reason.
card-restricted-title = Their data are restricted.
card-restricted-text = They may only be stored (Art. 18 GDPR): no contact while the restriction lasts.

card-gate-title = May I write to them?
card-gate-lead = For marketing, today { $today }
card-gate-yes = YES
card-gate-no = NO
card-gate-ok = nothing in the way
card-gate-ok-on = consent of { $on }
card-gate-by = for “{ $consent }”
card-gate-by-mass = for “{ $consent }”, mass mailing too
card-gate-mass-only = newsletters only, no personal messages
card-gate-erased = data erased
card-gate-restricted = data restricted (Art. 18)
card-gate-objection = objection
card-gate-objection-on = objection of { $on }
card-gate-withdrawn = consent withdrawn
card-gate-withdrawn-on = withdrawn on { $on }
card-gate-not-usable = card not usable
card-gate-invalid-point = no valid address or number
card-gate-rpo = opt-out register to be checked
card-gate-rpo-listed = number in the opt-out register
card-gate-absent = consent never asked
card-gate-refused = consent refused
card-gate-refused-on = refused on { $on }
card-gate-expired = consent expired
card-gate-expired-on = expired on { $on }
card-gate-weak = proof too weak
card-gate-weak-on = proof too weak ({ $on })
card-gate-not-covered = no consent for this channel
card-gate-why = Why?
card-why-title = Why, and why not: { $name }
card-why-lead = The answer is about marketing. For a contract, a legal duty or a request of theirs you may write without consent.
card-why-ok = There is a valid consent with enough proof, and no objection.
card-why-mass-only = There is a valid consent for mailings to many, such as the newsletter; a message written to this person alone needs another consent.
card-why-erased = The data were erased: nobody of this name is contacted any more.
card-why-restricted = The data are restricted (Art. 18 GDPR): they may only be stored.
card-why-objection = The person objected. No commercial reason overrides an objection; only a new, proven consent of theirs does.
card-why-withdrawn = The consent was withdrawn. That holds until the person gives a new one.
card-why-not-usable = The card is marked as not usable.
card-why-invalid-point = There is no valid address or number for this channel: add or correct it under the ways to reach them.
card-why-rpo = The number must be checked in the public opt-out register before a marketing call.
card-why-rpo-listed = The number is in the public opt-out register: no marketing calls or letters, unless the person gave a consent after the check, with proof.
card-why-absent = Nobody ever asked for a consent that allows this contact.
card-why-refused = The person refused the consent.
card-why-expired = The consent held for a number of days that has passed: it must be asked again.
card-why-weak = There is a yes, but without a date or enough proof it does not count.
card-why-not-covered = The consents given do not cover this channel.

card-register = Their register page
card-register-lead = everything that happened, newest first
card-line-created = Card created by hand
card-line-created-from = Card created by the import { $file }
card-line-imported = Card completed by the import { $file }
card-line-fields = { $count ->
    [one] { $count } field
   *[other] { $count } fields
}
card-line-repaired = { $count ->
    [one] one corrected by Custode
   *[other] { $count } corrected by Custode
}
card-line-row = row { $row }
card-line-edited = Data changed: { $fields }
card-line-edited-other = Ways to reach them, tags or links changed
card-line-reported = Print of their data prepared

card-points = Ways to reach them
card-points-empty = None yet: add an email or a phone.
card-point-add = Add
card-point-kind = What it is
card-point-messaging = Messaging
card-point-label = Note
card-point-label-hint = home, work…
card-point-primary = use first
card-point-use-first = Use this one first
card-point-save = Save
card-point-missing = Write the address or number.
card-point-edit = Change { $name }
card-point-remove = Remove { $name }
card-point-added = Added.
card-point-saved = Changed.
card-point-removed = { $value } removed.
card-address-street = Street and number
card-reveal = show
card-hide = hide

card-data = Their data
card-data-lead = Edit them where they stand; they save themselves.
card-group-who = Who
card-group-codes = Codes
card-group-work = Relationship and origin
card-group-notes = Remarks
card-field-sensitive-notes = Confidential notes
card-field-saved = { $field }: saved.
card-nobody = Nobody
card-not-said = Not given
card-sex-f = Female
card-sex-m = Male
card-sex-x = Other
card-language-it = Italian
card-language-en = English
card-issue-tax-code = The tax code does not add up: check letters and digits. It stays as written.
card-issue-vat-number = The VAT number does not add up: eleven digits with the right check digit. It stays as written.
card-issue-iban = The IBAN does not add up: check the digits. It stays as written.
card-issue-sdi-code = The SDI code usually has seven characters. It stays as written.
card-issue-website = The web address looks incomplete. It stays as written.
card-issue-date = The date is not clear. It stays as written.
card-issue-email = The email looks wrong: check the @ and the domain.
card-issue-phone = The number looks wrong: check the digits.
card-issue-address = The address looks incomplete: check postcode and province.
card-issue-other = Something does not add up. It stays as written.

card-tag-new = New tag
card-tag-hint = Add a tag
card-tag-add = Add the tag
card-tag-added = Tag “{ $tag }” added.
card-tag-remove = Remove the tag { $tag }
card-tag-removed = Tag “{ $tag }” removed.

card-links = Links
card-links-empty-person = Do they work for an organisation in the register? Link the two.
card-links-empty-organisation = Link the people who work there.
card-link-add = Link
card-link-who = Person or organisation
card-link-other = Choose somebody else
card-link-who-hint = Search by name
card-link-role-hint = owner, purchasing…
card-link-go = Link
card-link-missing = Choose from the list whom to link.
card-link-added = Linked.
card-link-remove = Remove the link with { $name }
card-link-removed = Link with { $name } removed.

card-alike = { $count ->
    [one] Perhaps the same person as another card.
   *[other] Perhaps the same person as other cards.
}
card-not-same = Not the same person
card-not-same-said = { $name } is somebody else: you will not be asked again.

card-origin = Origin of the data
card-origin-summary = source: { $source }
card-origin-summary-on = source: { $source }, collected on { $on }
card-origin-lead = For each value: who wrote it, when, from which file and row. It is what you can answer to “where did you get my data?”.
card-origin-hand = written by { $by } on { $on }
card-origin-file = from { $file }, imported by { $by } on { $on }
card-origin-row = from { $file }, row { $row }, imported by { $by } on { $on }
card-origin-sheet = from { $file }, sheet { $table }, row { $row }, imported by { $by } on { $on }
card-origin-place = { $file }, row { $row }
card-origin-source = source: { $source }
card-origin-collected = collected on { $on }
card-origin-by-hand = corrected by hand during the import
card-origin-raw = the cell said “{ $raw }”

card-history-lead = Every change stays here: what was there before, who changed it and when. What can be undone has its button.
card-history-before = before:
card-history-after = after:
card-history-of = { $what }: { $of }
card-history-undo = Undo: { $what }
card-history-created = Card created
card-history-field = Field changed
card-history-verified = Data confirmed
card-history-point-added = Contact detail added
card-history-point-changed = Contact detail changed
card-history-point-removed = Contact detail removed
card-group-custom = Your own fields
card-history-custom = Field changed
card-history-tag-added = Tag added
card-history-tag-removed = Tag removed
card-history-link-added = Link added
card-history-link-removed = Link removed
card-history-consent = Consent
card-history-consent-corrected = Decision recorded in error
card-history-consent-reinstated = Correction taken back: the consent counts again as recorded
card-history-stop-set = Objection recorded
card-history-stop-lifted = Objection lifted
card-history-binned = Moved to the bin
card-history-restored = Restored
card-history-revealed = Confidential value shown
card-history-revealed-field = { $field }: shown in full
card-history-reported = Print of their data
card-history-exported = Exported
card-history-duplicate = Duplicate ruled out
card-history-merged-with = Merged with { $name }
card-history-split-from = Split from { $name }
card-history-split-act = Split
card-history-split-them = Split from { $name }
card-history-split-done = { $name } has a card of their own again
card-history-split-over = Split again already, or something changed after the merge.
card-line-merged = Merged with another card of the same person
card-line-split = Merge undone: the two cards are separate again
card-gate-suppressed = address on the list of those not to be contacted
card-gate-soft-spam = they bought no similar product, or were not told
card-gate-lia = the written assessment that writing without consent needs is missing
card-gate-basis-ended = the ground for writing to them has ended
card-why-suppressed = This address is on the list of those not to be contacted: it stays there also after the data are erased.
card-why-soft-spam = Without consent you may write by e-mail only, to those who bought similar products, were told and did not object.
card-why-lia = Legitimate interest needs a written assessment first.
card-why-basis-ended = The relation on which the contact rested has ended.
card-new-request = New request about data
