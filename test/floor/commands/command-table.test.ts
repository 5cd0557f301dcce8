// The table of commands: every command stands in it, and its entries hold together.
import { expect, test } from 'vitest';
import {
  COMMAND_METHODS,
  COMMAND_TABLE,
  commandEntry,
  ROLES,
  type Role,
  roleCovers,
} from '../../../src/floor/index.ts';

test('every command has a title, a role, a danger and a word on undoing it', () => {
  expect(Object.keys(COMMAND_TABLE)).toEqual([...COMMAND_METHODS]);
  for (const method of COMMAND_METHODS) {
    const { title, role, undo } = commandEntry(method);
    expect(title).toMatch(/^[a-z].{8,}[^.]$/);
    expect(['lead', 'admin']).toContain(role);
    expect(undo.how).not.toBe('');
  }
});

test('what can be undone is never grave', () => {
  for (const method of COMMAND_METHODS) {
    const { danger, undo } = commandEntry(method);
    if (undo.possible) expect(danger).not.toBe('grave');
  }
});

test('a lead commands the floor; what nobody can bring back for all is for admins', () => {
  const forAdmins = COMMAND_METHODS.filter(method => commandEntry(method).role === 'admin');
  expect(forAdmins).toEqual(['queue.resetStats', 'campaign.stop']);
});

test('nobody is asked before a pause, everybody before a hang-up', () => {
  expect(commandEntry('agent.pause').danger).toBe('none');
  expect(commandEntry('agent.logout').danger).toBe('asks');
  expect(commandEntry('contact.hangup').danger).toBe('grave');
});

test('each role covers those before it, and a source’s covers nothing but its own', () => {
  const covered = (role: Role): Role[] => ROLES.filter(least => roleCovers(role, least));
  expect(ROLES.map(covered)).toEqual([
    ['viewer'],
    ['viewer', 'wall'],
    ['viewer', 'wall', 'lead'],
    ['viewer', 'wall', 'lead', 'admin'],
    ['source'],
  ]);
});
