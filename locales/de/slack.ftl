# What Parley says in Slack; see the English file for what stands where.
slack-words =
    .follow = folgen, folge, hinzufügen, beobachten
    .unfollow = entfolgen, entfernen, löschen
    .list = liste, zeigen
    .latest = neueste, letzte
    .upcoming = geplant, demnächst, kommende
    .pair = paar, zwischen, verlauf
    .mute = stumm, stummschalten
    .unmute = laut
    .digest = übersicht, zusammenfassung
    .quiet = ruhe, nachtruhe
    .zone = zeitzone, uhr
    .language = sprache
    .pause = pausieren, anhalten
    .resume = weiter, fortsetzen
    .why = warum, wieso
    .missed = entgangen, verpasst
    .status = zustand, quellen
    .help = hilfe, hallo

slack-to-you = Meldungen kommen hier zu Ihnen, als Direktnachricht von Parley.
slack-follow-examples = Zum Beispiel `/parley follow Iran`, für ein Paar `/parley follow Iran Türkei`, oder `/parley follow GCC calls`.
slack-button-old = Dieser Knopf ist zu alt: Den Namen dahinter gibt es nicht mehr. Bitte noch einmal eingeben.
slack-unfollow-all-ask = { $count ->
    [one] Den einen Eintrag hier wirklich entfernen?
   *[other] Wirklich alle { $count } Einträge hier entfernen?
}
slack-list-more = { $count ->
    [one] … und einer mehr
   *[other] … und { $count } weitere
}
slack-muted-line = 🔇 { $what }, bis { $until }
slack-archived = Dieser Kanal ist archiviert, niemand kann darin schreiben. Holen Sie ihn aus dem Archiv oder nehmen Sie einen anderen Kanal.
slack-archived-plain = Dieser Kanal ist archiviert. Wählen Sie einen anderen.
slack-not-in-channel = Ich kann hier nicht schreiben, weil ich nicht in dieser Unterhaltung bin. Schreiben Sie hier `/invite @Parley` und drücken Sie dann den Knopf.
slack-not-in-channel-plain = Parley ist nicht in diesem privaten Kanal. Schreiben Sie dort /invite @Parley und senden Sie es dann noch einmal ab.

slack-button-follow = Folgen…
slack-button-follow-these = Diesen beiden folgen
slack-button-unfollow = Entfernen
slack-button-unfollow-all = Alle entfernen
slack-button-undo = Rückgängig
slack-button-list = Liste hier
slack-button-latest = Neueste
slack-button-help = Hilfe
slack-button-retry = Noch einmal
slack-button-why = Warum?
slack-button-unmute = Nicht mehr stumm
slack-button-digest = Übersicht
slack-button-language = Sprache
slack-button-pause = Pausieren
slack-button-resume = Fortsetzen

slack-dialog-title = Folgen
slack-dialog-submit = Folgen
slack-dialog-close = Abbrechen
slack-dialog-done = Fertig
slack-dialog-where = Wo soll ich es melden?
slack-dialog-where-hint = Ein Kanal oder eine Direktnachricht: Dann schreibe ich Ihnen allein.
slack-dialog-where-missing = Wählen Sie einen Kanal.
slack-dialog-who = Länder, Organisationen, Gruppen oder Minister
slack-dialog-who-search = Namen eingeben
slack-dialog-who-missing = Wählen Sie mindestens einen Namen aus der Liste.
slack-dialog-how = Welche Ereignisse?
slack-dialog-between-two = Für Ereignisse zwischen ihnen wählen Sie mindestens zwei Namen, und nicht „alles“.
slack-dialog-kinds = Welche Art?
slack-dialog-kinds-missing = Wählen Sie Telefonate oder Treffen oder beides.
slack-dialog-only = Nur
slack-how-each = Jedes Ereignis von jedem
slack-how-between = Nur Ereignisse zwischen ihnen
slack-kind-calls = Telefonate und Videogespräche
slack-kind-meetings = Treffen
slack-kind-planned = Auch geplante
slack-kind-ministers = Zwischen Außenministern auf beiden Seiten

slack-latest-title = *Neueste Treffen und Telefonate*
slack-latest-of = *Neueste von { $name }*
slack-latest-none = Es sind noch keine Treffen oder Telefonate bekannt.
slack-upcoming-title = *Angekündigt*
slack-upcoming-none = Zurzeit ist nichts angekündigt.
slack-pair-title = *{ $names }: Treffen und Telefonate*
slack-pair-none = Von { $names } ist kein Treffen oder Telefonat bekannt.
slack-pair-how = Nennen Sie zwei Länder: `/parley pair Iran Türkei`.

