target-everything = كل شيء
narrow-calls = الاتصالات فقط
narrow-meetings = اللقاءات فقط
narrow-ministers = بين وزراء الخارجية فقط
narrow-held = دون المرتقبة
narrow-confidence = بثقة { $percent }% فأكثر
follow-added = تتم الآن متابعة: { $what }
follow-changed = تغيّر: { $what }
follow-limit = { $limit ->
    [zero] لا يمكن متابعة شيء هنا.
    [one] يمكن متابعة أمر واحد فقط هنا. أزله أولًا.
    [two] يمكن متابعة أمرين فقط هنا. أزل أحدهما أولًا. لم يُضف: { $what }
    [few] يمكن متابعة { $limit } أمور هنا. أزل بعضها أولًا. لم يُضف: { $what }
    [many] يمكن متابعة { $limit } أمرًا هنا. أزل بعضها أولًا. لم يُضف: { $what }
   *[other] يمكن متابعة { $limit } أمر هنا. أزل بعضها أولًا. لم يُضف: { $what }
}
follow-guessed = فهمت «{ $said }» على أنها { $meant }.
follow-ambiguous = أيّها المقصود بكلمة «{ $said }»؟
follow-unknown = لا أعرف «{ $said }». اكتب اسم دولة أو وزير خارجية أو منظمة أو مجموعة.
follow-suggest = لا أعرف «{ $said }». هل هو أحد هذه؟
follow-empty = ماذا تريد أن تتابع؟ مثلًا: إيران، «إيران تركيا»، لافروف، GCC، الكل.
follow-too-long = النص طويل جدًا. اكتب بضعة أسماء تفصل بينها فواصل.
follow-removed = لم تعد هناك متابعة لـ: { $what }
follow-not-there = هذا غير متابَع هنا.
follow-list = { $count ->
    [zero] لا متابعات هنا.
    [one] متابعة واحدة هنا:
    [two] متابعتان هنا:
    [few] { $count } متابعات هنا:
    [many] { $count } متابعة هنا:
   *[other] { $count } متابعة هنا:
}
follow-none = لا متابعات هنا بعد.
mute-done = مكتوم حتى { $until }: { $what }
mute-event = هذا الحدث
mute-list = { $count ->
    [zero] لا شيء مكتوم.
    [one] أمر واحد مكتوم:
    [two] أمران مكتومان:
    [few] { $count } أمور مكتومة:
    [many] { $count } أمرًا مكتومًا:
   *[other] { $count } أمر مكتوم:
}
mute-none = لا شيء مكتوم.
mute-ended = انتهى الكتم: { $what }
digest-set-daily = يصل ملخص كل يوم الساعة { $time } ({ $zone }) بدل الرسائل المفردة.
digest-set-weekly = يصل ملخص كل { $weekday } الساعة { $time } ({ $zone }) بدل الرسائل المفردة.
digest-set-none = يصل كل خبر فورًا.
quiet-set = هدوء من { $from } إلى { $to } ({ $zone }). ما يحدث أثناءه يصل في رسالة واحدة بعده.
quiet-set-none = لا ساعات هدوء.
zone-set = الأوقات بتوقيت { $zone }؛ الساعة هناك الآن { $time }.
zone-unknown = لا أعرف المنطقة الزمنية «{ $said }». اكتبها مثل Asia/Tehran أو Europe/Berlin.
language-set = سأكتب هنا بالعربية من الآن.
