/** What of a PowerShell script is a setting: options of a command, and variables in a text of several lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPowershell } from '../../src/discover/powershell.ts';

const set = (script: string) =>
  readPowershell(script)
    .slice(1)
    .map(({ entries }) =>
      entries.map(({ key, value }) => `${key}=${value.kind === 'scalar' ? value.text : '?'}`).join(' '),
    )
    .filter((text) => text !== '');

test('the port of a command is of its server, and 25 where Send-MailMessage has none', () => {
  for (const [script, ...expected] of [
    ['Send-MailMessage -SmtpServer a -Port 465', 'SmtpServer=a SmtpPort=465'],
    ['send-mailmessage -Subject b -smtpserver a', 'Subject=b smtpserver=a SmtpPort=25'],
    ['Set-Relay -SmtpServer a', 'SmtpServer=a'],
    ['Send-MailMessage `\n  -SmtpServer a `\r\n  -Port 26', 'SmtpServer=a SmtpPort=26'],
    ['# Send-MailMessage -SmtpServer a'],
    ['<# .EXAMPLE\nSend-MailMessage -SmtpServer a\n#>\nGet-Date'],
    ['<# Send-MailMessage -SmtpServer a'],
    ['Get-Item -Path a'],
  ] as const)
    assert.deepEqual(set(script), expected, script);
});

test('variables in a text of several lines are read up to its end', () => {
  for (const [script, ...expected] of [
    ['$a = @"\nSMTP_HOST=a  \nx SMTP_PORT=1\n"@\nB_C=d', 'SMTP_HOST=a'],
    ['$a = @\'\r\nA=1\r\nB=2\r\n\'@\n$b = @"\nC=3\n"@', 'A=1 B=2', 'C=3'],
    ['$a = @"\n"@\nA=1\n"@'],
    ['$a = @"\nA=1\n'],
    ['$a = @" A=1\n"@'],
  ] as const)
    assert.deepEqual(set(script), expected, script);
  const [, block] = readPowershell('$a = @"\nA=b\n"@');
  assert.deepEqual(block?.entries, [{ key: 'A', keyAt: 8, value: { kind: 'scalar', text: 'b', at: 10 } }]);
});
