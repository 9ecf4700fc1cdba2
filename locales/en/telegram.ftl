# What the Telegram bot says beside alerts. $what, $title and $said come from people and config: data, never markup.
tg-own-name = English
tg-calls-only = Calls only
tg-meetings-only = Meetings only
tg-both = Calls and meetings
tg-ministers-only = Ministers only
tg-any-level = Any level
tg-no-planned = Without planned ones
tg-planned-too = Planned ones too
tg-my-region = My region
# Groups of config/groups.yaml that are near to readers of this language.
tg-regions = EU, NATO, G7, GCC, ASEAN, AU
tg-search = 🔎 Search
tg-back = « Back
tg-newer = newer
tg-older = older
tg-undo = Undo
tg-my-follows = My list
tg-my-mutes = What is muted
tg-show-latest = Show the latest
tg-welcome =
    I tell you when foreign ministers meet or call each other: once per event, with who, where, when and who reports it.

    Whom do you want to follow? Choose here, or just write it: "Iran", "Iran Turkey", "Lavrov calls", "GCC".
tg-welcome-back = { $count ->
    [one] Welcome back. You follow one thing.
   *[other] Welcome back. You follow { $count } things.
}
tg-welcome-group =
    I tell this group when foreign ministers meet or call each other. An admin of the group starts with /follow, for example /follow Iran Turkey.
    Used in a topic, alerts come to that topic. I read nothing here but commands and answers to me.
tg-help =
    /follow Iran Turkey: tell me about the two of them. Also a person, a group such as GCC, or everything
    /following: my list; /unfollow to end something
    /latest, /upcoming: what was and what is planned, for my list or for a country
    /pair Iran Turkey: how often the two met and called
    /digest: all in one message a day or week
    /quiet 22:00-07:00: hours without alerts
    /mute Iran 24h: not for a while
    /language, /timezone: how I speak and which clock I keep
    /channel: set up alerts for a channel; /done when finished
    /why, /feedback: as an answer to an alert
    /missed with a link: tell me what I missed
    /status: how things stand
    /stop: delete all I know of you

    Names are understood in many languages. In any chat, write my name and two countries to show their latest.
tg-help-group =
    /follow Iran Turkey: tell this place about the two of them (admins)
    /following, /latest, /upcoming, /pair Iran Turkey: for everybody
    /digest, /quiet, /mute, /language, /timezone: how alerts come here (admins)
    /why, /feedback: as an answer to an alert
    /missed with a link: tell me what I missed
    /stop: end it all and delete the list (admins)

    I read nothing here but commands and answers to me. Where several bots are present, add my name: /follow@name.
