# Telegram 机器人在提醒之外说的话。
tg-own-name = 中文
tg-calls-only = 只看通话
tg-meetings-only = 只看会晤
tg-both = 通话和会晤
tg-ministers-only = 只看外长之间
tg-any-level = 任何级别
tg-no-planned = 不含计划中的
tg-planned-too = 也含计划中的
tg-my-region = 我的地区
tg-regions = ASEAN, SCO, BRICS, Central Asia, P5, G20
tg-search = 🔎 搜索
tg-back = « 返回
tg-newer = 更新
tg-older = 更早
tg-undo = 撤销
tg-my-follows = 我的列表
tg-my-mutes = 已静音的
tg-show-latest = 查看最新
tg-welcome =
    外长会晤或通话时我会告诉你：每件事只说一次，包括谁、在哪里、什么时候、由谁报道。

    想关注谁？在这里选，或直接写：“伊朗”、“伊朗 土耳其”、“拉夫罗夫 通话”、“GCC”。
tg-welcome-back = 欢迎回来。你关注了 { $count } 项。
tg-welcome-group =
    外长会晤或通话时我会告诉本群。由群管理员用 /follow 开始，例如 /follow 伊朗 土耳其。
    在话题中使用时，提醒会发到该话题。我在这里只读命令和对我的回复。
tg-help =
    /follow 伊朗 土耳其：告诉我这两方的消息。也可以是人、GCC 这样的集团或全部
    /following：我的列表；/unfollow 取消关注
    /latest、/upcoming：已发生的和计划中的，按我的列表或某国
    /pair 伊朗 土耳其：两方会晤和通话的次数
    /digest：每天或每周合成一条消息
    /quiet 22:00-07:00：不提醒的时段
    /mute 伊朗 24h：暂时不要
    /language、/timezone：语言和时区
    /channel：设置频道；完成后 /done
    /why、/feedback：作为对提醒的回复
    /missed 加链接：告诉我漏掉了什么
    /status：状态
    /stop：删除我所知道的你的一切

    名称可用多种语言。在任何聊天中写我的名字和两个国家，即可看到它们的最新消息。
tg-help-group =
    /follow 伊朗 土耳其：在这里通报这两方（管理员）
    /following、/latest、/upcoming、/pair 伊朗 土耳其：所有人可用
    /digest、/quiet、/mute、/language、/timezone：提醒方式（管理员）
    /why、/feedback：作为对提醒的回复
    /missed 加链接：告诉我漏掉了什么
    /stop：全部结束并删除列表（管理员）

    我在这里只读命令和对我的回复。有多个机器人时请加上我的名字：/follow@name。
