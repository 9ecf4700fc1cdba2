# آنچه ربات تلگرام جز هشدارها می‌گوید.
tg-own-name = فارسی
tg-calls-only = فقط تماس‌ها
tg-meetings-only = فقط دیدارها
tg-both = تماس و دیدار
tg-ministers-only = فقط میان وزیران
tg-any-level = همهٔ سطح‌ها
tg-no-planned = بدون برنامه‌ریزی‌شده‌ها
tg-planned-too = برنامه‌ریزی‌شده‌ها هم
tg-my-region = منطقهٔ من
tg-regions = Gulf, Levant, Central Asia, Caucasus, ECO, GCC
tg-search = 🔎 جست‌وجو
tg-back = بازگشت
tg-newer = تازه‌تر
tg-older = قدیمی‌تر
tg-undo = برگردان
tg-my-follows = فهرست من
tg-my-mutes = بی‌صداشده‌ها
tg-show-latest = تازه‌ترین‌ها
tg-welcome =
    هر وقت وزیران خارجه با هم دیدار یا تماس داشته باشند، خبر می‌دهم: برای هر رویداد یک بار، با این‌که چه کسی، کجا، کی و به گزارش که.

    چه کسی را دنبال می‌کنید؟ از این‌جا برگزینید یا فقط بنویسید: «ایران»، «ایران ترکیه»، «تماس‌های لاوروف»، «GCC».
tg-welcome-back = { $count ->
    [one] خوش برگشتید. یک مورد را دنبال می‌کنید.
   *[other] خوش برگشتید. { $count } مورد را دنبال می‌کنید.
}
tg-welcome-group =
    هر وقت وزیران خارجه با هم دیدار یا تماس داشته باشند، به این گروه خبر می‌دهم. یکی از مدیران گروه با ‎/follow آغاز می‌کند، مانند ‎/follow ایران ترکیه.
    اگر در یک موضوع (topic) گفته شود، هشدارها به همان موضوع می‌آید. این‌جا جز فرمان‌ها و پاسخ‌ها به خودم چیزی نمی‌خوانم.
tg-help =
    ‎/follow ایران ترکیه: از این دو خبر بده. شخص، گروهی مانند GCC یا «همه چیز» هم می‌شود
    ‎/following: فهرست من؛ ‎/unfollow برای پایان دادن
    ‎/latest و ‎/upcoming: آنچه بوده و آنچه در پیش است، برای فهرست من یا یک کشور
    ‎/pair ایران ترکیه: این دو چند بار دیدار و تماس داشته‌اند
    ‎/digest: همه در یک پیام روزانه یا هفتگی
    ‎/quiet 22:00-07:00: ساعت‌های بی‌هشدار
    ‎/mute ایران 24h: فعلاً نه
    ‎/language و ‎/timezone: زبان و ساعت من
    ‎/channel: راه‌اندازی برای یک کانال؛ ‎/done در پایان
    ‎/why و ‎/feedback: در پاسخ به یک هشدار
    ‎/missed با پیوند: بگویید چه از دستم رفت
    ‎/status: وضعیت
    ‎/stop: هرچه از شما می‌دانم پاک شود

    نام‌ها به زبان‌های بسیار فهمیده می‌شود. در هر گفت‌وگو نام من و دو کشور را بنویسید تا تازه‌ترین‌هایشان بیاید.
tg-help-group =
    ‎/follow ایران ترکیه: به این‌جا از این دو خبر بده (مدیران)
    ‎/following، ‎/latest، ‎/upcoming، ‎/pair ایران ترکیه: برای همه
    ‎/digest، ‎/quiet، ‎/mute، ‎/language، ‎/timezone: هشدارها چگونه بیاید (مدیران)
    ‎/why و ‎/feedback: در پاسخ به یک هشدار
    ‎/missed با پیوند: بگویید چه از دستم رفت
    ‎/stop: پایان و پاک شدن فهرست (مدیران)

    این‌جا جز فرمان‌ها و پاسخ‌ها به خودم چیزی نمی‌خوانم. اگر چند ربات هست، نام مرا هم بنویسید: ‎/follow@name
