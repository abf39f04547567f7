/** Every message in every language, to be read side by side: a page for each group of samples. */
import { LANGUAGES } from '../../../src/texts/languages.ts';
import { GROUPS } from './every-message.ts';
import type { Shown } from './sample.ts';
import { ORDINARY, SINGLE } from './world.ts';

interface LanguagePage {
  /** Of the file. */
  readonly name: string;
  readonly text: string;
}

const TITLES: Readonly<Record<keyof typeof GROUPS, string>> = {
  awards: 'Awards',
  members: 'Members',
  rules: 'Rules about reactions',
  rewards: 'Roles for totals',
  setup: 'Setup, communities and undos',
  server: 'Fields, links, erasures, deeds and notices',
  refusals: 'Refusals',
};

export function listLanguagePages(): readonly LanguagePage[] {
  const groups = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  return groups.map((group) => ({ name: `${group}.md`, text: toPage(group) }));
}

function toPage(group: keyof typeof GROUPS): string {
  const single = GROUPS[group](SINGLE);
  const sections = Object.entries(GROUPS[group](ORDINARY)).map(([name, show]) => {
    const blocks = Object.entries(LANGUAGES).map(([code, { name: language }]) => {
      const [few, one] = [toLines(show(code)), toLines(single[name]?.(code) ?? '')];
      const singular = one.filter((line) => !few.includes(line) && /[\d]/.test(line));
      return [`**${language}**`, '```text', ...few, ...(singular.length > 0 ? ['---', ...singular] : []), '```'].join(
        '\n',
      );
    });
    return [`## ${name}`, ...blocks].join('\n\n');
  });
  const lead =
    'Written by `npm run docs:languages`. Below a line stand the lines that differ where there is one of each thing.';
  return `${[`# ${TITLES[group]}`, lead, ...sections].join('\n\n')}\n`;
}

function toLines(shown: Shown): string[] {
  if (typeof shown === 'string') return shown.split('\n');
  if ('value' in shown) return [shown.name];
  const texts = 'custom_id' in shown ? [shown.title] : [shown.content, ...(shown.embeds ?? []).flatMap(toEmbedTexts)];
  const said = texts.flatMap((text) => (text === undefined ? [] : text.split('\n')));
  const described = ('files' in shown ? (shown.files ?? []) : []).flatMap(({ description = [] }) => description);
  return [...said, ...described, ...listLabels(shown.components ?? [])].map((line) => line.trimEnd());
}

type Embeds = Extract<Shown, { readonly embeds?: unknown }>['embeds'];

function toEmbedTexts({ title, description, fields = [], footer }: NonNullable<Embeds>[number]) {
  return [title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer?.text];
}

/** What stands on buttons, and over and in the fields of forms. */
function listLabels(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { label, placeholder } = part as { readonly label?: unknown; readonly placeholder?: unknown };
  const own = [label, placeholder].flatMap((text) => (typeof text === 'string' ? [`[ ${text} ]`] : []));
  return [...own, ...Object.values(part).flatMap(listLabels)];
}
