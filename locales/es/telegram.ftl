# Lo que dice el bot de Telegram además de las alertas.
tg-own-name = Español
tg-calls-only = Solo llamadas
tg-meetings-only = Solo reuniones
tg-both = Llamadas y reuniones
tg-ministers-only = Solo cancilleres
tg-any-level = Cualquier nivel
tg-no-planned = Sin las previstas
tg-planned-too = También previstas
tg-my-region = Mi región
tg-regions = EU, BRICS, G20, NATO, OPEC, P5
tg-search = 🔎 Buscar
tg-back = « Atrás
tg-newer = más nuevo
tg-older = más antiguo
tg-undo = Deshacer
tg-my-follows = Mi lista
tg-my-mutes = Lo silenciado
tg-show-latest = Ver lo último
tg-welcome =
    Te aviso cuando los ministros de Exteriores se reúnen o se llaman: una vez por hecho, con quién, dónde, cuándo y según quién.

    ¿A quién quieres seguir? Elige aquí o simplemente escribe: «Irán», «Irán Turquía», «llamadas Lavrov», «GCC».
tg-welcome-back = { $count ->
    [one] Hola de nuevo. Sigues una cosa.
   *[other] Hola de nuevo. Sigues { $count } cosas.
}
tg-welcome-group =
    Aviso a este grupo cuando los ministros de Exteriores se reúnen o se llaman. Un administrador del grupo empieza con /follow, por ejemplo /follow Irán Turquía.
    Si se usa en un tema, las alertas llegan a ese tema. Aquí solo leo comandos y respuestas a mis mensajes.
tg-help =
    /follow Irán Turquía: avísame de los dos. También una persona, un grupo como GCC o todo
    /following: mi lista; /unfollow para terminar
    /latest, /upcoming: lo que hubo y lo previsto, de mi lista o de un país
    /pair Irán Turquía: cuántas veces se reunieron o llamaron
    /digest: todo en un mensaje al día o a la semana
    /quiet 22:00-07:00: horas sin alertas
    /mute Irán 24h: por ahora no
    /language, /timezone: mi idioma y mi reloj
    /channel: configurar un canal; /done al terminar
    /why, /feedback: como respuesta a una alerta
    /missed con un enlace: avisar de lo que se me pasó
    /status: cómo va todo
    /stop: borrar todo lo que sé de ti

    Los nombres se entienden en muchos idiomas. En cualquier chat escribe mi nombre y dos países para ver lo último.
tg-help-group =
    /follow Irán Turquía: avisar aquí de los dos (administradores)
    /following, /latest, /upcoming, /pair Irán Turquía: para todos
    /digest, /quiet, /mute, /language, /timezone: cómo llegan las alertas (administradores)
    /why, /feedback: como respuesta a una alerta
    /missed con un enlace: avisar de lo que se me pasó
    /stop: terminar todo y borrar la lista (administradores)

    Aquí solo leo comandos y respuestas a mis mensajes. Si hay varios bots, añade mi nombre: /follow@name.
