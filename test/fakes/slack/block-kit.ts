// What Slack refuses in blocks, views and mrkdwn. Limits as its documentation and the doc comments of @slack/types 3.2 give them.

type Thing = Record<string, unknown>;
type Rule = (value: unknown, at: string, say: (problem: string) => void, surface: Surface) => void;
export type Surface = "message" | "modal" | "home";

const size = (value: string) => [...value].length;
const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null && !Array.isArray(value);

const word =
  (most: number, least = 1): Rule =>
  (value, at, say) => {
    if (typeof value !== "string") say(`${at} must be a string`);
    else if (size(value) < least) say(`${at} must have at least ${least} characters`);
    else if (size(value) > most) say(`${at} must have at most ${most} characters, has ${size(value)}`);
  };
const flag: Rule = (value, at, say) => {
  if (typeof value !== "boolean") say(`${at} must be true or false`);
};
const whole =
  (least: number, most: number): Rule =>
  (value, at, say) => {
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
      say(`${at} must be a whole number of ${least} to ${most}`);
  };
const oneOf =
  (...values: string[]): Rule =>
  (value, at, say) => {
    if (!values.includes(String(value))) say(`${at} must be one of ${values.join(", ")}`);
  };
const list =
  (least: number, most: number, each: Rule): Rule =>
  (value, at, say, surface) => {
    if (!Array.isArray(value)) return say(`${at} must be a list`);
    if (value.length < least || value.length > most) say(`${at} must have ${least} to ${most} entries, has ${value.length}`);
    for (const [i, entry] of value.entries()) each(entry, `${at}[${i}]`, say, surface);
  };
const link: Rule = (value, at, say, surface) => {
  word(3000)(value, at, say, surface);
  if (!/^(https?|slack|mailto):/.test(String(value))) say(`${at} must be a URL`);
};
/** An object with exactly these keys; a key that ends in "?" may be missing. */
const thing =
  (keys: Record<string, Rule>): Rule =>
  (value, at, say, surface) => {
    if (!isThing(value)) return say(`${at} must be an object`);
    for (const key of Object.keys(value)) if (!(key in keys) && !(`${key}?` in keys)) say(`${at}.${key} is not known`);
    for (const [key, rule] of Object.entries(keys)) {
      const name = key.replace("?", "");
      if (value[name] !== undefined) rule(value[name], `${at}.${name}`, say, surface);
      else if (!key.endsWith("?")) say(`${at}.${name} is missing`);
    }
  };
const byType =
  (kinds: Record<string, Rule>): Rule =>
  (value, at, say, surface) => {
    const kind = isThing(value) ? String(value.type) : "";
    const rule = kinds[kind];
    if (rule === undefined) say(`${at}.type "${kind}" is not allowed here`);
    else rule(value, at, say, surface);
  };

const plain = (most: number): Rule => thing({ type: oneOf("plain_text"), text: word(most), "emoji?": flag });
const marked =
  (most: number): Rule =>
  (value, at, say, surface) => {
    thing({ type: oneOf("mrkdwn"), text: word(most), "verbatim?": flag })(value, at, say, surface);
    if (isThing(value)) for (const problem of mrkdwnProblems(String(value.text))) say(`${at}.text: ${problem}`);
  };
const text = (most: number): Rule => byType({ plain_text: plain(most), mrkdwn: marked(most) });

const option = thing({ text: text(75), value: word(150), "description?": text(75), "url?": link });
const optionGroup = thing({ label: plain(75), options: list(1, 100, option) });
const confirm = thing({ title: plain(100), text: text(300), confirm: plain(30), deny: plain(30), "style?": oneOf("primary", "danger") });
const element = (keys: Record<string, Rule>) => thing({ type: word(50), "action_id?": word(255), "focus_on_load?": flag, ...keys });
const select = { "placeholder?": plain(150), "confirm?": confirm };
const filter = thing({
  "include?": list(1, 4, oneOf("im", "mpim", "private", "public")),
  "exclude_external_shared_channels?": flag,
  "exclude_bot_users?": flag,
});
const buttons: Record<string, Rule> = {
  button: element({
    text: plain(75),
    "url?": link,
    "value?": word(2000),
    "style?": oneOf("primary", "danger"),
    "confirm?": confirm,
    "accessibility_label?": word(75),
  }),
  overflow: element({ options: list(1, 5, option), "confirm?": confirm }),
};
const choices: Record<string, Rule> = {
  static_select: element({
    ...select,
    "options?": list(1, 100, option),
    "option_groups?": list(1, 100, optionGroup),
    "initial_option?": option,
  }),
  multi_static_select: element({
    ...select,
    "options?": list(1, 100, option),
    "initial_options?": list(1, 100, option),
    "max_selected_items?": whole(1, 100),
  }),
  external_select: element({ ...select, "initial_option?": option, "min_query_length?": whole(0, 50) }),
  multi_external_select: element({
    ...select,
    "initial_options?": list(1, 100, option),
    "min_query_length?": whole(0, 50),
    "max_selected_items?": whole(1, 100),
  }),
  conversations_select: element({
    ...select,
    "initial_conversation?": word(50),
    "default_to_current_conversation?": flag,
    "response_url_enabled?": flag,
    "filter?": filter,
  }),
  checkboxes: element({ options: list(1, 10, option), "initial_options?": list(1, 10, option), "confirm?": confirm }),
  radio_buttons: element({ options: list(1, 10, option), "initial_option?": option, "confirm?": confirm }),
  timepicker: element({ "placeholder?": plain(150), "initial_time?": word(5, 5), "confirm?": confirm, "timezone?": word(100) }),
};
const typed: Record<string, Rule> = {
  plain_text_input: element({
    "placeholder?": plain(150),
    "initial_value?": word(3000, 0),
    "multiline?": flag,
    "min_length?": whole(0, 3000),
    "max_length?": whole(1, 3000),
  }),
};
const image = { type: oneOf("image"), image_url: link, alt_text: word(2000) };

