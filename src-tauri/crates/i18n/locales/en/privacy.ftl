# The module Privacy GDPR: activation, switches, reasons.
settings-modules = Configurations
settings-privacy = Privacy settings
settings-motives = Reasons
settings-types = Consent types

module-lead = Modules add settings. What protects people holds always, also while a module is off.
module-privacy = Privacy GDPR
module-privacy-text = Before an e-mail, a call or a mailing, Custode looks at consents, objections and withdrawals. With the module active you decide what to ask those who write and call, and which reasons they may give.
module-privacy-always = The check is never off: before activation it works with every switch on.
module-active = Active
module-inactive = Not active
module-activate = Activate
module-deactivate = Deactivate
module-activated = Privacy GDPR activated: three new entries stand beside this page
module-deactivated = Privacy GDPR deactivated: the check goes on, with everything on

privacy-lead = Three switches, on from the start. Turning one off takes away its question or its look for a consent. Objections, withdrawals, restrictions and wrong addresses stop all the same, and every answer stays in the person’s record.
privacy-single = For a single e-mail
privacy-single-help = Before every e-mail it asks why you write.
privacy-mass = For mailing lists
privacy-mass-help = A mailing reaches only those with a valid consent for that channel.
privacy-contact = For contact
privacy-contact-help = Before a call it looks for the consent to be called, or asks for the reason.
privacy-rpo = Public opt-out register
privacy-rpo-each = Ask for the check also before single calls
privacy-rpo-each-help = Lists of numbers to call always need it. Switched on, a single marketing call waits for an answer of the last month too. A number that is listed is stopped in either case.
privacy-off = { $count ->
    [one] One check is off
   *[other] { $count } checks are off
}
privacy-off-text = Where the switch is off nobody looks for a consent. Whoever objected or withdrew stays excluded.
privacy-switches-saved = Privacy settings saved
privacy-calls = Calls
privacy-calls-lead = What opens when you press “Call”.
privacy-dialer = Address that dials the number
privacy-dialer-hint = tel:{"{numero}"}
privacy-dialer-help = Leave it empty to use this computer’s telephone program. For a switchboard write its address, with {"{numero}"} where the number goes. An http address gets the number of whoever you call.
privacy-dialer-saved = Address for calls saved

motive-lead = When a contact is not commercial, whoever writes or calls chooses one of these reasons. There is no commercial reason: that needs a consent.
motive-add = Add a reason
motive-new = New reason
motive-edit = Edit reason
motive-dialog-lead = It is the sentence that is chosen before writing or calling, and that stays in the record.
motive-title = Reason
motive-title-hint = For example: home delivery
motive-basis = What it rests on
motive-basis-contract = Order or contract
motive-basis-contract-detail = Needed to do what was agreed
motive-basis-request = Request of the person
motive-basis-request-detail = They asked for it, also before a contract
motive-basis-legal = Legal duty
motive-basis-legal-detail = A rule demands it
motive-basis-defence = Defence of a right
motive-basis-defence-detail = Claims, disputes, proceedings
motive-basis-vital = Vital interest
motive-basis-vital-detail = Somebody’s health or life is at stake
motive-channels = By which channels
motive-channels-help = If you choose none, it holds for all.
motive-every-channel = every channel
motive-only = only { $channels }
motive-always = Always open
motive-always-help = Answers about rights are due also to those who objected or whose data are restricted: this reason cannot be disabled and holds for every channel.
motive-disabled = Disabled
motive-disabled-text = No longer offered; in records already written they stay readable.
motive-disable-of = Disable “{ $title }”
motive-enable-of = Enable “{ $title }”
motive-disabled-one = “{ $title }” disabled
motive-enabled-one = “{ $title }” enabled
motive-up-of = Move “{ $title }” up
motive-down-of = Move “{ $title }” down
motive-moved = “{ $title }” moved
motive-saved = “{ $title }” saved
motive-none = No reason in use
motive-none-text = Without reasons, writing and calling need a consent.

types-lead = What people are asked, and what each yes allows. They are defined in the section Consents.
types-open = Open Consents
types-none = No types
