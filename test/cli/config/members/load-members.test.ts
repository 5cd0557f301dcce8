// Who sits behind which interfaces: from the config, from a file beside it, and which of the two holds.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadMembers } from '../../../../src/cli/config/members/load-members.ts';
import { parseAgents } from '../../../../src/cli/config/members/read-agents.ts';
import { complaintOf } from '../complaint-of.ts';

describe('a file of agents', () => {
  test('has a row an agent, in whatever order its columns stand', () => {
    const csv =
      'Interface;ID;Name;Team;Location\r\n"PJSIP/1002;Local/1002@agents/n";1002;"Carol ""CJ"" Jones";Sales;\r\nPJSIP/7;0701;;;Batumi\r\n';
    expect(parseAgents(csv, 'agents.csv')).toEqual([
      {
        id: '1002',
        name: 'Carol "CJ" Jones',
        team: 'Sales',
        interfaces: ['PJSIP/1002', 'Local/1002@agents/n'],
      },
      { id: '0701', location: 'Batumi', interfaces: ['PJSIP/7'] },
    ]);
  });

  test('says where somebody is at home', () => {
    expect(parseAgents('id,home,interface\n1,Front desk;VIP,A/1\n2,,A/2', 'agents.csv')).toEqual([
      { id: '1', home: ['Front desk', 'VIP'], interfaces: ['A/1'] },
      { id: '2', interfaces: ['A/2'] },
    ]);
  });

  test('may have several columns of interfaces', () => {
    expect(parseAgents('id,interface,interface\n1,A/1,\n2,A/2,A/3 A/4', 'agents.csv')).toEqual([
      { id: '1', interfaces: ['A/1'] },
      { id: '2', interfaces: ['A/2', 'A/3', 'A/4'] },
    ]);
  });

  test('may hold a hostile name, of which only the text is kept', () => {
    expect(parseAgents('id,name,interface\n1,Ana\u001b[2J,A/1', 'agents.csv')).toEqual([
      { id: '1', name: 'Ana', interfaces: ['A/1'] },
    ]);
  });

  test.each([
    ['', ' is empty', 'Its first line is id,name,team,location,home,interface.'],
    [
      'id,name\n1,Nino',
      ':1: no column is called interface',
      'Its first line is id,name,team,location,home,interface.',
    ],
    ['id,naem,interface', ':1:4: unknown column "naem"', 'Did you mean name?'],
    [
      'id,phone,interface',
      ':1:4: unknown column "phone"',
      'Known: id, name, team, location, home, interface.',
    ],
    [
      'id,interface\n10 02,A/1',
      ':2:1: the agent id "10 02" will not do',
      'An id is typed on command lines: up to 48 letters, digits, -, _ and ., of which the first is a letter or digit.',
    ],
    ['id,interface\n1,', ':2:1: 1 has no interface', 'It is as the queues have it: PJSIP/1002.'],
    [
      'id,interface\n1,A/1,x',
      ':2:7: "x" stands in no column',
      'A text in which the separator stands is put in quotes.',
    ],
    [
      'id,interface\n1,A/1\n2,A/2\n1,A/3',
      ':4:1: the agent id "1" stands on line 2 already',
      'It can be only one agent’s: leave it out on one of the two lines.',
    ],
    [
      'id,interface\n1,A/1\n2,a/1',
      ':3:3: the interface "a/1" stands on line 2 already',
      'It can be only one agent’s: leave it out on one of the two lines.',
    ],
    ['id,interface\n1,"A/1', ':2:3: a quote is opened and never closed', 'It is not CSV.'],
  ])('%j is told by its line and column', (csv, message, hint) => {
    expect(complaintOf(() => parseAgents(csv, 'agents.csv'))).toEqual({
      message: `agents.csv${message}`,
      hint,
    });
  });
});

describe('the members of a source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-test-'));
  writeFileSync(join(folder, 'agents.csv'), 'id,name,interface\n1,Nino,A/1\n2,Gio,A/2;A/3\n3,Ana,A/4\n');
  writeFileSync(join(folder, 'old.csv'), Buffer.from('id,name,interface\n1,Jos\u00e9,A/1\n', 'latin1'));

  test('are none where nothing is said', async () => {
    expect(await loadMembers({ shared: undefined, own: undefined, folder })).toEqual([]);
  });

  test('are read from a file beside the config', async () => {
    expect(await loadMembers({ shared: { file: 'agents.csv' }, own: undefined, folder })).toHaveLength(3);
  });

  test('are its own before those of all: by id, and by interface', async () => {
    const own = { 1: { name: 'Nino B.', interfaces: ['B/1'] }, 9: { interfaces: ['A/2', 'a/4'] } };
    expect(await loadMembers({ shared: { file: 'agents.csv' }, own, folder })).toEqual([
      { id: '1', name: 'Nino B.', interfaces: ['B/1'] },
      { id: '9', interfaces: ['A/2', 'a/4'] },
      { id: '2', name: 'Gio', interfaces: ['A/3'] },
    ]);
  });

  test.each([
    ['gone.csv', /^cannot read the members in .*gone\.csv \(ENOENT\)$/, 'Is the path right?'],
    ['old.csv', /old\.csv is not UTF-8$/, 'Save it as “CSV UTF-8”.'],
  ])('are not there where %s cannot be read', async (file, message, hint) => {
    await expect(loadMembers({ shared: { file }, own: undefined, folder })).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringMatching(message),
      hint,
    });
  });
});
