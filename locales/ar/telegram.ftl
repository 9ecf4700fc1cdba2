# ما يقوله بوت تيليغرام غير التنبيهات.
tg-own-name = العربية
tg-calls-only = الاتصالات فقط
tg-meetings-only = اللقاءات فقط
tg-both = الاتصالات واللقاءات
tg-ministers-only = بين الوزراء فقط
tg-any-level = كل المستويات
tg-no-planned = دون المقرر مسبقًا
tg-planned-too = والمقرر أيضًا
tg-my-region = منطقتي
tg-regions = GCC, Levant, Maghreb, AL, OIC, AU
tg-search = 🔎 بحث
tg-back = رجوع
tg-newer = الأحدث
tg-older = الأقدم
tg-undo = تراجع
tg-my-follows = قائمتي
tg-my-mutes = المكتوم
tg-show-latest = عرض الأحدث
tg-welcome =
    أخبرك حين يلتقي وزراء الخارجية أو يتهاتفون: مرة واحدة لكل حدث، مع من وأين ومتى ومن نقل الخبر.

    من تريد أن تتابع؟ اختر هنا، أو اكتب فقط: «إيران»، «إيران تركيا»، «اتصالات لافروف»، «GCC».
tg-welcome-back = { $count ->
    [zero] أهلًا بعودتك. لا تتابع شيئًا.
    [one] أهلًا بعودتك. تتابع أمرًا واحدًا.
    [two] أهلًا بعودتك. تتابع أمرين.
    [few] أهلًا بعودتك. تتابع { $count } أمور.
    [many] أهلًا بعودتك. تتابع { $count } أمرًا.
   *[other] أهلًا بعودتك. تتابع { $count } أمر.
}
tg-welcome-group =
    أخبر هذه المجموعة حين يلتقي وزراء الخارجية أو يتهاتفون. يبدأ أحد مشرفي المجموعة بالأمر ‎/follow، مثل ‎/follow إيران تركيا.
    وإن استُخدم في موضوع، تصل التنبيهات إلى ذلك الموضوع. لا أقرأ هنا سوى الأوامر والردود عليّ.
tg-help =
    ‎/follow إيران تركيا: أخبرني عن الاثنين. ويصح شخص أو مجموعة مثل GCC أو كل شيء
    ‎/following: قائمتي؛ ‎/unfollow لإنهاء متابعة
    ‎/latest و‎/upcoming: ما كان وما هو مقرر، لقائمتي أو لبلد
    ‎/pair إيران تركيا: كم مرة التقيا وتهاتفا
    ‎/digest: الكل في رسالة واحدة كل يوم أو أسبوع
    ‎/quiet 22:00-07:00: ساعات بلا تنبيهات
    ‎/mute إيران 24h: ليس لفترة
    ‎/language و‎/timezone: لغتي وساعتي
    ‎/channel: إعداد قناة؛ ‎/done عند الانتهاء
    ‎/why و‎/feedback: ردًا على تنبيه
    ‎/missed مع رابط: أخبرني بما فاتني
    ‎/status: كيف الحال
    ‎/stop: حذف كل ما أعرفه عنك

    تُفهم الأسماء بلغات كثيرة. وفي أي محادثة اكتب اسمي وبلدين لترى أحدث ما بينهما.
tg-help-group =
    ‎/follow إيران تركيا: أخبر هذا المكان عن الاثنين (للمشرفين)
    ‎/following، ‎/latest، ‎/upcoming، ‎/pair إيران تركيا: للجميع
    ‎/digest، ‎/quiet، ‎/mute، ‎/language، ‎/timezone: كيف تصل التنبيهات (للمشرفين)
    ‎/why و‎/feedback: ردًا على تنبيه
    ‎/missed مع رابط: أخبرني بما فاتني
    ‎/stop: إنهاء كل شيء وحذف القائمة (للمشرفين)

    لا أقرأ هنا سوى الأوامر والردود عليّ. وإن وُجدت بوتات أخرى فأضف اسمي: ‎/follow@name
