# Parole comuni a finestra e documenti.
app-name = Custode
