# What Parley says in Slack; see the English file for what stands where.
slack-words =
    .follow = دنبال, دنبال‌کردن, افزودن
    .unfollow = حذف, بردار
    .list = فهرست, لیست
    .latest = آخرین, تازه‌ها
    .upcoming = آینده, پیش‌رو, برنامه
    .pair = میان, تاریخچه
    .mute = سکوت, بی‌صدا
    .unmute = باصدا
    .digest = چکیده, خلاصه
    .quiet = ساعات‌سکوت, شب
    .zone = منطقه, ساعت
    .language = زبان
    .pause = توقف, ایست
    .resume = ادامه, شروع
    .why = چرا
    .missed = جاافتاده, ندیدی
    .status = وضعیت
    .help = راهنما, کمک

slack-to-you = هشدارها همین‌جا، در پیام مستقیم Parley، به شما می‌رسد.
slack-follow-examples = برای نمونه: `/parley follow ایران`، برای یک جفت `/parley follow ایران ترکیه`، یا `/parley follow GCC calls`.
slack-button-old = این دکمه قدیمی است و نام پشت آن دیگر نیست. لطفاً دوباره بنویسید.
slack-unfollow-all-ask = { $count ->
    [one] تنها مورد این‌جا واقعاً حذف شود؟
   *[other] هر { $count } مورد این‌جا واقعاً حذف شود؟
}
slack-list-more = { $count ->
    [one] … و یکی دیگر
   *[other] … و { $count } مورد دیگر
}
slack-muted-line = 🔇 { $what }، تا { $until }
slack-archived = این کانال بایگانی شده و نمی‌توان در آن نوشت. آن را از بایگانی درآورید یا این دستور را در کانال دیگری بنویسید.
slack-archived-plain = این کانال بایگانی شده است. کانال دیگری برگزینید.
slack-not-in-channel = نمی‌توانم این‌جا بنویسم، چون عضو این گفتگو نیستم. این‌جا بنویسید `/invite @Parley` و سپس دکمه را بزنید.
slack-not-in-channel-plain = Parley عضو این کانال خصوصی نیست. آن‌جا بنویسید /invite @Parley و دوباره بفرستید.

slack-button-follow = دنبال کردن…
slack-button-follow-these = دنبال کردن این دو
slack-button-unfollow = حذف
slack-button-unfollow-all = حذف همه
slack-button-undo = واگرد
slack-button-list = فهرست این‌جا
slack-button-latest = تازه‌ترین‌ها
slack-button-help = راهنما
slack-button-retry = تلاش دوباره
slack-button-why = چرا؟
slack-button-unmute = پایان سکوت
slack-button-digest = چکیده
slack-button-language = زبان
slack-button-pause = توقف
slack-button-resume = ادامه

slack-dialog-title = دنبال کردن
slack-dialog-submit = دنبال کن
slack-dialog-close = انصراف
slack-dialog-done = بستن
slack-dialog-where = کجا خبر بدهم؟
slack-dialog-where-hint = یک کانال یا پیام مستقیم؛ در پیام مستقیم فقط برای شما می‌نویسم.
slack-dialog-where-missing = یک کانال برگزینید.
slack-dialog-who = کشورها، سازمان‌ها، گروه‌ها یا وزیران
slack-dialog-who-search = نامی بنویسید
slack-dialog-who-missing = دست‌کم یک نام از فهرست برگزینید.
slack-dialog-how = کدام رویدادها؟
slack-dialog-between-two = برای رویدادهای میان آن‌ها دو نام یا بیشتر برگزینید، و نه «همه چیز».
slack-dialog-kinds = از چه نوع؟
slack-dialog-kinds-missing = تماس یا دیدار یا هر دو را برگزینید.
slack-dialog-only = فقط
slack-how-each = هر رویداد هر یک از آن‌ها
slack-how-between = فقط رویدادهای میان آن‌ها
slack-kind-calls = تماس تلفنی و تصویری
slack-kind-meetings = دیدار
slack-kind-planned = برنامه‌ریزی‌شده‌ها هم
slack-kind-ministers = میان وزیران خارجهٔ دو طرف

slack-latest-title = *تازه‌ترین دیدارها و تماس‌ها*
slack-latest-of = *تازه‌ترین‌های { $name }*
slack-latest-none = هنوز دیدار یا تماسی ثبت نشده است.
slack-upcoming-title = *اعلام‌شده‌ها*
slack-upcoming-none = اکنون چیزی اعلام نشده است.
slack-pair-title = *{ $names }: دیدارها و تماس‌ها*
slack-pair-none = دیدار یا تماسی از { $names } ثبت نشده است.
slack-pair-how = دو کشور نام ببرید: `/parley pair ایران ترکیه`.

slack-mute-how = بنویسید چه چیزی و تا کی: `/parley mute ایران 24h`، `/parley mute ایران ترکیه 3d`، یا برای همه چیز `/parley mute 8h`. خودبه‌خود پایان می‌یابد.
slack-unmuted = سکوت پایان یافت.
slack-digest-daily = هر روز ۰۸:۰۰
slack-digest-weekly = دوشنبه‌ها ۰۸:۰۰
slack-digest-off = بی‌درنگ خبر بده
slack-digest-how = بنویسید `/parley digest daily 08:00` یا `/parley digest weekly mon 9:00` یا `/parley digest off`.
slack-quiet-how = بنویسید `/parley quiet 22:00-07:00` یا `/parley quiet off`.
slack-quiet-off = بدون ساعات سکوت
slack-zone-how = بنویسید `/parley zone Asia/Tehran` یا فقط نام شهر به انگلیسی.
slack-language-how = این‌جا به چه زبانی بنویسم؟
slack-paused = متوقف شد: تا ادامه ندهید این‌جا خبری نمی‌دهم. فهرست شما می‌ماند.
slack-resumed = ادامه یافت. هشدارها دوباره می‌آید.
slack-not-paused = چیزی متوقف نبود.

