# Ce que dit le bot Telegram en dehors des alertes.
tg-own-name = Français
tg-calls-only = Appels seulement
tg-meetings-only = Rencontres seulement
tg-both = Appels et rencontres
tg-ministers-only = Ministres seulement
tg-any-level = Tous les niveaux
tg-no-planned = Sans les prévues
tg-planned-too = Prévues aussi
tg-my-region = Ma région
tg-regions = EU, Maghreb, AU, ECOWAS, Sahel, G7
tg-search = 🔎 Chercher
tg-back = « Retour
tg-newer = plus récent
tg-older = plus ancien
tg-undo = Annuler
tg-my-follows = Ma liste
tg-my-mutes = Ce qui est en sourdine
tg-show-latest = Voir les dernières
tg-welcome =
    Je vous dis quand des ministres des Affaires étrangères se rencontrent ou s’appellent : une fois par événement, avec qui, où, quand et selon qui.

    Qui voulez-vous suivre ? Choisissez ici, ou écrivez simplement : « Iran », « Iran Turquie », « appels Lavrov », « GCC ».
tg-welcome-back = { $count ->
    [one] Content de vous revoir. Vous avez { $count } suivi.
   *[other] Content de vous revoir. Vous avez { $count } suivis.
}
tg-welcome-group =
    Je dis à ce groupe quand des ministres des Affaires étrangères se rencontrent ou s’appellent. Un administrateur du groupe commence par /follow, par exemple /follow Iran Turquie.
    Dans un sujet, les alertes arrivent dans ce sujet. Je ne lis ici que les commandes et les réponses qui me sont faites.
tg-help =
    /follow Iran Turquie : parle-moi des deux. Aussi une personne, un groupe comme GCC, ou tout
    /following : ma liste ; /unfollow pour arrêter
    /latest, /upcoming : ce qui a eu lieu et ce qui est prévu, pour ma liste ou un pays
    /pair Iran Turquie : combien de fois les deux se sont vus ou parlé
    /digest : tout en un message par jour ou par semaine
    /quiet 22:00-07:00 : heures sans alertes
    /mute Iran 24h : pas pour l’instant
    /language, /timezone : ma langue et mon horloge
    /channel : configurer un canal ; /done pour finir
    /why, /feedback : en réponse à une alerte
    /missed avec un lien : signaler ce que j’ai manqué
    /status : où en sont les choses
    /stop : effacer tout ce que je sais de vous

    Les noms sont compris en de nombreuses langues. Dans toute discussion, écrivez mon nom et deux pays pour voir leurs dernières nouvelles.
tg-help-group =
    /follow Iran Turquie : parler ici des deux (administrateurs)
    /following, /latest, /upcoming, /pair Iran Turquie : pour tous
    /digest, /quiet, /mute, /language, /timezone : comment arrivent les alertes (administrateurs)
    /why, /feedback : en réponse à une alerte
    /missed avec un lien : signaler ce que j’ai manqué
    /stop : tout arrêter et effacer la liste (administrateurs)

    Je ne lis ici que les commandes et les réponses qui me sont faites. S’il y a plusieurs bots, ajoutez mon nom : /follow@name.