slack-mute-how = Sagen Sie, was stumm sein soll und wie lange: `/parley mute Iran 24h`, `/parley mute Iran Türkei 3d`, oder `/parley mute 8h` für alles. Es endet von selbst.
slack-unmuted = Nicht mehr stumm.
slack-digest-daily = Täglich um 08:00
slack-digest-weekly = Montags um 08:00
slack-digest-off = Sofort melden
slack-digest-how = Schreiben Sie `/parley digest daily 08:00`, `/parley digest weekly mon 9:00` oder `/parley digest off`.
slack-quiet-how = Schreiben Sie `/parley quiet 22:00-07:00` oder `/parley quiet off`.
slack-quiet-off = Keine Ruhezeit
slack-zone-how = Schreiben Sie `/parley zone Europe/Vienna`, oder nur die Stadt auf Englisch.
slack-language-how = In welcher Sprache soll ich hier schreiben?
slack-paused = Pausiert: Bis Sie fortsetzen, melde ich hier nichts. Die Liste bleibt.
slack-resumed = Fortgesetzt. Meldungen kommen wieder.
slack-not-paused = Hier war nichts pausiert.

slack-why-how = Nutzen Sie das Menü einer Meldung (⋮ → „Why this alert?“) oder ihren Knopf „Warum?“.
slack-not-an-alert = Das ist keine meiner Meldungen, oder sie ist zu alt.
slack-alert-gone = Dieses Ereignis ist nicht mehr gespeichert.
slack-complained = Danke. Die Verwalter sehen, dass Sie dies für kein Treffen oder Telefonat halten.
slack-complained-details = Danke. Die Verwalter sehen, dass hier eine Einzelheit falsch ist.
slack-health-feeds = { $count ->
    [one] Eine Quelle wird gelesen.
   *[other] { $count } Quellen werden gelesen.
}
slack-health-last = Die letzte Nachricht kam { $time }.
slack-health-never = Es ist noch keine Nachricht gekommen.
slack-health-all-well = Alle Quellen antworten.
slack-health-failing = { $count ->
    [one] Eine Quelle antwortet nicht: { $names }
   *[other] { $count } Quellen antworten nicht: { $names }
}
slack-home-yours = Was Sie direkt erreicht
slack-home-settings = Einstellungen
slack-home-no-settings = Einstellungen erscheinen hier, sobald Sie etwas folgen.
slack-home-channels = Was Kanäle verfolgen
slack-home-no-channels = Noch folgt kein öffentlicher Kanal etwas. Schreiben Sie in einem `/parley follow`.
slack-home-follows = { $count ->
    [one] ein Eintrag
   *[other] { $count } Einträge
}
slack-home-feeds = Quellen
slack-state-paused = pausiert
slack-state-left = weg
slack-state-suspended = wartet: Slack lässt mich dort nicht schreiben

slack-no-command-perhaps = „{ $said }“ kenne ich nicht. Meinten Sie dies?
slack-no-command-follow = „{ $said }“ kenne ich nicht. Soll ich dem folgen?
slack-help-title = *Ich melde, einmal je Ereignis, wenn Außenminister sich getroffen oder telefoniert haben.* Jeder Kanal hat seine eigene Liste:
slack-help-follow = `/parley follow Iran Türkei`: ein Name oder ein Paar; dazu `calls`, `meetings` oder `ministers only`. Ohne Namen öffnet sich ein Dialog.
slack-help-unfollow = `/parley unfollow Iran`
slack-help-list = `/parley list`: was hier verfolgt wird und stumm ist
slack-help-latest = `/parley latest [Iran]`: die letzten Ereignisse
slack-help-upcoming = `/parley upcoming [Iran]`: was angekündigt ist
slack-help-pair = `/parley pair Iran Türkei`: Treffen und Telefonate dieser beiden
slack-help-mute = `/parley mute Iran 24h`: eine Weile nichts davon
slack-help-unmute = `/parley unmute`
slack-help-digest = `/parley digest daily 08:00`: alles zusammen, einmal am Tag oder in der Woche
slack-help-quiet = `/parley quiet 22:00-07:00`: in diesen Stunden zurückhalten
slack-help-zone = `/parley zone Europe/Vienna`: nach wessen Uhr
slack-help-language = `/parley language de`
slack-help-pause = `/parley pause`: vorerst nichts melden
slack-help-resume = `/parley resume`
slack-help-why = `/parley why`: warum eine Meldung kam
slack-help-missed = `/parley missed https://…`: sagen, was mir entging
slack-help-status = `/parley status`: wie es den Quellen geht
slack-help-footer = Nur Sie sehen diese Antworten. In einer Direktnachricht ist die Liste Ihre eigene.
slack-welcome = Hallo! Ich melde in diesem Kanal, wenn Außenminister sich getroffen oder telefoniert haben: einmal je Ereignis, mit den Quellen.
slack-welcome-how = Noch wird hier nichts verfolgt. Drücken Sie den Knopf oder schreiben Sie `/parley follow Iran`.
slack-went-wrong = Etwas ist schiefgegangen, und nichts wurde geändert. Bitte versuchen Sie es in einer Minute noch einmal.

slack-install-title = Parley für Slack
slack-install-text = Parley meldet in Ihren Kanälen, einmal je Ereignis, wenn Außenminister sich getroffen oder telefoniert haben.
slack-install-button = Zu Slack hinzufügen
slack-installed = Parley ist installiert
slack-installed-text = Parley ist jetzt in { $name }. Gehen Sie dort in einen Kanal und schreiben Sie /parley follow.
slack-install-failed = Parley wurde nicht installiert
slack-install-again = Die Installation wurde abgebrochen oder dauerte zu lange. Beginnen Sie neu unter /slack/install.
