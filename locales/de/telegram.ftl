# Was der Telegram-Bot außer Meldungen sagt.
tg-own-name = Deutsch
tg-calls-only = Nur Telefonate
tg-meetings-only = Nur Treffen
tg-both = Telefonate und Treffen
tg-ministers-only = Nur Außenminister
tg-any-level = Jede Ebene
tg-no-planned = Ohne geplante
tg-planned-too = Auch geplante
tg-my-region = Meine Region
tg-regions = EU, NATO, G7, Weimar, Visegrad, Nordic
tg-search = 🔎 Suchen
tg-back = « Zurück
tg-newer = neuer
tg-older = älter
tg-undo = Rückgängig
tg-my-follows = Meine Liste
tg-my-mutes = Was stumm ist
tg-show-latest = Neueste zeigen
tg-welcome =
    Ich melde, wenn Außenminister sich treffen oder telefonieren: einmal je Ereignis, mit wer, wo, wann und wer es berichtet.

    Wem willst du folgen? Wähle hier oder schreib es einfach: „Iran“, „Iran Türkei“, „Lawrow Telefonate“, „GCC“.
tg-welcome-back = { $count ->
    [one] Willkommen zurück. Du folgst einer Sache.
   *[other] Willkommen zurück. Du folgst { $count } Sachen.
}
tg-welcome-group =
    Ich melde dieser Gruppe, wenn Außenminister sich treffen oder telefonieren. Ein Admin der Gruppe beginnt mit /follow, etwa /follow Iran Türkei.
    In einem Thema gegeben, kommen die Meldungen in dieses Thema. Ich lese hier nur Befehle und Antworten an mich.
tg-help =
    /follow Iran Türkei: melde mir die beiden. Auch eine Person, eine Gruppe wie GCC oder alles
    /following: meine Liste; /unfollow beendet etwas
    /latest, /upcoming: was war und was geplant ist, für meine Liste oder ein Land
    /pair Iran Türkei: wie oft die beiden sich trafen und telefonierten
    /digest: alles in einer Nachricht am Tag oder in der Woche
    /quiet 22:00-07:00: Stunden ohne Meldungen
    /mute Iran 24h: eine Weile nicht
    /language, /timezone: meine Sprache und meine Uhr
    /channel: einen Kanal einrichten; /done am Ende
    /why, /feedback: als Antwort auf eine Meldung
    /missed mit einem Link: sagen, was mir entging
    /status: wie es steht
    /stop: alles löschen, was ich über dich weiß

    Namen verstehe ich in vielen Sprachen. Schreib in einem beliebigen Chat meinen Namen und zwei Länder, dann siehst du ihr Neuestes.
tg-help-group =
    /follow Iran Türkei: die beiden hier melden (Admins)
    /following, /latest, /upcoming, /pair Iran Türkei: für alle
    /digest, /quiet, /mute, /language, /timezone: wie Meldungen hier ankommen (Admins)
    /why, /feedback: als Antwort auf eine Meldung
    /missed mit einem Link: sagen, was mir entging
    /stop: alles beenden und die Liste löschen (Admins)

    Ich lese hier nur Befehle und Antworten an mich. Bei mehreren Bots füge meinen Namen an: /follow@name.
