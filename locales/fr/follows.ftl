target-everything = tout
narrow-calls = appels seulement
narrow-meetings = rencontres seulement
narrow-ministers = entre ministres des Affaires étrangères seulement
narrow-held = sans les prévus
narrow-confidence = avec au moins { $percent } % de certitude
follow-added = Désormais suivi : { $what }
follow-changed = Modifié : { $what }
follow-limit = { $limit ->
    [one] Un seul suivi est possible ici. Retirez-le d’abord. Non ajouté : { $what }
   *[other] Ici, { $limit } suivis au plus sont possibles. Retirez-en d’abord. Non ajouté : { $what }
}
follow-guessed = J’ai compris « { $said } » comme { $meant }.
follow-ambiguous = Que désigne « { $said } » ?
follow-unknown = Je ne connais pas « { $said } ». Donnez le nom d’un pays, d’un ministre, d’une organisation ou d’un groupe.
follow-suggest = Je ne connais pas « { $said } ». Est-ce l’un de ceux-ci ?
follow-empty = Que faut-il suivre ? Par exemple : Iran, « Iran Turquie », Lavrov, GCC, tout.
follow-too-long = C’est trop long. Donnez quelques noms séparés par des virgules.
follow-removed = N’est plus suivi : { $what }
follow-not-there = Ce n’est pas suivi ici.
follow-list = { $count ->
    [one] { $count } suivi ici :
   *[other] { $count } suivis ici :
}
follow-none = Rien n’est encore suivi ici.
mute-done = En sourdine jusqu’au { $until } : { $what }
mute-event = cet événement
mute-list = { $count ->
    [one] { $count } sourdine :
   *[other] { $count } sourdines :
}
mute-none = Rien n’est en sourdine.
mute-ended = N’est plus en sourdine : { $what }
digest-set-daily = Un résumé vient chaque jour à { $time } ({ $zone }), à la place des messages isolés.
digest-set-weekly = Un résumé vient chaque { $weekday } à { $time } ({ $zone }), à la place des messages isolés.
digest-set-none = Chaque nouvelle vient aussitôt.
quiet-set = Silence de { $from } à { $to } ({ $zone }). Ce qui se passe entre-temps vient en un seul message à la fin.
quiet-set-none = Pas d’heures calmes.
zone-set = Les heures sont celles de { $zone } ; il y est { $time }.
zone-unknown = Je ne connais pas le fuseau « { $said } ». Écrivez par exemple Asia/Tehran ou Europe/Berlin.
language-set = J’écris désormais en français ici.