tg-add-to-group = أضفني إلى مجموعة
tg-try-inline = جرّبني في محادثة أخرى
tg-no-such-command = لا أعرف هذا الأمر. كلها في ‎/help.
tg-follow-what = من تريد أن تتابع؟
tg-press-to-end = اضغط واحدًا لإنهائه.
tg-in-channel = في { $title }:
tg-samples = أحدث ما فيه:
tg-button-old = هذا الزر قديم. اسأل من جديد.
tg-gone = لم يعد هذا موجودًا.
tg-latest = الأحدث: { $what }
tg-latest-mine = أحدث ما يُتابع هنا
tg-upcoming = المقرر: { $what }
tg-upcoming-mine = المقرر مما يُتابع هنا
tg-none-yet = لا شيء معروف بعد.
tg-none-ahead = لم يُعلن شيء.
tg-pair-how = سمِّ طرفين: ‎/pair إيران تركيا
tg-pair-counts = اللقاءات: { $meetings } · الاتصالات: { $calls } · المقرر: { $planned }
tg-digest-daily = كل يوم الساعة { $time }
tg-digest-weekly = كل اثنين الساعة { $time }
tg-digest-none = بلا ملخص: كلٌّ في حينه
tg-digest-how = هكذا: ‎/digest daily 08:00، ‎/digest weekly 18:00، ‎/digest off
tg-quiet-none = بلا ساعات هدوء
tg-quiet-how = هكذا: ‎/quiet 22:00-07:00، ‎/quiet off
tg-mute-how = هكذا: ‎/mute إيران 24h، ‎/mute إيران تركيا 7d
tg-muted-event = لن تسمع المزيد عن هذا الحدث.
tg-language-which = أي لغة؟
tg-zone-how = لتغييرها اكتب مدينة أو بلدًا: ‎/timezone القاهرة
tg-zone-which = أيّها؟
tg-why-title = لماذا قيل هذا
tg-why-how = ردَّ على تنبيه بالأمر ‎/why لأريك أي كلمات من أي خبر أدت إليه.
tg-inferred = مستنتج
tg-confidence = الثقة: { $percent }٪
tg-field-mode = النوع
tg-field-status = الحالة
tg-field-participant = من
tg-field-place = أين
tg-field-date = متى
tg-field-time = الساعة
tg-field-sequel = مرة أخرى
tg-field-language = اللغة
tg-feedback-what = ما الخطأ فيه؟
tg-feedback-how = ردَّ على تنبيه بالأمر ‎/feedback، أو اضغط الزر تحته.
tg-feedback-thanks = شكرًا. سينظر فيه أحد المشرفين.
tg-feedback-again = قلتَ هذا من قبل. شكرًا.
tg-state-none = لم يُضبط شيء هنا بعد: ‎/follow
tg-state-active = التنبيهات تعمل.
tg-state-paused = التنبيهات متوقفة مؤقتًا.
tg-state-suspended = التنبيهات تنتظر: رفض تيليغرام آخرها هنا. سأحاول من جديد بنفسي.
tg-state-left = التنبيهات متوقفة لأنني أُخرجت أو حُظرت. قائمتك محفوظة.
tg-status-follows = المتابَع: { $follows } · المكتوم: { $mutes }
tg-status-feeds = المصادر العاملة: { $working } من { $feeds }
tg-status-last = قُرئ آخر خبر الساعة { $time } ({ $zone })
tg-stop-sure = سيُحذف هذا القائمة والإعدادات وكل ما أعرفه عن هذه المحادثة. متأكد؟
tg-stop-yes = احذف كل شيء
tg-stop-no = أبقِها
tg-stopped = حُذف. ‎/start يبدأ من جديد.
tg-admins-only = لا يغيّر هذا إلا مشرفو هذه المحادثة.
tg-cannot-check = لا يخبرني تيليغرام الآن من المشرفون. حاول بعد دقيقة.
tg-slow-down = هذا كثير دفعة واحدة. انتظر لحظة من فضلك.
tg-sorry = حدث خطأ من جهتي. حاول من جديد.
tg-channel-in-private = تُضبط القنوات في محادثة خاصة معي.
tg-channel-pick = اضغط الزر أدناه واختر القناة. سيطلب تيليغرام السماح لي بالنشر فيها؛ لا أحتاج حقًا آخر.
tg-channel-button = اختر قناة
tg-channel-chosen = هذه المحادثة تضبط الآن { $title }: ما تتابعه هنا يُقال هناك. ‎/done عند الانتهاء. ماذا تتابع؟
tg-channel-not-in = لست في { $title }. أضفني مشرفًا فيها بحق «نشر الرسائل».
tg-channel-no-admin = لست مشرفًا في { $title }. اجعلني مشرفًا بحق «نشر الرسائل».
tg-channel-no-post = ينقصني في { $title } حق «نشر الرسائل». امنحني إياه من قائمة المشرفين ثم اختر القناة من جديد.
tg-channel-not-yours = لا يضبط { $title } إلا مشرفوها.
tg-done = انتهينا من { $title }. هذه المحادثة عنك من جديد.
tg-done-nothing = لا توجد قناة قيد الضبط.
tg-topic-gone = الموضوع الذي كانت تصل إليه تنبيهاتي لم يعد موجودًا. إلى أين تذهب؟
tg-topic-here = إلى هنا
tg-topic-moved = من الآن تصل التنبيهات إلى هنا.
tg-inline-none = لا شيء معروف. افتح البوت
tg-profile = يخبرك مرة واحدة، خلال دقيقة، حين يلتقي وزراء الخارجية أو يتهاتفون: من وكيف وأين ومتى ومن نقل الخبر. من مئات المصادر بلغات كثيرة، وبلغتك.
tg-profile-short = مرة لكل حدث: وزراء خارجية التقوا أو تهاتفوا.
tg-cmd-follow = متابعة بلد أو اثنين أو شخص أو مجموعة
tg-cmd-following = ما يُتابع هنا
tg-cmd-latest = أحدث اللقاءات والاتصالات
tg-cmd-upcoming = ما هو مقرر
tg-cmd-pair = تاريخ طرفين
tg-cmd-unfollow = إنهاء متابعة
tg-cmd-digest = الكل في رسالة كل يوم أو أسبوع
tg-cmd-quiet = ساعات بلا تنبيهات
tg-cmd-mute = كتم شيء لفترة
tg-cmd-language = اختيار اللغة
tg-cmd-timezone = ضبط المنطقة الزمنية
tg-cmd-channel = إعداد قناة
tg-cmd-why = لماذا قيل هذا؟ (ردًا)
tg-cmd-feedback = ما الخطأ في تنبيه (ردًا)
tg-cmd-missed = الإبلاغ عن لقاء فاتني
tg-cmd-status = كيف الحال
tg-cmd-help = ما أستطيع فعله
tg-cmd-stop = حذف كل بياناتي
telegram-broadcast = { $text }
tg-admin-nothing = لا شيء للعرض.
tg-admin-test-how = هكذا: ‎/test عنوان ليُقرأ
tg-admin-broadcast-how = هكذا: ‎/broadcast نص للجميع
tg-admin-broadcast-sure = سيصل هذا إلى كل مشترك نشط:
tg-admin-broadcast-yes = أرسل للجميع
tg-admin-broadcast-no = ألغِه
tg-admin-broadcast-dropped = أُلغي.
tg-admin-broadcast-sent = { $count ->
    [zero] لا أحد ليصله.
    [one] في الطريق إلى مكان واحد.
    [two] في الطريق إلى مكانين.
    [few] في الطريق إلى { $count } أماكن.
    [many] في الطريق إلى { $count } مكانًا.
   *[other] في الطريق إلى { $count } مكان.
}
tg-cmd-feeds = حال المصادر
tg-cmd-stats = أرقام
tg-cmd-recent = أحدث المواد مع أحكامها
tg-cmd-said = ملاحظات القراء
tg-cmd-test = اقرأ عنوانًا واشرحه
tg-cmd-reload = اقرأ الإعداد من جديد
tg-cmd-broadcast = اكتب للجميع
