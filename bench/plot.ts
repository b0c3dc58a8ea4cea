/** CPU time a host against the number of hosts, both in powers of ten, as SVG. */
import type { Scene } from './page.ts';

const WIDTH = 720;
const HEIGHT = 360;
const PLOT = { left: 60, right: 480, top: 20, bottom: 310 };
const INK = { light: '#1f2328', dark: '#e6edf3' } as const;
const COLOURS = {
  light: ['#0969da', '#8250df', '#1a7f37', '#9a6700'],
  dark: ['#58a6ff', '#bc8cff', '#3fb950', '#d29922'],
} as const;

export function plotOf(scenes: readonly Scene[], theme: 'light' | 'dark'): string {
  const onLoopback = scenes.filter(({ roundTripMs }) => roundTripMs[1] === 0);
  const most = Math.max(10, ...onLoopback.map(({ hostCount }) => hostCount));
  const x = (hosts: number) => PLOT.left + ((PLOT.right - PLOT.left) * Math.log10(hosts)) / Math.log10(most);
  // From 1 ms to 1,000 ms a host.
  const y = (ms: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * Math.log10(Math.max(1, ms))) / 3;
  const several = scenes.filter(({ hostCount }) => hostCount > 1);
  const names = [...new Set(several.flatMap(({ measured }) => [...measured.keys()]))];
  const lines = names.map((name, index) => {
    const colour = COLOURS[theme][index % COLOURS[theme].length];
    const points = onLoopback.flatMap(({ hostCount, measured }) => {
      const cpu = measured.get(name)?.cpu;
      return cpu === undefined ? [] : [`${x(hostCount).toFixed(1)},${y((cpu * 1000) / hostCount).toFixed(1)}`];
    });
    const label = `<text x="${PLOT.right + 12}" y="${40 + index * 22}" fill="${colour}">${name}</text>`;
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${label}`;
  });
  const ink = INK[theme];
  const words = (at: string, text: string, anchor = 'start') =>
    `<text ${at} fill="${ink}" text-anchor="${anchor}">${text}</text>`;
  const axes = [
    ...[1, 10, 100, 1000].map((ms) => words(`x="52" y="${(y(ms) + 4).toFixed(1)}"`, `${ms}`, 'end')),
    ...onLoopback.map(({ hostCount }) =>
      words(`x="${x(hostCount).toFixed(1)}" y="330"`, hostCount.toLocaleString('en'), 'middle'),
    ),
    words('x="60" y="350"', 'hosts, on loopback; CPU a host in ms'),
    `<path d="M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}" fill="none" stroke="${ink}"/>`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">
<title>CPU time a host, by the number of hosts</title>
${[...axes, ...lines].join('\n')}
</svg>
`;
}
