import type { Authorize, Installation, InstallationStore } from "@slack/bolt";
import { webApi } from "@slack/bolt";
import type { Db } from "../../store/database.ts";
import {
  claimRefresh,
  deleteInstall,
  findInstall,
  findInstallOfTeam,
  type Install,
  installKey,
  markDead,
  saveInstall,
  saveTeam,
  settleRefresh,
} from "../../store/installs.ts";
import type { Sealer } from "./sealing.ts";
import { quick } from "./web-client.ts";

/** What it takes to call Slack for one workspace. `team` goes with every call where the token is a whole organisation's. */
export interface Credentials {
  token: string;
  team?: string;
  botUser: string | null;
  botId: string | null;
  /** The install they come from; null for the one token of the environment. */
  key: string | null;
}

/** Why there are no credentials; `passing`: at this moment only. */
export interface NoCredentials {
  missing: string;
  passing?: true;
}

/** Nobody installed us there, or no longer: nothing that comes from there can be answered, however often it comes. */
export class NotInstalled extends Error {}

/** Finds the credentials for a workspace, refreshed where they were about to expire; or says why there are none. */
export type CredentialsOf = (team: string, now: Date) => Promise<Credentials | NoCredentials>;

/** A token this near its end is renewed: Slack's own margin, and long enough for a night without a network. */
const margin = 2 * 3_600_000;
/** Nobody else spends the refresh token meanwhile; a process that died with it is given up after that. */
const claim = 60_000;

export interface InstallNeeds {
  db: Db;
  sealer: Sealer;
  clientId: string;
  clientSecret: string;
  apiUrl: string | undefined;
  now: () => Date;
  /** Called after an install is stored, with the team, or null where a whole organisation installed us. */
  onInstalled?: (of: { team: string | null; enterprise: string | null }) => Promise<void>;
}

const open = ({ sealer }: Pick<InstallNeeds, "sealer">, install: Install) =>
  JSON.parse(sealer.open(install.sealed, install.key)) as Installation;
const endOf = (installation: Installation) =>
  installation.bot?.expiresAt === undefined ? null : new Date(installation.bot.expiresAt * 1000);

/** Bolt's store of installs over our database: an install of a whole organisation is kept under the organisation, any other under its team. */
export function installationStore(needs: InstallNeeds): Required<InstallationStore> {
  const { db, sealer, now } = needs;
  return {
    async storeInstallation(installation) {
      const [team, enterprise] = [installation.team?.id ?? null, installation.enterprise?.id ?? null];
      const key = installKey({ team, enterprise, whole: installation.isEnterpriseInstall === true });
      const name = installation.team?.name ?? installation.enterprise?.name ?? key;
      const sealed = sealer.seal(JSON.stringify(installation), key);
      await saveInstall(
        db,
        { key, team, enterprise, name, botUser: installation.bot?.userId ?? null, sealed, expiresAt: endOf(installation) },
        now(),
      );
      await needs.onInstalled?.({ team, enterprise });
    },
    async fetchInstallation({ teamId, enterpriseId, isEnterpriseInstall }) {
      const key = installKey({ team: teamId ?? null, enterprise: enterpriseId ?? null, whole: isEnterpriseInstall });
      const install = await findInstall(db, key);
      if (install === null) throw new Error(`Slack is not installed for ${key}`);
      return open(needs, install);
    },
    async deleteInstallation({ teamId, enterpriseId, isEnterpriseInstall }) {
      await deleteInstall(db, installKey({ team: teamId ?? null, enterprise: enterpriseId ?? null, whole: isEnterpriseInstall }), now());
    },
  };
}

/**
 * Credentials from stored installs. Tokens near their end are renewed first, by one process alone, for a refresh token is good for once;
 * the others go on with the old token, which lives until its end.
 */
export function storedCredentials(needs: InstallNeeds): { ofTeam: CredentialsOf; authorize: Authorize<boolean> } {
  const { db } = needs;

  const credentials = async (install: Install | null, team: string | undefined, now: Date): Promise<Credentials | NoCredentials> => {
    if (install === null) return { missing: "not installed in this workspace: open /slack/install" };
    if (install.dead !== null) return { missing: `its token is dead (${install.dead}): install again at /slack/install` };
    let installation = open(needs, install);
    if (install.expiresAt !== null && install.expiresAt.getTime() - now.getTime() <= margin) {
      const renewed = await renew(needs, install, installation, now);
      if ("installation" in renewed) installation = renewed.installation;
      else if (renewed.dead) return { missing: renewed.problem };
      else if (install.expiresAt <= now) return { missing: renewed.problem, passing: true };
    }
    if (installation.bot === undefined) return { missing: "installed without a bot: install again at /slack/install" };
    const { token, id, userId } = installation.bot;
    // The organisation's token is good in many teams: each call says in which.
    return { token, botId: id, botUser: userId, key: install.key, ...(install.team === null && team !== undefined ? { team } : {}) };
  };

  return {
    ofTeam: async (team, now) => credentials(await findInstallOfTeam(db, team), team, now),
    async authorize({ teamId, enterpriseId, isEnterpriseInstall }) {
      const key = installKey({ team: teamId ?? null, enterprise: enterpriseId ?? null, whole: isEnterpriseInstall });
      if (isEnterpriseInstall && teamId !== undefined && enterpriseId !== undefined) await saveTeam(db, teamId, enterpriseId);
      const found = await credentials(await findInstall(db, key), teamId, needs.now());
      if ("missing" in found)
        throw found.passing === true ? new Error(`Slack ${key}: ${found.missing}`) : new NotInstalled(`Slack ${key}: ${found.missing}`);
      return {
        botToken: found.token,
        ...(found.botId === null ? {} : { botId: found.botId }),
        ...(found.botUser === null ? {} : { botUserId: found.botUser }),
        ...(teamId === undefined ? {} : { teamId }),
        ...(enterpriseId === undefined ? {} : { enterpriseId }),
      };
    },
  };
}

