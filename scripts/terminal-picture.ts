/**
 * The report of a recording as a terminal shows it, as SVG: what README shows is what the program prints. Its colours are the
 * terminal's own, once for a light page and once for a dark one.
 */
import { join } from 'node:path';
import { renderText } from '../src/report/text.ts';
import { targetName } from '../src/report/wording.ts';
import { runSettingsOf } from '../src/settings/run-settings.ts';
import { columnsOf } from '../src/text/wrap.ts';
import { run } from '../src/world/run.ts';

const COLUMNS = 100;
/** Of a monospaced face at 13 pixels. */
const COLUMN_PX = 7.83;
const LINE_PX = 18;
const MARGIN_PX = 14;

const THEMES = {
  light: {
    ground: '#f6f8fa',
    text: '#1f2328',
    31: '#cf222e',
    32: '#1a7f37',
    33: '#9a6700',
    35: '#8250df',
    36: '#0969da',
  },
  dark: {
    ground: '#151b23',
    text: '#d1d7e0',
    31: '#ff7b72',
    32: '#56d364',
    33: '#e3b341',
    35: '#d2a8ff',
    36: '#79c0ff',
  },
} as const;
export type Theme = keyof typeof THEMES;

/** @param recording its path. */
export async function terminalPicture(recording: string, theme: Theme): Promise<string> {
  const { report } = await run(await runSettingsOf({ replay: [recording] }, []));
  const text = renderText(report, { colour: true, columns: COLUMNS });
  // A terminal goes on in the next line where a command is wider.
  const command = `$ smtp-cert-check ${report.targets.map(({ target }) => targetName(target)).join(' ')}`;
  const lines = [command, ...text.trimEnd().split('\n')].flatMap(inColumns);
  return svgOf(lines, theme);
}

function inColumns(line: string): string[] {
  if (columnsOf(line) <= COLUMNS) return [line];
  return [line.slice(0, COLUMNS), ...inColumns(line.slice(COLUMNS))];
}

function svgOf(lines: readonly string[], theme: Theme): string {
  const colours = THEMES[theme];
  const width = Math.ceil(COLUMNS * COLUMN_PX + 2 * MARGIN_PX);
  const height = lines.length * LINE_PX + 2 * MARGIN_PX;
  const rows = lines.map((line, index) => {
    const y = MARGIN_PX + (index + 0.75) * LINE_PX;
    return `<text x="${MARGIN_PX}" y="${y}" xml:space="preserve">${spansOf(line, colours)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    '<title>A report of smtp-cert-check on a terminal</title>',
    `<rect width="${width}" height="${height}" rx="6" fill="${colours.ground}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" fill="${colours.text}">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function spansOf(line: string, colours: Readonly<Record<string, string>>): string {
  return line
    .split(/(\u001b\[3\dm.*?\u001b\[39m)/)
    .map((part) => {
      const [, code = '', word] = /^\u001b\[(3\d)m(.*)\u001b\[39m$/.exec(part) ?? [];
      return word === undefined
        ? escaped(part)
        : `<tspan fill="${colours[code]}" font-weight="bold">${escaped(word)}</tspan>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Where README finds them. */
export const pictures = (['light', 'dark'] as const).map((theme) => ({
  theme,
  file: `docs/pictures/terminal-${theme}.svg`,
}));
export const pictured = join(import.meta.dirname, '..', 'test', 'recordings', 'postfix-expires-soon.json');
