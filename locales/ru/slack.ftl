# What Parley says in Slack; see the English file for what stands where.
slack-words =
    .follow = следить, добавить, подписка
    .unfollow = отписка, убрать, удалить
    .list = список, показать
    .latest = последние, новости
    .upcoming = предстоящие, планы
    .pair = пара, между, история
    .mute = тихо, заглушить
    .unmute = громко, включить
    .digest = сводка, дайджест
    .quiet = тишина, ночь
    .zone = пояс, часы
    .language = язык
    .pause = пауза, стоп
    .resume = продолжить, старт
    .why = почему
    .missed = пропущено, пропустил
    .status = статус, ленты
    .help = помощь, справка, привет

slack-to-you = Сообщения придут вам сюда, в личную переписку с Parley.
slack-follow-examples = Например: `/parley follow Иран`, для пары `/parley follow Иран Турция`, или `/parley follow GCC calls`.
slack-button-old = Эта кнопка устарела: имени за ней больше нет. Введите его заново.
slack-unfollow-all-ask = { $count ->
    [one] Точно убрать { $count } запись?
    [few] Точно убрать все { $count } записи?
    [many] Точно убрать все { $count } записей?
   *[other] Точно убрать все { $count } записи?
}
slack-list-more = … и ещё { $count }
slack-muted-line = 🔇 { $what }, до { $until }
slack-archived = Этот канал в архиве, писать в него нельзя. Верните его из архива или введите команду в другом канале.
slack-archived-plain = Этот канал в архиве. Выберите другой.
slack-not-in-channel = Я не могу здесь писать: меня нет в этой беседе. Введите здесь `/invite @Parley` и нажмите кнопку.
slack-not-in-channel-plain = Parley нет в этом закрытом канале. Введите там /invite @Parley и отправьте ещё раз.

slack-button-follow = Следить…
slack-button-follow-these = Следить за этой парой
slack-button-unfollow = Убрать
slack-button-unfollow-all = Убрать всё
slack-button-undo = Отменить
slack-button-list = Список канала
slack-button-latest = Последние
slack-button-help = Помощь
slack-button-retry = Ещё раз
slack-button-why = Почему?
slack-button-unmute = Снять тишину
slack-button-digest = Сводка
slack-button-language = Язык
slack-button-pause = Пауза
slack-button-resume = Продолжить

slack-dialog-title = За кем следить
slack-dialog-submit = Следить
slack-dialog-close = Отмена
slack-dialog-done = Готово
slack-dialog-where = Куда сообщать?
slack-dialog-where-hint = Канал или личная переписка: тогда я напишу только вам.
slack-dialog-where-missing = Выберите канал.
slack-dialog-who = Страны, организации, группы или министры
slack-dialog-who-search = Введите имя
slack-dialog-who-missing = Выберите хотя бы одно имя из списка.
slack-dialog-how = Какие события?
slack-dialog-between-two = Для событий между ними выберите не меньше двух имён, и не «всё».
slack-dialog-kinds = Какого рода?
slack-dialog-kinds-missing = Выберите звонки, встречи или то и другое.
slack-dialog-only = Только
slack-how-each = Любое событие каждого из них
slack-how-between = Только события между ними
slack-kind-calls = Телефонные и видеоразговоры
slack-kind-meetings = Встречи
slack-kind-planned = И запланированные
slack-kind-ministers = Между министрами иностранных дел с обеих сторон

slack-latest-title = *Последние встречи и звонки*
slack-latest-of = *Последнее: { $name }*
slack-latest-none = О встречах и звонках пока ничего не известно.
slack-upcoming-title = *Объявлено*
slack-upcoming-none = Сейчас ничего не объявлено.
slack-pair-title = *{ $names }: встречи и звонки*
slack-pair-none = О встречах и звонках { $names } ничего не известно.
slack-pair-how = Назовите две страны: `/parley pair Иран Турция`.

slack-mute-how = Скажите, что заглушить и на сколько: `/parley mute Иран 24h`, `/parley mute Иран Турция 3d`, или всё сразу: `/parley mute 8h`. Закончится само.
slack-unmuted = Тишина снята.
slack-digest-daily = Ежедневно в 08:00
slack-digest-weekly = По понедельникам в 08:00
slack-digest-off = Сообщать сразу
slack-digest-how = Введите `/parley digest daily 08:00`, `/parley digest weekly mon 9:00` или `/parley digest off`.
slack-quiet-how = Введите `/parley quiet 22:00-07:00` или `/parley quiet off`.
slack-quiet-off = Без тихих часов
slack-zone-how = Введите `/parley zone Europe/Moscow` или просто город по-английски.
slack-language-how = На каком языке мне здесь писать?
slack-paused = Пауза: пока вы не продолжите, я здесь ничего не сообщаю. Список остаётся.
slack-resumed = Продолжаю. Сообщения снова будут приходить.
slack-not-paused = Паузы не было.

