import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { fanOut } from "../src/alerts/fan-out.ts";
import { alertDefaults } from "../src/alerts/settings.ts";
import { createSender } from "../src/channels/deliver.ts";
import { createPace } from "../src/channels/pace.ts";
import { telegramApi, telegramChannel } from "../src/channels/telegram/send.ts";
import { openServer, transaction } from "../src/store/database.ts";
import { migrate, readMigrations } from "../src/store/migrate.ts";
import { addConsultation, composer, groups, minister } from "../test/alerts/world.ts";
import { startServer } from "../test/engines.ts";
import { virtualClock } from "../test/fakes/telegram/clock.ts";
import { tooMany } from "../test/fakes/telegram/faults.ts";
import { strictTelegram, token } from "../test/fakes/telegram/host.ts";

// An hour of full load on a virtual clock, against the strict stand-in that counts every violation of Telegram's limits. The yardstick is
// what the platform allows: thirty messages a second in all, one a second to a chat, twenty a minute to a group.

const ALLOWED_PER_SECOND = 30;

/** Prints one line a figure. `minutes`: virtual time; an hour takes some minutes of real time. `faults`: 429s that come out of the blue. */
export async function benchSender(print: (line: string) => void, minutes = 60, faults = 0): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const server = await startServer(join(folder, "server"));
  const clock = virtualClock();
  const host = await strictTelegram({ clock });
  const needed = minutes * 60 * ALLOWED_PER_SECOND;
  const chats = 4000;
  try {
    await using database = openServer(`${server.url}/postgres`, { connections: 10 });
    const { db } = database;
    await migrate(db, readMigrations(fileURLToPath(new URL("../migrations", import.meta.url))));
    const ids = Array.from({ length: chats }, (_, n) => host.world.person(`Reader ${n}`).id);
    for (const room of host.world.rooms.values()) room.started = true;
    await db.execute(sql`insert into subscribers (address, channel, chat, state_since, created_at, cap_per_hour)
      select 'telegram:' || n, 'telegram', n, '2026-01-01', '2026-01-01', 32000 from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) n`);
    await db.execute(sql.raw("insert into follows (subscriber_id, a, created_at) select id, '*', '2026-01-01' from subscribers"));
    const rounds = Math.ceil(needed / chats) + 1;
    for (let n = 0; n < rounds; n++) {
      const change = await addConsultation(db, { participants: [minister("IR"), minister("TR")] }, clock.now());
      await transaction(db, (tx) => fanOut(tx, [change], { groups, settings: alertDefaults }, clock.now()));
    }
    await db.execute(sql.raw("analyze"));
    const api = telegramApi({ token, apiRoot: host.url });
    const channel = telegramChannel({ api, botId: 7000 });
    const counts: Record<string, number> = {};
    const sender = createSender({
      db, channel, pace: createPace(channel.pace), worker: "bench", now: clock.now, parallel: 30, composer, groups,
      settings: { ...alertDefaults, giveUpHours: 1000 }, count: (result) => { counts[result] = (counts[result] ?? 0) + 1; },
    }); // biome-ignore format: one call
    const begin = clock.now().getTime();
    const end = begin + minutes * 60_000;
    const real = performance.now();
    let injected = 0;
    while (clock.now().getTime() < end) {
      if (injected < faults && clock.now().getTime() - begin > ((injected + 1) * (end - begin)) / (faults + 1)) {
        host.answerNext(tooMany(5));
        injected++;
      }
      const { taken, next } = await sender.tick();
      await sender.idle();
      if (taken === 0) clock.advance(Math.max(1, (next?.getTime() ?? clock.now().getTime() + 20) - clock.now().getTime()));
    }
    const sent = counts["sent"] ?? 0;
    print(`${minutes} minutes of load: ${sent.toLocaleString("en")} sent, ${((100 * sent) / needed).toFixed(1)} % of what is allowed`);
    print(`limits violated: ${host.violations}; 429s sent out of the blue: ${injected}; outcomes: ${JSON.stringify(counts)}`);
    print(
      `real time: ${((performance.now() - real) / 1000).toFixed(0)} s, ${((performance.now() - real) / Math.max(1, sent)).toFixed(2)} ms a message`,
    );
  } finally {
    await host.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await benchSender(console.log, Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 0));