const blocks: Record<string, Rule> = {
  section: (value, at, say, surface) => {
    thing({
      type: word(20),
      "block_id?": word(255),
      "text?": text(3000),
      "fields?": list(1, 10, text(2000)),
      "accessory?": byType({ ...buttons, ...choices, image: thing(image) }),
      "expand?": flag,
    })(value, at, say, surface);
    if (isThing(value) && value.text === undefined && value.fields === undefined) say(`${at} needs text or fields`);
  },
  header: thing({ type: word(20), "block_id?": word(255), text: plain(150) }),
  context: thing({
    type: word(20),
    "block_id?": word(255),
    elements: list(1, 10, byType({ plain_text: plain(2000), mrkdwn: marked(2000), image: thing(image) })),
  }),
  actions: thing({ type: word(20), "block_id?": word(255), elements: list(1, 25, byType({ ...buttons, ...choices })) }),
  divider: thing({ type: word(20), "block_id?": word(255) }),
  input: (value, at, say, surface) => {
    if (surface === "message") say(`${at}: an input block is not allowed in a message here`);
    thing({
      type: word(20),
      "block_id?": word(255),
      label: plain(2000),
      element: byType({ ...choices, ...typed }),
      "hint?": plain(2000),
      "optional?": flag,
      "dispatch_action?": flag,
    })(value, at, say, surface);
  },
};

/** What is wrong with the blocks of a message, or [] . */
export function blockProblems(value: unknown, surface: Surface): string[] {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(problem);
  list(0, surface === "message" ? 50 : 100, byType(blocks))(value, "blocks", say, surface);
  if (!Array.isArray(value)) return problems;
  const ids = value.filter(isThing).flatMap((block) => (typeof block.block_id === "string" ? [block.block_id] : []));
  if (new Set(ids).size < ids.length) say("block_id must be unique");
  for (const block of value.filter(isThing)) checkElements(block, say, surface);
  if (surface === "message" && JSON.stringify(value).length > 13_200) say("msg_blocks_too_long");
  return problems;
}

function checkElements(block: Thing, say: (problem: string) => void, surface: Surface): void {
  const found = [...(Array.isArray(block.elements) ? block.elements : []), block.accessory, block.element].filter(isThing);
  const ids = found.flatMap((one) => (typeof one.action_id === "string" ? [one.action_id] : []));
  if (new Set(ids).size < ids.length) say(`action_id must be unique in a block: ${ids.join(", ")}`);
  for (const one of found) {
    const options = Array.isArray(one.options) ? one.options : [];
    const known = new Set(options.map((o) => JSON.stringify(o)));
    if (options.length > 0) {
      const values = options.filter(isThing).map((o) => o.value);
      if (new Set(values).size < values.length) say("option values must be unique");
      for (const initial of [one.initial_option, ...(Array.isArray(one.initial_options) ? one.initial_options : [])])
        if (initial !== undefined && !known.has(JSON.stringify(initial)))
          say("an initial option must be one of the options, to the letter");
    }
    if (one.response_url_enabled === true && (surface !== "modal" || block.type !== "input"))
      say("response_url_enabled works in input blocks of modals only");
  }
}

/** What is wrong with a view that is to be opened, updated or published, or []. */
export function viewProblems(value: unknown): string[] {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(problem);
  if (!isThing(value)) return ["view must be an object"];
  const surface = value.type === "home" ? "home" : "modal";
  const shared = {
    type: oneOf("home", "modal"),
    blocks: () => {},
    "private_metadata?": word(3000, 0),
    "callback_id?": word(255),
    "external_id?": word(255, 0),
  };
  const modal = { title: plain(24), "submit?": plain(24), "close?": plain(24), "clear_on_close?": flag, "notify_on_close?": flag };
  thing(surface === "home" ? shared : { ...shared, ...modal })(value, "view", say, surface);
  problems.push(...blockProblems(value.blocks, surface));
  const asks = Array.isArray(value.blocks) && value.blocks.filter(isThing).some((block) => block.type === "input");
  if (surface === "modal" && asks && value.submit === undefined) say("a modal with inputs needs a submit");
  return problems;
}

/** What is wrong with mrkdwn: a `<` or `&` that is not escaped, or a mention of everybody, which text from outside could have brought in. */
export function mrkdwnProblems(marked: string): string[] {
  const problems: string[] = [];
  if (/<!(channel|here|everyone)/.test(marked)) problems.push("mentions everybody");
  const rest = marked.replace(
    /<(?:https?:\/\/[^<>|\s]+(?:\|[^<>\n]*)?|mailto:[^<>|]+(?:\|[^<>]*)?|!date\^\d+\^[^<>|^]+(?:\^[^<>|]+)?\|[^<>]+|@[UW][A-Z0-9]+|#C[A-Z0-9]+(?:\|[^<>]*)?)>/g,
    "",
  );
  if (/[<>]/.test(rest.replace(/^> ?/gm, ""))) problems.push(`a bare < or > in ${JSON.stringify(marked.slice(0, 120))}`);
  if (/&(?!(amp|lt|gt);)/.test(rest)) problems.push(`a bare & in ${JSON.stringify(marked.slice(0, 120))}`);
  return problems;
}
