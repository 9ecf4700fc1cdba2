// npm run telegram:playground: talk by hand to the real bot, on a stand-in for Telegram, with the whole pipeline behind it.
import { openPlayground } from "./telegram-playground-stage.ts";

process.stdout.write("Reading the config and starting the database; this takes some seconds …\n");
const playground = await openPlayground(Number(process.env["PORT"] ?? 8090));
process.stdout.write(`Telegram playground at ${playground.url} (nothing leaves this machine; Ctrl-C ends it)\n`);
process.once("SIGINT", () => void playground.close().then(() => process.exit(0)));
