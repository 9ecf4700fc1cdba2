# What is answered to a reader who tells of a miss, and why an item was taken for no event.
missed-how = Send { $command } with a link to the report that I missed, or with its words.
missed-thanks = Thank you. I have not seen this report; an admin will look at it.
missed-again = You have told me so already. Thank you.
missed-enough = Thank you, that is enough for one day. An admin will look at what you sent.
missed-read = I did read this report as an event. Whether an alert comes here depends on what is followed here.
missed-nearly = I saw this report and took it for no event: { $reason }. Thank you, an admin will look at it.
missed-nothing = I saw this report and found no meeting or call of a foreign minister in it. Thank you, an admin will look at it.

refusal-background = an earlier contact that is only recalled
refusal-denied = a contact that is denied
refusal-offered = a wish or an offer, no fixed meeting
refusal-no-minister = no foreign minister takes part
refusal-one-side = only one side is told
refusal-domestic = all sides are of one country
refusal-presidents = leaders without a foreign minister
refusal-summons = a summons
refusal-letter = a letter or a message
refusal-statement = a statement
refusal-trip = a trip with nobody to meet
refusal-excluded = the admins ruled it out
refusal-too-long = the rest of it is too long to be read
refusal-unsure = too little to be sure
