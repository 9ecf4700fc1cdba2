import { expect, test } from "vitest";
import { allDeliveries } from "../../alerts/world.ts";
import { stage } from "./stage.ts";

test("admins see the works, test a headline, reload, and broadcast on a second word", async () => {
  // Ids of the stand-in's people begin at 100.
  await using on = await stage({ settings: { admins: [100] } });
  const { world } = on.host;
  const Anna = world.person("Anna");
  const Boris = world.person("Boris");
  const Club = world.group("Club", Boris);
  world.place(Club, "member", Boris);
  await on.host.settled();
  await on.play(
    { people: { Anna, Boris }, rooms: { Club } },
    `
    Boris in Club: /follow Iran
    Bot: Now followed
    Boris: /follow Egypt
    Bot: Now followed
    Boris: /stats
    Bot: I do not know this command
    Boris: /broadcast hello
    Bot: I do not know this command
    Anna: /feeds
    Bot: IRNA: fine TASS: HTTP 503 since 11:40
      [↻ 1/1]
    Anna: /recent
    Bot: item 1: no consultation … item 60
    Anna: /stats
    Bot: items: 12,000
    Anna: /test Lavrov <b>calls</b> Fidan
    Bot: call, held, IR – TR <from> "Lavrov <b>calls</b> Fidan"
    Anna: /test
    Bot: Like this
    Anna: /reload
    Bot: config/feeds.yaml:3: feeds.0.language: no such key
    Anna: /said
    Bot: Nothing to show
    Anna: /broadcast We move <b>tonight</b> & back
    Bot: Every active subscriber would get this: We move <b>tonight</b> & back
      [Send to all] [Drop it]
    Anna presses [Send to all]
    Bot changes: On its way to 2 places.
    `,
  );
  expect(await allDeliveries(on.db)).toMatchObject([
    { kind: "notice", notice: { values: { text: "We move <b>tonight</b> & back" } } },
    { kind: "notice" },
  ]);
  // A second press of a button that somebody kept: nothing is sent twice, and nobody else's draft is.
  const preview = on.host.accepted.find((message) => message.text.startsWith("Every active")) as never;
  world.presses(Anna, preview, "bc:1");
  world.presses(Boris, preview, "bc:1");
  await on.host.settled();
  expect(await allDeliveries(on.db)).toHaveLength(2);
});

test("notices reach the admins who can be reached", async () => {
  await using on = await stage({ settings: { admins: [100, 101, 999] } });
  const Anna = on.host.world.person("Anna");
  on.host.world.person("Boris, who never wrote");
  await on.play({ people: { Anna } }, "Anna: /status\nBot: Nothing is set up");
  on.host.clock.advance(5000);
  expect(await on.telegram.tellAdmins(["No feed has succeeded for 60 min <since 11:00>"])).toBe(1);
  expect(on.host.accepted.at(-1)?.text).toBe("No feed has succeeded for 60 min <since 11:00>");
  expect(on.logged.filter(({ level }) => level === "warn")).toHaveLength(2);
});
