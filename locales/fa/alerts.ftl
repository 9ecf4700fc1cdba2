alert-meeting-held = دیدار
alert-meeting-planned = دیدار برنامه‌ریزی‌شده
alert-meeting-cancelled = دیدار لغو شد
alert-call-held = گفت‌وگوی تلفنی
alert-call-planned = گفت‌وگوی تلفنی برنامه‌ریزی‌شده
alert-call-cancelled = گفت‌وگوی تلفنی لغو شد
alert-session-held = نشست وزیران
alert-session-planned = نشست وزیران در پیش است
alert-session-cancelled = نشست وزیران لغو شد
alert-withdrawn = پس گرفته شد
alert-withdrawn-note = گزارش‌های این خبر اصلاح شده‌اند. آنچه اینجا آمده بود رخ نداده است.
alert-updated = به‌روزرسانی
alert-took-place = این پیش‌تر اعلام شده بود و اکنون انجام شده است.
alert-about = موضوع: { $topics }
alert-merged = این همان رویدادی است که در پیام دیگری در همین‌جا آمده و همان‌جا به‌روز می‌شود.
office-foreign-minister = وزیر امور خارجه
office-head-of-state = رئیس کشور
office-head-of-government = رئیس دولت
office-minister = وزیر
office-deputy-foreign-minister = معاون وزیر خارجه
office-ambassador = سفیر
office-envoy = فرستاده
office-organisation-head = رئیس
office-other = مقام
participant-office = { $office }، { $country }
participant-other = { $country }
more-participants = { $count ->
    [one] و یک تن دیگر
   *[other] و { $count } تن دیگر
}
more-sources = { $count ->
    [one] و یک منبع دیگر
   *[other] و { $count } منبع دیگر
}
day-and-time = { $day }، ساعت { $time }
day-unknown = روز نامعلوم
source-first = نخستین گزارش:
source-only = منبع:
quote-from = { $source }، به { $language }
button-why = چرا؟
button-mute-event = سکوت این رویداد
button-mute-sides = سکوت این طرف‌ها تا ۲۴ ساعت
button-not-consultation = دیدار یا تماس نیست
button-wrong-details = جزئیات نادرست
button-open = جزئیات
digest-daily = { $count ->
    [one] امروز: یک دیدار یا تماس
   *[other] امروز: { $count } دیدار و تماس
}
digest-weekly = { $count ->
    [one] این هفته: یک دیدار یا تماس
   *[other] این هفته: { $count } دیدار و تماس
}
digest-quiet = { $count ->
    [one] در ساعت‌های سکوت: یک دیدار یا تماس
   *[other] در ساعت‌های سکوت: { $count } دیدار و تماس
}
digest-cap = { $count ->
    [one] و یک دیدار یا تماس دیگر
   *[other] و { $count } دیدار و تماس دیگر
}
digest-suspended = { $count ->
    [one] هنگامی که ارسال پیام ممکن نبود: یک دیدار یا تماس
   *[other] هنگامی که ارسال پیام ممکن نبود: { $count } دیدار و تماس
}
digest-more = { $count ->
    [one] و یکی دیگر
   *[other] و { $count } مورد دیگر
}
