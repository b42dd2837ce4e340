# Minimisation: what each field is for.
data-field-name = First and last name, name of an organisation
data-field-email = Email and certified email
data-field-phone = Telephones
data-field-address = Addresses
data-field-messaging = Messaging
data-field-language = Language for letters
data-field-role = Role
data-field-website = Web site
data-field-tax-code = Tax code
data-field-vat-number = VAT number
data-field-sdi-code = SDI code
data-field-iban = IBAN
data-field-sex = Sex
data-field-birth-on = Birth date
data-field-birth-place = Birth place
data-field-notes = Notes
data-field-sealed-notes = Confidential notes
field-purposes-title = Data and purposes
field-purposes-lead = What each field is for. Where none of the ticked purposes is in force for a person, Custode says so quietly beside the field and puts it on the list of data without a purpose.
field-purposes-own = The fields that you added have their purpose in Fields.
field-purposes-force = A purpose that rests on consent is in force with a yes that counts. The others hold until the person objects; contract and legitimate interest only while the card may be used. Whether the relation really exists, Custode cannot know.
field-purposes-proposal = This is what Custode proposes, from the legal bases of your purposes. Nobody confirmed it yet.
field-purposes-version = Version { $number } of { $at }, { $by }
field-purposes-history = Earlier versions
field-purposes-changed = { $count ->
    [one] 1 line changed
   *[other] { $count } lines changed
}
field-purposes-field = Field
field-purposes-cell = { $field }: { $purpose }
field-purposes-none = none: not to be kept
field-purposes-confirm = Confirm the proposal
field-purposes-save = Save as a new version
field-purposes-saved = Version { $version } in force
field-purposes-report = Data without a purpose
field-purposes-no-purposes = Purposes come first: add them in Purposes.
lacking-none = No purpose asks for this. Write it only if it is really needed.
lacking-some = No purpose that asks for it is in force for this person ({ $purposes }). Write it only if it is really needed.
unjustified-title = Data without a purpose
unjustified-open-detail = Data that no purpose in force asks for, with the cards that hold them.
unjustified-lead = What cards hold and no purpose in force for that person asks for. Take it away, or say what it is for.
unjustified-table = Data and purposes
unjustified-again = Look again
unjustified-stopped = The search did not finish
unjustified-failed = The search failed
unjustified-none-title = Every field has its purpose
unjustified-none-text = No card holds data that nobody asks for.
unjustified-checked = { $count ->
    [0] No card to look at.
    [one] 1 card looked at.
   *[other] { $count } cards looked at.
}
unjustified-what = Which field
unjustified-all = All
unjustified-count = { $what } ({ $count })
unjustified-list = Cards
unjustified-save = Save the list…
unjustified-saved = { $count ->
    [one] 1 card saved in “{ $file }”
   *[other] { $count } cards saved in “{ $file }”
}
unjustified-pdf = Save the PDF…
unjustified-pdf-saved = PDF saved in “{ $place }”
unjustified-sheet = Data without a purpose
unjustified-column-name = Name
unjustified-column-card = Card
unjustified-column-fields = Data
unjustified-column-field = Field
unjustified-column-cards = Cards
unjustified-paper-lead = Data that cards hold and that no purpose in force for the person asks for (Art. 5(1)(c) GDPR).
unjustified-paper-counts = Which data, and on how many cards
unjustified-paper-cards = On which cards
unjustified-paper-none = No card holds data without a purpose.
unjustified-paper-more = The other cards are on the list that is saved as a sheet.
