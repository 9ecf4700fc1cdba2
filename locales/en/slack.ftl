# What Parley says in Slack. *…* is bold and `…` is code there; names that are put in can do neither.
# Other words for the commands, separated by commas; they work in every language at once.
slack-words =
    .follow = add, watch, subscribe, track
    .unfollow = remove, delete, unsubscribe, untrack
    .list = follows, show, mine
    .latest = last, news, recent
    .upcoming = next, planned, soon, agenda
    .pair = between, history
    .mute = silence, snooze
    .unmute = unsilence, unsnooze
    .digest = summary
    .quiet = night
    .zone = timezone, tz, time
    .language = lang, locale
    .pause = stop, off
    .resume = start, on, continue
    .why = explain
    .missed = miss, overlooked
    .status = health, feeds
    .help = commands, info, hello, hi


slack-to-you = Alerts come to you here, in a direct message from Parley.
slack-follow-examples = Say for example `/parley follow Iran`, `/parley follow Iran Turkey` for a pair, or `/parley follow GCC calls`.
slack-button-old = This button is too old: the name behind it is gone. Please say it anew.
slack-unfollow-all-ask = { $count ->
    [one] Really remove the one thing that is followed here?
   *[other] Really remove all { $count } things that are followed here?
}
slack-list-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
slack-muted-line = 🔇 { $what }, until { $until }
slack-archived = This channel is archived, so nothing can be posted in it. Unarchive it, or say this in another channel.
slack-archived-plain = This channel is archived. Choose another one.
slack-not-in-channel = I cannot post here, because I am not in this conversation. Type `/invite @Parley` here and then press the button.
slack-not-in-channel-plain = Parley is not in this private channel. Type /invite @Parley there, then submit again.

slack-button-follow = Follow…
slack-button-follow-these = Follow these two
slack-button-unfollow = Remove
slack-button-unfollow-all = Remove all
slack-button-undo = Undo
slack-button-list = What is followed here
slack-button-latest = Latest
slack-button-help = Help
slack-button-retry = Try again
slack-button-why = Why?
slack-button-unmute = Unmute
slack-button-digest = Digest
slack-button-language = Language
slack-button-pause = Pause
slack-button-resume = Resume

slack-dialog-title = Follow
slack-dialog-submit = Follow
slack-dialog-close = Cancel
slack-dialog-done = Done
slack-dialog-where = Where shall I tell it?
slack-dialog-where-hint = A channel, or a direct message: then I write to you alone.
slack-dialog-where-missing = Choose a channel.
slack-dialog-who = Countries, organisations, groups or ministers
slack-dialog-who-search = Type a name
slack-dialog-who-missing = Choose at least one name from the list.
slack-dialog-how = Which events?
slack-dialog-between-two = For events between them, choose two names or more, and not “everything”.
slack-dialog-kinds = What kind?
slack-dialog-kinds-missing = Choose calls or meetings, or both.
slack-dialog-only = Only
slack-how-each = Any event of any of them
slack-how-between = Only events between them
slack-kind-calls = Phone and video calls
slack-kind-meetings = Meetings
slack-kind-planned = Planned ones too
slack-kind-ministers = Between foreign ministers on both sides

slack-latest-title = *Latest meetings and calls*
slack-latest-of = *Latest of { $name }*
slack-latest-none = No meetings or calls are known yet.
slack-upcoming-title = *Announced*
slack-upcoming-none = Nothing is announced at the moment.
slack-pair-title = *{ $names }: meetings and calls*
slack-pair-none = No meeting or call of { $names } is known.
slack-pair-how = Name two countries: `/parley pair Iran Turkey`.

