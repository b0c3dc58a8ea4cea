/** Lines over powers of ten on both axes, as SVG. */

export interface Plot {
  readonly title: string;
  /** What stands below the axes. */
  readonly caption: string;
  readonly lines: readonly { readonly name: string; readonly points: readonly (readonly [x: number, y: number])[] }[];
}

const WIDTH = 720;
const HEIGHT = 380;
const AREA = { left: 64, right: 480, top: 20, bottom: 320 };
const INK = { light: '#1f2328', dark: '#e6edf3' } as const;
const GRID = { light: '#d1d9e0', dark: '#3d444d' } as const;
/** Told apart by their dashes too, where there are more than colours. */
const COLOURS = {
  light: ['#0969da', '#8250df', '#1a7f37', '#9a6700', '#cf222e', '#57606a'],
  dark: ['#58a6ff', '#bc8cff', '#3fb950', '#d29922', '#ff7b72', '#9198a1'],
} as const;

export function plotOf({ title, caption, lines }: Plot, theme: 'light' | 'dark'): string {
  const drawn = lines.filter(({ points }) => points.length > 0);
  const points = drawn.flatMap((one) => one.points);
  const all = points.length > 0 ? points : [[1, 1] as const];
  const x = scale(
    all.map(([one]) => one),
    AREA.left,
    AREA.right,
  );
  const y = scale(
    all.map(([, one]) => one),
    AREA.bottom,
    AREA.top,
  );
  const ink = INK[theme];
  const words = (at: string, text: string, anchor: string) =>
    `<text ${at} fill="${ink}" text-anchor="${anchor}">${text}</text>`;
  const axes = [
    ...y.powers.flatMap((power) => [
      `<path d="M${AREA.left} ${y.at(power)}H${AREA.right}" stroke="${GRID[theme]}"/>`,
      words(`x="${AREA.left - 8}" y="${(Number(y.at(power)) + 4).toFixed(1)}"`, power.toLocaleString('en'), 'end'),
    ]),
    ...x.powers.map((power) => words(`x="${x.at(power)}" y="340"`, power.toLocaleString('en'), 'middle')),
    words(`x="${AREA.left}" y="364"`, caption, 'start'),
    `<path d="M${AREA.left} ${AREA.top}V${AREA.bottom}H${AREA.right}" fill="none" stroke="${ink}"/>`,
  ];
  const drawings = drawn.map(({ name, points }, index) => {
    const colour = COLOURS[theme][index % COLOURS[theme].length];
    const dashes = index < COLOURS[theme].length ? '' : ' stroke-dasharray="6 4"';
    const at = points.map(([one, other]) => `${x.at(one)},${y.at(other)}`);
    const dots = points.map(([one, other]) => `<circle cx="${x.at(one)}" cy="${y.at(other)}" r="3" fill="${colour}"/>`);
    const label = `<text x="${AREA.right + 16}" y="${36 + index * 22}" fill="${colour}">${name}</text>`;
    return `<polyline points="${at.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"${dashes}/>${dots.join('')}${label}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">
<title>${title}</title>
${[...axes, ...drawings].join('\n')}
</svg>
`;
}

/** From the power of ten below the least value to the one above the greatest. */
function scale(values: readonly number[], from: number, to: number) {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    powers: Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index)),
    at: (value: number) => (from + ((to - from) * (Math.log10(value) - least)) / (most - least)).toFixed(1),
  };
}
