DELETE FROM entry_body WHERE lid IN (SELECT lid FROM entry WHERE unit = ? AND kind <> 711)