slack-why-how = از منوی هشدار (⋮ ← “Why this alert?”) یا دکمهٔ «چرا؟» استفاده کنید.
slack-not-an-alert = این هشدار من نیست، یا خیلی قدیمی است.
slack-alert-gone = این رویداد دیگر نگهداری نمی‌شود.
slack-complained = سپاس. مدیران می‌بینند که به نظر شما این دیدار یا تماس نیست.
slack-complained-details = سپاس. مدیران می‌بینند که جزئیاتی این‌جا نادرست است.
slack-health-feeds = { $count ->
    [one] یک خوراک خوانده می‌شود.
   *[other] { $count } خوراک خوانده می‌شود.
}
slack-health-last = آخرین خبر { $time } رسید.
slack-health-never = هنوز خبری نرسیده است.
slack-health-all-well = همهٔ خوراک‌ها پاسخ می‌دهند.
slack-health-failing = { $count ->
    [one] یک خوراک پاسخ نمی‌دهد: { $names }
   *[other] { $count } خوراک پاسخ نمی‌دهند: { $names }
}
slack-home-yours = آنچه مستقیم به شما می‌رسد
slack-home-settings = تنظیمات
slack-home-no-settings = همین که چیزی را دنبال کنید، تنظیمات این‌جا می‌آید.
slack-home-channels = آنچه کانال‌ها دنبال می‌کنند
slack-home-no-channels = هنوز هیچ کانال عمومی چیزی را دنبال نمی‌کند. در یکی بنویسید `/parley follow`.
slack-home-follows = { $count ->
    [one] یک مورد
   *[other] { $count } مورد
}
slack-home-feeds = خوراک‌ها
slack-state-paused = متوقف
slack-state-left = بیرون
slack-state-suspended = در انتظار: Slack نمی‌گذارد آن‌جا بنویسم

slack-no-command-perhaps = «{ $said }» را نمی‌شناسم. منظورتان این بود؟
slack-no-command-follow = «{ $said }» را نمی‌شناسم. آن را دنبال کنم؟
slack-help-title = *وقتی وزیران خارجه دیدار یا گفتگوی تلفنی کنند، برای هر رویداد یک بار خبر می‌دهم.* هر کانال فهرست خودش را دارد:
slack-help-follow = `/parley follow ایران ترکیه`: یک نام یا یک جفت؛ `calls`، `meetings` یا `ministers only` را هم می‌توان افزود. بدون نام، پنجره‌ای باز می‌شود.
slack-help-unfollow = `/parley unfollow ایران`
slack-help-list = `/parley list`: آنچه این‌جا دنبال یا ساکت شده
slack-help-latest = `/parley latest [ایران]`: آخرین رویدادها
slack-help-upcoming = `/parley upcoming [ایران]`: آنچه اعلام شده
slack-help-pair = `/parley pair ایران ترکیه`: دیدارها و تماس‌های این دو
slack-help-mute = `/parley mute ایران 24h`: مدتی خبری از آن نباشد
slack-help-unmute = `/parley unmute`
slack-help-digest = `/parley digest daily 08:00`: همه با هم، روزی یا هفته‌ای یک بار
slack-help-quiet = `/parley quiet 22:00-07:00`: در این ساعت‌ها نگه دار
slack-help-zone = `/parley zone Asia/Tehran`: به وقت کجا
slack-help-language = `/parley language fa`
slack-help-pause = `/parley pause`: فعلاً خبری نده
slack-help-resume = `/parley resume`
slack-help-why = `/parley why`: چرا این هشدار آمد
slack-help-missed = `/parley missed https://…`: بگویید چه از دستم رفت
slack-help-status = `/parley status`: وضعیت خوراک‌ها
slack-help-footer = این پاسخ‌ها را فقط شما می‌بینید. در پیام مستقیم، فهرست مال خود شماست.
slack-welcome = سلام! وقتی وزیران خارجه دیدار یا گفتگوی تلفنی کنند، به این کانال خبر می‌دهم: برای هر رویداد یک بار، با منابع.
slack-welcome-how = هنوز چیزی این‌جا دنبال نمی‌شود. دکمه را بزنید یا بنویسید `/parley follow ایران`.
slack-went-wrong = اشکالی پیش آمد و چیزی تغییر نکرد. لطفاً یک دقیقهٔ دیگر دوباره بکوشید.

slack-install-title = Parley برای Slack
slack-install-text = وقتی وزیران خارجه دیدار یا گفتگوی تلفنی کنند، Parley برای هر رویداد یک بار به کانال‌های شما خبر می‌دهد.
slack-install-button = افزودن به Slack
slack-installed = Parley نصب شد
slack-installed-text = اکنون Parley در { $name } است. به کانالی بروید و بنویسید /parley follow.
slack-install-failed = Parley نصب نشد
slack-install-again = نصب لغو شد یا بیش از حد طول کشید. دوباره از /slack/install آغاز کنید.