tg-add-to-group = In eine Gruppe einladen
tg-try-inline = In anderem Chat ausprobieren
tg-no-such-command = Diesen Befehl kenne ich nicht. /help nennt alle.
tg-follow-what = Wem willst du folgen?
tg-press-to-end = Zum Beenden antippen.
tg-in-channel = In { $title }:
tg-samples = Das Neueste davon:
tg-button-old = Dieser Knopf ist veraltet. Bitte frag noch einmal.
tg-gone = Das gibt es nicht mehr.
tg-latest = Neueste: { $what }
tg-latest-mine = Neueste von dem, was hier verfolgt wird
tg-upcoming = Geplant: { $what }
tg-upcoming-mine = Geplant, von dem, was hier verfolgt wird
tg-none-yet = Noch nichts bekannt.
tg-none-ahead = Nichts angekündigt.
tg-pair-how = Nenne zwei Seiten: /pair Iran Türkei
tg-pair-counts = Treffen: { $meetings } · Telefonate: { $calls } · Geplant: { $planned }
tg-digest-daily = Täglich um { $time }
tg-digest-weekly = Montags um { $time }
tg-digest-none = Keine Übersicht: jede sofort
tg-digest-how = So: /digest daily 08:00, /digest weekly 18:00, /digest off
tg-quiet-none = Keine Ruhezeit
tg-quiet-how = So: /quiet 22:00-07:00, /quiet off
tg-mute-how = So: /mute Iran 24h, /mute Iran Türkei 7d
tg-muted-event = Von diesem Ereignis hörst du nichts mehr.
tg-language-which = Welche Sprache?
tg-zone-how = Zum Ändern eine Stadt oder ein Land schreiben: /timezone Wien
tg-zone-which = Welche davon?
tg-why-title = Warum das gemeldet wurde
tg-why-how = Antworte auf eine Meldung mit /why, und ich zeige, welche Wörter welches Berichts dazu führten.
tg-inferred = erschlossen
tg-confidence = Sicherheit: { $percent } %
tg-field-mode = Art
tg-field-status = Stand
tg-field-participant = Wer
tg-field-place = Wo
tg-field-date = Wann
tg-field-time = Uhrzeit
tg-field-sequel = Ein weiteres
tg-field-language = Sprache
tg-feedback-what = Was ist falsch?
tg-feedback-how = Antworte auf eine Meldung mit /feedback, oder tippe auf den Knopf darunter.
tg-feedback-thanks = Danke. Ein Admin sieht es sich an.
tg-feedback-again = Das hast du schon gesagt. Danke.
tg-state-none = Hier ist noch nichts eingerichtet: /follow
tg-state-active = Meldungen sind an.
tg-state-paused = Meldungen pausieren.
tg-state-suspended = Meldungen warten: Telegram nahm die letzte hier nicht an. Ich versuche es von selbst wieder.
tg-state-left = Meldungen sind aus, denn ich wurde entfernt oder blockiert. Deine Liste bleibt.
tg-status-follows = Verfolgt: { $follows } · Stumm: { $mutes }
tg-status-feeds = Quellen in Ordnung: { $working } von { $feeds }
tg-status-last = Letzter Bericht gelesen um { $time } ({ $zone })
tg-stop-sure = Das löscht die Liste, die Einstellungen und alles, was ich über diesen Chat weiß. Sicher?
tg-stop-yes = Alles löschen
tg-stop-no = Behalten
tg-stopped = Gelöscht. /start beginnt neu.
tg-admins-only = Das können nur Admins dieses Chats ändern.
tg-cannot-check = Telegram sagt mir gerade nicht, wer die Admins sind. Bitte in einer Minute noch einmal.
tg-slow-down = Das war viel auf einmal. Bitte warte kurz.
tg-sorry = Bei mir ging etwas schief. Bitte noch einmal.
tg-channel-in-private = Kanäle richtet man im privaten Chat mit mir ein.
tg-channel-pick = Tippe unten auf den Knopf und wähle den Kanal. Telegram fragt dann, ob ich dort schreiben darf; mehr Rechte brauche ich nicht.
tg-channel-button = Kanal wählen
tg-channel-chosen = Dieser Chat richtet jetzt { $title } ein: Was du hier verfolgst, wird dort gemeldet. /done am Ende. Was soll er verfolgen?
tg-channel-not-in = Ich bin nicht in { $title }. Füge mich als Admin mit dem Recht „Nachrichten senden“ hinzu.
tg-channel-no-admin = Ich bin kein Admin von { $title }. Mach mich dazu, mit dem Recht „Nachrichten senden“.
tg-channel-no-post = In { $title } fehlt mir das Recht „Nachrichten senden“. Gib es mir unter Administratoren und wähle den Kanal noch einmal.
tg-channel-not-yours = Nur Admins von { $title } können ihn einrichten.
tg-done = Fertig mit { $title }. In diesem Chat geht es wieder um dich.
tg-done-nothing = Gerade wird kein Kanal eingerichtet.
tg-topic-gone = Das Thema, in das meine Meldungen gingen, ist weg. Wohin sollen sie?
tg-topic-here = Hierher
tg-topic-moved = Ab jetzt kommen Meldungen hierher.
tg-inline-none = Nichts bekannt. Bot öffnen
tg-profile = Meldet einmal und binnen einer Minute, wenn Außenminister sich treffen oder telefonieren: wer, wie, wo, wann und wer es berichtet. Aus Hunderten Quellen in vielen Sprachen, in deiner Sprache.
tg-profile-short = Einmal je Ereignis: Außenminister, die sich trafen oder telefonierten.
tg-cmd-follow = Land, Paar, Person oder Gruppe verfolgen
tg-cmd-following = Was hier verfolgt wird
tg-cmd-latest = Neueste Treffen und Telefonate
tg-cmd-upcoming = Was geplant ist
tg-cmd-pair = Geschichte zweier Seiten
tg-cmd-unfollow = Verfolgen beenden
tg-cmd-digest = Alles in einer Nachricht je Tag oder Woche
tg-cmd-quiet = Stunden ohne Meldungen
tg-cmd-mute = Eine Weile stummschalten
tg-cmd-language = Sprache wählen
tg-cmd-timezone = Zeitzone einstellen
tg-cmd-channel = Einen Kanal einrichten
tg-cmd-why = Warum gemeldet? (als Antwort)
tg-cmd-feedback = Sagen, was falsch ist (als Antwort)
tg-cmd-missed = Ein Treffen melden, das mir entging
tg-cmd-status = Wie es steht
tg-cmd-help = Was ich kann
tg-cmd-stop = Alle meine Daten löschen
telegram-broadcast = { $text }
tg-admin-nothing = Nichts zu zeigen.
tg-admin-test-how = So: /test Schlagzeile, die gelesen werden soll
tg-admin-broadcast-how = So: /broadcast Text für alle
tg-admin-broadcast-sure = Das bekämen alle aktiven Abonnenten:
tg-admin-broadcast-yes = An alle senden
tg-admin-broadcast-no = Verwerfen
tg-admin-broadcast-dropped = Verworfen.
tg-admin-broadcast-sent = { $count ->
    [one] Unterwegs an einen Ort.
   *[other] Unterwegs an { $count } Orte.
}
tg-cmd-feeds = Zustand der Quellen
tg-cmd-stats = Zahlen
tg-cmd-recent = Neueste Beiträge mit Urteil
tg-cmd-said = Rückmeldungen der Leser
tg-cmd-test = Schlagzeile lesen und erklären
tg-cmd-reload = Konfiguration neu lesen
tg-cmd-broadcast = An alle schreiben
