# What is answered to a reader who tells of a miss, and why an item was taken for no event.
missed-how = ‎{ $command } را با پیوند خبری که از دستم رفت، یا با متن آن بفرستید.
missed-thanks = سپاس. این خبر را ندیده‌ام؛ یک مدیر آن را می‌بیند.
missed-again = این را پیش‌تر گفته بودید. سپاس.
missed-enough = سپاس، برای یک روز بس است. یک مدیر فرستاده‌های شما را می‌بیند.
missed-read = این خبر را یک رویداد دانسته‌ام. آمدن هشدار به اینجا به فهرست دنبال‌شده‌های اینجا بستگی دارد.
missed-nearly = این خبر را دیدم و رویداد ندانستم: { $reason }. سپاس، یک مدیر آن را می‌بیند.
missed-nothing = این خبر را دیدم و دیدار یا تماس وزیر خارجه‌ای در آن نیافتم. سپاس، یک مدیر آن را می‌بیند.

refusal-background = تماسی پیشین که تنها یادآوری شده
refusal-denied = تماسی که تکذیب شده
refusal-offered = یک خواست یا پیشنهاد، نه دیداری قطعی
refusal-no-minister = هیچ وزیر خارجه‌ای در آن نیست
refusal-one-side = تنها یک طرف نام برده شده
refusal-domestic = همهٔ طرف‌ها از یک کشورند
refusal-presidents = سران بدون وزیر خارجه
refusal-summons = احضار سفیر
refusal-letter = نامه یا پیام
refusal-statement = بیانیه
refusal-trip = سفری بی‌طرف مقابل
refusal-excluded = مدیران آن را کنار گذاشته‌اند
refusal-too-long = بقیهٔ متن بلندتر از آن است که خوانده شود
refusal-unsure = به‌اندازهٔ کافی روشن نیست
