import { expect, test } from "vitest";
import { followsOf, subscribersOfChat } from "../../../src/store/subscribers.ts";
import { index, stage } from "./stage.ts";

const statesOf = async (on: Awaited<ReturnType<typeof stage>>, chat: number) =>
  (await subscribersOfChat(on.db, "telegram", String(chat))).map(({ address, state }) => ({ address, state }));

test("in a group only its admins change what it follows; anybody may look", async () => {
  await using on = await stage();
  const { world } = on.host;
  const Anna = world.person("Anna");
  const Boris = world.person("Boris", "ru");
  const Club = world.group("Club", Anna);
  world.joins(Boris, Club);
  world.place(Club, "member", Anna);
  await on.host.settled();
  expect(on.host.accepted.at(-1)?.text).toContain("I tell this group");
  const cast = { people: { Anna, Boris }, rooms: { Club } };
  await on.play(
    cast,
    `
    Boris in Club: /follow Iran
    Bot: Only admins of this chat
    Boris in Club: hello everybody
    Bot is silent
    Boris in Club: /follow@other_bot Iran
    Bot is silent
    Anna in Club: /follow@parley_bot Iran
    Bot: Now followed: 🇮🇷 Iran
      [Calls only]
    Boris in Club presses [Calls only]
    Bot pops up: Only admins
    Anna in Club presses [Calls only]
    Bot changes: Iran (calls only)
    Boris in Club: /following
    Bot: One follow here
    Boris in Club: /status
    Bot: Alerts are on
    Boris in Club anonymously: /follow Egypt
    Bot: Now followed: 🇪🇬 Egypt
    Boris in Club replies: thanks
    Bot is silent
    `,
  );
  // Promoted meanwhile: Telegram tells only bots that are admins, so the list is asked for again after some minutes.
  world.joins(Boris, Club, "administrator");
  on.host.clock.advance(6 * 60_000);
  await on.play(cast, "Boris in Club: /unfollow Egypt\nBot: No longer followed");
  expect(on.host.calls.filter((call) => call.method === "getChatMember")).toEqual([]);
  expect(on.host.calls.filter((call) => call.method === "getChatAdministrators")).toHaveLength(2);
  expect(on.host.violations).toBe(0);
});

test("answers stay in the topic where they were asked, and each topic has its own list", async () => {
  await using on = await stage();
  const { world } = on.host;
  const Anna = world.person("Anna");
  const Club = world.group("Club", Anna, "forum");
  const news = world.topic(Club, "News");
  world.topic(Club, "Chat");
  world.place(Club, "member", Anna);
  await on.host.settled();
  await on.play(
    { people: { Anna }, rooms: { Club } },
    `
    Anna in Club/News: /follow Iran
    Bot: Now followed
    Anna in Club/Chat: /following
    Bot: Nothing is followed here yet
    Anna in Club/News: /following
    Bot: One follow
    Anna in Club: /following
    Bot: Nothing is followed here yet
    `,
  );
  // The topic is deleted: the group is asked where to go on, and nothing is lost.
  world.deleteTopic(Club, news);
  const message = {
    lang: "en",
    direction: "ltr" as const,
    summary: "x",
    blocks: [{ role: "note" as const, keep: 0, lines: [[{ text: "x" }]] }],
    actions: [],
    preview: null,
    consultationId: null,
    data: null,
  };
  const address = { channel: "telegram" as const, chat: String(Club.chat.id), thread: String(news) };
  on.host.clock.advance(60_000);
  expect(await on.telegram.channel.send(address, message, { now: on.host.clock.now(), deliveryId: 1 })).toEqual({
    kind: "refused",
    reason: "gone",
  });
  expect(on.host.accepted.at(-1)).toMatchObject({ text: "The topic that my alerts went to is gone. Where should they go?" });
  await on.play(
    { people: { Anna }, rooms: { Club } },
    `
    Anna in Club presses [Tell them here]
    Bot changes: From now on alerts come here.
    Anna in Club: /following
    Bot: One follow
    `,
  );
  expect(await statesOf(on, Club.chat.id)).toEqual([{ address: `telegram:${Club.chat.id}`, state: "active" }]);
});

