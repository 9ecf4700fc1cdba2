# What is answered to a reader who tells of a miss, and why an item was taken for no event.
missed-how = 请用 { $command } 加上我漏掉的报道的链接或文字。
missed-thanks = 谢谢。我没有见过这篇报道；管理员会查看。
missed-again = 您已经告诉过我了。谢谢。
missed-enough = 谢谢，今天已经够了。管理员会查看您发来的内容。
missed-read = 我已把这篇报道读作一个事件。这里是否收到提醒，取决于这里关注了谁。
missed-nearly = 我见过这篇报道，但没有当作事件：{ $reason }。谢谢，管理员会查看。
missed-nothing = 我见过这篇报道，其中没有发现外长的会晤或通话。谢谢，管理员会查看。

refusal-background = 只是回顾以前的接触
refusal-denied = 被否认的接触
refusal-offered = 愿望或提议，并非确定的会晤
refusal-no-minister = 没有外长参加
refusal-one-side = 只提到一方
refusal-domestic = 各方同属一国
refusal-presidents = 只有领导人而无外长
refusal-summons = 召见
refusal-letter = 信函或致电
refusal-statement = 声明
refusal-trip = 没有会晤对象的访问
refusal-excluded = 管理员已排除
refusal-too-long = 其余内容过长,未读
refusal-unsure = 不够确定
