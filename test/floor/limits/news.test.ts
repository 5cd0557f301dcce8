// Who stands otherwise than before is found by the patches on the way as by looking at everybody.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AgentRow, createDocument, type FloorDocument, findNews } from '../../../src/floor/index.ts';
import { noteSuccessor } from '../../../src/lib/lineage.ts';
import { buildAgent } from '../../tui/support/build-rows.ts';

const anyPatch = fc.array(
  fc.record({ id: fc.constantFrom('1', '2', '3', '4', 'constructor'), isGone: fc.boolean() }),
  { maxLength: 4 },
);

test('who changed, came or went is the same, whether the patches are known or not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ patch: anyPatch, isLooked: fc.boolean() }), { maxLength: 10 }),
      steps => {
        let agents: Record<string, AgentRow> = {
          1: buildAgent({ name: 'Nino' }),
          2: buildAgent({ name: 'Nino' }),
        };
        const documentOf = (): FloorDocument => ({ ...createDocument(), agents });
        let known = { document: documentOf(), ids: Object.keys(agents) };
        for (const { patch, isLooked } of steps) {
          const before = agents;
          agents = { ...agents };
          for (const { id, isGone } of patch) {
            delete agents[id];
            if (!isGone) agents[id] = buildAgent({ name: 'Nino' });
          }
          noteSuccessor(
            before,
            agents,
            patch.map(({ id }) => id),
          );
          const quick = findNews(documentOf(), known);
          const full = findNews({ ...createDocument(), agents: { ...agents } }, known);
          expect({ ...quick, changed: [...quick.changed].sort(), ids: [...quick.ids].sort() }).toEqual({
            ...full,
            changed: [...full.changed].sort(),
            ids: [...full.ids].sort(),
          });
          if (isLooked) known = { document: documentOf(), ids: quick.ids as string[] };
        }
      },
    ),
  );
});

test('of two documents made of one, the patches of the other are not taken for its own', () => {
  const first = { 1: buildAgent({ name: 'Nino' }), 2: buildAgent({ name: 'Nino' }) };
  const [one, other] = [
    { ...first, 1: buildAgent({ name: 'Nino' }) },
    { ...first, 2: buildAgent({ name: 'Nino' }) },
  ];
  noteSuccessor(first, one, ['1']);
  noteSuccessor(first, other, ['2']);
  const known = { document: { ...createDocument(), agents: first }, ids: ['1', '2'] };
  expect(findNews({ ...createDocument(), agents: one }, known).changed).toEqual(['1']);
  expect(findNews({ ...createDocument(), agents: other }, known).changed).toEqual(['2']);
});
