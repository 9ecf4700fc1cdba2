alert-meeting-held = Treffen
alert-meeting-planned = Treffen geplant
alert-meeting-cancelled = Treffen abgesagt
alert-call-held = Telefonat
alert-call-planned = Telefonat geplant
alert-call-cancelled = Telefonat abgesagt
alert-session-held = Ministertreffen
alert-session-planned = Ministertreffen geplant
alert-session-cancelled = Ministertreffen abgesagt
alert-withdrawn = Zurückgezogen
alert-withdrawn-note = Die Meldungen dazu wurden berichtigt. Es hat nicht so stattgefunden, wie es hier stand.
alert-updated = Neuer Stand
alert-took-place = Das war angekündigt und hat nun stattgefunden.
alert-about = Thema: { $topics }
alert-merged = Das ist dasselbe Ereignis wie in einer anderen Nachricht hier; dort wird es auf dem Stand gehalten.
office-foreign-minister = Außenminister
office-head-of-state = Staatsoberhaupt
office-head-of-government = Regierungschef
office-minister = Minister
office-deputy-foreign-minister = Vizeaußenminister
office-ambassador = Botschafter
office-envoy = Gesandter
office-organisation-head = Leitung
office-other = Vertreter
participant-office = { $office }, { $country }
participant-other = { $country }
more-participants = { $count ->
    [one] und einer mehr
   *[other] und { $count } weitere
}
more-sources = { $count ->
    [one] und eine weitere Quelle
   *[other] und { $count } weitere Quellen
}
day-and-time = { $day }, { $time } Uhr
day-unknown = Tag unbekannt
source-first = Zuerst gemeldet von:
source-only = Quelle:
quote-from = { $source }, auf { $language }
button-why = Warum?
button-mute-event = Dieses Ereignis stumm
button-mute-sides = Diese Seiten 24 h stumm
button-not-consultation = Kein Treffen oder Telefonat
button-wrong-details = Falsche Angaben
button-open = Näheres
digest-daily = { $count ->
    [one] Heute: ein Treffen oder Telefonat
   *[other] Heute: { $count } Treffen und Telefonate
}
digest-weekly = { $count ->
    [one] Diese Woche: ein Treffen oder Telefonat
   *[other] Diese Woche: { $count } Treffen und Telefonate
}
digest-quiet = { $count ->
    [one] Während der Ruhezeit: ein Treffen oder Telefonat
   *[other] Während der Ruhezeit: { $count } Treffen und Telefonate
}
digest-cap = { $count ->
    [one] Und ein weiteres Treffen oder Telefonat
   *[other] Und { $count } weitere Treffen und Telefonate
}
digest-suspended = { $count ->
    [one] Während nichts gesendet werden konnte: ein Treffen oder Telefonat
   *[other] Während nichts gesendet werden konnte: { $count } Treffen und Telefonate
}
digest-more = { $count ->
    [one] und eines mehr
   *[other] und { $count } weitere
}
