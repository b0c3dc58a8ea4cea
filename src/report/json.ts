import { helpUriOf } from '../advice/explanation.ts';
import type { OpenFinding } from '../model/known.ts';
import type { Report, ReportedChange, ReportedSchedule, Since, Standing } from '../model/report.ts';
import type { Target } from '../model/target.ts';
import { json } from '../text/escape.ts';
import { version } from '../version.ts';
import { publishedObservation } from './published-observation.ts';

/** The published form, docs/report.schema.json: schemaVersion 1. Fields may be added to it, none changes or goes. */
export function renderJson(report: Report): string {
  const published = {
    schemaVersion: 1,
    program: { name: 'smtp-cert-check', version },
    profile: report.profile,
    judgedAt: report.judgedAt,
    trustAnchors: report.trustAnchors,
    verdict: report.verdict,
    ...(report.notes && { notes: report.notes }),
    ...(report.change && { change: publishedChange(report.change) }),
    ...(report.schedule && { schedule: publishedSchedule(report.schedule) }),
    ...(report.since && { since: publishedSince(report.since) }),
    targets: report.targets.map(({ target, verdict, profile, expiresAt, calendar, findings, observations }) => ({
      target: publishedTarget(target),
      ...(target.writtenAt && { writtenAt: target.writtenAt }),
      ...(target.discovered && { discovered: target.discovered }),
      ...(target.isUnchanged && { isUnchanged: target.isUnchanged }),
      verdict,
      profile,
      expiresAt,
      calendar,
      findings: findings.map(({ key, ruleId, level, kind, message, evidence, endpoint, locations, accepted }) => ({
        key,
        ruleId,
        level,
        kind,
        message,
        evidence,
        address: endpoint?.address ?? null,
        locations,
        helpUri: helpUriOf(ruleId),
        ...(accepted && { accepted }),
      })),
      observations: observations.map(publishedObservation),
    })),
  };
  return `${json(published)}\n`;
}

function publishedTarget(target: Target): object {
  switch (target.kind) {
    case 'service':
      return { host: target.host, port: target.port, mode: target.mode };
    case 'file':
      return { file: target.file, ...(target.name !== null && { host: target.name }) };
  }
}

function publishedChange({ effect, ...change }: ReportedChange): object {
  if (effect === undefined) return change;
  const rows = effect.rows.map(({ before, after, remark }) => ({
    before: before && publishedStanding(before),
    after: after && publishedStanding(after),
    remark,
  }));
  return { ...change, effect: { ...effect, rows } };
}

function publishedSchedule({ workflow, lastRun, nextExpectedRun, problems }: ReportedSchedule): object {
  return { workflow, lastRun, nextExpectedRun, problems };
}

function publishedSince({ lastRun, added, still, gone, accepted, untold }: Since): object {
  const published = ({ key, ruleId, target, address, firstSeen, lastSeen }: OpenFinding) => ({
    key,
    ruleId,
    target,
    address,
    firstSeen,
    lastSeen,
  });
  const all = (findings: readonly OpenFinding[]) => findings.map(published);
  const isStill = accepted && { accepted: all(accepted) };
  return { lastRun, added: all(added), still: all(still), gone: all(gone), ...isStill, untold: all(untold) };
}

function publishedStanding({ target, verdict, expiresAt, ruleIds, seenBy }: Standing): object {
  return { target: publishedTarget(target), verdict, expiresAt, ruleIds, seenBy };
}
