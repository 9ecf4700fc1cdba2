# What Parley says in Slack; see the English file for what stands where.
slack-words =
    .follow = seguir, añadir
    .unfollow = quitar, borrar
    .list = lista, mostrar
    .latest = últimos, últimas, noticias
    .upcoming = próximos, previstos
    .pair = pareja, entre, historial
    .mute = silenciar, callar
    .unmute = activar
    .digest = resumen
    .quiet = silencio, noche
    .zone = zona, hora
    .language = idioma, lengua
    .pause = pausar, parar
    .resume = reanudar, seguir-adelante
    .why = porqué, por-qué
    .missed = perdido, faltó
    .status = estado, fuentes
    .help = ayuda, hola

slack-to-you = Las alertas le llegan aquí, en un mensaje directo de Parley.
slack-follow-examples = Por ejemplo `/parley follow Irán`, para una pareja `/parley follow Irán Turquía`, o `/parley follow GCC calls`.
slack-button-old = Este botón es demasiado antiguo: el nombre ya no existe. Escríbalo de nuevo.
slack-unfollow-all-ask = { $count ->
    [one] ¿Quitar de verdad lo único que se sigue aquí?
   *[other] ¿Quitar de verdad las { $count } cosas que se siguen aquí?
}
slack-list-more = { $count ->
    [one] … y uno más
   *[other] … y { $count } más
}
slack-muted-line = 🔇 { $what }, hasta { $until }
slack-archived = Este canal está archivado y no se puede escribir en él. Desarchívelo o escriba la orden en otro canal.
slack-archived-plain = Este canal está archivado. Elija otro.
slack-not-in-channel = No puedo escribir aquí porque no estoy en esta conversación. Escriba aquí `/invite @Parley` y pulse el botón.
slack-not-in-channel-plain = Parley no está en este canal privado. Escriba allí /invite @Parley y envíe de nuevo.

slack-button-follow = Seguir…
slack-button-follow-these = Seguir a estos dos
slack-button-unfollow = Quitar
slack-button-unfollow-all = Quitar todo
slack-button-undo = Deshacer
slack-button-list = Lista de aquí
slack-button-latest = Últimos
slack-button-help = Ayuda
slack-button-retry = Reintentar
slack-button-why = ¿Por qué?
slack-button-unmute = Activar
slack-button-digest = Resumen
slack-button-language = Idioma
slack-button-pause = Pausar
slack-button-resume = Reanudar

slack-dialog-title = Seguir
slack-dialog-submit = Seguir
slack-dialog-close = Cancelar
slack-dialog-done = Listo
slack-dialog-where = ¿Dónde lo cuento?
slack-dialog-where-hint = Un canal o un mensaje directo: entonces le escribo solo a usted.
slack-dialog-where-missing = Elija un canal.
slack-dialog-who = Países, organizaciones, grupos o ministros
slack-dialog-who-search = Escriba un nombre
slack-dialog-who-missing = Elija al menos un nombre de la lista.
slack-dialog-how = ¿Qué hechos?
slack-dialog-between-two = Para los hechos entre ellos, elija dos nombres o más, y no «todo».
slack-dialog-kinds = ¿De qué clase?
slack-dialog-kinds-missing = Elija llamadas o reuniones, o ambas.
slack-dialog-only = Solo
slack-how-each = Cualquier hecho de cualquiera de ellos
slack-how-between = Solo los hechos entre ellos
slack-kind-calls = Llamadas telefónicas y de vídeo
slack-kind-meetings = Reuniones
slack-kind-planned = También las previstas
slack-kind-ministers = Entre ministros de Exteriores de ambos lados

slack-latest-title = *Últimas reuniones y llamadas*
slack-latest-of = *Lo último de { $name }*
slack-latest-none = Aún no se conocen reuniones ni llamadas.
slack-upcoming-title = *Anunciado*
slack-upcoming-none = Por ahora no hay nada anunciado.
slack-pair-title = *{ $names }: reuniones y llamadas*
slack-pair-none = No se conoce reunión ni llamada de { $names }.
slack-pair-how = Nombre dos países: `/parley pair Irán Turquía`.

