import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../src/model/report.ts';
import { renderPrometheus } from '../../src/report/prometheus.ts';
import { goodChain, issue } from '../support/ca.ts';
import {
  aFileTarget,
  aFinding,
  aHandshake,
  anInterruption,
  aReading,
  aReport,
  daysFromNow,
  now,
} from '../support/facts.ts';
import { goldenFiles } from '../support/golden.ts';
import { metricsDefects } from '../support/report-tools.ts';
import { toolsFor } from '../support/tools.ts';

const finding = aFinding();

/** Series -> value. */
function seriesOf(report: Report): Readonly<Record<string, number>> {
  const lines = renderPrometheus(report).split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [, series = '', value] = /^(.*) (\S+)$/.exec(line) ?? [];
        return [series, Number(value)];
      }),
  );
}

const mail = '{target="mail.example.com:587"}';

test('success is a pass or a warning, and nothing that could not be tested', () => {
  for (const [verdict, success] of [
    ['pass', 1],
    ['warn', 1],
    ['inconclusive', 0],
    ['fail', 0],
  ] as const)
    assert.equal(seriesOf(aReport({ verdict }))[`probe_success${mail}`], success, verdict);
});

test('the dates are those of the presented certificates and of the last good path, and absent where there is none', async () => {
  const { endEntity, intermediate } = await goodChain('ecdsa', { notAfter: daysFromNow(40) });
  const observations = [aHandshake({ presentedChain: [endEntity.pem, intermediate.pem] })];
  const series = seriesOf(aReport({ observations, expiresAt: daysFromNow(30).toISOString() }));
  assert.equal(series[`probe_ssl_earliest_cert_expiry${mail}`], daysFromNow(40).getTime() / 1000);
  assert.equal(series[`probe_ssl_last_chain_expiry_timestamp_seconds${mail}`], daysFromNow(30).getTime() / 1000);
  assert.equal(
    series['probe_tls_version_info{target="mail.example.com:587",address="192.0.2.1",version="TLS 1.3"}'],
    1,
  );
  assert.equal(series['smtp_cert_check_judged_timestamp_seconds'], now.getTime() / 1000);
  const info = Object.keys(series).find((name) => name.startsWith('probe_ssl_last_chain_info'));
  assert.match(info ?? '', /fingerprint_sha256="[0-9a-f]{64}",subject="CN=mail\.example\.com",issuer="CN=Test/);

  const none = seriesOf(aReport({ observations: [anInterruption('connect', { kind: 'timeout', limitMs: 1 })] }));
  assert.deepEqual(
    Object.keys(none).filter((name) => /expiry|_info\{target/.test(name)),
    [],
  );
});

test('no series is there twice, whatever the targets are called and however often a rule finds something', () => {
  const report = aReport(
    { target: aFileTarget({ file: 'a|b.pem' }), findings: [finding, finding, { ...finding, kind: 'inconclusive' }] },
    { target: aFileTarget({ file: 'a%7Cb.pem' }), observations: [aHandshake(), aHandshake()] },
  );
  const lines = renderPrometheus(report)
    .split('\n')
    .map((line) => line.replace(/ \S+$/, ''));
  const series = lines.filter((line) => line !== '' && !line.startsWith('#'));
  assert.deepEqual(
    series.filter((line, index) => series.indexOf(line) < index),
    [],
  );
  const found = seriesOf(report);
  assert.equal(found['smtp_cert_check_findings{target="file:a%7Cb.pem",rule="certificate-expired",level="error"}'], 2);
  assert.equal(
    found['smtp_cert_check_findings{target="file:a%7Cb.pem",rule="certificate-expired",level="inconclusive"}'],
    1,
  );
  assert.equal(found['probe_success{target="file:a%7Cb.pem (2)"}'], 1);
});

test('each chain of a file has its number for an address, and no version of TLS', async () => {
  const { endEntity } = await goodChain('ecdsa', { notAfter: daysFromNow(40) });
  const presentedChain = [endEntity.pem];
  const text = renderPrometheus(
    aReport(
      {
        target: aFileTarget(),
        observations: [aReading({ presentedChain, chainNumber: 1 }), aReading({ presentedChain, chainNumber: 2 })],
      },
      { target: aFileTarget({ file: 'b.pem' }), observations: [aReading({ presentedChain })] },
      { observations: [aHandshake({ endpoint: null, presentedChain: [endEntity.pem, 'no certificate'] })] },
    ),
  );
  assert.deepEqual(
    [...text.matchAll(/^probe_ssl_last_chain_info\{target="([^"]*)",address="([^"]*)"/gm)].map(
      ([, ...labels]) => labels,
    ),
    [
      ['file:mail/chain.pem', '#1'],
      ['file:mail/chain.pem', '#2'],
      ['file:b.pem', ''],
      ['mail.example.com:587', ''],
    ],
  );
  assert.equal(text.match(/^probe_tls_version_info\{/gm)?.length, 1);
});

test("promtool accepts every exposition, with a stranger's subject too, and refuses a broken one", async (t) => {
  const tools = toolsFor(t);
  if (tools === undefined) return;
  const subject = 'CN=a\\,b"c\\\\ \u00e9\u202e#{},O=x##[error]y';
  const { endEntity } = await goodChain('ecdsa', { subject, dnsNames: ['*.example.com'] });
  const hostile = renderPrometheus(aReport({ observations: [aHandshake({ presentedChain: [endEntity.pem] })] }));
  assert.match(hostile, /subject=".*a.*\\"c/);
  const expositions = [...(await goldenFiles())].filter(([name]) => name.endsWith('.prom')).map(([, text]) => text);
  for (const text of [...expositions, hostile]) assert.deepEqual(metricsDefects(tools, text), []);
  assert.notDeepEqual(metricsDefects(tools, hostile.replace('subject="', 'subject=')), []);
});

test('each metric has words of help, and all names of a certificate are in one label', async () => {
  const { pem } = await issue({ subject: 'CN=x', dnsNames: ['a.example', 'b.example'] });
  const text = renderPrometheus(aReport({ observations: [aHandshake({ presentedChain: [pem] })] }));
  assert.doesNotMatch(text, /^# HELP \w+ *$/m);
  assert.match(text, /subjectalternative="a\.example,b\.example"/);
});
