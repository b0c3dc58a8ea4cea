/** Settings whose key and value are both values: `{ name: …, value: … }`, `KEY=VALUE`, options of commands, calls with a default. */
import { type Entry, itemsOf, scalarOf, type Value, valueAt } from './tree/tree.ts';

/** `- name: SMTP_HOST` with `value: …`, `- SMTP_HOST=…`, and blocks of one name with both, as entries of their own. */
export function pairsIn(value: Value): Entry[] {
  const items =
    value.kind === 'list' ? value.items : value.kind === 'block' ? value.entries.map((entry) => entry.value) : [];
  return items.flatMap((item): Entry[] => {
    if (item.kind === 'scalar') {
      const [lead = '', key = ''] = /^-{0,2}(?<key>[A-Za-z_][\w.-]*)=["']?/.exec(item.text) ?? [];
      if (key === '' || value.kind === 'block') return [];
      const start = lead.length;
      const text = item.text.slice(start).replace(/["']$/, '');
      return [{ key, keyAt: item.at, value: { kind: 'scalar', text, at: item.offsetOf?.(start) ?? item.at + start } }];
    }
    const name =
      item.kind === 'block'
        ? scalarOf(item, 'name', 'key', 'option_name', 'OptionName', 'parameter_key', 'ParameterKey')
        : undefined;
    const set =
      item.kind === 'block' ? valueAt(item, 'value', 'default', 'parameter_value', 'ParameterValue') : undefined;
    return name === undefined || set === undefined || name.isWord
      ? []
      : [{ key: name.text, keyAt: name.at, value: set }];
  });
}

/** What is run, with its arguments. */
export const COMMAND =
  /^(?:command|args|entrypoint|cmd|exec_?start|extra_?args|container_?args|java_(?:tool_)?options|(?:java|jvm|catalina|sbt|gradle)_opts)$/i;

/** `--smtp-host mail.acme.net --smtp-port=587`, in one text or as a list. */
export function optionsIn(value: Value): Entry[] {
  const words = itemsOf(value).flatMap((item) =>
    item.kind === 'scalar' && item.text.length < MAX_COMMAND
      ? [...item.text.matchAll(/[^\s"']+/g)].map(({ 0: text, index }) => ({
          text,
          at: item.offsetOf?.(index) ?? item.at + index,
        }))
      : [],
  );
  return words.flatMap(({ text, at }, index): Entry[] => {
    const [lead = '', key = '', sign] = /^-{1,2}([A-Za-z_][\w.-]*)(=)?/.exec(text) ?? [];
    const next = words[index + 1];
    if (key === '' || (sign === undefined && next === undefined)) return [];
    const set = sign === undefined ? next : { text: text.slice(lead.length), at: at + lead.length };
    return set === undefined ? [] : [{ key, keyAt: at, value: { kind: 'scalar', ...set } }];
  });
}

const MAX_COMMAND = 10_000;

/** The text that a value is, or that the code falls back to. */
export function literalIn(
  value: Value,
): { readonly text: string; readonly at: number; readonly isDefault: boolean } | null {
  if (value.kind === 'scalar') return value.isWord ? null : { text: value.text, at: value.at, isDefault: false };
  // <smtpHost value="…"/>
  if (value.kind === 'block') {
    const set = scalarOf(value, 'value');
    return set === undefined ? null : literalIn(set);
  }
  if (value.kind !== 'call') return null;
  const isEnvironment = /env|\bfetch$|\bconfig$|\|\|/i.test(value.name);
  const named = value.args
    .flatMap((arg) => (arg.kind === 'block' ? arg.entries : []))
    .find(({ key }) => key === 'default');
  const argument = isEnvironment
    ? (named?.value ?? (value.args.length > 1 ? value.args.at(-1) : undefined))
    : value.args[0];
  const literal = argument && literalIn(argument);
  return literal ? { ...literal, isDefault: isEnvironment || literal.isDefault } : null;
}

export type Part = { readonly text: string; readonly at: number };

/** PHPMailer's "a;b", Moodle's, and Symfony's "failover(smtp://a smtp://b)": each server by itself. */
export function partsOf({ text, at }: Part): Part[] {
  const isAlternatives = /^(?:failover|roundrobin)\(/.test(text);
  if (!isAlternatives && !text.includes(';')) return [{ text, at }];
  const pattern = isAlternatives ? /(?<![a-z+])[a-z+]+:\/\/[^\s()]+/g : /[^;\s]+/g;
  return [...text.matchAll(pattern)].slice(0, MAX_PARTS).map((match) => ({ text: match[0], at: at + match.index }));
}

const MAX_PARTS = 20;
