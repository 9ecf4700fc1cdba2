# What Parley says in Slack; see the English file for what stands where.
slack-words =
    .follow = suivre, ajouter
    .unfollow = retirer, supprimer
    .list = liste, montrer
    .latest = derniers, dernières, nouvelles
    .upcoming = prévus, prochains, avenir
    .pair = paire, entre, historique
    .mute = muet, taire
    .unmute = parler, réactiver
    .digest = résumé
    .quiet = calme, nuit
    .zone = fuseau, heure
    .language = langue
    .pause = arrêter, suspendre
    .resume = reprendre, continuer
    .why = pourquoi
    .missed = manqué, raté
    .status = état, sources
    .help = aide, bonjour

slack-to-you = Les alertes vous arrivent ici, en message direct de Parley.
slack-follow-examples = Par exemple `/parley follow Iran`, pour une paire `/parley follow Iran Turquie`, ou `/parley follow GCC calls`.
slack-button-old = Ce bouton est trop ancien : le nom n’existe plus. Écrivez-le de nouveau.
slack-unfollow-all-ask = { $count ->
    [one] Vraiment retirer le seul suivi de ce canal ?
   *[other] Vraiment retirer les { $count } suivis de ce canal ?
}
slack-list-more = { $count ->
    [one] … et un de plus
   *[other] … et { $count } de plus
}
slack-muted-line = 🔇 { $what }, jusqu’au { $until }
slack-archived = Ce canal est archivé, on ne peut pas y écrire. Désarchivez-le ou tapez la commande dans un autre canal.
slack-archived-plain = Ce canal est archivé. Choisissez-en un autre.
slack-not-in-channel = Je ne peux pas écrire ici, car je ne suis pas dans cette conversation. Tapez ici `/invite @Parley`, puis appuyez sur le bouton.
slack-not-in-channel-plain = Parley n’est pas dans ce canal privé. Tapez-y /invite @Parley, puis envoyez de nouveau.

slack-button-follow = Suivre…
slack-button-follow-these = Suivre ces deux
slack-button-unfollow = Retirer
slack-button-unfollow-all = Tout retirer
slack-button-undo = Annuler
slack-button-list = Liste d’ici
slack-button-latest = Derniers
slack-button-help = Aide
slack-button-retry = Réessayer
slack-button-why = Pourquoi ?
slack-button-unmute = Réactiver
slack-button-digest = Résumé
slack-button-language = Langue
slack-button-pause = Suspendre
slack-button-resume = Reprendre

slack-dialog-title = Suivre
slack-dialog-submit = Suivre
slack-dialog-close = Annuler
slack-dialog-done = Terminé
slack-dialog-where = Où dois-je le dire ?
slack-dialog-where-hint = Un canal, ou un message direct : j’écris alors à vous seul.
slack-dialog-where-missing = Choisissez un canal.
slack-dialog-who = Pays, organisations, groupes ou ministres
slack-dialog-who-search = Tapez un nom
slack-dialog-who-missing = Choisissez au moins un nom dans la liste.
slack-dialog-how = Quels événements ?
slack-dialog-between-two = Pour les événements entre eux, choisissez au moins deux noms, et pas « tout ».
slack-dialog-kinds = De quel genre ?
slack-dialog-kinds-missing = Choisissez appels ou rencontres, ou les deux.
slack-dialog-only = Seulement
slack-how-each = Tout événement de chacun
slack-how-between = Seulement les événements entre eux
slack-kind-calls = Appels téléphoniques et vidéo
slack-kind-meetings = Rencontres
slack-kind-planned = Prévus aussi
slack-kind-ministers = Entre ministres des affaires étrangères des deux côtés

slack-latest-title = *Dernières rencontres et derniers appels*
slack-latest-of = *Derniers événements : { $name }*
slack-latest-none = Aucune rencontre ni aucun appel n’est encore connu.
slack-upcoming-title = *Annoncé*
slack-upcoming-none = Rien n’est annoncé pour le moment.
slack-pair-title = *{ $names } : rencontres et appels*
slack-pair-none = Aucune rencontre ni aucun appel connu : { $names }.
slack-pair-how = Nommez deux pays : `/parley pair Iran Turquie`.

slack-mute-how = Dites quoi taire et combien de temps : `/parley mute Iran 24h`, `/parley mute Iran Turquie 3d`, ou `/parley mute 8h` pour tout. Cela finit tout seul.
slack-unmuted = Réactivé.
slack-digest-daily = Chaque jour à 08:00
slack-digest-weekly = Le lundi à 08:00
slack-digest-off = Me le dire aussitôt
slack-digest-how = Tapez `/parley digest daily 08:00`, `/parley digest weekly mon 9:00` ou `/parley digest off`.
slack-quiet-how = Tapez `/parley quiet 22:00-07:00` ou `/parley quiet off`.
slack-quiet-off = Pas d’heures calmes
slack-zone-how = Tapez `/parley zone Europe/Paris`, ou seulement la ville en anglais.
slack-language-how = Dans quelle langue dois-je écrire ici ?
slack-paused = Suspendu : je ne dis rien ici jusqu’à la reprise. La liste reste.
slack-resumed = Repris. Les alertes reviennent.
slack-not-paused = Rien n’était suspendu ici.

