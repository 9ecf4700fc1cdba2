# Что говорит бот помимо оповещений.
tg-own-name = Русский
tg-calls-only = Только звонки
tg-meetings-only = Только встречи
tg-both = Звонки и встречи
tg-ministers-only = Только министры
tg-any-level = Любой уровень
tg-no-planned = Без запланированных
tg-planned-too = И запланированные
tg-my-region = Мой регион
tg-regions = CIS, EAEU, CSTO, Central Asia, Caucasus, BRICS
tg-search = 🔎 Поиск
tg-back = « Назад
tg-newer = новее
tg-older = старее
tg-undo = Вернуть
tg-my-follows = Мой список
tg-my-mutes = Что заглушено
tg-show-latest = Показать последние
tg-welcome =
    Я сообщаю, когда министры иностранных дел встречаются или созваниваются: один раз о каждом событии — кто, где, когда и по чьему сообщению.

    За кем следить? Выберите здесь или просто напишите: «Иран», «Иран Турция», «звонки Лаврова», «GCC».
tg-welcome-back = { $count ->
    [one] С возвращением. В списке { $count } подписка.
    [few] С возвращением. В списке { $count } подписки.
    [many] С возвращением. В списке { $count } подписок.
   *[other] С возвращением. В списке { $count } подписки.
}
tg-welcome-group =
    Я сообщаю этой группе, когда министры иностранных дел встречаются или созваниваются. Начинает администратор группы: /follow, например /follow Иран Турция.
    Если команда дана в теме, оповещения приходят в эту тему. Здесь я читаю только команды и ответы мне.
tg-help =
    /follow Иран Турция: сообщать об этих двоих. Можно и человека, группу вроде GCC или всё
    /following: мой список; /unfollow — убрать
    /latest, /upcoming: что было и что намечено, по моему списку или по стране
    /pair Иран Турция: сколько раз встречались и созванивались
    /digest: всё одним сообщением раз в день или неделю
    /quiet 22:00-07:00: часы без оповещений
    /mute Иран 24h: на время не надо
    /language, /timezone: на каком языке и по каким часам
    /channel: настроить канал; /done — закончить
    /why, /feedback: ответом на оповещение
    /missed со ссылкой: сообщить, что я пропустил
    /status: как дела
    /stop: удалить всё, что я о вас знаю

    Названия понимаю на многих языках. В любом чате напишите моё имя и две страны, чтобы увидеть последнее.
tg-help-group =
    /follow Иран Турция: сообщать сюда об этих двоих (администраторы)
    /following, /latest, /upcoming, /pair Иран Турция: для всех
    /digest, /quiet, /mute, /language, /timezone: как приходят оповещения (администраторы)
    /why, /feedback: ответом на оповещение
    /missed со ссылкой: сообщить, что я пропустил
    /stop: всё закончить и удалить список (администраторы)

    Здесь я читаю только команды и ответы мне. Если ботов несколько, добавьте моё имя: /follow@name.
