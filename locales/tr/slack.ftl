# What Parley says in Slack; see the English file for what stands where.
slack-words =
    .follow = takip, izle, ekle
    .unfollow = bırak, çıkar, sil
    .list = liste, göster
    .latest = son, sonlar, haberler
    .upcoming = yaklaşan, planlanan
    .pair = çift, arasında, geçmiş
    .mute = sustur, sessiz
    .unmute = aç, sesli
    .digest = özet
    .quiet = sessizlik, gece
    .zone = dilim, saat
    .language = dil
    .pause = duraklat, dur
    .resume = devam, başlat
    .why = neden, niçin
    .missed = kaçırdın, eksik
    .status = durum, kaynaklar
    .help = yardım, merhaba

slack-to-you = Bildirimler size burada, Parley ile doğrudan mesajda gelir.
slack-follow-examples = Örneğin `/parley follow İran`, bir çift için `/parley follow İran Türkiye`, ya da `/parley follow GCC calls`.
slack-button-old = Bu düğme çok eski: arkasındaki ad artık yok. Lütfen yeniden yazın.
slack-unfollow-all-ask = { $count ->
    [one] Buradaki tek kayıt gerçekten silinsin mi?
   *[other] Buradaki { $count } kaydın hepsi gerçekten silinsin mi?
}
slack-list-more = { $count ->
    [one] … ve bir tane daha
   *[other] … ve { $count } tane daha
}
slack-muted-line = 🔇 { $what }, { $until } tarihine kadar
slack-archived = Bu kanal arşivlenmiş, içine yazılamaz. Arşivden çıkarın ya da komutu başka bir kanalda yazın.
slack-archived-plain = Bu kanal arşivlenmiş. Başka bir kanal seçin.
slack-not-in-channel = Burada yazamıyorum, çünkü bu konuşmada değilim. Buraya `/invite @Parley` yazın, sonra düğmeye basın.
slack-not-in-channel-plain = Parley bu özel kanalda değil. Orada /invite @Parley yazın, sonra yeniden gönderin.

slack-button-follow = Takip et…
slack-button-follow-these = Bu ikisini takip et
slack-button-unfollow = Çıkar
slack-button-unfollow-all = Hepsini çıkar
slack-button-undo = Geri al
slack-button-list = Buradaki liste
slack-button-latest = Son olaylar
slack-button-help = Yardım
slack-button-retry = Yeniden dene
slack-button-why = Neden?
slack-button-unmute = Sesi aç
slack-button-digest = Özet
slack-button-language = Dil
slack-button-pause = Duraklat
slack-button-resume = Devam et

slack-dialog-title = Takip
slack-dialog-submit = Takip et
slack-dialog-close = Vazgeç
slack-dialog-done = Tamam
slack-dialog-where = Nereye bildireyim?
slack-dialog-where-hint = Bir kanal ya da doğrudan mesaj: o zaman yalnız size yazarım.
slack-dialog-where-missing = Bir kanal seçin.
slack-dialog-who = Ülkeler, örgütler, gruplar ya da bakanlar
slack-dialog-who-search = Bir ad yazın
slack-dialog-who-missing = Listeden en az bir ad seçin.
slack-dialog-how = Hangi olaylar?
slack-dialog-between-two = Aralarındaki olaylar için en az iki ad seçin, “her şey” olmasın.
slack-dialog-kinds = Ne tür?
slack-dialog-kinds-missing = Görüşme ya da toplantı seçin, ya da ikisini.
slack-dialog-only = Yalnız
slack-how-each = Her birinin her olayı
slack-how-between = Yalnız aralarındaki olaylar
slack-kind-calls = Telefon ve görüntülü görüşmeler
slack-kind-meetings = Yüz yüze görüşmeler
slack-kind-planned = Planlananlar da
slack-kind-ministers = İki tarafta da dışişleri bakanları

slack-latest-title = *Son görüşmeler*
slack-latest-of = *{ $name }: son olaylar*
slack-latest-none = Henüz bilinen bir görüşme yok.
slack-upcoming-title = *Duyurulanlar*
slack-upcoming-none = Şu anda duyurulan bir şey yok.
slack-pair-title = *{ $names }: görüşmeler*
slack-pair-none = { $names } için bilinen bir görüşme yok.
slack-pair-how = İki ülke yazın: `/parley pair İran Türkiye`.

slack-mute-how = Neyin ne kadar susacağını yazın: `/parley mute İran 24h`, `/parley mute İran Türkiye 3d`, ya da her şey için `/parley mute 8h`. Kendiliğinden biter.
slack-unmuted = Ses açıldı.
slack-digest-daily = Her gün 08:00
slack-digest-weekly = Pazartesi 08:00
slack-digest-off = Hemen bildir
slack-digest-how = `/parley digest daily 08:00`, `/parley digest weekly mon 9:00` ya da `/parley digest off` yazın.
slack-quiet-how = `/parley quiet 22:00-07:00` ya da `/parley quiet off` yazın.
slack-quiet-off = Sessiz saat olmasın
slack-zone-how = `/parley zone Europe/Istanbul` ya da yalnız şehri İngilizce yazın.
slack-language-how = Burada hangi dilde yazayım?
slack-paused = Duraklatıldı: siz devam ettirene kadar burada bir şey bildirmem. Liste kalır.
slack-resumed = Devam ediyor. Bildirimler yeniden gelir.
slack-not-paused = Duraklatılmış bir şey yoktu.

