alert-meeting-held = Rencontre
alert-meeting-planned = Rencontre prévue
alert-meeting-cancelled = Rencontre annulée
alert-call-held = Entretien téléphonique
alert-call-planned = Entretien téléphonique prévu
alert-call-cancelled = Entretien téléphonique annulé
alert-session-held = Réunion ministérielle
alert-session-planned = Réunion ministérielle prévue
alert-session-cancelled = Réunion ministérielle annulée
alert-withdrawn = Retiré
alert-withdrawn-note = Les informations à ce sujet ont été corrigées. Ce qui était annoncé ici n’a pas eu lieu.
alert-updated = Mise à jour
alert-took-place = Annoncé auparavant, cela a maintenant eu lieu.
alert-about = Sujet : { $topics }
alert-merged = C’est le même événement que dans un autre message ici, où il est tenu à jour.
office-foreign-minister = ministre des Affaires étrangères
office-head-of-state = chef d’État
office-head-of-government = chef du gouvernement
office-minister = ministre
office-deputy-foreign-minister = vice-ministre des Affaires étrangères
office-ambassador = ambassadeur
office-envoy = envoyé
office-organisation-head = chef
office-other = responsable
participant-office = { $office }, { $country }
participant-other = { $country }
more-participants = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
more-sources = { $count ->
    [one] et { $count } autre source
   *[other] et { $count } autres sources
}
day-and-time = { $day }, { $time }
day-unknown = Jour inconnu
source-first = Premier à l’annoncer :
source-only = Source :
quote-from = { $source }, en { $language }
button-why = Pourquoi ?
button-mute-event = Ignorer cet événement
button-mute-sides = Ignorer ces parties 24 h
button-not-consultation = Ni rencontre ni appel
button-wrong-details = Détails inexacts
button-open = Détails
digest-daily = { $count ->
    [one] Aujourd’hui : { $count } rencontre ou appel
   *[other] Aujourd’hui : { $count } rencontres et appels
}
digest-weekly = { $count ->
    [one] Cette semaine : { $count } rencontre ou appel
   *[other] Cette semaine : { $count } rencontres et appels
}
digest-quiet = { $count ->
    [one] Pendant les heures calmes : { $count } rencontre ou appel
   *[other] Pendant les heures calmes : { $count } rencontres et appels
}
digest-cap = { $count ->
    [one] Et encore { $count } rencontre ou appel
   *[other] Et encore { $count } rencontres et appels
}
digest-suspended = { $count ->
    [one] Pendant que l’envoi était impossible : { $count } rencontre ou appel
   *[other] Pendant que l’envoi était impossible : { $count } rencontres et appels
}
digest-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
