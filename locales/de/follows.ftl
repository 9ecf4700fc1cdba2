target-everything = alles
narrow-calls = nur Telefonate
narrow-meetings = nur Treffen
narrow-ministers = nur zwischen Außenministern
narrow-held = ohne geplante
narrow-confidence = ab { $percent } % Gewissheit
follow-added = Ab jetzt verfolgt: { $what }
follow-changed = Geändert: { $what }
follow-limit = { $limit ->
    [one] Hier lässt sich nur eines verfolgen. Entferne es zuerst. Nicht aufgenommen: { $what }
   *[other] Hier lassen sich höchstens { $limit } verfolgen. Entferne zuerst einige. Nicht aufgenommen: { $what }
}
follow-guessed = „{ $said }“ habe ich als { $meant } verstanden.
follow-ambiguous = Was ist mit „{ $said }“ gemeint?
follow-unknown = „{ $said }“ kenne ich nicht. Nenne ein Land, einen Außenminister, eine Organisation oder eine Gruppe.
follow-suggest = „{ $said }“ kenne ich nicht. Ist es eines davon?
follow-empty = Was soll verfolgt werden? Zum Beispiel: Iran, „Iran Türkei“, Lawrow, GCC, alles.
follow-too-long = Das ist zu lang. Nenne einige Namen, durch Kommas getrennt.
follow-removed = Nicht mehr verfolgt: { $what }
follow-not-there = Das wird hier nicht verfolgt.
follow-list = { $count ->
    [one] Hier wird eines verfolgt:
   *[other] Hier werden { $count } verfolgt:
}
follow-none = Hier wird noch nichts verfolgt.
mute-done = Stumm bis { $until }: { $what }
mute-event = dieses Ereignis
mute-list = { $count ->
    [one] Eines ist stumm:
   *[other] { $count } sind stumm:
}
mute-none = Nichts ist stumm.
mute-ended = Nicht mehr stumm: { $what }
digest-set-daily = Statt einzelner Nachrichten kommt täglich um { $time } ({ $zone }) eine Übersicht.
digest-set-weekly = Statt einzelner Nachrichten kommt jeden { $weekday } um { $time } ({ $zone }) eine Übersicht.
digest-set-none = Jede Meldung kommt sofort.
quiet-set = Ruhe von { $from } bis { $to } ({ $zone }). Was inzwischen geschieht, kommt am Ende in einer Nachricht.
quiet-set-none = Keine Ruhezeit.
zone-set = Zeiten gelten für { $zone }; dort ist es jetzt { $time }.
zone-unknown = Die Zeitzone „{ $said }“ kenne ich nicht. Schreibe sie wie Asia/Tehran oder Europe/Berlin.
language-set = Ab jetzt schreibe ich hier Deutsch.