slack-mute-how = Say what to mute and for how long: `/parley mute Iran 24h`, `/parley mute Iran Turkey 3d`, or `/parley mute 8h` for everything. It ends by itself.
slack-unmuted = Unmuted.
slack-digest-daily = Daily at 08:00
slack-digest-weekly = Mondays at 08:00
slack-digest-off = Tell me at once
slack-digest-how = Say `/parley digest daily 08:00`, `/parley digest weekly mon 9:00` or `/parley digest off`.
slack-quiet-how = Say `/parley quiet 22:00-07:00` or `/parley quiet off`.
slack-quiet-off = No quiet hours
slack-zone-how = Say `/parley zone Europe/Vienna`, or just the city.
slack-language-how = In which language shall I speak here?
slack-paused = Paused: nothing is told here until you resume. What is followed stays.
slack-resumed = Resumed. Alerts come again.
slack-not-paused = Nothing was paused here.

slack-why-how = Use the menu of an alert (⋮ → “Why this alert?”), or its button “Why?”.
slack-not-an-alert = That is none of my alerts, or it is too old.
slack-alert-gone = That event is no longer stored.
slack-complained = Thank you. The admins see that you take this for no meeting or call.
slack-complained-details = Thank you. The admins see that some detail is wrong here.
slack-health-feeds = { $count ->
    [one] One feed is read.
   *[other] { $count } feeds are read.
}
slack-health-last = The last news came in at { $time }.
slack-health-never = No news has come in yet.
slack-health-all-well = All feeds answer.
slack-health-failing = { $count ->
    [one] One feed does not answer: { $names }
   *[other] { $count } feeds do not answer: { $names }
}
slack-home-yours = What reaches you directly
slack-home-settings = Settings
slack-home-no-settings = Settings appear here as soon as you follow something.
slack-home-channels = What channels follow
slack-home-no-channels = No public channel follows anything yet. Say `/parley follow` in one.
slack-home-follows = { $count ->
    [one] one follow
   *[other] { $count } follows
}
slack-home-feeds = Feeds
slack-state-paused = paused
slack-state-left = away
slack-state-suspended = waiting: Slack does not let me post there

slack-no-command-perhaps = I do not know “{ $said }”. Did you mean this?
slack-no-command-follow = I do not know “{ $said }”. Shall I follow it?
slack-help-title = *I tell you, once per event, when foreign ministers have met or called each other.* Each channel has its own list:
slack-help-follow = `/parley follow Iran Turkey`: one name or a pair; add `calls`, `meetings` or `ministers only`. Without names a dialog opens.
slack-help-unfollow = `/parley unfollow Iran`
slack-help-list = `/parley list`: what is followed and muted here
slack-help-latest = `/parley latest [Iran]`: the last events
slack-help-upcoming = `/parley upcoming [Iran]`: what is announced
slack-help-pair = `/parley pair Iran Turkey`: when these two met or called
slack-help-mute = `/parley mute Iran 24h`: nothing about it for a while
slack-help-unmute = `/parley unmute`
slack-help-digest = `/parley digest daily 08:00`: all together once a day or week
slack-help-quiet = `/parley quiet 22:00-07:00`: hold alerts in these hours
slack-help-zone = `/parley zone Europe/Vienna`: whose clock that is
slack-help-language = `/parley language fa`
slack-help-pause = `/parley pause`: tell nothing for now
slack-help-resume = `/parley resume`
slack-help-why = `/parley why`: why I sent an alert
slack-help-missed = `/parley missed https://…`: tell me what I missed
slack-help-status = `/parley status`: how the feeds are
slack-help-footer = Only you see these answers. In a direct message the list is your own.
slack-welcome = Hello! I tell this channel when foreign ministers have met or called each other: once per event, with the sources.
slack-welcome-how = Nothing is followed here yet. Press the button, or say `/parley follow Iran`.
slack-went-wrong = Something went wrong, and nothing was changed. Please try again in a minute.

slack-install-title = Parley for Slack
slack-install-text = Parley tells your channels, once per event, when foreign ministers have met or called each other.
slack-install-button = Add to Slack
slack-installed = Parley is installed
slack-installed-text = Parley is now in { $name }. Go to a channel there and say /parley follow.
slack-install-failed = Parley was not installed
slack-install-again = The install was cancelled, or it took too long. Begin again at /slack/install.