slack-why-how = Откройте меню сообщения (⋮ → “Why this alert?”) или нажмите «Почему?».
slack-not-an-alert = Это не моё сообщение, или оно слишком старое.
slack-alert-gone = Это событие больше не хранится.
slack-complained = Спасибо. Администраторы видят, что вы не считаете это встречей или звонком.
slack-complained-details = Спасибо. Администраторы видят, что здесь ошибка в подробностях.
slack-health-feeds = { $count ->
    [one] Читается { $count } лента.
    [few] Читаются { $count } ленты.
    [many] Читаются { $count } лент.
   *[other] Читаются { $count } ленты.
}
slack-health-last = Последняя новость пришла { $time }.
slack-health-never = Новостей ещё не было.
slack-health-all-well = Все ленты отвечают.
slack-health-failing = { $count ->
    [one] Не отвечает { $count } лента: { $names }
    [few] Не отвечают { $count } ленты: { $names }
    [many] Не отвечают { $count } лент: { $names }
   *[other] Не отвечают { $count } ленты: { $names }
}
slack-home-yours = Что приходит лично вам
slack-home-settings = Настройки
slack-home-no-settings = Настройки появятся, как только вы начнёте за чем-то следить.
slack-home-channels = За чем следят каналы
slack-home-no-channels = Открытые каналы пока ни за чем не следят. Введите в одном из них `/parley follow`.
slack-home-follows = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
}
slack-home-feeds = Ленты
slack-state-paused = пауза
slack-state-left = отключён
slack-state-suspended = ждёт: Slack не даёт мне туда писать

slack-no-command-perhaps = Я не знаю «{ $said }». Вы имели в виду это?
slack-no-command-follow = Я не знаю «{ $said }». Следить за этим?
slack-help-title = *Я сообщаю, один раз о каждом событии, когда министры иностранных дел встретились или поговорили по телефону.* У каждого канала свой список:
slack-help-follow = `/parley follow Иран Турция`: одно имя или пара; можно добавить `calls`, `meetings` или `ministers only`. Без имён откроется окно.
slack-help-unfollow = `/parley unfollow Иран`
slack-help-list = `/parley list`: за чем здесь следят и что заглушено
slack-help-latest = `/parley latest [Иран]`: последние события
slack-help-upcoming = `/parley upcoming [Иран]`: что объявлено
slack-help-pair = `/parley pair Иран Турция`: когда эти двое встречались или звонили
slack-help-mute = `/parley mute Иран 24h`: на время ничего об этом
slack-help-unmute = `/parley unmute`
slack-help-digest = `/parley digest daily 08:00`: всё вместе раз в день или в неделю
slack-help-quiet = `/parley quiet 22:00-07:00`: в эти часы придержать
slack-help-zone = `/parley zone Europe/Moscow`: по чьим часам
slack-help-language = `/parley language ru`
slack-help-pause = `/parley pause`: пока ничего не сообщать
slack-help-resume = `/parley resume`
slack-help-why = `/parley why`: почему пришло сообщение
slack-help-missed = `/parley missed https://…`: сообщить, что я пропустил
slack-help-status = `/parley status`: как дела у лент
slack-help-footer = Эти ответы видите только вы. В личной переписке список ваш собственный.
slack-welcome = Здравствуйте! Я сообщаю в этот канал, когда министры иностранных дел встретились или поговорили по телефону: один раз о каждом событии, с источниками.
slack-welcome-how = Пока здесь ни за чем не следят. Нажмите кнопку или введите `/parley follow Иран`.
slack-went-wrong = Что-то пошло не так, ничего не изменено. Попробуйте через минуту ещё раз.

slack-install-title = Parley для Slack
slack-install-text = Parley сообщает в ваши каналы, один раз о каждом событии, когда министры иностранных дел встретились или поговорили по телефону.
slack-install-button = Добавить в Slack
slack-installed = Parley установлен
slack-installed-text = Parley теперь в { $name }. Откройте там канал и введите /parley follow.
slack-install-failed = Parley не установлен
slack-install-again = Установка отменена или заняла слишком много времени. Начните заново: /slack/install.
