# What is answered to a reader who tells of a miss, and why an item was taken for no event.
missed-how = Kaçırdığım haberin bağlantısını ya da metnini { $command } ile gönderin.
missed-thanks = Teşekkürler. Bu haberi görmedim; bir yönetici bakacak.
missed-again = Bunu bana zaten söylediniz. Teşekkürler.
missed-enough = Teşekkürler, bir gün için bu kadar yeter. Gönderdiklerinize bir yönetici bakacak.
missed-read = Bu haberi bir olay olarak okudum. Buraya uyarı gelip gelmemesi burada neyin takip edildiğine bağlı.
missed-nearly = Bu haberi gördüm ve olay saymadım: { $reason }. Teşekkürler, bir yönetici bakacak.
missed-nothing = Bu haberi gördüm ve içinde bir dışişleri bakanının görüşmesini bulamadım. Teşekkürler, bir yönetici bakacak.

refusal-background = yalnızca hatırlatılan eski bir temas
refusal-denied = yalanlanan bir temas
refusal-offered = bir dilek ya da teklif, kesin bir görüşme değil
refusal-no-minister = hiçbir dışişleri bakanı katılmıyor
refusal-one-side = yalnızca bir taraf anılıyor
refusal-domestic = bütün taraflar aynı ülkeden
refusal-presidents = dışişleri bakanı olmadan liderler
refusal-summons = büyükelçinin çağrılması
refusal-letter = bir mektup ya da mesaj
refusal-statement = bir açıklama
refusal-trip = muhatabı olmayan bir gezi
refusal-excluded = yöneticiler bunu dışladı
refusal-too-long = metnin geri kalanı okunamayacak kadar uzun
refusal-unsure = yeterince kesin değil
