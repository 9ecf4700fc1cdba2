# What Parley says in Slack; see the English file for what stands where.
slack-words =
    .follow = تابع, متابعة, أضف
    .unfollow = إلغاء, احذف, أزل
    .list = قائمة, القائمة
    .latest = آخر, الأحدث
    .upcoming = القادم, المقبل
    .pair = ثنائي, بين, تاريخ
    .mute = كتم, اكتم
    .unmute = صوت
    .digest = ملخص, موجز
    .quiet = هدوء, ليل
    .zone = منطقة, توقيت
    .language = لغة, اللغة
    .pause = إيقاف, قف
    .resume = استئناف, ابدأ
    .why = لماذا
    .missed = فاتك, ناقص
    .status = حالة, مصادر
    .help = مساعدة, مرحبا

slack-to-you = تصلك التنبيهات هنا، في رسالة مباشرة من Parley.
slack-follow-examples = مثلاً: `/parley follow إيران`، وللثنائي `/parley follow إيران تركيا`، أو `/parley follow GCC calls`.
slack-button-old = هذا الزر قديم، والاسم الذي وراءه لم يعد موجوداً. اكتبه من جديد.
slack-unfollow-all-ask = { $count ->
    [zero] لا شيء يُتابَع هنا.
    [one] هل تُحذف المتابعة الوحيدة هنا حقاً؟
    [two] هل تُحذف المتابعتان هنا حقاً؟
    [few] هل تُحذف المتابعات الـ{ $count } هنا كلها حقاً؟
    [many] هل تُحذف المتابعات الـ{ $count } هنا كلها حقاً؟
   *[other] هل تُحذف المتابعات الـ{ $count } هنا كلها حقاً؟
}
slack-list-more = … و{ $count } غيرها
slack-muted-line = 🔇 { $what }، حتى { $until }
slack-archived = هذه القناة مؤرشفة ولا يمكن الكتابة فيها. أعدها من الأرشيف أو اكتب الأمر في قناة أخرى.
slack-archived-plain = هذه القناة مؤرشفة. اختر قناة أخرى.
slack-not-in-channel = لا أستطيع الكتابة هنا لأنني لست في هذه المحادثة. اكتب هنا `/invite @Parley` ثم اضغط الزر.
slack-not-in-channel-plain = ليس Parley في هذه القناة الخاصة. اكتب هناك /invite @Parley ثم أرسل من جديد.

slack-button-follow = متابعة…
slack-button-follow-these = تابع هذين
slack-button-unfollow = إزالة
slack-button-unfollow-all = إزالة الكل
slack-button-undo = تراجع
slack-button-list = القائمة هنا
slack-button-latest = الأحدث
slack-button-help = مساعدة
slack-button-retry = حاول ثانية
slack-button-why = لماذا؟
slack-button-unmute = إلغاء الكتم
slack-button-digest = ملخص
slack-button-language = اللغة
slack-button-pause = إيقاف مؤقت
slack-button-resume = استئناف

slack-dialog-title = متابعة
slack-dialog-submit = تابع
slack-dialog-close = إلغاء
slack-dialog-done = تم
slack-dialog-where = أين أخبر؟
slack-dialog-where-hint = قناة أو رسالة مباشرة: عندها أكتب لك وحدك.
slack-dialog-where-missing = اختر قناة.
slack-dialog-who = دول أو منظمات أو مجموعات أو وزراء
slack-dialog-who-search = اكتب اسماً
slack-dialog-who-missing = اختر اسماً واحداً على الأقل من القائمة.
slack-dialog-how = أي أحداث؟
slack-dialog-between-two = للأحداث بينها اختر اسمين أو أكثر، وليس «كل شيء».
slack-dialog-kinds = من أي نوع؟
slack-dialog-kinds-missing = اختر الاتصالات أو اللقاءات أو كليهما.
slack-dialog-only = فقط
slack-how-each = أي حدث لأي منها
slack-how-between = الأحداث بينها فقط
slack-kind-calls = اتصالات هاتفية ومرئية
slack-kind-meetings = لقاءات
slack-kind-planned = والمقررة أيضاً
slack-kind-ministers = بين وزيري خارجية من الطرفين

slack-latest-title = *أحدث اللقاءات والاتصالات*
slack-latest-of = *الأحدث: { $name }*
slack-latest-none = لا لقاءات ولا اتصالات معروفة بعد.
slack-upcoming-title = *المعلن*
slack-upcoming-none = لا شيء معلن حالياً.
slack-pair-title = *{ $names }: لقاءات واتصالات*
slack-pair-none = لا لقاء ولا اتصال معروف: { $names }.
slack-pair-how = اذكر دولتين: `/parley pair إيران تركيا`.

slack-mute-how = قل ما الذي يُكتم وإلى متى: `/parley mute إيران 24h`، أو `/parley mute إيران تركيا 3d`، أو كل شيء: `/parley mute 8h`. ينتهي وحده.
slack-unmuted = أُلغي الكتم.
slack-digest-daily = يومياً 08:00
slack-digest-weekly = الإثنين 08:00
slack-digest-off = أخبرني فوراً
slack-digest-how = اكتب `/parley digest daily 08:00` أو `/parley digest weekly mon 9:00` أو `/parley digest off`.
slack-quiet-how = اكتب `/parley quiet 22:00-07:00` أو `/parley quiet off`.
slack-quiet-off = بلا ساعات هدوء
slack-zone-how = اكتب `/parley zone Asia/Riyadh` أو اسم المدينة بالإنجليزية.
slack-language-how = بأي لغة أكتب هنا؟
slack-paused = أُوقف مؤقتاً: لا أخبر هنا بشيء حتى تستأنف. وتبقى القائمة.
slack-resumed = استؤنف. تعود التنبيهات.
slack-not-paused = لم يكن شيء موقوفاً هنا.

