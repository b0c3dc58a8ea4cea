/** What is known of a file by its name and by what is in it, beyond the names of its keys. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownOf, withoutBranches } from '../../src/discover/applications.ts';
import { baseNameOf } from '../../src/discover/format.ts';
import type { Block } from '../../src/discover/tree/tree.ts';

test('the software of a file says its ports and words', () => {
  assert.deepEqual(knownOf('settings.py', 'EMAIL_HOST = x\n'), { defaultPort: 25, areDefaultsLikely: true });
  assert.deepEqual(knownOf('a/app/settings/base.py', 'EMAIL_URL = x\n'), { defaultPort: 25, areDefaultsLikely: true });
  // Both its name and what is in it, where both are known.
  assert.deepEqual([knownOf('settings.py', 'HOST = x\n'), knownOf('other.py', 'EMAIL_HOST = x\n')], [{}, {}]);
  assert.deepEqual(knownOf('config/mail.php', ''), { context: ['mail'], areDefaultsLikely: true });
  assert.deepEqual(knownOf('src/application-prod.yml', ''), { defaultPort: 25, defaultTlsPort: 465 });
  assert.deepEqual(knownOf('any.name', "gitlab_rails['x'] = 1\n"), {
    isTlsImplicit: true,
    defaultPort: 25,
    readAs: 'gitlab.rb',
  });
  assert.deepEqual(knownOf('config/smtp.yml', ''), { context: ['mail'] });
  assert.deepEqual(knownOf('any.name', ''), {});
});

test('what a branch of settings.py says of sending is of the branch', () => {
  const text = 'EMAIL_BACKEND = a\nif DEBUG:\n  EMAIL_BACKEND = b\n\tEMAIL_BACKEND = c\n  EMAIL_HOST = d\n';
  const entries = [...text.matchAll(/(EMAIL_\w+) = (\w)/g)].map(({ 1: key = '', 2: word = '', index }) => ({
    key,
    keyAt: index,
    value: { kind: 'scalar' as const, text: word, at: index },
  }));
  const tree: Block = { kind: 'block', entries, at: 7 };
  const left = (path: string) => {
    const block = withoutBranches(tree, path, text);
    assert.deepEqual([block.kind, block.at], ['block', 7]);
    return block.entries.map(({ keyAt }) => text.slice(keyAt).split(' = ')[1]?.charAt(0)).join('');
  };
  assert.deepEqual(['a/settings.py', 'a/settings.pyx', 'a/settings.rb'].map(left), ['ad', 'abcd', 'abcd']);
});

test('the name of a template is that of what it becomes', () => {
  for (const suffix of ['j2', 'jinja', 'jinja2', 'erb', 'tmpl', 'tpl', 'tftpl', 'gotmpl', 'J2', 'ERB'])
    assert.equal(baseNameOf(`infra.j2/mail.erb/main.cf.${suffix}`), 'main.cf', suffix);
  for (const name of ['main.cf', 'main.j2.cf', 'main.j2x', 'mainj2', 'main.tp', 'main.jinj'])
    assert.equal(baseNameOf(`infra/mail/${name}`), name);
  assert.equal(baseNameOf('main.cf.j2'), 'main.cf');
});
