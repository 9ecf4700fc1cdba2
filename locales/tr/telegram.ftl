# Telegram botunun uyarılar dışında söyledikleri.
tg-own-name = Türkçe
tg-calls-only = Yalnız telefonlar
tg-meetings-only = Yalnız görüşmeler
tg-both = Telefon ve görüşme
tg-ministers-only = Yalnız bakanlar
tg-any-level = Her düzey
tg-no-planned = Planlananlar hariç
tg-planned-too = Planlananlar dahil
tg-my-region = Bölgem
tg-regions = Turkic States, Caucasus, Central Asia, Gulf, EU, NATO
tg-search = 🔎 Ara
tg-back = « Geri
tg-newer = daha yeni
tg-older = daha eski
tg-undo = Geri al
tg-my-follows = Listem
tg-my-mutes = Sessize alınanlar
tg-show-latest = Son olanları göster
tg-welcome =
    Dışişleri bakanları yüz yüze veya telefonla görüştüğünde haber veririm: her olay için bir kez; kim, nerede, ne zaman ve kimin haberine göre.

    Kimi takip etmek istersiniz? Buradan seçin ya da yalnızca yazın: "İran", "İran Türkiye", "Lavrov telefon", "GCC".
tg-welcome-back = { $count ->
    [one] Yeniden hoş geldiniz. Bir takibiniz var.
   *[other] Yeniden hoş geldiniz. { $count } takibiniz var.
}
tg-welcome-group =
    Dışişleri bakanları yüz yüze veya telefonla görüştüğünde bu gruba haber veririm. Bir grup yöneticisi /follow ile başlar, örneğin /follow İran Türkiye.
    Bir konuda kullanılırsa uyarılar o konuya gelir. Burada komutlar ve bana verilen yanıtlar dışında bir şey okumam.
tg-help =
    /follow İran Türkiye: bu ikisini bana bildir. Kişi, GCC gibi bir grup ya da her şey de olur
    /following: listem; bitirmek için /unfollow
    /latest, /upcoming: olanlar ve planlananlar, listem ya da bir ülke için
    /pair İran Türkiye: ikisi kaç kez görüştü
    /digest: hepsi günde ya da haftada tek mesajda
    /quiet 22:00-07:00: uyarısız saatler
    /mute İran 24h: bir süre istemem
    /language, /timezone: dilim ve saatim
    /channel: kanal kurulumu; bitince /done
    /why, /feedback: bir uyarıya yanıt olarak
    /missed ve bağlantı: kaçırdığımı bildir
    /status: durum
    /stop: hakkınızda bildiğim her şeyi sil

    Adlar birçok dilde anlaşılır. Herhangi bir sohbette adımı ve iki ülkeyi yazın, son görüşmeleri gelsin.
tg-help-group =
    /follow İran Türkiye: buraya bu ikisini bildir (yöneticiler)
    /following, /latest, /upcoming, /pair İran Türkiye: herkes için
    /digest, /quiet, /mute, /language, /timezone: uyarılar nasıl gelsin (yöneticiler)
    /why, /feedback: bir uyarıya yanıt olarak
    /missed ve bağlantı: kaçırdığımı bildir
    /stop: hepsini bitir ve listeyi sil (yöneticiler)

    Burada komutlar ve bana verilen yanıtlar dışında bir şey okumam. Birden çok bot varsa adımı ekleyin: /follow@name.
