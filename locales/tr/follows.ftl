target-everything = her şey
narrow-calls = yalnızca aramalar
narrow-meetings = yalnızca görüşmeler
narrow-ministers = yalnızca dışişleri bakanları arasında
narrow-held = planlananlar hariç
narrow-confidence = en az %{ $percent } güvenle
follow-added = Artık takip ediliyor: { $what }
follow-changed = Değiştirildi: { $what }
follow-limit = { $limit ->
    [one] Burada yalnızca bir takip olabilir. Önce onu kaldırın. Eklenmedi: { $what }
   *[other] Burada en çok { $limit } takip olabilir. Önce bazılarını kaldırın. Eklenmedi: { $what }
}
follow-guessed = “{ $said }” ifadesini { $meant } olarak anladım.
follow-ambiguous = “{ $said }” ile hangisi kastediliyor?
follow-unknown = “{ $said }” ifadesini tanımıyorum. Bir ülke, dışişleri bakanı, kuruluş veya grup adı yazın.
follow-suggest = “{ $said }” ifadesini tanımıyorum. Bunlardan biri mi?
follow-empty = Ne takip edilsin? Örneğin: İran, “İran Türkiye”, Lavrov, GCC, her şey.
follow-too-long = Bu çok uzun. Birkaç adı virgülle ayırarak yazın.
follow-removed = Artık takip edilmiyor: { $what }
follow-not-there = Bu burada takip edilmiyor.
follow-list = { $count ->
    [one] Burada bir takip var:
   *[other] Burada { $count } takip var:
}
follow-none = Burada henüz hiçbir şey takip edilmiyor.
mute-done = { $until } tarihine kadar susturuldu: { $what }
mute-event = bu olay
mute-list = { $count ->
    [one] Bir susturma:
   *[other] { $count } susturma:
}
mute-none = Susturulan bir şey yok.
mute-ended = Artık susturulmuyor: { $what }
digest-set-daily = Tek tek mesajlar yerine her gün saat { $time } ({ $zone }) bir özet gelir.
digest-set-weekly = Tek tek mesajlar yerine her { $weekday } saat { $time } ({ $zone }) bir özet gelir.
digest-set-none = Her haber hemen gelir.
quiet-set = { $from } – { $to } arası sessiz ({ $zone }). Bu sürede olanlar sonunda tek mesajla gelir.
quiet-set-none = Sessiz saat yok.
zone-set = Saatler { $zone } saatidir; orada şimdi { $time }.
zone-unknown = “{ $said }” saat dilimini tanımıyorum. Asia/Tehran veya Europe/Berlin gibi yazın.
language-set = Artık burada Türkçe yazıyorum.
