// Orders about contacts, and about the source's own counters of a queue.
import type { Scene } from '../../scene/scene.ts';
import type { ActionRecord } from '../action.ts';
import { CONTACTS_ARG, QUEUE_ARG } from '../arg-specs.ts';
import { isAtHand } from '../in-sight.ts';
import { formAction } from './form-action.ts';

const isOfContacts = (scene: Scene): boolean => isAtHand(scene, 'contacts');
const QUEUES = { ...QUEUE_ARG, name: 'queues' };

export const CONTACT_ORDERS: readonly ActionRecord[] = [
  formAction({
    ...{
      id: 'contact.transfer',
      of: 'contacts',
      keys: ['t'],
      title: 'key.transfer',
      help: 'key.transfer.long',
    },
    ...{ footer: 0.36, isInFooter: isOfContacts },
    args: [CONTACTS_ARG],
  }),
  formAction({
    ...{
      id: 'contact.prioritize',
      of: 'contacts',
      keys: ['!'],
      title: 'key.prioritize',
      help: 'key.prioritize.long',
    },
    ...{ footer: 0.37, isInFooter: isOfContacts },
    args: [CONTACTS_ARG],
  }),
  formAction({
    ...{
      id: 'contact.withdraw',
      of: 'contacts',
      keys: ['W'],
      title: 'key.withdraw',
      help: 'key.withdraw.long',
    },
    ...{ footer: 0.38, isInFooter: isOfContacts },
    args: [CONTACTS_ARG],
  }),
  formAction({
    ...{ id: 'contact.hangup', of: 'contacts', keys: ['H'], title: 'key.hang-up', help: 'key.hang-up.long' },
    ...{ footer: 0.39, isInFooter: isOfContacts },
    args: [CONTACTS_ARG],
  }),
  formAction({
    ...{ id: 'queue.resetStats', of: 'queues', keys: [], title: 'key.reset', help: 'key.reset.long' },
    args: [QUEUES],
  }),
];
