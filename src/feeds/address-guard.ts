import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Why an address is not fetched from; null: it may be. */
export type Refused = "scheme" | "credentials" | "inside" | "port";

/**
 * True for an address on the public internet. Everything else is inside: private, loopback, link-local (with the metadata services of
 * the clouds), carrier-grade NAT, multicast, reserved, and every IPv6 form that carries such an IPv4 address in it.
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false;
  let parsed = ipaddr.parse(address.replace(/%.*$/, ""));
  if (parsed instanceof ipaddr.IPv6) {
    if (parsed.isIPv4MappedAddress()) parsed = parsed.toIPv4Address();
    else {
      const bytes = parsed.toByteArray();
      const range = parsed.range();
      // NAT64 (64:ff9b::/96) and 6to4 (2002::/16) reach the IPv4 address inside them; Teredo and the rest are never feeds.
      if (range === "rfc6052") return isPublic(bytes.slice(12).join("."));
      if (range === "6to4") return isPublic(bytes.slice(2, 6).join("."));
      return range === "unicast" && (bytes[0] as number) >= 0x20 && (bytes[0] as number) <= 0x3f;
    }
  }
  return parsed.range() === "unicast" && address !== "168.63.129.16"; // Azure's metadata service stands on a public address
}

/** Judges an address before anything is connected: http and https only, no user name, no literal address inside. */
export function judgeUrl(url: URL, allowPrivate: boolean, allowed: typeof isPublic = isPublic): Refused | null {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "scheme";
  if (url.username !== "" || url.password !== "") return "credentials";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate) {
    // Ports of mail, shells and databases: a feed there is a trick to make us speak to them.
    if (url.port !== "" && Number(url.port) < 1024 && !["80", "443", "81", "591"].includes(url.port)) return "port";
    if (isIP(host) !== 0 && !allowed(host)) return "inside";
    if (/(^|\.)(localhost|local|internal|localdomain|home\.arpa)\.?$/i.test(host)) return "inside";
  }
  return null;
}

export class InsideAddressError extends Error {
  readonly code = "EINSIDE";
  constructor() {
    super("the address is inside this network");
  }
}

type LookupCallback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/**
 * A `lookup` for sockets that only ever answers public addresses. The socket connects to what was checked here (there is no second
 * look-up that could answer differently), so a name that is re-pointed between check and use gains nothing.
 */
export function publicLookup(resolve: typeof lookup = lookup, allowed: typeof isPublic = isPublic) {
  return (hostname: string, options: LookupOptions, callback: LookupCallback): void => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = (found as LookupAddress[]).filter((one) => allowed(one.address));
      const first = addresses[0];
      if (!first) return callback(new InsideAddressError(), []);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