tg-add-to-group = Add me to a group
tg-try-inline = Try me in another chat
tg-no-such-command = I do not know this command. /help lists them all.
tg-follow-what = Whom do you want to follow?
tg-press-to-end = Press one to end it.
tg-in-channel = In { $title }:
tg-samples = The latest of it:
tg-button-old = This button is out of date. Please ask again.
tg-gone = This is no longer there.
tg-latest = Latest: { $what }
tg-latest-mine = Latest of what is followed here
tg-upcoming = Planned: { $what }
tg-upcoming-mine = Planned, of what is followed here
tg-none-yet = Nothing known yet.
tg-none-ahead = Nothing announced.
tg-pair-how = Name two sides: /pair Iran Turkey
tg-pair-counts = Meetings: { $meetings } · Calls: { $calls } · Planned: { $planned }
tg-digest-daily = Every day at { $time }
tg-digest-weekly = Mondays at { $time }
tg-digest-none = No digest: each at once
tg-digest-how = Like this: /digest daily 08:00, /digest weekly 18:00, /digest off
tg-quiet-none = No quiet hours
tg-quiet-how = Like this: /quiet 22:00-07:00, /quiet off
tg-mute-how = Like this: /mute Iran 24h, /mute Iran Turkey 7d
tg-muted-event = You will hear no more of this event.
tg-language-which = Which language?
tg-zone-how = To change it, write a city or country: /timezone Tehran
tg-zone-which = Which of these?
tg-why-title = Why this was told
tg-why-how = Answer an alert with /why, and I show which words of which report led to it.
tg-inferred = inferred
tg-confidence = Confidence: { $percent } %
tg-field-mode = Kind
tg-field-status = Status
tg-field-participant = Who
tg-field-place = Where
tg-field-date = When
tg-field-time = Hour
tg-field-sequel = A further one
tg-field-language = Language
tg-feedback-what = What is wrong with it?
tg-feedback-how = Answer an alert with /feedback, or press the button under it.
tg-feedback-thanks = Thank you. An admin will look at it.
tg-feedback-again = You have said so already. Thank you.
tg-state-none = Nothing is set up here yet: /follow
tg-state-active = Alerts are on.
tg-state-paused = Alerts are paused.
tg-state-suspended = Alerts wait: Telegram refused the last one here. I try again by myself.
tg-state-left = Alerts are off, for I was removed or blocked. Your list is kept.
tg-status-follows = Follows: { $follows } · Muted: { $mutes }
tg-status-feeds = Feeds working: { $working } of { $feeds }
tg-status-last = Last report read at { $time } ({ $zone })
tg-stop-sure = This deletes the list, the settings and all I know of this chat. Sure?
tg-stop-yes = Delete everything
tg-stop-no = Keep it
tg-stopped = Deleted. /start begins anew.
tg-admins-only = Only admins of this chat can change that.
tg-cannot-check = Telegram does not tell me who the admins are just now. Please try again in a minute.
tg-slow-down = That was a lot at once. Please wait a moment.
tg-sorry = Something went wrong on my side. Please try again.
tg-channel-in-private = Channels are set up in a private chat with me.
tg-channel-pick = Press the button below and pick the channel. Telegram then asks you to let me post in it; I need no other right.
tg-channel-button = Pick a channel
tg-channel-chosen = This chat now sets up { $title }: what you follow here is told there. /done when finished. What should it follow?
tg-channel-not-in = I am not in { $title }. Add me there as an admin with the right "Post messages".
tg-channel-no-admin = I am no admin of { $title }. Make me one, with the right "Post messages".
tg-channel-no-post = In { $title } I lack the right "Post messages". Give it to me under Administrators, then pick the channel again.
tg-channel-not-yours = Only admins of { $title } can set it up.
tg-done = Done with { $title }. This chat is about yourself again.
tg-done-nothing = No channel is being set up.
tg-topic-gone = The topic that my alerts went to is gone. Where should they go?
tg-topic-here = Tell them here
tg-topic-moved = From now on alerts come here.
tg-inline-none = Nothing known. Open the bot
telegram-broadcast = { $text }
tg-admin-nothing = Nothing to show.
tg-admin-test-how = Like this: /test Headline to be read
tg-admin-broadcast-how = Like this: /broadcast Text for everybody
tg-admin-broadcast-sure = Every active subscriber would get this:
tg-admin-broadcast-yes = Send to all
tg-admin-broadcast-no = Drop it
tg-admin-broadcast-dropped = Dropped.
tg-admin-broadcast-sent = { $count ->
    [one] On its way to one place.
   *[other] On its way to { $count } places.
}
tg-profile = Tells you once, within a minute, when foreign ministers meet or call each other: who, how, where, when, and who reports it. From hundreds of news feeds in many languages, in your language.
tg-profile-short = Once per event: foreign ministers who met or called each other.
tg-cmd-follow = Follow a country, a pair, a person or a group
tg-cmd-following = What is followed here
tg-cmd-latest = The latest meetings and calls
tg-cmd-upcoming = What is planned
tg-cmd-pair = History of two sides
tg-cmd-unfollow = End a follow
tg-cmd-digest = All in one message a day or week
tg-cmd-quiet = Hours without alerts
tg-cmd-mute = Mute something for a while
tg-cmd-language = Choose the language
tg-cmd-timezone = Set the time zone
tg-cmd-channel = Set up a channel
tg-cmd-why = Why was this told? (as an answer)
tg-cmd-feedback = Say what is wrong with an alert (as an answer)
tg-cmd-missed = Tell me of a meeting that I missed
tg-cmd-status = How things stand
tg-cmd-help = What I can do
tg-cmd-stop = Delete all my data
tg-cmd-feeds = Health of the feeds
tg-cmd-stats = Figures
tg-cmd-recent = Newest items with verdicts
tg-cmd-said = Readers' feedback
tg-cmd-test = Read a headline and explain
tg-cmd-reload = Read the config anew
tg-cmd-broadcast = Write to everybody