slack-mute-how = Diga qué silenciar y cuánto tiempo: `/parley mute Irán 24h`, `/parley mute Irán Turquía 3d`, o `/parley mute 8h` para todo. Termina solo.
slack-unmuted = Activado de nuevo.
slack-digest-daily = Cada día a las 08:00
slack-digest-weekly = Los lunes a las 08:00
slack-digest-off = Avisar enseguida
slack-digest-how = Escriba `/parley digest daily 08:00`, `/parley digest weekly mon 9:00` o `/parley digest off`.
slack-quiet-how = Escriba `/parley quiet 22:00-07:00` o `/parley quiet off`.
slack-quiet-off = Sin horas de silencio
slack-zone-how = Escriba `/parley zone Europe/Madrid`, o solo la ciudad en inglés.
slack-language-how = ¿En qué idioma escribo aquí?
slack-paused = En pausa: aquí no cuento nada hasta que reanude. La lista se queda.
slack-resumed = Reanudado. Las alertas vuelven.
slack-not-paused = Aquí no había nada en pausa.

slack-why-how = Use el menú de una alerta (⋮ → “Why this alert?”) o su botón «¿Por qué?».
slack-not-an-alert = Esa no es una de mis alertas, o es demasiado antigua.
slack-alert-gone = Ese hecho ya no está guardado.
slack-complained = Gracias. Los administradores ven que para usted esto no es reunión ni llamada.
slack-complained-details = Gracias. Los administradores ven que aquí hay un detalle equivocado.
slack-health-feeds = { $count ->
    [one] Se lee una fuente.
   *[other] Se leen { $count } fuentes.
}
slack-health-last = La última noticia llegó { $time }.
slack-health-never = Aún no ha llegado ninguna noticia.
slack-health-all-well = Todas las fuentes responden.
slack-health-failing = { $count ->
    [one] Una fuente no responde: { $names }
   *[other] { $count } fuentes no responden: { $names }
}
slack-home-yours = Lo que le llega directamente
slack-home-settings = Ajustes
slack-home-no-settings = Los ajustes aparecen aquí en cuanto siga algo.
slack-home-channels = Lo que siguen los canales
slack-home-no-channels = Ningún canal público sigue nada todavía. Escriba en uno `/parley follow`.
slack-home-follows = { $count ->
    [one] un seguimiento
   *[other] { $count } seguimientos
}
slack-home-feeds = Fuentes
slack-state-paused = en pausa
slack-state-left = fuera
slack-state-suspended = en espera: Slack no me deja escribir allí

slack-no-command-perhaps = No conozco «{ $said }». ¿Quería decir esto?
slack-no-command-follow = No conozco «{ $said }». ¿Lo sigo?
slack-help-title = *Cuento, una vez por hecho, cuándo se han reunido o llamado ministros de Exteriores.* Cada canal tiene su lista:
slack-help-follow = `/parley follow Irán Turquía`: un nombre o una pareja; añada `calls`, `meetings` o `ministers only`. Sin nombres se abre una ventana.
slack-help-unfollow = `/parley unfollow Irán`
slack-help-list = `/parley list`: lo que aquí se sigue y se silencia
slack-help-latest = `/parley latest [Irán]`: los últimos hechos
slack-help-upcoming = `/parley upcoming [Irán]`: lo anunciado
slack-help-pair = `/parley pair Irán Turquía`: cuándo se vieron o llamaron estos dos
slack-help-mute = `/parley mute Irán 24h`: nada de eso por un tiempo
slack-help-unmute = `/parley unmute`
slack-help-digest = `/parley digest daily 08:00`: todo junto, una vez al día o a la semana
slack-help-quiet = `/parley quiet 22:00-07:00`: retener las alertas en esas horas
slack-help-zone = `/parley zone Europe/Madrid`: con qué reloj
slack-help-language = `/parley language es`
slack-help-pause = `/parley pause`: no contar nada por ahora
slack-help-resume = `/parley resume`
slack-help-why = `/parley why`: por qué llegó una alerta
slack-help-missed = `/parley missed https://…`: avisar de lo que se me pasó
slack-help-status = `/parley status`: cómo están las fuentes
slack-help-footer = Solo usted ve estas respuestas. En un mensaje directo la lista es suya.
slack-welcome = ¡Hola! Cuento en este canal cuándo se han reunido o llamado ministros de Exteriores: una vez por hecho, con las fuentes.
slack-welcome-how = Aquí aún no se sigue nada. Pulse el botón o escriba `/parley follow Irán`.
slack-went-wrong = Algo salió mal y no se cambió nada. Inténtelo de nuevo en un minuto.

slack-install-title = Parley para Slack
slack-install-text = Parley cuenta en sus canales, una vez por hecho, cuándo se han reunido o llamado ministros de Exteriores.
slack-install-button = Añadir a Slack
slack-installed = Parley está instalado
slack-installed-text = Parley está ahora en { $name }. Vaya allí a un canal y escriba /parley follow.
slack-install-failed = Parley no se instaló
slack-install-again = La instalación se canceló o tardó demasiado. Empiece de nuevo en /slack/install.