tg-add-to-group = 把我加入群组
tg-try-inline = 在别的聊天中试试
tg-no-such-command = 我不认识这个命令。/help 列出全部。
tg-follow-what = 想关注谁？
tg-press-to-end = 点按即可取消。
tg-in-channel = 在 { $title }：
tg-samples = 最新的：
tg-button-old = 这个按钮已过期。请重新询问。
tg-gone = 这已不存在。
tg-latest = 最新：{ $what }
tg-latest-mine = 此处所关注的最新消息
tg-upcoming = 计划中：{ $what }
tg-upcoming-mine = 此处所关注的计划
tg-none-yet = 还没有消息。
tg-none-ahead = 没有已宣布的。
tg-pair-how = 请说出两方：/pair 伊朗 土耳其
tg-pair-counts = 会晤：{ $meetings } · 通话：{ $calls } · 计划：{ $planned }
tg-digest-daily = 每天 { $time }
tg-digest-weekly = 每周一 { $time }
tg-digest-none = 不要汇总：逐条即发
tg-digest-how = 这样写：/digest daily 08:00、/digest weekly 18:00、/digest off
tg-quiet-none = 不设安静时段
tg-quiet-how = 这样写：/quiet 22:00-07:00、/quiet off
tg-mute-how = 这样写：/mute 伊朗 24h、/mute 伊朗 土耳其 7d
tg-muted-event = 不再通报这件事。
tg-language-which = 哪种语言？
tg-zone-how = 要更改，请写城市或国家：/timezone 北京
tg-zone-which = 哪一个？
tg-why-title = 为什么通报
tg-why-how = 用 /why 回复一条提醒，我会显示是哪篇报道的哪些词得出的。
tg-inferred = 推断
tg-confidence = 可信度：{ $percent }%
tg-field-mode = 类型
tg-field-status = 状态
tg-field-participant = 谁
tg-field-place = 地点
tg-field-date = 日期
tg-field-time = 时间
tg-field-sequel = 再次
tg-field-language = 语言
tg-feedback-what = 哪里不对？
tg-feedback-how = 用 /feedback 回复一条提醒，或点按其下方的按钮。
tg-feedback-thanks = 谢谢。管理员会查看。
tg-feedback-again = 你已经说过了。谢谢。
tg-state-none = 这里还没有设置：/follow
tg-state-active = 提醒已开启。
tg-state-paused = 提醒已暂停。
tg-state-suspended = 提醒在等待：Telegram 拒绝了上一条。我会自行重试。
tg-state-left = 提醒已关闭，因为我被移除或屏蔽。你的列表仍保留。
tg-status-follows = 关注：{ $follows } · 静音：{ $mutes }
tg-status-feeds = 正常的来源：{ $working } / { $feeds }
tg-status-last = 最近一篇报道读于 { $time }（{ $zone }）
tg-stop-sure = 这将删除列表、设置和我所知道的本聊天的一切。确定吗？
tg-stop-yes = 全部删除
tg-stop-no = 保留
tg-stopped = 已删除。/start 重新开始。
tg-admins-only = 只有本聊天的管理员可以更改。
tg-cannot-check = Telegram 现在没有告诉我谁是管理员。请一分钟后再试。
tg-slow-down = 一下子太多了。请稍等。
tg-sorry = 我这边出了问题。请再试一次。
tg-channel-in-private = 频道在与我的私聊中设置。
tg-channel-pick = 点按下面的按钮并选择频道。Telegram 会请你允许我在其中发帖；我不需要其他权限。
tg-channel-button = 选择频道
tg-channel-chosen = 本聊天现在设置 { $title }：在这里关注的会在那里通报。完成后 /done。要关注什么？
tg-channel-not-in = 我不在 { $title } 中。请把我加为管理员，并给予“发布消息”权限。
tg-channel-no-admin = 我不是 { $title } 的管理员。请设我为管理员，并给予“发布消息”权限。
tg-channel-no-post = 我在 { $title } 中缺少“发布消息”权限。请在管理员中给予，然后重新选择频道。
tg-channel-not-yours = 只有 { $title } 的管理员可以设置它。
tg-done = { $title } 设置完毕。本聊天重新关于你自己。
tg-done-nothing = 没有正在设置的频道。
tg-topic-gone = 接收提醒的话题已不存在。要发到哪里？
tg-topic-here = 发到这里
tg-topic-moved = 今后提醒发到这里。
tg-inline-none = 没有消息。打开机器人
tg-profile = 外长会晤或通话时，一分钟内告诉你一次：谁、如何、在哪里、什么时候、由谁报道。来自多种语言的数百个新闻源，用你的语言。
tg-profile-short = 每件事一次：会晤或通话的外长。
tg-cmd-follow = 关注国家、双方、人物或集团
tg-cmd-following = 此处所关注的
tg-cmd-latest = 最新的会晤和通话
tg-cmd-upcoming = 计划中的
tg-cmd-pair = 两方的历史
tg-cmd-unfollow = 取消关注
tg-cmd-digest = 每天或每周合成一条
tg-cmd-quiet = 不提醒的时段
tg-cmd-mute = 暂时静音
tg-cmd-language = 选择语言
tg-cmd-timezone = 设置时区
tg-cmd-channel = 设置频道
tg-cmd-why = 为什么通报？（作为回复）
tg-cmd-feedback = 指出提醒的错误（作为回复）
tg-cmd-missed = 告诉我漏掉的会晤
tg-cmd-status = 状态
tg-cmd-help = 我能做什么
tg-cmd-stop = 删除我的全部数据
telegram-broadcast = { $text }
tg-admin-nothing = 没有可显示的。
tg-admin-test-how = 这样写：/test 要读的标题
tg-admin-broadcast-how = 这样写：/broadcast 给所有人的文字
tg-admin-broadcast-sure = 所有活跃订阅者将收到：
tg-admin-broadcast-yes = 发给所有人
tg-admin-broadcast-no = 放弃
tg-admin-broadcast-dropped = 已放弃。
tg-admin-broadcast-sent = 正在发往 { $count } 处。
tg-cmd-feeds = 来源状况
tg-cmd-stats = 数据
tg-cmd-recent = 最新条目及判定
tg-cmd-said = 读者反馈
tg-cmd-test = 读一条标题并解释
tg-cmd-reload = 重新读取配置
tg-cmd-broadcast = 给所有人写信
