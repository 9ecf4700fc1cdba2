import type { FanOutNeeds } from "./alerts/fan-out.ts";
import type { Config } from "./config/config.ts";
import { compileTopics } from "./reading/events/topics.ts";
import { compileKnowledge, type Knowledge } from "./reading/words/compile.ts";
import { compileFollowIndex, type FollowIndex } from "./subscribers/follow-index.ts";
import type { Wording } from "./wording/bundle.ts";
import type { Composer } from "./wording/compose.ts";
import { compileNames } from "./wording/names.ts";

/** All that follows from one config, compiled once and swapped as a whole: nobody ever works with half of an old and half of a new one. */
export interface Loaded {
  config: Config;
  knowledge: Knowledge;
  composer: Composer;
  follows: FollowIndex;
  alerts: FanOutNeeds;
}

/** Compiles a config; takes about a second. */
export function compile(config: Config, wording: Wording): Loaded {
  const countries = config.knowledge.languages.flatMap(({ names }) => (names === null ? [] : [names]));
  const { officials, organisations } = config.knowledge;
  return {
    config,
    knowledge: compileKnowledge(config.knowledge),
    composer: {
      wording,
      names: compileNames({
        countries,
        officials,
        organisations,
        groups: Object.fromEntries(Object.entries(config.groups).map(([id, { name }]) => [id, { names: { en: name } }])),
        topics: config.topics,
      }),
      topicsOf: compileTopics({ topics: config.topics }),
    },
    follows: compileFollowIndex({ countries, officials, organisations, groups: config.groups, words: config.follows }),
    alerts: { groups: config.groups, settings: config.settings.alerts },
  };
}
