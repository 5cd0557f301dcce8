// Who is who: members that the config does not know, agents that the queues do not have, ids that collide.
import { interfaceNumber } from '../../short-ids.ts';
import type { Look, SurveyedMember } from '../survey/survey.ts';
import { type Check, counted, type Finding, listed, note, warning } from './check.ts';

export const memberCheck: Check = {
  id: 'members',
  title: 'the members of the queues and the agents of the config are the same people',
  run({ survey: { after }, said }) {
    const there = phonesOf(after);
    const named = new Map(said.members.flatMap(({ id, interfaces }) => interfaces.map(name => [name, id])));
    if (named.size === 0)
      return [
        note(
          `the config names no agents: ${counted(there.size, 'interface')} of the queues ${there.size === 1 ? 'stands' : 'stand'} on the wall ` +
            'by the number. ringtop config suggest writes a members: list',
        ),
      ];
    const unknown = [...there.values()].filter(phone => !named.has(phone.interface));
    const absent = [...named.keys()].filter(name => !there.has(name));
    const misspelt = unknown.flatMap(phone => {
      const near = absent.find(name => spelling(name) === spelling(phone.interface));
      return near === undefined ? [] : [{ near, phone }];
    });
    const findings: Finding[] = misspelt.map(({ near, phone }) =>
      warning(
        `the config has the interface ${near} of agent ${named.get(near)}, the queues spell it ${phone.interface}: write it as they do`,
      ),
    );
    const strangers = unknown.filter(phone => !misspelt.some(each => each.phone === phone));
    if (strangers.length > 0)
      findings.push(
        note(
          `${counted(strangers.length, 'interface')} of the queues ${strangers.length === 1 ? 'is' : 'are'} no agent’s in the config, ` +
            `and on the wall by an id made of the number: ${listed(strangers.map(called))}`,
        ),
      );
    const missing = absent.filter(name => !misspelt.some(each => each.near === name));
    if (missing.length > 0)
      findings.push(
        note(
          `no queue has ${listed(missing.map(name => `${name} (agent ${named.get(name)})`))} at the moment: that is well for who logs in ` +
            'by QueueAdd, and a wrong interface for anybody else',
        ),
      );
    return findings;
  },
};

export const idCheck: Check = {
  id: 'ids',
  title: 'no two agents would have the same id',
  run({ survey: { after }, said }) {
    const ids = new Set(said.members.map(({ id }) => id));
    const named = new Set(said.members.flatMap(({ interfaces }) => interfaces));
    const byNumber = new Map<string, SurveyedMember[]>();
    for (const phone of phonesOf(after).values()) {
      if (named.has(phone.interface)) continue;
      const number = interfaceNumber(phone.rawInterface);
      byNumber.set(number, [...(byNumber.get(number) ?? []), phone]);
    }
    return [...byNumber].flatMap(([number, phones]) => {
      if (ids.has(number))
        return [
          warning(
            `${listed(phones.map(called))} is not among the interfaces of agent ${number} in the config: it becomes an agent with a ` +
              'longer id. If it is the same person, add it there',
          ),
        ];
      if (phones.length < 2) return [];
      return [
        note(
          `${listed(phones.map(called))} have the same number: the first becomes agent ${number}, the others have longer ids. If they are one ` +
            'person, put them under one id in members:',
        ),
      ];
    });
  },
};

export const queueCheck: Check = {
  id: 'queues',
  title: 'Asterisk has every queue of the config',
  run({ survey: { after }, said }) {
    const names = after.queues.map(({ name }) => name);
    if (names.length === 0)
      return [warning('Asterisk has no queue: queues.conf is empty, or app_queue was not loaded')];
    const known = new Set(after.queues.flatMap(({ name, id }) => [name, id, `${said.id}:${id}`]));
    const missing = said.queues.filter(name => !known.has(name));
    if (missing.length === 0) return [];
    return [
      warning(
        `the config names ${listed(missing)}, which Asterisk does not have: it has ${listed(names, 12)}`,
      ),
    ];
  },
};

export function phonesOf({ queues }: Look): ReadonlyMap<string, SurveyedMember> {
  const phones = new Map<string, SurveyedMember>();
  for (const { members } of queues)
    for (const member of members) if (!phones.has(member.interface)) phones.set(member.interface, member);
  return phones;
}

/** `PJSIP/1002 (Nino)` */
export function called({ interface: phone, name }: SurveyedMember): string {
  return name === '' || name === phone ? phone : `${phone} (${name})`;
}

/** What is told apart only by its writing: `local/1002@agents`, `Local/1002@agents/n`. */
function spelling(name: string): string {
  return name.toLowerCase().replace(/\/n$/, '').trim();
}