test("blocked, unblocked, removed and back: at once, and no follow is lost", async () => {
  await using on = await stage();
  const { world } = on.host;
  const Anna = world.person("Anna");
  const Club = world.group("Club", Anna);
  world.place(Club, "member", Anna);
  await on.host.settled();
  await on.play({ people: { Anna }, rooms: { Club } }, "Anna: /follow Iran\nBot: Now\nAnna in Club: /follow Egypt\nBot: Now");
  world.blocks(Anna);
  world.place(Club, "kicked", Anna);
  await on.host.settled();
  expect(await statesOf(on, Anna.id)).toMatchObject([{ state: "left" }]);
  expect(await statesOf(on, Club.chat.id)).toMatchObject([{ state: "left" }]);
  world.unblocks(Anna);
  world.place(Club, "member", Anna);
  await on.host.settled();
  expect(await statesOf(on, Anna.id)).toMatchObject([{ state: "active" }]);
  expect(await statesOf(on, Club.chat.id)).toMatchObject([{ state: "active" }]);
  on.host.clock.advance(10_000);
  await on.play(
    { people: { Anna }, rooms: { Club } },
    "Anna: /following\nBot: One follow here: • 🇮🇷 Iran\nAnna in Club: /following\nBot: One follow here: • 🇪🇬 Egypt",
  );
});

test("a group that becomes a supergroup keeps its list and its state, whatever stale news comes around it", async () => {
  await using on = await stage();
  const { world } = on.host;
  const Anna = world.person("Anna");
  const Club = world.group("Club", Anna, "group");
  world.place(Club, "member", Anna);
  await on.host.settled();
  await on.play({ people: { Anna }, rooms: { Club } }, "Anna in Club: /follow Iran Turkey\nBot: Now followed");
  const Next = world.migrate(Club, Anna);
  await on.host.settled();
  expect(await statesOf(on, Club.chat.id)).toEqual([]);
  expect(await statesOf(on, Next.chat.id)).toEqual([{ address: `telegram:${Next.chat.id}`, state: "active" }]);
  await on.play({ people: { Anna }, rooms: { Next } }, "Anna in Next: /following\nBot: One follow here: • 🇮🇷 Iran – 🇹🇷 Türkiye");
  const old = { channel: "telegram" as const, chat: String(Club.chat.id), thread: null };
  expect(await on.telegram.channel.confirm?.(old)).toBe("unknown");
});

test("a channel is set up from the private chat, and the missing right is named", async () => {
  await using on = await stage();
  const { world } = on.host;
  const Anna = world.person("Anna");
  const Boris = world.person("Boris");
  const News = world.group("News & <Views>", Anna, "channel");
  const cast = { people: { Anna, Boris }, rooms: { News } };
  await on.play(cast, "Anna: /channel\nBot: Press the button below\n  [Pick a channel]");
  const shared = (rights: Parameters<typeof world.shares>[3], who = Anna) => {
    on.host.clock.advance(5000);
    world.shares(who, News, 1, rights);
    return on.host.settled();
  };
  const last = () => on.host.accepted.at(-1)?.text;
  await shared(null);
  expect(last()).toBe('I am not in News & <Views>. Add me there as an admin with the right "Post messages".');
  await shared({ can_post_messages: false });
  expect(last()).toContain("I lack the right");
  await shared({ can_post_messages: true });
  expect(last()).toContain("This chat now sets up News & <Views>");
  on.host.clock.advance(5000);
  await on.play(
    cast,
    `
    Anna: Iran Turkey
    Bot: In News & <Views>: Now followed: 🇮🇷 Iran – 🇹🇷 Türkiye
    Anna: /following
    Bot: In News & <Views>: One follow here
    Anna: /language fa
    Bot: فارسی
    Anna: /done
    Bot: Done with News & <Views>
    Anna: /following
    Bot: Nothing is followed here yet
    News posts: /follow Egypt
    Bot: مصر
    `,
  );
  const [channel] = await subscribersOfChat(on.db, "telegram", String(News.chat.id));
  expect(channel).toMatchObject({ language: "fa", title: "News & <Views>" });
  expect((await followsOf(on.db, channel?.id ?? 0)).map(({ a, b }) => [a, b])).toEqual([
    ["IR", "TR"],
    ["EG", null],
  ]);
  // Somebody who is no admin there picks it too.
  world.writes(Boris, "/start");
  await on.host.settled();
  await shared(null, Boris);
  expect(last()).toBe("Only admins of News & <Views> can set it up.");
  expect(index.known("IR")).toBe(true);
});
