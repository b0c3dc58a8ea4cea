import rule from '../../src/rules/plaintext-after-starttls.ts';
import { aConnection, aHandshake, anInterruption } from '../support/facts.ts';
import { testRule } from '../support/rule.ts';

const dialogue = (bytesAfterStarttls: number) => ({ greeting: 'mx', ehloKeywords: ['STARTTLS'], bytesAfterStarttls });

testRule(rule, [
  [
    'passes where nothing was said',
    aConnection({ observation: anInterruption('connect', { kind: 'timeout', limitMs: 1 }) }),
    'pass',
  ],
  ['passes when nothing follows the 220', aConnection(), 'pass'],
  [
    'sees it where the handshake failed, too',
    aConnection({
      observation: { ...anInterruption('handshake', { kind: 'connection-closed' }), dialogue: dialogue(1) },
    }),
    'fail',
  ],
  [
    'fails bytes behind the 220',
    aConnection({ observation: aHandshake({ dialogue: dialogue(19) }) }),
    {
      kind: 'fail',
      message: 'the server sent 19 bytes in clear behind its 220 to STARTTLS, none allowed',
      evidence: { plaintextBytes: 19 },
    },
  ],
]);
