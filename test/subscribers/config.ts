import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { compileFollowIndex, type FollowData } from "../../src/subscribers/follow-index.ts";

/** The shipped config's names, read without its loader: these tests are about follows. */
export function shippedData(): FollowData {
  const root = new URL("../../config/", import.meta.url).pathname;
  const read = (name: string) => parse(readFileSync(root + name, "utf8"));
  return {
    countries: readdirSync(`${root}countries`).map((name) => read(`countries/${name}`)),
    officials: read("officials.yaml").officials,
    groups: read("groups.yaml").groups,
    organisations: read("organisations.yaml").organisations,
    words: read("follows.yaml"),
  };
}

export const shippedIndex = () => compileFollowIndex(shippedData());