type Renewal = { installation: Installation } | { problem: string; dead: boolean };

async function renew(needs: InstallNeeds, install: Install, installation: Installation, now: Date): Promise<Renewal> {
  const { db, sealer } = needs;
  const refreshToken = installation.bot?.refreshToken;
  if (refreshToken === undefined || installation.bot === undefined)
    return { problem: "the token has ended and cannot be renewed: install again", dead: false };
  if (!(await claimRefresh(db, install.key, new Date(now.getTime() + claim), now))) {
    const current = await findInstall(db, install.key);
    const other = current !== null && current.sealed !== install.sealed;
    return other ? { installation: open(needs, current) } : { problem: "another process is renewing the token", dead: false };
  }
  // Between our reading and our claim, another process may have spent the refresh token that we read.
  const current = await findInstall(db, install.key);
  if (current !== null && current.sealed !== install.sealed) {
    await settleRefresh(db, install.key, null);
    return { installation: open(needs, current) };
  }
  try {
    const client = new webApi.WebClient(undefined, quick(needs.apiUrl));
    const fresh = await client.oauth.v2.access({
      client_id: needs.clientId,
      client_secret: needs.clientSecret,
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    });
    if (fresh.access_token === undefined) throw new Error("Slack answered without a token");
    const bot = { ...installation.bot, token: fresh.access_token };
    if (fresh.refresh_token !== undefined) bot.refreshToken = fresh.refresh_token;
    const expiresAt = fresh.expires_in === undefined ? null : new Date(now.getTime() + fresh.expires_in * 1000);
    if (expiresAt === null) delete bot.expiresAt;
    else bot.expiresAt = Math.floor(expiresAt.getTime() / 1000);
    const renewed = { ...installation, bot } as Installation;
    await settleRefresh(db, install.key, { sealed: sealer.seal(JSON.stringify(renewed), install.key), expiresAt });
    return { installation: renewed };
  } catch (error) {
    await settleRefresh(db, install.key, null);
    const code = error instanceof webApi.WebAPIPlatformError ? String(error.data.error) : "";
    // Spent or revoked: no later attempt can mend it. Everything else may pass.
    const dead = ["invalid_refresh_token", "token_revoked", "account_inactive"].includes(code);
    if (dead) await markDead(db, install.key, code);
    return {
      problem: `the token could not be renewed (${code === "" ? "Slack was not reached" : code})${dead ? ": install again at /slack/install" : ""}`,
      dead,
    };
  }
}

/** Credentials of the one workspace whose token stands in the environment; asks Slack once who it is. */
export function environmentCredentials(
  token: string,
  apiUrl: string | undefined,
): { ofTeam: CredentialsOf; authorize: Authorize<boolean>; whoAmI: () => Promise<Self> } {
  let asked: Promise<Self> | undefined;
  const whoAmI = () => {
    asked ??= askWho(token, apiUrl).catch((error: unknown) => {
      asked = undefined; // Slack was away: the next one asks again
      throw error;
    });
    return asked;
  };
  return {
    whoAmI,
    ofTeam: async () => ({ token, botUser: null, botId: null, key: null }),
    async authorize({ teamId, enterpriseId }) {
      const self = await whoAmI();
      return {
        botToken: token,
        botId: self.botId,
        botUserId: self.botUser,
        ...(teamId === undefined ? {} : { teamId }),
        ...(enterpriseId === undefined ? {} : { enterpriseId }),
      };
    },
  };
}

/** Who a token speaks for. */
export interface Self {
  team: string;
  name: string;
  botUser: string;
  botId: string;
}

async function askWho(token: string, apiUrl: string | undefined): Promise<Self> {
  const self = await new webApi.WebClient(token, quick(apiUrl)).auth.test();
  return {
    team: self.team_id ?? "",
    name: `${self.user ?? ""} in ${self.team ?? ""}`,
    botUser: self.user_id ?? "",
    botId: self.bot_id ?? "",
  };
}
