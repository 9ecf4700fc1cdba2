alert-meeting-held = Reunión
alert-meeting-planned = Reunión prevista
alert-meeting-cancelled = Reunión cancelada
alert-call-held = Llamada telefónica
alert-call-planned = Llamada telefónica prevista
alert-call-cancelled = Llamada telefónica cancelada
alert-session-held = Reunión ministerial
alert-session-planned = Reunión ministerial prevista
alert-session-cancelled = Reunión ministerial cancelada
alert-withdrawn = Retirado
alert-withdrawn-note = Las noticias sobre esto se corrigieron. Lo que aquí se decía no ocurrió.
alert-updated = Actualización
alert-took-place = Se había anunciado antes y ahora ha tenido lugar.
alert-about = Tema: { $topics }
alert-merged = Es el mismo hecho que en otro mensaje de aquí, donde se mantiene al día.
office-foreign-minister = ministro de Exteriores
office-head-of-state = jefe de Estado
office-head-of-government = jefe de Gobierno
office-minister = ministro
office-deputy-foreign-minister = viceministro de Exteriores
office-ambassador = embajador
office-envoy = enviado
office-organisation-head = máximo responsable
office-other = representante
participant-office = { $office }, { $country }
participant-other = { $country }
more-participants = { $count ->
    [one] y otro más
   *[other] y { $count } más
}
more-sources = { $count ->
    [one] y otra fuente más
   *[other] y { $count } fuentes más
}
day-and-time = { $day }, { $time }
day-unknown = Día desconocido
source-first = Primero en informar:
source-only = Fuente:
quote-from = { $source }, en { $language }
button-why = ¿Por qué?
button-mute-event = Silenciar este hecho
button-mute-sides = Silenciar estas partes 24 h
button-not-consultation = No es reunión ni llamada
button-wrong-details = Datos erróneos
button-open = Detalles
digest-daily = { $count ->
    [one] Hoy: una reunión o llamada
   *[other] Hoy: { $count } reuniones y llamadas
}
digest-weekly = { $count ->
    [one] Esta semana: una reunión o llamada
   *[other] Esta semana: { $count } reuniones y llamadas
}
digest-quiet = { $count ->
    [one] Durante las horas de silencio: una reunión o llamada
   *[other] Durante las horas de silencio: { $count } reuniones y llamadas
}
digest-cap = { $count ->
    [one] Y una reunión o llamada más
   *[other] Y { $count } reuniones y llamadas más
}
digest-suspended = { $count ->
    [one] Mientras no se podía enviar: una reunión o llamada
   *[other] Mientras no se podía enviar: { $count } reuniones y llamadas
}
digest-more = { $count ->
    [one] y otra más
   *[other] y { $count } más
}
