alert-meeting-held = Встреча
alert-meeting-planned = Запланирована встреча
alert-meeting-cancelled = Встреча отменена
alert-call-held = Телефонный разговор
alert-call-planned = Запланирован телефонный разговор
alert-call-cancelled = Телефонный разговор отменён
alert-session-held = Встреча министров
alert-session-planned = Запланирована встреча министров
alert-session-cancelled = Встреча министров отменена
alert-withdrawn = Отозвано
alert-withdrawn-note = Сообщения об этом исправлены. Того, о чём здесь говорилось, не было.
alert-updated = Обновление
alert-took-place = Об этом объявляли ранее; теперь это состоялось.
alert-about = Темы: { $topics }
alert-merged = Это то же событие, что и в другом сообщении здесь; обновляется то сообщение.
office-foreign-minister = министр иностранных дел
office-head-of-state = глава государства
office-head-of-government = глава правительства
office-minister = министр
office-deputy-foreign-minister = заместитель министра иностранных дел
office-ambassador = посол
office-envoy = посланник
office-organisation-head = глава
office-other = представитель
participant-office = { $office }, { $country }
participant-other = { $country }
more-participants = { $count ->
    [one] и ещё { $count } участник
    [few] и ещё { $count } участника
    [many] и ещё { $count } участников
   *[other] и ещё { $count } участника
}
more-sources = { $count ->
    [one] и ещё { $count } источник
    [few] и ещё { $count } источника
    [many] и ещё { $count } источников
   *[other] и ещё { $count } источника
}
day-and-time = { $day }, { $time }
day-unknown = День неизвестен
source-first = Первым сообщил:
source-only = Источник:
quote-from = { $source }, язык: { $language }
button-why = Почему?
button-mute-event = Заглушить это событие
button-mute-sides = Заглушить эти стороны на 24 ч
button-not-consultation = Не встреча и не звонок
button-wrong-details = Неверные сведения
button-open = Подробнее
digest-daily = { $count ->
    [one] Сегодня: { $count } встреча или разговор
    [few] Сегодня: { $count } встречи и разговора
    [many] Сегодня: { $count } встреч и разговоров
   *[other] Сегодня: { $count } встречи и разговора
}
digest-weekly = { $count ->
    [one] За неделю: { $count } встреча или разговор
    [few] За неделю: { $count } встречи и разговора
    [many] За неделю: { $count } встреч и разговоров
   *[other] За неделю: { $count } встречи и разговора
}
digest-quiet = { $count ->
    [one] За тихие часы: { $count } встреча или разговор
    [few] За тихие часы: { $count } встречи и разговора
    [many] За тихие часы: { $count } встреч и разговоров
   *[other] За тихие часы: { $count } встречи и разговора
}
digest-cap = { $count ->
    [one] И ещё { $count } встреча или разговор
    [few] И ещё { $count } встречи и разговора
    [many] И ещё { $count } встреч и разговоров
   *[other] И ещё { $count } встречи и разговора
}
digest-suspended = { $count ->
    [one] Пока сообщения не доходили: { $count } встреча или разговор
    [few] Пока сообщения не доходили: { $count } встречи и разговора
    [many] Пока сообщения не доходили: { $count } встреч и разговоров
   *[other] Пока сообщения не доходили: { $count } встречи и разговора
}
digest-more = и ещё { $count }
