import { openServer } from "../../src/store/database.ts";
import { type Published, publish } from "./stream.ts";

// One of several processes that feed one database. In: the URL as argument, the items as one JSON line. Out: exit code 0 when all are in.
const [url] = process.argv.slice(2);
let said = "";
for await (const chunk of process.stdin) said += chunk;
await using database = openServer(url as string, { connections: 2 });
for (const item of JSON.parse(said) as Published[]) await publish(database.db, item);
