alert-meeting-held = Görüşme
alert-meeting-planned = Planlanan görüşme
alert-meeting-cancelled = Görüşme iptal edildi
alert-call-held = Telefon görüşmesi
alert-call-planned = Planlanan telefon görüşmesi
alert-call-cancelled = Telefon görüşmesi iptal edildi
alert-session-held = Bakanlar toplantısı
alert-session-planned = Planlanan bakanlar toplantısı
alert-session-cancelled = Bakanlar toplantısı iptal edildi
alert-withdrawn = Geri çekildi
alert-withdrawn-note = Buna ilişkin haberler düzeltildi. Burada yazılan gerçekleşmedi.
alert-updated = Güncelleme
alert-took-place = Bu daha önce duyurulmuştu, şimdi gerçekleşti.
alert-about = Konu: { $topics }
alert-merged = Bu, buradaki başka bir mesajda yer alan olayla aynıdır; güncellemeler orada yapılır.
office-foreign-minister = Dışişleri Bakanı
office-head-of-state = Devlet Başkanı
office-head-of-government = Hükümet Başkanı
office-minister = Bakan
office-deputy-foreign-minister = Dışişleri Bakan Yardımcısı
office-ambassador = Büyükelçi
office-envoy = Temsilci
office-organisation-head = Başkan
office-other = Yetkili
participant-office = { $office }, { $country }
participant-other = { $country }
more-participants = { $count ->
    [one] ve bir kişi daha
   *[other] ve { $count } kişi daha
}
more-sources = { $count ->
    [one] ve bir kaynak daha
   *[other] ve { $count } kaynak daha
}
day-and-time = { $day }, { $time }
day-unknown = Gün bilinmiyor
source-first = İlk bildiren:
source-only = Kaynak:
quote-from = { $source }, dil: { $language }
button-why = Neden?
button-mute-event = Bu olayı sustur
button-mute-sides = Bu tarafları 24 saat sustur
button-not-consultation = Görüşme ya da arama değil
button-wrong-details = Yanlış ayrıntı
button-open = Ayrıntılar
digest-daily = { $count ->
    [one] Bugün: bir görüşme veya arama
   *[other] Bugün: { $count } görüşme ve arama
}
digest-weekly = { $count ->
    [one] Bu hafta: bir görüşme veya arama
   *[other] Bu hafta: { $count } görüşme ve arama
}
digest-quiet = { $count ->
    [one] Sessiz saatlerde: bir görüşme veya arama
   *[other] Sessiz saatlerde: { $count } görüşme ve arama
}
digest-cap = { $count ->
    [one] Ve bir görüşme veya arama daha
   *[other] Ve { $count } görüşme ve arama daha
}
digest-suspended = { $count ->
    [one] Mesaj gönderilemezken: bir görüşme veya arama
   *[other] Mesaj gönderilemezken: { $count } görüşme ve arama
}
digest-more = { $count ->
    [one] ve bir tane daha
   *[other] ve { $count } tane daha
}
