target-everything = todo
narrow-calls = solo llamadas
narrow-meetings = solo reuniones
narrow-ministers = solo entre ministros de Exteriores
narrow-held = sin las previstas
narrow-confidence = con un { $percent } % de certeza o más
follow-added = Ahora se sigue: { $what }
follow-changed = Cambiado: { $what }
follow-limit = { $limit ->
    [one] Aquí solo se puede seguir una cosa. Quítela primero. No añadido: { $what }
   *[other] Aquí se pueden seguir hasta { $limit } cosas. Quite alguna primero. No añadido: { $what }
}
follow-guessed = He entendido «{ $said }» como { $meant }.
follow-ambiguous = ¿Cuál es «{ $said }»?
follow-unknown = No conozco «{ $said }». Diga el nombre de un país, un ministro, una organización o un grupo.
follow-suggest = No conozco «{ $said }». ¿Es uno de estos?
follow-empty = ¿Qué se sigue? Por ejemplo: Irán, «Irán Turquía», Lavrov, GCC, todo.
follow-too-long = Es demasiado largo. Diga unos pocos nombres separados por comas.
follow-removed = Ya no se sigue: { $what }
follow-not-there = Eso no se sigue aquí.
follow-list = { $count ->
    [one] Aquí se sigue una cosa:
   *[other] Aquí se siguen { $count } cosas:
}
follow-none = Aquí aún no se sigue nada.
mute-done = Silenciado hasta { $until }: { $what }
mute-event = este hecho
mute-list = { $count ->
    [one] Un silencio:
   *[other] { $count } silencios:
}
mute-none = No hay nada silenciado.
mute-ended = Ya no está silenciado: { $what }
digest-set-daily = Cada día a las { $time } ({ $zone }) llega un resumen en lugar de mensajes sueltos.
digest-set-weekly = Cada { $weekday } a las { $time } ({ $zone }) llega un resumen en lugar de mensajes sueltos.
digest-set-none = Cada noticia llega al momento.
quiet-set = Silencio de { $from } a { $to } ({ $zone }). Lo que pase entretanto llega en un solo mensaje al final.
quiet-set-none = Sin horas de silencio.
zone-set = Las horas son las de { $zone }; allí son las { $time }.
zone-unknown = No conozco la zona horaria «{ $said }». Escríbala como Asia/Tehran o Europe/Berlin.
language-set = Ahora escribo aquí en español.