slack-why-how = Utilisez le menu d’une alerte (⋮ → « Why this alert? ») ou son bouton « Pourquoi ? ».
slack-not-an-alert = Ce n’est pas une de mes alertes, ou elle est trop ancienne.
slack-alert-gone = Cet événement n’est plus conservé.
slack-complained = Merci. Les administrateurs voient que ce n’est pour vous ni une rencontre ni un appel.
slack-complained-details = Merci. Les administrateurs voient qu’un détail est faux ici.
slack-health-feeds = { $count ->
    [one] Une source est lue.
   *[other] { $count } sources sont lues.
}
slack-health-last = La dernière nouvelle est arrivée { $time }.
slack-health-never = Aucune nouvelle n’est encore arrivée.
slack-health-all-well = Toutes les sources répondent.
slack-health-failing = { $count ->
    [one] Une source ne répond pas : { $names }
   *[other] { $count } sources ne répondent pas : { $names }
}
slack-home-yours = Ce qui vous arrive directement
slack-home-settings = Réglages
slack-home-no-settings = Les réglages apparaissent ici dès que vous suivez quelque chose.
slack-home-channels = Ce que suivent les canaux
slack-home-no-channels = Aucun canal public ne suit encore rien. Tapez `/parley follow` dans l’un d’eux.
slack-home-follows = { $count ->
    [one] un suivi
   *[other] { $count } suivis
}
slack-home-feeds = Sources
slack-state-paused = suspendu
slack-state-left = absent
slack-state-suspended = en attente : Slack ne me laisse pas y écrire

slack-no-command-perhaps = Je ne connais pas « { $said } ». Vouliez-vous dire ceci ?
slack-no-command-follow = Je ne connais pas « { $said } ». Dois-je le suivre ?
slack-help-title = *Je dis, une fois par événement, quand des ministres des affaires étrangères se sont rencontrés ou appelés.* Chaque canal a sa liste :
slack-help-follow = `/parley follow Iran Turquie` : un nom ou une paire ; ajoutez `calls`, `meetings` ou `ministers only`. Sans nom, une fenêtre s’ouvre.
slack-help-unfollow = `/parley unfollow Iran`
slack-help-list = `/parley list` : ce qui est suivi et tu ici
slack-help-latest = `/parley latest [Iran]` : les derniers événements
slack-help-upcoming = `/parley upcoming [Iran]` : ce qui est annoncé
slack-help-pair = `/parley pair Iran Turquie` : quand ces deux se sont vus ou appelés
slack-help-mute = `/parley mute Iran 24h` : rien là-dessus pour un temps
slack-help-unmute = `/parley unmute`
slack-help-digest = `/parley digest daily 08:00` : tout ensemble, une fois par jour ou par semaine
slack-help-quiet = `/parley quiet 22:00-07:00` : retenir les alertes à ces heures
slack-help-zone = `/parley zone Europe/Paris` : à quelle heure locale
slack-help-language = `/parley language fr`
slack-help-pause = `/parley pause` : ne rien dire pour le moment
slack-help-resume = `/parley resume`
slack-help-why = `/parley why` : pourquoi une alerte est venue
slack-help-missed = `/parley missed https://…` : signaler ce que j’ai manqué
slack-help-status = `/parley status` : l’état des sources
slack-help-footer = Vous seul voyez ces réponses. En message direct, la liste est la vôtre.
slack-welcome = Bonjour ! Je dis à ce canal quand des ministres des affaires étrangères se sont rencontrés ou appelés : une fois par événement, avec les sources.
slack-welcome-how = Rien n’est encore suivi ici. Appuyez sur le bouton ou tapez `/parley follow Iran`.
slack-went-wrong = Quelque chose s’est mal passé et rien n’a changé. Réessayez dans une minute.

slack-install-title = Parley pour Slack
slack-install-text = Parley dit à vos canaux, une fois par événement, quand des ministres des affaires étrangères se sont rencontrés ou appelés.
slack-install-button = Ajouter à Slack
slack-installed = Parley est installé
slack-installed-text = Parley est maintenant dans { $name }. Allez-y dans un canal et tapez /parley follow.
slack-install-failed = Parley n’a pas été installé
slack-install-again = L’installation a été annulée ou a pris trop de temps. Recommencez à /slack/install.