tg-add-to-group = Beni bir gruba ekle
tg-try-inline = Başka bir sohbette dene
tg-no-such-command = Bu komutu bilmiyorum. Hepsi /help içinde.
tg-follow-what = Kimi takip etmek istersiniz?
tg-press-to-end = Bitirmek için birine basın.
tg-in-channel = { $title } içinde:
tg-samples = Son olanlar:
tg-button-old = Bu düğme eskidi. Lütfen yeniden sorun.
tg-gone = Bu artık yok.
tg-latest = Son olanlar: { $what }
tg-latest-mine = Burada takip edilenlerin sonuncuları
tg-upcoming = Planlanan: { $what }
tg-upcoming-mine = Burada takip edilenlerden planlananlar
tg-none-yet = Henüz bilinen bir şey yok.
tg-none-ahead = Duyurulan bir şey yok.
tg-pair-how = İki taraf adı verin: /pair İran Türkiye
tg-pair-counts = Görüşme: { $meetings } · Telefon: { $calls } · Planlanan: { $planned }
tg-digest-daily = Her gün { $time }
tg-digest-weekly = Pazartesileri { $time }
tg-digest-none = Özet yok: her biri anında
tg-digest-how = Şöyle: /digest daily 08:00, /digest weekly 18:00, /digest off
tg-quiet-none = Sessiz saat yok
tg-quiet-how = Şöyle: /quiet 22:00-07:00, /quiet off
tg-mute-how = Şöyle: /mute İran 24h, /mute İran Türkiye 7d
tg-muted-event = Bu olaydan artık haber gelmeyecek.
tg-language-which = Hangi dil?
tg-zone-how = Değiştirmek için bir kent ya da ülke yazın: /timezone Ankara
tg-zone-which = Hangisi?
tg-why-title = Bu neden bildirildi
tg-why-how = Bir uyarıya /why ile yanıt verin; hangi haberin hangi sözlerinin buna yol açtığını göstereyim.
tg-inferred = çıkarım
tg-confidence = Güven: %{ $percent }
tg-field-mode = Tür
tg-field-status = Durum
tg-field-participant = Kim
tg-field-place = Nerede
tg-field-date = Ne zaman
tg-field-time = Saat
tg-field-sequel = Bir kez daha
tg-field-language = Dil
tg-feedback-what = Yanlış olan ne?
tg-feedback-how = Bir uyarıya /feedback ile yanıt verin ya da altındaki düğmeye basın.
tg-feedback-thanks = Teşekkürler. Bir yönetici bakacak.
tg-feedback-again = Bunu daha önce söylediniz. Teşekkürler.
tg-state-none = Burada henüz ayar yok: /follow
tg-state-active = Uyarılar açık.
tg-state-paused = Uyarılar duraklatıldı.
tg-state-suspended = Uyarılar bekliyor: Telegram sonuncuyu burada kabul etmedi. Kendim yeniden denerim.
tg-state-left = Uyarılar kapalı, çünkü çıkarıldım ya da engellendim. Listeniz duruyor.
tg-status-follows = Takip: { $follows } · Sessiz: { $mutes }
tg-status-feeds = Çalışan akışlar: { $feeds } içinden { $working }
tg-status-last = Son haber { $time } okundu ({ $zone })
tg-stop-sure = Liste, ayarlar ve bu sohbet hakkında bildiğim her şey silinecek. Emin misiniz?
tg-stop-yes = Her şeyi sil
tg-stop-no = Kalsın
tg-stopped = Silindi. /start yeniden başlatır.
tg-admins-only = Bunu yalnızca bu sohbetin yöneticileri değiştirebilir.
tg-cannot-check = Telegram şu an yöneticilerin kim olduğunu söylemiyor. Bir dakika sonra deneyin.
tg-slow-down = Bir anda çok fazlaydı. Lütfen biraz bekleyin.
tg-sorry = Benim tarafımda bir sorun oldu. Lütfen yeniden deneyin.
tg-channel-in-private = Kanallar benimle özel sohbette kurulur.
tg-channel-pick = Aşağıdaki düğmeye basıp kanalı seçin. Telegram, paylaşım yapmama izin vermenizi ister; başka hak gerekmez.
tg-channel-button = Kanal seç
tg-channel-chosen = Bu sohbet artık { $title } kanalını kuruyor: burada takip ettiğiniz orada bildirilir. Bitince /done. Neyi takip etsin?
tg-channel-not-in = { $title } içinde değilim. Beni "Mesaj gönder" hakkıyla yönetici olarak ekleyin.
tg-channel-no-admin = { $title } yöneticisi değilim. Beni "Mesaj gönder" hakkıyla yönetici yapın.
tg-channel-no-post = { $title } içinde "Mesaj gönder" hakkım yok. Yöneticiler bölümünden verin, sonra kanalı yeniden seçin.
tg-channel-not-yours = { $title } kanalını yalnızca yöneticileri kurabilir.
tg-done = { $title } tamam. Bu sohbet yeniden sizinle ilgili.
tg-done-nothing = Kurulmakta olan kanal yok.
tg-topic-gone = Uyarılarımın gittiği konu artık yok. Nereye gitsinler?
tg-topic-here = Buraya
tg-topic-moved = Uyarılar artık buraya gelecek.
tg-inline-none = Bilinen yok. Botu aç
tg-profile = Dışişleri bakanları yüz yüze veya telefonla görüştüğünde bir kez ve bir dakika içinde haber verir: kim, nasıl, nerede, ne zaman ve kimin haberine göre. Birçok dilde yüzlerce haber akışından, sizin dilinizde.
tg-profile-short = Her olay için bir kez: görüşen dışişleri bakanları.
tg-cmd-follow = Ülke, ikili, kişi ya da grup takip et
tg-cmd-following = Burada takip edilenler
tg-cmd-latest = Son görüşme ve telefonlar
tg-cmd-upcoming = Planlananlar
tg-cmd-pair = İki tarafın geçmişi
tg-cmd-unfollow = Takibi bitir
tg-cmd-digest = Hepsi günde ya da haftada tek mesajda
tg-cmd-quiet = Uyarısız saatler
tg-cmd-mute = Bir süre sessize al
tg-cmd-language = Dil seç
tg-cmd-timezone = Saat dilimini ayarla
tg-cmd-channel = Kanal kur
tg-cmd-why = Bu neden bildirildi? (yanıt olarak)
tg-cmd-feedback = Uyarıdaki yanlışı bildir (yanıt olarak)
tg-cmd-missed = Kaçırdığım bir görüşmeyi bildir
tg-cmd-status = Durum
tg-cmd-help = Neler yapabilirim
tg-cmd-stop = Tüm verilerimi sil
telegram-broadcast = { $text }
tg-admin-nothing = Gösterilecek bir şey yok.
tg-admin-test-how = Şöyle: /test Okunacak başlık
tg-admin-broadcast-how = Şöyle: /broadcast Herkese metin
tg-admin-broadcast-sure = Tüm etkin aboneler bunu alır:
tg-admin-broadcast-yes = Herkese gönder
tg-admin-broadcast-no = Vazgeç
tg-admin-broadcast-dropped = Vazgeçildi.
tg-admin-broadcast-sent = { $count ->
    [one] Bir yere gidiyor.
   *[other] { $count } yere gidiyor.
}
tg-cmd-feeds = Akışların durumu
tg-cmd-stats = Sayılar
tg-cmd-recent = Son haberler ve kararlar
tg-cmd-said = Okur geri bildirimi
tg-cmd-test = Bir başlığı oku ve açıkla
tg-cmd-reload = Yapılandırmayı yeniden oku
tg-cmd-broadcast = Herkese yaz
