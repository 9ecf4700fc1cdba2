# Answers about follows, mutes and settings, the same through every door.
target-everything = everything
narrow-calls = calls only
narrow-meetings = meetings only
narrow-ministers = between foreign ministers only
narrow-held = without planned ones
narrow-confidence = of { $percent } % confidence or more
follow-added = Now followed: { $what }
follow-changed = Changed: { $what }
follow-limit = { $limit ->
    [one] Only one follow is possible here. Remove it first.
   *[other] Up to { $limit } follows are possible here. Remove some first. Left out: { $what }
}
follow-guessed = I took “{ $said }” for { $meant }.
follow-ambiguous = Which one is “{ $said }”?
follow-unknown = I do not know “{ $said }”. Try the name of a country, a foreign minister, an organisation or a group.
follow-suggest = I do not know “{ $said }”. Is it one of these?
follow-empty = What shall be followed? For example: Iran, “Iran Turkey”, Lavrov, GCC, everything.
follow-too-long = That is too long. Say a few names, separated by commas.
follow-removed = No longer followed: { $what }
follow-not-there = That is not followed here.
follow-list = { $count ->
    [one] One follow here:
   *[other] { $count } follows here:
}
follow-none = Nothing is followed here yet.
mute-done = Muted until { $until }: { $what }
mute-event = this event
mute-list = { $count ->
    [one] One mute:
   *[other] { $count } mutes:
}
mute-none = Nothing is muted.
mute-ended = No longer muted: { $what }
digest-set-daily = A digest comes every day at { $time } ({ $zone }), in place of single alerts.
digest-set-weekly = A digest comes every { $weekday } at { $time } ({ $zone }), in place of single alerts.
digest-set-none = Every alert comes at once.
quiet-set = Quiet from { $from } to { $to } ({ $zone }). What happens meanwhile comes in one message at the end.
quiet-set-none = No quiet hours.
zone-set = Times are those of { $zone }; it is { $time } there now.
zone-unknown = I do not know the time zone “{ $said }”. Say it like Asia/Tehran or Europe/Berlin.
language-set = I speak English here now.
