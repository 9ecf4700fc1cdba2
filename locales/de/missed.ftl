# What is answered to a reader who tells of a miss, and why an item was taken for no event.
missed-how = Senden Sie { $command } mit einem Link zu der Meldung, die mir entging, oder mit ihren Worten.
missed-thanks = Danke. Diese Meldung habe ich nicht gesehen; ein Admin sieht sie sich an.
missed-again = Das haben Sie mir schon gesagt. Danke.
missed-enough = Danke, das genügt für einen Tag. Ein Admin sieht sich an, was Sie geschickt haben.
missed-read = Diese Meldung habe ich als Ereignis gelesen. Ob hierher ein Hinweis kommt, hängt davon ab, wem hier gefolgt wird.
missed-nearly = Ich habe diese Meldung gesehen und für kein Ereignis gehalten: { $reason }. Danke, ein Admin sieht sie sich an.
missed-nothing = Ich habe diese Meldung gesehen und kein Treffen oder Telefonat eines Außenministers darin gefunden. Danke, ein Admin sieht sie sich an.

refusal-background = ein früherer Kontakt, an den nur erinnert wird
refusal-denied = ein Kontakt, der bestritten wird
refusal-offered = ein Wunsch oder Angebot, kein fester Termin
refusal-no-minister = kein Außenminister nimmt teil
refusal-one-side = nur eine Seite wird genannt
refusal-domestic = alle Seiten gehören einem Land an
refusal-presidents = Staats- oder Regierungschefs ohne Außenminister
refusal-summons = eine Einbestellung
refusal-letter = ein Brief oder eine Botschaft
refusal-statement = eine Erklärung
refusal-trip = eine Reise ohne Gegenüber
refusal-excluded = die Admins haben es ausgeschlossen
refusal-too-long = der Rest ist zu lang, um gelesen zu werden
refusal-unsure = zu ungewiss
