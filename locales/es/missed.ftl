# What is answered to a reader who tells of a miss, and why an item was taken for no event.
missed-how = Envíe { $command } con un enlace a la noticia que se me pasó, o con sus palabras.
missed-thanks = Gracias. No he visto esta noticia; un administrador la mirará.
missed-again = Ya me lo ha dicho. Gracias.
missed-enough = Gracias, basta por un día. Un administrador mirará lo que ha enviado.
missed-read = Leí esta noticia como un evento. Que llegue aquí una alerta depende de lo que se sigue aquí.
missed-nearly = Vi esta noticia y no la tomé por un evento: { $reason }. Gracias, un administrador la mirará.
missed-nothing = Vi esta noticia y no encontré en ella ninguna reunión ni llamada de un ministro de Exteriores. Gracias, un administrador la mirará.

refusal-background = un contacto anterior que solo se recuerda
refusal-denied = un contacto desmentido
refusal-offered = un deseo o una oferta, nada fijado
refusal-no-minister = no participa ningún ministro de Exteriores
refusal-one-side = solo se nombra una parte
refusal-domestic = todas las partes son de un mismo país
refusal-presidents = líderes sin ministro de Exteriores
refusal-summons = una convocatoria de protesta
refusal-letter = una carta o un mensaje
refusal-statement = una declaración
refusal-trip = un viaje sin interlocutor
refusal-excluded = los administradores lo excluyeron
refusal-too-long = el resto es demasiado largo para leerlo
refusal-unsure = demasiado incierto
