# Words shared by the window and the documents.
app-name = Custode