tg-add-to-group = افزودن من به یک گروه
tg-try-inline = آزمودن در گفت‌وگویی دیگر
tg-no-such-command = این فرمان را نمی‌شناسم. همه در ‎/help آمده است.
tg-follow-what = چه کسی را دنبال می‌کنید؟
tg-press-to-end = برای پایان دادن، یکی را فشار دهید.
tg-in-channel = در { $title }:
tg-samples = تازه‌ترین‌هایش:
tg-button-old = این دکمه کهنه شده است. دوباره بپرسید.
tg-gone = این دیگر نیست.
tg-latest = تازه‌ترین‌ها: { $what }
tg-latest-mine = تازه‌ترین‌های آنچه این‌جا دنبال می‌شود
tg-upcoming = در برنامه: { $what }
tg-upcoming-mine = در برنامه، از آنچه این‌جا دنبال می‌شود
tg-none-yet = هنوز چیزی دانسته نیست.
tg-none-ahead = چیزی اعلام نشده است.
tg-pair-how = دو طرف را نام ببرید: ‎/pair ایران ترکیه
tg-pair-counts = دیدار: { $meetings } · تماس: { $calls } · در برنامه: { $planned }
tg-digest-daily = هر روز ساعت { $time }
tg-digest-weekly = دوشنبه‌ها ساعت { $time }
tg-digest-none = بدون خلاصه: هر کدام همان دم
tg-digest-how = این‌گونه: ‎/digest daily 08:00، ‎/digest weekly 18:00، ‎/digest off
tg-quiet-none = بدون ساعت سکوت
tg-quiet-how = این‌گونه: ‎/quiet 22:00-07:00، ‎/quiet off
tg-mute-how = این‌گونه: ‎/mute ایران 24h، ‎/mute ایران ترکیه 7d
tg-muted-event = دیگر از این رویداد خبری نمی‌آید.
tg-language-which = کدام زبان؟
tg-zone-how = برای تغییر، شهر یا کشوری بنویسید: ‎/timezone تهران
tg-zone-which = کدام یک؟
tg-why-title = چرا این گفته شد
tg-why-how = به یک هشدار با ‎/why پاسخ دهید تا نشان دهم کدام واژه‌های کدام گزارش به آن رسید.
tg-inferred = استنباط
tg-confidence = اطمینان: { $percent }٪
tg-field-mode = گونه
tg-field-status = وضعیت
tg-field-participant = چه کسی
tg-field-place = کجا
tg-field-date = کی
tg-field-time = ساعت
tg-field-sequel = بار دیگر
tg-field-language = زبان
tg-feedback-what = چه چیزش نادرست است؟
tg-feedback-how = به یک هشدار با ‎/feedback پاسخ دهید یا دکمهٔ زیر آن را فشار دهید.
tg-feedback-thanks = سپاس. مدیری آن را خواهد دید.
tg-feedback-again = این را پیش‌تر گفته‌اید. سپاس.
tg-state-none = این‌جا هنوز چیزی تنظیم نشده است: ‎/follow
tg-state-active = هشدارها روشن است.
tg-state-paused = هشدارها متوقف است.
tg-state-suspended = هشدارها در انتظار است: تلگرام آخری را این‌جا نپذیرفت. خودم دوباره می‌کوشم.
tg-state-left = هشدارها خاموش است، چون مرا بیرون یا مسدود کردند. فهرست شما می‌ماند.
tg-status-follows = دنبال‌شده: { $follows } · بی‌صدا: { $mutes }
tg-status-feeds = خوراک‌های سالم: { $working } از { $feeds }
tg-status-last = آخرین گزارش ساعت { $time } خوانده شد ({ $zone })
tg-stop-sure = فهرست، تنظیم‌ها و هرچه از این گفت‌وگو می‌دانم پاک می‌شود. مطمئنید؟
tg-stop-yes = همه پاک شود
tg-stop-no = بماند
tg-stopped = پاک شد. ‎/start از نو آغاز می‌کند.
tg-admins-only = فقط مدیران این گفت‌وگو می‌توانند این را تغییر دهند.
tg-cannot-check = تلگرام اکنون نمی‌گوید مدیران چه کسانی‌اند. یک دقیقهٔ دیگر بکوشید.
tg-slow-down = خیلی پشت سر هم بود. کمی صبر کنید.
tg-sorry = مشکلی از سوی من پیش آمد. دوباره بکوشید.
tg-channel-in-private = کانال‌ها در گفت‌وگوی خصوصی با من راه‌اندازی می‌شوند.
tg-channel-pick = دکمهٔ زیر را فشار دهید و کانال را برگزینید. تلگرام می‌پرسد که اجازهٔ فرستادن پیام به من بدهید؛ حق دیگری لازم ندارم.
tg-channel-button = برگزیدن کانال
tg-channel-chosen = این گفت‌وگو اکنون { $title } را تنظیم می‌کند: آنچه این‌جا دنبال کنید آن‌جا گفته می‌شود. در پایان ‎/done. چه چیزی را دنبال کند؟
tg-channel-not-in = من در { $title } نیستم. مرا با حق «فرستادن پیام» مدیر آن کنید.
tg-channel-no-admin = من مدیر { $title } نیستم. مرا با حق «فرستادن پیام» مدیر کنید.
tg-channel-no-post = در { $title } حق «فرستادن پیام» ندارم. آن را در بخش مدیران بدهید و کانال را دوباره برگزینید.
tg-channel-not-yours = فقط مدیران { $title } می‌توانند آن را تنظیم کنند.
tg-done = کار { $title } پایان یافت. این گفت‌وگو دوباره دربارهٔ خود شماست.
tg-done-nothing = کانالی در دست تنظیم نیست.
tg-topic-gone = موضوعی که هشدارها به آن می‌رفت دیگر نیست. کجا بروند؟
tg-topic-here = همین‌جا
tg-topic-moved = از این پس هشدارها این‌جا می‌آید.
tg-inline-none = چیزی دانسته نیست. باز کردن ربات
tg-profile = هر وقت وزیران خارجه دیدار یا تماس داشته باشند، یک بار و در یک دقیقه خبر می‌دهد: چه کسی، چگونه، کجا، کی و به گزارش که. از صدها خوراک خبری به زبان‌های بسیار، به زبان شما.
tg-profile-short = برای هر رویداد یک بار: وزیران خارجه‌ای که دیدار یا تماس داشتند.
tg-cmd-follow = دنبال کردن کشور، جفت، شخص یا گروه
tg-cmd-following = آنچه این‌جا دنبال می‌شود
tg-cmd-latest = تازه‌ترین دیدارها و تماس‌ها
tg-cmd-upcoming = آنچه در برنامه است
tg-cmd-pair = پیشینهٔ دو طرف
tg-cmd-unfollow = پایان دادن به یک مورد
tg-cmd-digest = همه در یک پیام روزانه یا هفتگی
tg-cmd-quiet = ساعت‌های بی‌هشدار
tg-cmd-mute = بی‌صدا کردن برای مدتی
tg-cmd-language = برگزیدن زبان
tg-cmd-timezone = تنظیم منطقهٔ زمانی
tg-cmd-channel = راه‌اندازی یک کانال
tg-cmd-why = چرا این گفته شد؟ (در پاسخ)
tg-cmd-feedback = گفتن ایراد یک هشدار (در پاسخ)
tg-cmd-missed = خبر دادن از دیداری که از دستم رفت
tg-cmd-status = وضعیت
tg-cmd-help = چه کارهایی می‌کنم
tg-cmd-stop = پاک کردن همهٔ داده‌های من
telegram-broadcast = { $text }
tg-admin-nothing = چیزی برای نمایش نیست.
tg-admin-test-how = این‌گونه: ‎/test تیتری که خوانده شود
tg-admin-broadcast-how = این‌گونه: ‎/broadcast متن برای همه
tg-admin-broadcast-sure = همهٔ مشترکان فعال این را می‌گیرند:
tg-admin-broadcast-yes = فرستادن به همه
tg-admin-broadcast-no = کنار بگذار
tg-admin-broadcast-dropped = کنار گذاشته شد.
tg-admin-broadcast-sent = { $count ->
    [one] در راه به یک جا.
   *[other] در راه به { $count } جا.
}
tg-cmd-feeds = وضع خوراک‌ها
tg-cmd-stats = آمار
tg-cmd-recent = تازه‌ترین خبرها با داوری
tg-cmd-said = بازخورد خوانندگان
tg-cmd-test = خواندن یک تیتر و توضیح آن
tg-cmd-reload = خواندن دوبارهٔ پیکربندی
tg-cmd-broadcast = نوشتن به همه