tg-add-to-group = Добавить меня в группу
tg-try-inline = Попробовать в другом чате
tg-no-such-command = Такой команды я не знаю. Все перечислены в /help.
tg-follow-what = За кем следить?
tg-press-to-end = Нажмите, чтобы убрать.
tg-in-channel = В { $title }:
tg-samples = Последнее из этого:
tg-button-old = Эта кнопка устарела. Спросите ещё раз.
tg-gone = Этого больше нет.
tg-latest = Последнее: { $what }
tg-latest-mine = Последнее по списку
tg-upcoming = Намечено: { $what }
tg-upcoming-mine = Намечено по списку
tg-none-yet = Пока ничего не известно.
tg-none-ahead = Ничего не объявлено.
tg-pair-how = Назовите две стороны: /pair Иран Турция
tg-pair-counts = Встречи: { $meetings } · Звонки: { $calls } · Намечено: { $planned }
tg-digest-daily = Каждый день в { $time }
tg-digest-weekly = По понедельникам в { $time }
tg-digest-none = Без сводки: каждое сразу
tg-digest-how = Вот так: /digest daily 08:00, /digest weekly 18:00, /digest off
tg-quiet-none = Без тихих часов
tg-quiet-how = Вот так: /quiet 22:00-07:00, /quiet off
tg-mute-how = Вот так: /mute Иран 24h, /mute Иран Турция 7d
tg-muted-event = Об этом событии больше не сообщу.
tg-language-which = Какой язык?
tg-zone-how = Чтобы изменить, напишите город или страну: /timezone Москва
tg-zone-which = Какой из них?
tg-why-title = Почему это сообщено
tg-why-how = Ответьте на оповещение командой /why, и я покажу, какие слова какого сообщения к нему привели.
tg-inferred = выведено
tg-confidence = Уверенность: { $percent } %
tg-field-mode = Вид
tg-field-status = Статус
tg-field-participant = Кто
tg-field-place = Где
tg-field-date = Когда
tg-field-time = Час
tg-field-sequel = Ещё раз
tg-field-language = Язык
tg-feedback-what = Что не так?
tg-feedback-how = Ответьте на оповещение командой /feedback или нажмите кнопку под ним.
tg-feedback-thanks = Спасибо. Администратор посмотрит.
tg-feedback-again = Вы это уже говорили. Спасибо.
tg-state-none = Здесь пока ничего не настроено: /follow
tg-state-active = Оповещения включены.
tg-state-paused = Оповещения приостановлены.
tg-state-suspended = Оповещения ждут: последнее Telegram здесь не принял. Попробую снова сам.
tg-state-left = Оповещения выключены: меня удалили или заблокировали. Список сохранён.
tg-status-follows = Подписок: { $follows } · Заглушено: { $mutes }
tg-status-feeds = Лент работает: { $working } из { $feeds }
tg-status-last = Последнее сообщение прочитано в { $time } ({ $zone })
tg-stop-sure = Будут удалены список, настройки и всё, что я знаю об этом чате. Точно?
tg-stop-yes = Удалить всё
tg-stop-no = Оставить
tg-stopped = Удалено. /start — начать заново.
tg-admins-only = Изменить это могут только администраторы чата.
tg-cannot-check = Telegram сейчас не говорит, кто администраторы. Попробуйте через минуту.
tg-slow-down = Слишком много сразу. Подождите немного.
tg-sorry = Что-то пошло не так с моей стороны. Попробуйте ещё раз.
tg-channel-in-private = Каналы настраиваются в личном чате со мной.
tg-channel-pick = Нажмите кнопку ниже и выберите канал. Telegram попросит разрешить мне публиковать в нём; других прав мне не нужно.
tg-channel-button = Выбрать канал
tg-channel-chosen = Этот чат теперь настраивает { $title }: что выберете здесь, придёт туда. /done — закончить. За кем ему следить?
tg-channel-not-in = Меня нет в { $title }. Добавьте меня администратором с правом «Публикация сообщений».
tg-channel-no-admin = Я не администратор в { $title }. Сделайте меня им, с правом «Публикация сообщений».
tg-channel-no-post = В { $title } у меня нет права «Публикация сообщений». Дайте его в разделе администраторов и выберите канал снова.
tg-channel-not-yours = Настраивать { $title } могут только его администраторы.
tg-done = С { $title } закончили. Этот чат снова о вас.
tg-done-nothing = Никакой канал не настраивается.
tg-topic-gone = Темы, куда шли мои оповещения, больше нет. Куда их слать?
tg-topic-here = Сюда
tg-topic-moved = Теперь оповещения приходят сюда.
tg-inline-none = Ничего не известно. Открыть бота
tg-profile = Один раз и в течение минуты сообщает, когда министры иностранных дел встречаются или созваниваются: кто, как, где, когда и по чьему сообщению. Из сотен лент на многих языках — на вашем языке.
tg-profile-short = Один раз о каждом событии: встречи и звонки министров иностранных дел.
tg-cmd-follow = Следить за страной, парой, человеком, группой
tg-cmd-following = За чем здесь следят
tg-cmd-latest = Последние встречи и звонки
tg-cmd-upcoming = Что намечено
tg-cmd-pair = История двух сторон
tg-cmd-unfollow = Убрать из списка
tg-cmd-digest = Всё одним сообщением в день или неделю
tg-cmd-quiet = Часы без оповещений
tg-cmd-mute = Заглушить на время
tg-cmd-language = Выбрать язык
tg-cmd-timezone = Часовой пояс
tg-cmd-channel = Настроить канал
tg-cmd-why = Почему это сообщено? (ответом)
tg-cmd-feedback = Что не так с оповещением (ответом)
tg-cmd-missed = Сообщить о пропущенной встрече
tg-cmd-status = Как дела
tg-cmd-help = Что я умею
tg-cmd-stop = Удалить все мои данные
telegram-broadcast = { $text }
tg-admin-nothing = Показывать нечего.
tg-admin-test-how = Вот так: /test Заголовок для чтения
tg-admin-broadcast-how = Вот так: /broadcast Текст для всех
tg-admin-broadcast-sure = Все активные подписчики получили бы это:
tg-admin-broadcast-yes = Отправить всем
tg-admin-broadcast-no = Отменить
tg-admin-broadcast-dropped = Отменено.
tg-admin-broadcast-sent = { $count ->
    [one] На пути в { $count } место.
    [few] На пути в { $count } места.
    [many] На пути в { $count } мест.
   *[other] На пути в { $count } места.
}
tg-cmd-feeds = Состояние лент
tg-cmd-stats = Цифры
tg-cmd-recent = Новые записи с решениями
tg-cmd-said = Отзывы читателей
tg-cmd-test = Прочитать заголовок и объяснить
tg-cmd-reload = Перечитать настройки
tg-cmd-broadcast = Написать всем