slack-why-how = Bildirimin menüsünü (⋮ → “Why this alert?”) ya da “Neden?” düğmesini kullanın.
slack-not-an-alert = Bu benim bildirimim değil, ya da çok eski.
slack-alert-gone = Bu olay artık saklanmıyor.
slack-complained = Teşekkürler. Yöneticiler bunu bir görüşme saymadığınızı görüyor.
slack-complained-details = Teşekkürler. Yöneticiler burada bir ayrıntının yanlış olduğunu görüyor.
slack-health-feeds = { $count ->
    [one] Bir kaynak okunuyor.
   *[other] { $count } kaynak okunuyor.
}
slack-health-last = Son haber { $time } geldi.
slack-health-never = Henüz haber gelmedi.
slack-health-all-well = Bütün kaynaklar yanıt veriyor.
slack-health-failing = { $count ->
    [one] Bir kaynak yanıt vermiyor: { $names }
   *[other] { $count } kaynak yanıt vermiyor: { $names }
}
slack-home-yours = Doğrudan size gelenler
slack-home-settings = Ayarlar
slack-home-no-settings = Bir şeyi takip ettiğinizde ayarlar burada görünür.
slack-home-channels = Kanalların takip ettikleri
slack-home-no-channels = Henüz hiçbir açık kanal bir şey takip etmiyor. Birinde `/parley follow` yazın.
slack-home-follows = { $count ->
    [one] bir kayıt
   *[other] { $count } kayıt
}
slack-home-feeds = Kaynaklar
slack-state-paused = duraklatıldı
slack-state-left = ayrıldı
slack-state-suspended = bekliyor: Slack oraya yazmama izin vermiyor

slack-no-command-perhaps = “{ $said }” bilmediğim bir komut. Bunu mu demek istediniz?
slack-no-command-follow = “{ $said }” bilmediğim bir komut. Takip edeyim mi?
slack-help-title = *Dışişleri bakanları görüştüğünde, her olay için bir kez, haber veririm.* Her kanalın kendi listesi vardır:
slack-help-follow = `/parley follow İran Türkiye`: bir ad ya da bir çift; `calls`, `meetings` ya da `ministers only` eklenebilir. Adsız yazılırsa bir pencere açılır.
slack-help-unfollow = `/parley unfollow İran`
slack-help-list = `/parley list`: burada takip edilen ve susturulanlar
slack-help-latest = `/parley latest [İran]`: son olaylar
slack-help-upcoming = `/parley upcoming [İran]`: duyurulanlar
slack-help-pair = `/parley pair İran Türkiye`: bu ikisi ne zaman görüştü
slack-help-mute = `/parley mute İran 24h`: bir süre bildirme
slack-help-unmute = `/parley unmute`
slack-help-digest = `/parley digest daily 08:00`: hepsi bir arada, günde ya da haftada bir
slack-help-quiet = `/parley quiet 22:00-07:00`: bu saatlerde beklet
slack-help-zone = `/parley zone Europe/Istanbul`: kimin saatine göre
slack-help-language = `/parley language tr`
slack-help-pause = `/parley pause`: şimdilik bildirme
slack-help-resume = `/parley resume`
slack-help-why = `/parley why`: bildirim neden geldi
slack-help-missed = `/parley missed https://…`: kaçırdığımı bildir
slack-help-status = `/parley status`: kaynakların durumu
slack-help-footer = Bu yanıtları yalnız siz görürsünüz. Doğrudan mesajda liste sizindir.
slack-welcome = Merhaba! Dışişleri bakanları görüştüğünde bu kanala haber veririm: her olay için bir kez, kaynaklarıyla.
slack-welcome-how = Burada henüz bir şey takip edilmiyor. Düğmeye basın ya da `/parley follow İran` yazın.
slack-went-wrong = Bir şeyler ters gitti ve hiçbir şey değişmedi. Lütfen bir dakika sonra yeniden deneyin.

slack-install-title = Slack için Parley
slack-install-text = Parley, dışişleri bakanları görüştüğünde, her olay için bir kez, kanallarınıza haber verir.
slack-install-button = Slack’e ekle
slack-installed = Parley kuruldu
slack-installed-text = Parley artık { $name } içinde. Orada bir kanala gidip /parley follow yazın.
slack-install-failed = Parley kurulmadı
slack-install-again = Kurulum iptal edildi ya da çok uzun sürdü. /slack/install adresinden yeniden başlayın.
