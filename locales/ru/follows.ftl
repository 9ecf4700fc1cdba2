target-everything = всё
narrow-calls = только звонки
narrow-meetings = только встречи
narrow-ministers = только между министрами иностранных дел
narrow-held = без запланированных
narrow-confidence = с уверенностью от { $percent } %
follow-added = Теперь отслеживается: { $what }
follow-changed = Изменено: { $what }
follow-limit = { $limit ->
    [one] Здесь можно отслеживать только { $limit } тему. Сначала удалите её. Не добавлено: { $what }
    [few] Здесь можно отслеживать только { $limit } темы. Сначала удалите лишнее. Не добавлено: { $what }
    [many] Здесь можно отслеживать только { $limit } тем. Сначала удалите лишнее. Не добавлено: { $what }
   *[other] Здесь можно отслеживать только { $limit } темы. Сначала удалите лишнее. Не добавлено: { $what }
}
follow-guessed = «{ $said }» понято как { $meant }.
follow-ambiguous = Что значит «{ $said }»?
follow-unknown = «{ $said }» мне не знакомо. Назовите страну, министра иностранных дел, организацию или группу.
follow-suggest = «{ $said }» мне не знакомо. Может быть, это одно из этих?
follow-empty = Что отслеживать? Например: Иран, «Иран Турция», Лавров, GCC, всё.
follow-too-long = Слишком длинно. Назовите несколько имён через запятую.
follow-removed = Больше не отслеживается: { $what }
follow-not-there = Это здесь не отслеживается.
follow-list = { $count ->
    [one] Здесь отслеживается { $count } тема:
    [few] Здесь отслеживаются { $count } темы:
    [many] Здесь отслеживается { $count } тем:
   *[other] Здесь отслеживается { $count } темы:
}
follow-none = Здесь пока ничего не отслеживается.
mute-done = Заглушено до { $until }: { $what }
mute-event = это событие
mute-list = { $count ->
    [one] Заглушена { $count } тема:
    [few] Заглушены { $count } темы:
    [many] Заглушено { $count } тем:
   *[other] Заглушено { $count } темы:
}
mute-none = Ничего не заглушено.
mute-ended = Больше не заглушено: { $what }
digest-set-daily = Каждый день в { $time } ({ $zone }) вместо отдельных сообщений приходит сводка.
digest-set-weekly = Раз в неделю ({ $weekday }, { $time }, { $zone }) вместо отдельных сообщений приходит сводка.
digest-set-none = Каждое сообщение приходит сразу.
quiet-set = Тихо с { $from } до { $to } ({ $zone }). Всё за это время придёт одним сообщением.
quiet-set-none = Тихих часов нет.
zone-set = Время указано для { $zone }; сейчас там { $time }.
zone-unknown = Часовой пояс «{ $said }» мне не знаком. Напишите, например, Asia/Tehran или Europe/Berlin.
language-set = Теперь здесь я пишу по-русски.
