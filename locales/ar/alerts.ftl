alert-meeting-held = لقاء
alert-meeting-planned = لقاء مرتقب
alert-meeting-cancelled = إلغاء لقاء
alert-call-held = اتصال هاتفي
alert-call-planned = اتصال هاتفي مرتقب
alert-call-cancelled = إلغاء اتصال هاتفي
alert-session-held = اجتماع وزاري
alert-session-planned = اجتماع وزاري مرتقب
alert-session-cancelled = إلغاء اجتماع وزاري
alert-withdrawn = خبر مسحوب
alert-withdrawn-note = صُحِّحت التقارير المتعلقة بهذا الخبر، ولم يحدث ما ورد هنا.
alert-updated = تحديث
alert-took-place = كان هذا معلنًا من قبل، وقد جرى الآن.
alert-about = الموضوع: { $topics }
alert-merged = هذا هو الحدث نفسه الوارد في رسالة أخرى هنا، وهناك يجري تحديثه.
office-foreign-minister = وزير الخارجية
office-head-of-state = رئيس الدولة
office-head-of-government = رئيس الحكومة
office-minister = وزير
office-deputy-foreign-minister = نائب وزير الخارجية
office-ambassador = سفير
office-envoy = مبعوث
office-organisation-head = رئيس
office-other = مسؤول
participant-office = { $office }، { $country }
participant-other = { $country }
more-participants = { $count ->
    [zero] ولا أحد غيرهم
    [one] وشخص آخر
    [two] وشخصان آخران
    [few] و{ $count } أشخاص آخرين
    [many] و{ $count } شخصًا آخر
   *[other] و{ $count } شخص آخر
}
more-sources = { $count ->
    [zero] ولا مصدر آخر
    [one] ومصدر آخر
    [two] ومصدران آخران
    [few] و{ $count } مصادر أخرى
    [many] و{ $count } مصدرًا آخر
   *[other] و{ $count } مصدر آخر
}
day-and-time = { $day }، الساعة { $time }
day-unknown = يوم غير معروف
source-first = أول من أورده:
source-only = المصدر:
quote-from = { $source }، باللغة { $language }
button-why = لماذا؟
button-mute-event = كتم هذا الحدث
button-mute-sides = كتم هذه الأطراف 24 ساعة
button-not-consultation = ليس لقاءً ولا اتصالًا
button-wrong-details = تفاصيل خاطئة
button-open = التفاصيل
digest-daily = { $count ->
    [zero] اليوم: لا لقاءات ولا اتصالات
    [one] اليوم: لقاء أو اتصال واحد
    [two] اليوم: لقاءان أو اتصالان
    [few] اليوم: { $count } لقاءات واتصالات
    [many] اليوم: { $count } لقاءً واتصالًا
   *[other] اليوم: { $count } لقاء واتصال
}
digest-weekly = { $count ->
    [zero] هذا الأسبوع: لا لقاءات ولا اتصالات
    [one] هذا الأسبوع: لقاء أو اتصال واحد
    [two] هذا الأسبوع: لقاءان أو اتصالان
    [few] هذا الأسبوع: { $count } لقاءات واتصالات
    [many] هذا الأسبوع: { $count } لقاءً واتصالًا
   *[other] هذا الأسبوع: { $count } لقاء واتصال
}
digest-quiet = { $count ->
    [zero] في ساعات الهدوء: لا لقاءات ولا اتصالات
    [one] في ساعات الهدوء: لقاء أو اتصال واحد
    [two] في ساعات الهدوء: لقاءان أو اتصالان
    [few] في ساعات الهدوء: { $count } لقاءات واتصالات
    [many] في ساعات الهدوء: { $count } لقاءً واتصالًا
   *[other] في ساعات الهدوء: { $count } لقاء واتصال
}
digest-cap = { $count ->
    [zero] ولا مزيد
    [one] ولقاء أو اتصال آخر
    [two] ولقاءان أو اتصالان آخران
    [few] و{ $count } لقاءات واتصالات أخرى
    [many] و{ $count } لقاءً واتصالًا آخر
   *[other] و{ $count } لقاء واتصال آخر
}
digest-suspended = { $count ->
    [zero] حين تعذّر الإرسال: لا لقاءات ولا اتصالات
    [one] حين تعذّر الإرسال: لقاء أو اتصال واحد
    [two] حين تعذّر الإرسال: لقاءان أو اتصالان
    [few] حين تعذّر الإرسال: { $count } لقاءات واتصالات
    [many] حين تعذّر الإرسال: { $count } لقاءً واتصالًا
   *[other] حين تعذّر الإرسال: { $count } لقاء واتصال
}
digest-more = { $count ->
    [zero] ولا مزيد
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