tg-add-to-group = M’ajouter à un groupe
tg-try-inline = M’essayer ailleurs
tg-no-such-command = Je ne connais pas cette commande. /help les donne toutes.
tg-follow-what = Qui voulez-vous suivre ?
tg-press-to-end = Touchez-en un pour l’arrêter.
tg-in-channel = Dans { $title } :
tg-samples = Les dernières :
tg-button-old = Ce bouton n’est plus à jour. Demandez de nouveau.
tg-gone = Cela n’existe plus.
tg-latest = Dernières : { $what }
tg-latest-mine = Dernières de ce qui est suivi ici
tg-upcoming = Prévu : { $what }
tg-upcoming-mine = Prévu, de ce qui est suivi ici
tg-none-yet = Rien de connu pour l’instant.
tg-none-ahead = Rien d’annoncé.
tg-pair-how = Nommez deux parties : /pair Iran Turquie
tg-pair-counts = Rencontres : { $meetings } · Appels : { $calls } · Prévus : { $planned }
tg-digest-daily = Chaque jour à { $time }
tg-digest-weekly = Le lundi à { $time }
tg-digest-none = Pas de résumé : chacune aussitôt
tg-digest-how = Ainsi : /digest daily 08:00, /digest weekly 18:00, /digest off
tg-quiet-none = Pas d’heures calmes
tg-quiet-how = Ainsi : /quiet 22:00-07:00, /quiet off
tg-mute-how = Ainsi : /mute Iran 24h, /mute Iran Turquie 7d
tg-muted-event = Vous n’entendrez plus parler de cet événement.
tg-language-which = Quelle langue ?
tg-zone-how = Pour changer, écrivez une ville ou un pays : /timezone Paris
tg-zone-which = Lequel ?
tg-why-title = Pourquoi cette alerte
tg-why-how = Répondez à une alerte par /why, et je montre quels mots de quelle dépêche y ont mené.
tg-inferred = déduit
tg-confidence = Confiance : { $percent } %
tg-field-mode = Type
tg-field-status = Statut
tg-field-participant = Qui
tg-field-place = Où
tg-field-date = Quand
tg-field-time = Heure
tg-field-sequel = Une fois de plus
tg-field-language = Langue
tg-feedback-what = Qu’est-ce qui ne va pas ?
tg-feedback-how = Répondez à une alerte par /feedback, ou touchez le bouton dessous.
tg-feedback-thanks = Merci. Un administrateur regardera.
tg-feedback-again = Vous l’avez déjà dit. Merci.
tg-state-none = Rien n’est encore réglé ici : /follow
tg-state-active = Les alertes sont actives.
tg-state-paused = Les alertes sont en pause.
tg-state-suspended = Les alertes attendent : Telegram a refusé la dernière ici. Je réessaie de moi-même.
tg-state-left = Les alertes sont coupées, car j’ai été retiré ou bloqué. Votre liste est gardée.
tg-status-follows = Suivis : { $follows } · En sourdine : { $mutes }
tg-status-feeds = Flux en marche : { $working } sur { $feeds }
tg-status-last = Dernière dépêche lue à { $time } ({ $zone })
tg-stop-sure = Cela efface la liste, les réglages et tout ce que je sais de cette discussion. Sûr ?
tg-stop-yes = Tout effacer
tg-stop-no = Garder
tg-stopped = Effacé. /start recommence.
tg-admins-only = Seuls les administrateurs de cette discussion peuvent changer cela.
tg-cannot-check = Telegram ne me dit pas à l’instant qui sont les administrateurs. Réessayez dans une minute.
tg-slow-down = C’était beaucoup d’un coup. Attendez un instant.
tg-sorry = Un problème est survenu de mon côté. Réessayez.
tg-channel-in-private = Les canaux se règlent en privé avec moi.
tg-channel-pick = Touchez le bouton ci-dessous et choisissez le canal. Telegram vous demandera de me laisser y publier ; aucun autre droit ne m’est nécessaire.
tg-channel-button = Choisir un canal
tg-channel-chosen = Cette discussion règle maintenant { $title } : ce que vous suivez ici y est annoncé. /done pour finir. Que doit-il suivre ?
tg-channel-not-in = Je ne suis pas dans { $title }. Ajoutez-moi comme administrateur avec le droit « Publier des messages ».
tg-channel-no-admin = Je ne suis pas administrateur de { $title }. Nommez-moi, avec le droit « Publier des messages ».
tg-channel-no-post = Dans { $title } il me manque le droit « Publier des messages ». Donnez-le-moi sous Administrateurs, puis choisissez de nouveau le canal.
tg-channel-not-yours = Seuls les administrateurs de { $title } peuvent le régler.
tg-done = C’est fini pour { $title }. Cette discussion porte de nouveau sur vous.
tg-done-nothing = Aucun canal n’est en cours de réglage.
tg-topic-gone = Le sujet où allaient mes alertes n’existe plus. Où doivent-elles aller ?
tg-topic-here = Ici
tg-topic-moved = Les alertes arrivent désormais ici.
tg-inline-none = Rien de connu. Ouvrir le bot
tg-profile = Vous dit une fois, en une minute, quand des ministres des Affaires étrangères se rencontrent ou s’appellent : qui, comment, où, quand et selon qui. À partir de centaines de flux en de nombreuses langues, dans la vôtre.
tg-profile-short = Une fois par événement : rencontres et appels de ministres des Affaires étrangères.
tg-cmd-follow = Suivre un pays, une paire, une personne, un groupe
tg-cmd-following = Ce qui est suivi ici
tg-cmd-latest = Les dernières rencontres et appels
tg-cmd-upcoming = Ce qui est prévu
tg-cmd-pair = Histoire de deux parties
tg-cmd-unfollow = Arrêter un suivi
tg-cmd-digest = Tout en un message par jour ou semaine
tg-cmd-quiet = Heures sans alertes
tg-cmd-mute = Mettre en sourdine un temps
tg-cmd-language = Choisir la langue
tg-cmd-timezone = Régler le fuseau horaire
tg-cmd-channel = Configurer un canal
tg-cmd-why = Pourquoi cette alerte ? (en réponse)
tg-cmd-feedback = Dire ce qui ne va pas (en réponse)
tg-cmd-missed = Signaler une rencontre que j’ai manquée
tg-cmd-status = Où en sont les choses
tg-cmd-help = Ce que je sais faire
tg-cmd-stop = Effacer toutes mes données
telegram-broadcast = { $text }
tg-admin-nothing = Rien à montrer.
tg-admin-test-how = Ainsi : /test Titre à lire
tg-admin-broadcast-how = Ainsi : /broadcast Texte pour tous
tg-admin-broadcast-sure = Tous les abonnés actifs recevraient ceci :
tg-admin-broadcast-yes = Envoyer à tous
tg-admin-broadcast-no = Abandonner
tg-admin-broadcast-dropped = Abandonné.
tg-admin-broadcast-sent = { $count ->
    [one] En route vers { $count } lieu.
   *[other] En route vers { $count } lieux.
}
tg-cmd-feeds = État des flux
tg-cmd-stats = Chiffres
tg-cmd-recent = Dernières dépêches et verdicts
tg-cmd-said = Remarques des lecteurs
tg-cmd-test = Lire un titre et l’expliquer
tg-cmd-reload = Relire la configuration
tg-cmd-broadcast = Écrire à tous
