target-everything = همه چیز
narrow-calls = فقط تماس‌ها
narrow-meetings = فقط دیدارها
narrow-ministers = فقط میان وزیران خارجه
narrow-held = بدون برنامه‌ریزی‌شده‌ها
narrow-confidence = با اطمینان { $percent }٪ یا بیشتر
follow-added = از این پس دنبال می‌شود: { $what }
follow-changed = تغییر کرد: { $what }
follow-limit = { $limit ->
    [one] اینجا فقط یک مورد را می‌توان دنبال کرد. نخست آن را بردارید.
   *[other] اینجا تا { $limit } مورد را می‌توان دنبال کرد. نخست چند مورد را بردارید. کنار ماند: { $what }
}
follow-guessed = «{ $said }» را { $meant } دانستم.
follow-ambiguous = منظور از «{ $said }» کدام است؟
follow-unknown = «{ $said }» را نمی‌شناسم. نام یک کشور، وزیر خارجه، سازمان یا گروه را بنویسید.
follow-suggest = «{ $said }» را نمی‌شناسم. یکی از این‌هاست؟
follow-empty = چه چیزی دنبال شود؟ برای نمونه: ایران، «ایران ترکیه»، لاوروف، GCC، همه.
follow-too-long = متن بسیار بلند است. چند نام را با ویرگول جدا کنید.
follow-removed = دیگر دنبال نمی‌شود: { $what }
follow-not-there = این مورد اینجا دنبال نمی‌شود.
follow-list = { $count ->
    [one] اینجا یک مورد دنبال می‌شود:
   *[other] اینجا { $count } مورد دنبال می‌شود:
}
follow-none = هنوز چیزی اینجا دنبال نمی‌شود.
mute-done = سکوت تا { $until }: { $what }
mute-event = این رویداد
mute-list = { $count ->
    [one] یک مورد سکوت:
   *[other] { $count } مورد سکوت:
}
mute-none = سکوتی برقرار نیست.
mute-ended = پایان سکوت: { $what }
digest-set-daily = هر روز ساعت { $time } ({ $zone }) یک گزیده به جای پیام‌های تکی می‌آید.
digest-set-weekly = هر { $weekday } ساعت { $time } ({ $zone }) یک گزیده به جای پیام‌های تکی می‌آید.
digest-set-none = هر خبر بی‌درنگ می‌آید.
quiet-set = سکوت از { $from } تا { $to } ({ $zone }). آنچه در این میان رخ دهد در پایان یکجا می‌آید.
quiet-set-none = ساعت سکوتی نیست.
zone-set = زمان‌ها به وقت { $zone } است؛ اکنون آنجا ساعت { $time } است.
zone-unknown = منطقهٔ زمانی «{ $said }» را نمی‌شناسم. مانند Asia/Tehran یا Europe/Berlin بنویسید.
language-set = از این پس اینجا فارسی می‌نویسم.
