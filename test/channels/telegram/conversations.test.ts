import { expect, test } from "vitest";
import { stage } from "./stage.ts";

test("somebody starts, chooses, narrows, looks and ends", async () => {
  await using on = await stage();
  const Anna = on.host.world.person("Anna");
  await on.play(
    { people: { Anna } },
    `
    Anna: /start
    Bot: I tell you when foreign ministers meet
      [🇮🇷 Iran] [🇹🇷 Türkiye] [My region] [Search] [Everything]
    Anna presses [My region]
    Bot changes: Whom do you want to follow?
      [European Union] [« Back]
    Anna presses [Back]
    Bot changes: Whom
    Anna presses [🇮🇷 Iran]
    Bot changes: Followed: 🇮🇷 Iran
      [Calls only] [Meetings only] [Without planned ones] [My list]
    Anna presses [Calls only]
    Bot changes: Followed: 🇮🇷 Iran (Calls only)
      [Meetings only] [Calls and meetings]
    Anna: turkey egypt
    Bot: Followed: 🇪🇬 Egypt – 🇹🇷 Türkiye
    Anna: /following
    Bot: 2 follows … Iran (Calls only) … Egypt – 🇹🇷 Türkiye
      [✖ 🇮🇷 Iran (Calls only)]
    Anna presses [✖ 🇮🇷 Iran]
    Bot pops up: No longer followed: 🇮🇷 Iran
    Bot changes: One follow
    Anna: /unfollow Egypt Türkiye
    Bot: No longer followed
      [Undo]
    Anna presses [Undo]
    Bot changes: Followed: 🇪🇬 Egypt – 🇹🇷 Türkiye
    `,
  );
  expect(on.host.violations).toBe(0);
});
