import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Encrypts and decrypts what must not be readable in a copy of the database. */
export interface Sealer {
  /** `label` names what it belongs to: sealed text moved to another row no longer opens. */
  seal(text: string, label: string): string;
  /** Throws where the key or the label is not the one it was sealed with, or a bit has changed. */
  open(sealed: string, label: string): string;
}

/** AES-256-GCM under `key`, 32 bytes in base64, as `openssl rand -base64 32` makes them. Throws for a key of another length. */
export function sealer(key: string): Sealer {
  const secret = Buffer.from(key, "base64");
  if (secret.length !== 32) throw new Error("the encryption key must be 32 bytes in base64: make one with `openssl rand -base64 32`");
  return {
    seal(text, label) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", secret, iv).setAAD(Buffer.from(label));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return ["v1", iv.toString("base64"), cipher.getAuthTag().toString("base64"), sealed.toString("base64")].join(".");
    },
    open(sealed, label) {
      const [version, iv, tag, data] = sealed.split(".");
      if (version !== "v1" || iv === undefined || tag === undefined || data === undefined) throw new Error("not a sealed text of ours");
      try {
        const cipher = createDecipheriv("aes-256-gcm", secret, Buffer.from(iv, "base64"), { authTagLength: 16 })
          .setAAD(Buffer.from(label))
          .setAuthTag(Buffer.from(tag, "base64"));
        return Buffer.concat([cipher.update(Buffer.from(data, "base64")), cipher.final()]).toString("utf8");
      } catch {
        throw new Error(
          "stored Slack tokens do not open: PARLEY_ENCRYPTION_KEY is not the key they were sealed with; install Slack again, or bring the old key back",
        );
      }
    },
  };
}
