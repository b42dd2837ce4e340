# Devices, and where the data are.
devices-title = Devices
devices-lead = What people work with: computers, telephones, sticks. Who holds them, since when, whether the disk is encrypted, and what became of them.
devices-add = Add a device
devices-list = Devices
devices-own = this one
devices-own-missing = This device is not in the register
devices-own-missing-text = Check its name, say who holds it and whether its disk is encrypted.
devices-own-confirm = Confirm
devices-none = No device in the register.
devices-kind-desktop = Desktop computer
devices-kind-laptop = Laptop
devices-kind-tablet = Tablet
devices-kind-phone = Telephone
devices-kind-disk = Stick or disk
devices-disk-unknown = disk: no answer
devices-disk-encrypted = disk encrypted
devices-disk-open = disk not encrypted
devices-state-in-use = in use
devices-state-lost = lost
devices-state-retired = retired
devices-since = held by { $holder } since { $since }
devices-ended-lost = lost on { $on }
devices-ended-retired = retired on { $on }
devices-seen = archive opened on { $at }
devices-never = Custode has not opened the archive on it
devices-edit-of = Change “{ $name }”
devices-new = New device
devices-new-own = This device
devices-edit = Change the device
devices-dialog-lead = If the disk is not encrypted and the device is lost, whoever finds it reads the files saved outside of the archive.
devices-name = Name
devices-name-hint = Laptop at the counter
devices-kind = What it is
devices-holder = Who holds it
devices-from = Since
devices-disk = Is the disk encrypted?
devices-disk-help = On Windows it is called BitLocker, on Mac FileVault; on today’s telephones it is usually on with the unlock code.
devices-answer-unknown = I don’t know
devices-answer-encrypted = Yes
devices-answer-open = No
devices-state = What became of it
devices-ended = On the day
devices-save = Save
devices-saved = “{ $name }” is in the register
devices-lost-text = A lost device with data of people may be a breach to be notified within 72 hours (Art. 33 GDPR). Talk to the owner at once.
where-page-title = Where the data are
where-devices = Devices
where-devices-lead = Where the archive was opened, and what the firm put into the register.
where-devices-go = Open devices
where-out = What went out
where-out-lead = The last lists and data exported to a file. Prepared documents (letters, access packs, forms, notices) are not counted here: those of a person are in their history. Custode does not follow the files: delete them when they are no longer needed.
where-out-none = No list or data file has been exported.
where-out-hidden = Who saved what is shown to those who read the activity log.
where-out-all = Activity log
where-out-line = { $what }, { $count ->
    [one] 1 row
   *[other] { $count } rows
}
where-out-place = in “{ $place }”
where-recipients = Who gets the data
where-recipients-lead = Who gets the data, to do what and for which purposes: the notice says it too.
where-recipients-none = No recipient.
where-recipients-typed = Written in the purposes only:
where-recipients-go = Open purposes
where-drafts = Drafts to send
where-drafts-text = Messages that were opened in the mail program. They are gone when Custode locks.
where-devices-count = { $count ->
    [0] No device is in the register.
    [one] 1 device in use.
   *[other] { $count } devices in use.
}
where-devices-flagged = { $count ->
    [one] Of 1 nobody knows whether the disk is encrypted, or it is not.
   *[other] Of { $count } nobody knows whether the disk is encrypted, or it is not.
}
where-devices-lost = { $count ->
    [one] 1 lost device.
   *[other] { $count } lost devices.
}
safety-go-devices = Open devices
safety-devices = Devices
safety-devices-fine = This one is in the register, and the disk of each is encrypted.
safety-devices-missing = This device is not in the register: confirm its name.
safety-devices-flagged = { $count ->
    [one] Of one nobody knows whether its disk is encrypted, or it is not.
   *[other] Of { $count } nobody knows whether the disk is encrypted, or it is not.
}
devices-none-text = The computers and media on which the data live stand here, with who keeps them and whether the disk is encrypted.
