# What happened, what is safe, what to do. One sentence for each code.
error-wrong-key = That is not the right passphrase. Check capital letters and try again.
error-newer-file = This archive was written by a newer Custode. Update the program: the archive was not touched.
error-not-found = It is no longer there: perhaps it was moved to the bin or erased.
error-conflict = Something changed in the meantime. Look at the present value and try again.
error-validation = Some fields need attention: they are marked.
error-precondition = Another step comes first.
error-forbidden = This is not allowed.
error-busy = The archive is open elsewhere or at work. Wait a moment and try again.
error-internal-title = Custode ran into an error.
error-internal = Nothing was done, and what is saved is safe. If it happens again, copy the details and send them to whoever helps you: they hold no personal data.
error-locked = The archive was locked. Unlock it to go on.
error-trace = Error code: { $trace }
error-cancelled = Stopped: nothing was changed.
error-field = This value does not fit.