slack-why-how = استعمل قائمة التنبيه (⋮ ← “Why this alert?”) أو زر «لماذا؟».
slack-not-an-alert = ليس هذا من تنبيهاتي، أو أنه قديم جداً.
slack-alert-gone = لم يعد هذا الحدث محفوظاً.
slack-complained = شكراً. يرى المشرفون أنك لا تعدّ هذا لقاءً ولا اتصالاً.
slack-complained-details = شكراً. يرى المشرفون أن تفصيلاً هنا خاطئ.
slack-health-feeds = { $count ->
    [zero] لا يُقرأ أي مصدر.
    [one] يُقرأ مصدر واحد.
    [two] يُقرأ مصدران.
    [few] تُقرأ { $count } مصادر.
    [many] يُقرأ { $count } مصدراً.
   *[other] يُقرأ { $count } مصدر.
}
slack-health-last = وصل آخر خبر في { $time }.
slack-health-never = لم يصل أي خبر بعد.
slack-health-all-well = كل المصادر تستجيب.
slack-health-failing = { $count ->
    [zero] كل المصادر تستجيب. { $names }
    [one] مصدر واحد لا يستجيب: { $names }
    [two] مصدران لا يستجيبان: { $names }
    [few] { $count } مصادر لا تستجيب: { $names }
    [many] { $count } مصدراً لا يستجيب: { $names }
   *[other] { $count } مصدر لا يستجيب: { $names }
}
slack-home-yours = ما يصلك مباشرة
slack-home-settings = الإعدادات
slack-home-no-settings = تظهر الإعدادات هنا حالما تتابع شيئاً.
slack-home-channels = ما تتابعه القنوات
slack-home-no-channels = لا قناة عامة تتابع شيئاً بعد. اكتب في إحداها `/parley follow`.
slack-home-follows = { $count ->
    [zero] لا متابعات
    [one] متابعة واحدة
    [two] متابعتان
    [few] { $count } متابعات
    [many] { $count } متابعة
   *[other] { $count } متابعة
}
slack-home-feeds = المصادر
slack-state-paused = موقوف
slack-state-left = غائب
slack-state-suspended = ينتظر: لا يسمح لي Slack بالكتابة هناك

slack-no-command-perhaps = لا أعرف «{ $said }». هل قصدت هذا؟
slack-no-command-follow = لا أعرف «{ $said }». هل أتابعه؟
slack-help-title = *أخبر، مرة لكل حدث، حين يلتقي وزراء خارجية أو يتصل أحدهم بالآخر.* لكل قناة قائمتها:
slack-help-follow = `/parley follow إيران تركيا`: اسم أو ثنائي؛ ويمكن إضافة `calls` أو `meetings` أو `ministers only`. وبلا أسماء تُفتح نافذة.
slack-help-unfollow = `/parley unfollow إيران`
slack-help-list = `/parley list`: ما يُتابَع هنا وما كُتم
slack-help-latest = `/parley latest [إيران]`: آخر الأحداث
slack-help-upcoming = `/parley upcoming [إيران]`: ما أُعلن
slack-help-pair = `/parley pair إيران تركيا`: متى التقى هذان أو اتصلا
slack-help-mute = `/parley mute إيران 24h`: لا شيء عنه لفترة
slack-help-unmute = `/parley unmute`
slack-help-digest = `/parley digest daily 08:00`: الكل معاً مرة في اليوم أو الأسبوع
slack-help-quiet = `/parley quiet 22:00-07:00`: احبس التنبيهات في هذه الساعات
slack-help-zone = `/parley zone Asia/Riyadh`: بأي توقيت
slack-help-language = `/parley language ar`
slack-help-pause = `/parley pause`: لا تخبر الآن
slack-help-resume = `/parley resume`
slack-help-why = `/parley why`: لماذا جاء التنبيه
slack-help-missed = `/parley missed https://…`: أخبرني بما فاتني
slack-help-status = `/parley status`: حال المصادر
slack-help-footer = أنت وحدك ترى هذه الأجوبة. في الرسالة المباشرة القائمة لك وحدك.
slack-welcome = مرحباً! أخبر هذه القناة حين يلتقي وزراء خارجية أو يتصل أحدهم بالآخر: مرة لكل حدث، مع المصادر.
slack-welcome-how = لا شيء يُتابَع هنا بعد. اضغط الزر أو اكتب `/parley follow إيران`.
slack-went-wrong = حدث خطأ ولم يتغير شيء. حاول ثانية بعد دقيقة.

slack-install-title = Parley على Slack
slack-install-text = يخبر Parley قنواتك، مرة لكل حدث، حين يلتقي وزراء خارجية أو يتصل أحدهم بالآخر.
slack-install-button = أضف إلى Slack
slack-installed = ثُبّت Parley
slack-installed-text = صار Parley في { $name }. اذهب إلى قناة هناك واكتب /parley follow.
slack-install-failed = لم يُثبَّت Parley
slack-install-again = أُلغي التثبيت أو طال أكثر من اللازم. ابدأ من جديد من /slack/install.
