import { expect, test } from "vitest";
import { isPublic, judgeUrl, publicLookup } from "../../src/feeds/address-guard.ts";

test.each([
  "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.9.9.9", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "168.63.129.16",
  "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2001::1", "2001:db8::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "100::1", "::7f00:1", "not-an-address", "",
])("inside: %s", (address) => expect(isPublic(address)).toBe(false)); // biome-ignore format: a table

test.each([
  "1.1.1.1",
  "8.8.8.8",
  "93.184.216.34",
  "172.32.0.1",
  "2606:4700:4700::1111",
  "64:ff9b::808:808",
  "2002:808:808::1",
  "::ffff:8.8.8.8",
])("outside: %s", (address) => expect(isPublic(address)).toBe(true));

test.each([
  ["file:///etc/passwd", "scheme"], ["ftp://a.example/", "scheme"], ["gopher://a.example/", "scheme"], ["https://user:pw@a.example/", "credentials"],
  ["http://127.0.0.1/", "inside"], ["http://[::1]/", "inside"], ["http://2130706433/", "inside"], ["http://0x7f.1/", "inside"], ["http://0177.0.0.1/", "inside"], ["http://localhost/", "inside"], ["http://localhost./", "inside"],
  ["http://metadata.google.internal/", "inside"], ["http://printer.local/", "inside"], ["http://a.example:25/", "port"], ["http://a.example:22/", "port"],
  ["https://a.example/", null], ["http://a.example:8080/", null], ["http://8.8.8.8/", null],
])("%s", (url, refused) => expect(judgeUrl(new URL(url), false)).toBe(refused)); // biome-ignore format: a table

test("a feed that may stand inside still cannot be a file", () => {
  expect(judgeUrl(new URL("http://127.0.0.1:22/"), true)).toBeNull();
  expect(judgeUrl(new URL("file:///x"), true)).toBe("scheme");
});

type Found = { address: string; family: number }[];
const lookUp = (found: Found): Promise<[string | undefined, unknown]> =>
  new Promise((resolve) => {
    const resolver = ((_name: string, _options: unknown, done: (error: null, found: Found) => void) => done(null, found)) as never;
    publicLookup(resolver)("a.example", { all: true }, (error, addresses) => resolve([error?.code, addresses]));
  });

test("a name that resolves inside is refused; of a mixed answer only what is outside is left to connect to", async () => {
  expect(await lookUp([{ address: "169.254.169.254", family: 4 }])).toEqual(["EINSIDE", []]);
  expect(
    await lookUp([
      { address: "10.0.0.1", family: 4 },
      { address: "8.8.8.8", family: 4 },
    ]),
  ).toEqual([undefined, [{ address: "8.8.8.8", family: 4 }]]);
});
