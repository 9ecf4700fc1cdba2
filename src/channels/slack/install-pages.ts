import type { IncomingMessage, ServerResponse } from "node:http";
import type { CustomRoute } from "@slack/bolt";
import { InstallProvider } from "@slack/oauth";
import { type InstallNeeds, installationStore } from "./installs.ts";
import type { SlackNeeds } from "./needs.ts";
import { scopes } from "./scopes.ts";
import { quick, quietLogger } from "./web-client.ts";

const installPath = "/slack/install";
const redirectPath = "/slack/oauth_redirect";

/**
 * The two pages by which a workspace installs us: one leads to Slack with a state that only this browser has, the other takes the code,
 * checks the state against the browser's cookie, and stores the tokens.
 */
export function installRoutes(
  install: InstallNeeds,
  { stateSecret, publicUrl, authorizeUrl }: { stateSecret: string; publicUrl: string | null; authorizeUrl?: string },
  { wording, knowing, log }: SlackNeeds,
): CustomRoute[] {
  const t = (key: string, values?: Record<string, string | number>) => wording.t(wording.nearest(knowing().language), key, values);
  const redirectUri = publicUrl === null ? undefined : `${publicUrl.replace(/\/+$/, "")}${redirectPath}`;
  const provider = new InstallProvider({
    clientId: install.clientId,
    clientSecret: install.clientSecret,
    stateSecret,
    installationStore: installationStore(install),
    clientOptions: quick(install.apiUrl),
    logger: quietLogger(log),
    renderHtmlForInstallPath: (url) =>
      page(t("slack-install-title"), t("slack-install-text"), { href: url, label: t("slack-install-button") }),
    ...(authorizeUrl === undefined ? {} : { authorizationUrl: authorizeUrl }),
  });
  const options = { scopes: [...scopes], ...(redirectUri === undefined ? {} : { redirectUri }) };
  const answer = (res: ServerResponse, status: number, title: string, text: string) => {
    res.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    res.end(page(title, text));
  };
  return [
    {
      path: installPath,
      method: "GET",
      handler: (req: IncomingMessage, res: ServerResponse) =>
        void provider.handleInstallPath(req, res, undefined, options).catch(() => answer(res, 500, t("slack-install-failed"), "")),
    },
    {
      path: redirectPath,
      method: "GET",
      handler: (req: IncomingMessage, res: ServerResponse) =>
        void provider
          .handleCallback(req, res, {
            success: (installation) =>
              answer(
                res,
                200,
                t("slack-installed"),
                t("slack-installed-text", { name: installation.team?.name ?? installation.enterprise?.name ?? "Slack" }),
              ),
            failure: (error) => {
              log("warn", `an install failed (${error.code})`);
              answer(res, 400, t("slack-install-failed"), t("slack-install-again"));
            },
          })
          .catch(() => answer(res, 500, t("slack-install-failed"), "")),
    },
  ];
}

const html = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function page(title: string, text: string, link?: { href: string; label: string }): string {
  const button = link === undefined ? "" : `<p><a href="${html(link.href)}">${html(link.label)}</a></p>`;
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(title)}</title><style>body{font:1rem/1.5 system-ui;max-width:34rem;margin:4rem auto;padding:0 1rem}a{font-weight:600}</style><main dir="auto"><h1>${html(title)}</h1><p>${html(text)}</p>${button}</main>`;
}