tg-add-to-group = Añadirme a un grupo
tg-try-inline = Probarme en otro chat
tg-no-such-command = No conozco ese comando. /help los muestra todos.
tg-follow-what = ¿A quién quieres seguir?
tg-press-to-end = Pulsa uno para terminarlo.
tg-in-channel = En { $title }:
tg-samples = Lo último de esto:
tg-button-old = Este botón ya no vale. Pregunta de nuevo.
tg-gone = Eso ya no está.
tg-latest = Lo último: { $what }
tg-latest-mine = Lo último de lo que se sigue aquí
tg-upcoming = Previsto: { $what }
tg-upcoming-mine = Previsto, de lo que se sigue aquí
tg-none-yet = Aún no se sabe nada.
tg-none-ahead = Nada anunciado.
tg-pair-how = Nombra dos partes: /pair Irán Turquía
tg-pair-counts = Reuniones: { $meetings } · Llamadas: { $calls } · Previstas: { $planned }
tg-digest-daily = Cada día a las { $time }
tg-digest-weekly = Los lunes a las { $time }
tg-digest-none = Sin resumen: cada una al momento
tg-digest-how = Así: /digest daily 08:00, /digest weekly 18:00, /digest off
tg-quiet-none = Sin horas de silencio
tg-quiet-how = Así: /quiet 22:00-07:00, /quiet off
tg-mute-how = Así: /mute Irán 24h, /mute Irán Turquía 7d
tg-muted-event = No sabrás más de este hecho.
tg-language-which = ¿Qué idioma?
tg-zone-how = Para cambiarla, escribe una ciudad o un país: /timezone Madrid
tg-zone-which = ¿Cuál de estas?
tg-why-title = Por qué se avisó
tg-why-how = Responde a una alerta con /why y muestro qué palabras de qué noticia llevaron a ella.
tg-inferred = deducido
tg-confidence = Confianza: { $percent } %
tg-field-mode = Tipo
tg-field-status = Estado
tg-field-participant = Quién
tg-field-place = Dónde
tg-field-date = Cuándo
tg-field-time = Hora
tg-field-sequel = Una más
tg-field-language = Idioma
tg-feedback-what = ¿Qué está mal?
tg-feedback-how = Responde a una alerta con /feedback o pulsa el botón debajo.
tg-feedback-thanks = Gracias. Un administrador lo mirará.
tg-feedback-again = Ya lo habías dicho. Gracias.
tg-state-none = Aquí aún no hay nada configurado: /follow
tg-state-active = Las alertas están activas.
tg-state-paused = Las alertas están en pausa.
tg-state-suspended = Las alertas esperan: Telegram rechazó la última aquí. Lo intento de nuevo yo solo.
tg-state-left = Las alertas están apagadas, porque me quitaron o bloquearon. Tu lista se conserva.
tg-status-follows = Seguidos: { $follows } · Silenciados: { $mutes }
tg-status-feeds = Fuentes en marcha: { $working } de { $feeds }
tg-status-last = Última noticia leída a las { $time } ({ $zone })
tg-stop-sure = Esto borra la lista, los ajustes y todo lo que sé de este chat. ¿Seguro?
tg-stop-yes = Borrar todo
tg-stop-no = Conservar
tg-stopped = Borrado. /start empieza de nuevo.
tg-admins-only = Solo los administradores de este chat pueden cambiarlo.
tg-cannot-check = Telegram no me dice ahora quiénes son los administradores. Prueba en un minuto.
tg-slow-down = Demasiado de golpe. Espera un momento.
tg-sorry = Algo falló por mi parte. Inténtalo de nuevo.
tg-channel-in-private = Los canales se configuran en un chat privado conmigo.
tg-channel-pick = Pulsa el botón de abajo y elige el canal. Telegram te pedirá que me dejes publicar en él; no necesito otro permiso.
tg-channel-button = Elegir un canal
tg-channel-chosen = Este chat configura ahora { $title }: lo que sigas aquí se avisa allí. /done al terminar. ¿Qué debe seguir?
tg-channel-not-in = No estoy en { $title }. Añádeme como administrador con el permiso «Publicar mensajes».
tg-channel-no-admin = No soy administrador de { $title }. Hazme administrador con el permiso «Publicar mensajes».
tg-channel-no-post = En { $title } me falta el permiso «Publicar mensajes». Dámelo en Administradores y elige el canal de nuevo.
tg-channel-not-yours = Solo los administradores de { $title } pueden configurarlo.
tg-done = Listo con { $title }. Este chat vuelve a tratar de ti.
tg-done-nothing = No se está configurando ningún canal.
tg-topic-gone = El tema al que iban mis alertas ya no existe. ¿Adónde deben ir?
tg-topic-here = Aquí
tg-topic-moved = Desde ahora las alertas llegan aquí.
tg-inline-none = No se sabe nada. Abrir el bot
tg-profile = Te avisa una vez, en un minuto, cuando los ministros de Exteriores se reúnen o se llaman: quién, cómo, dónde, cuándo y según quién. De cientos de fuentes en muchos idiomas, en el tuyo.
tg-profile-short = Una vez por hecho: cancilleres que se reunieron o se llamaron.
tg-cmd-follow = Seguir un país, un par, una persona o un grupo
tg-cmd-following = Lo que se sigue aquí
tg-cmd-latest = Últimas reuniones y llamadas
tg-cmd-upcoming = Lo previsto
tg-cmd-pair = Historia de dos partes
tg-cmd-unfollow = Dejar de seguir
tg-cmd-digest = Todo en un mensaje al día o a la semana
tg-cmd-quiet = Horas sin alertas
tg-cmd-mute = Silenciar por un tiempo
tg-cmd-language = Elegir el idioma
tg-cmd-timezone = Poner la zona horaria
tg-cmd-channel = Configurar un canal
tg-cmd-why = ¿Por qué se avisó? (como respuesta)
tg-cmd-feedback = Decir qué está mal (como respuesta)
tg-cmd-missed = Avisar de una reunión que se me pasó
tg-cmd-status = Cómo va todo
tg-cmd-help = Lo que sé hacer
tg-cmd-stop = Borrar todos mis datos
telegram-broadcast = { $text }
tg-admin-nothing = Nada que mostrar.
tg-admin-test-how = Así: /test Titular por leer
tg-admin-broadcast-how = Así: /broadcast Texto para todos
tg-admin-broadcast-sure = Todos los suscriptores activos recibirían esto:
tg-admin-broadcast-yes = Enviar a todos
tg-admin-broadcast-no = Descartar
tg-admin-broadcast-dropped = Descartado.
tg-admin-broadcast-sent = { $count ->
    [one] En camino a un lugar.
   *[other] En camino a { $count } lugares.
}
tg-cmd-feeds = Estado de las fuentes
tg-cmd-stats = Cifras
tg-cmd-recent = Noticias recientes con su veredicto
tg-cmd-said = Comentarios de lectores
tg-cmd-test = Leer un titular y explicarlo
tg-cmd-reload = Leer la configuración de nuevo
tg-cmd-broadcast = Escribir a todos
