# What is answered to a reader who tells of a miss, and why an item was taken for no event.
missed-how = أرسل ‎{ $command } مع رابط الخبر الذي فاتني، أو مع نصه.
missed-thanks = شكرًا. لم أرَ هذا الخبر؛ سينظر فيه أحد المشرفين.
missed-again = سبق أن أخبرتني بذلك. شكرًا.
missed-enough = شكرًا، يكفي هذا ليوم واحد. سينظر أحد المشرفين فيما أرسلت.
missed-read = قرأتُ هذا الخبر حدثًا. أما وصول تنبيه إلى هنا فمرهون بما تتم متابعته هنا.
missed-nearly = رأيتُ هذا الخبر ولم أعدّه حدثًا: { $reason }. شكرًا، سينظر فيه أحد المشرفين.
missed-nothing = رأيتُ هذا الخبر ولم أجد فيه لقاءً أو اتصالًا لوزير خارجية. شكرًا، سينظر فيه أحد المشرفين.

refusal-background = اتصال سابق يُذكَّر به فقط
refusal-denied = اتصال منفي
refusal-offered = رغبة أو عرض لا لقاء محدد
refusal-no-minister = لا يشارك فيه وزير خارجية
refusal-one-side = لم يُذكر إلا طرف واحد
refusal-domestic = كل الأطراف من بلد واحد
refusal-presidents = قادة من دون وزير خارجية
refusal-summons = استدعاء
refusal-letter = رسالة أو برقية
refusal-statement = تصريح
refusal-trip = زيارة بلا طرف مقابل
refusal-excluded = استبعده المشرفون
refusal-too-long = بقية النص أطول من أن تُقرأ
refusal-unsure = غير مؤكد بما يكفي
