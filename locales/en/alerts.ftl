# What alerts say. $names of things come in the reader's language.
alert-meeting-held = Meeting
alert-meeting-planned = Meeting planned
alert-meeting-cancelled = Meeting called off
alert-call-held = Phone call
alert-call-planned = Phone call planned
alert-call-cancelled = Phone call called off
alert-session-held = Ministerial meeting
alert-session-planned = Ministerial meeting planned
alert-session-cancelled = Ministerial meeting called off
alert-withdrawn = Withdrawn
alert-withdrawn-note = The reports of this were corrected. It did not take place as told here.
alert-updated = Update
alert-took-place = This was announced earlier and has now taken place.
alert-about = About: { $topics }
office-foreign-minister = Foreign Minister
office-head-of-state = Head of State
office-head-of-government = Head of Government
office-minister = Minister
office-deputy-foreign-minister = Deputy Foreign Minister
office-ambassador = Ambassador
office-envoy = Envoy
office-organisation-head = Head
office-other = Official
participant-office = { $office }, { $country }
participant-other = { $country }
more-participants = { $count ->
    [one] and one more
   *[other] and { $count } more
}
more-sources = { $count ->
    [one] and one more source
   *[other] and { $count } more sources
}
day-and-time = { $day }, { $time }
source-first = First reported by
source-only = Source:
quote-from = { $source }, in { $language }
button-why = Why?
button-mute-event = Mute this event
button-mute-sides = Mute these sides for 24 h
button-not-consultation = Not a meeting or call
button-wrong-details = Wrong details
button-open = Details
alert-merged = This is the same event as in another message here, where it is kept up to date.
day-unknown = Day not known
digest-daily = { $count ->
    [one] Today: one meeting or call
   *[other] Today: { $count } meetings and calls
}
digest-weekly = { $count ->
    [one] This week: one meeting or call
   *[other] This week: { $count } meetings and calls
}
digest-quiet = { $count ->
    [one] While it was quiet: one meeting or call
   *[other] While it was quiet: { $count } meetings and calls
}
digest-cap = { $count ->
    [one] And one more meeting or call
   *[other] And { $count } more meetings and calls
}
digest-suspended = { $count ->
    [one] While messages could not be sent: one meeting or call
   *[other] While messages could not be sent: { $count } meetings and calls
}
digest-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
