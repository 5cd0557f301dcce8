// The people of the rich floor: 46 logged in, in four scripts and every state, and two who are offline.
import type { AgentRow, AgentState } from '../../../src/floor/index.ts';
import { buildAgent } from './build-rows.ts';

const SECOND = 1000;

type AgentLine = readonly [
  name: string,
  state: AgentState,
  seconds: number,
  queues: string,
  of?: Partial<AgentRow> & { contactsToday?: number },
];

const AGENTS: readonly AgentLine[] = [
  ['Dato K.', 'break', 250, 'support sales', { auto: true, reason: 'Auto-Pause', today: day(12, 2) }],
  ['Mariam J.', 'unreachable', 82, 'billing'],
  ['ნინო ბერიძე', 'break', 1065, 'support sales billing', { reason: 'coffee' }],
  ['Lasha M.', 'on-contact', 571, 'support', { queue: 'support', today: day(42) }],
  ['გიორგი მაისურაძე', 'on-hold', 125, 'support', { queue: 'support', today: day(27) }],
  ['ლევან კაპანაძე', 'wrap-up', 80, 'sales billing', { queue: 'sales', today: day(31) }],
  ['ქეთევან ლომიძე', 'available', 372, 'retention vip', { today: day(33), share: 0.5 }],
  ['Olena Shevchenko', 'available', 280, 'vip', { today: day(29) }],
  ['Salome T.', 'available', 182, 'retention', { today: day(22) }],
  ['Irakli B.', 'available', 75, 'vip callback', { today: day(18) }],
  ['ანა კვარაცხელია', 'available', 48, 'callback', { today: day(24) }],
  ['Nika D.', 'available', 9, 'callback', { today: day(37) }],
  ['Elene P.', 'reserved', 6, 'support', { queue: 'support', today: day(28) }],
  ['Zura A.', 'reserved', 3, 'sales', { queue: 'sales', today: day(22) }],
  ['مریم رضایی', 'on-contact', 428, 'sales vip', { queue: 'sales', today: day(33) }],
  ['Vakhtang R.', 'on-contact', 341, 'support', { queue: 'support', today: day(34), breakPending: true }],
  ['Maka S.', 'on-contact', 306, 'sales retention', { queue: 'sales', today: day(22) }],
  ['ლუკა ჯაფარიძე', 'on-contact', 290, 'retention', { queue: 'retention', today: day(33) }],
  ['Rəşad Əliyev', 'on-contact', 267, 'billing', { queue: 'billing', today: day(24) }],
  ['山田 太郎', 'on-contact', 230, 'sales vip', { queue: 'sales', today: day(23) }],
  ['Наталія Остапенко', 'on-contact', 225, 'sales', { queue: 'sales', today: day(38) }],
  ['გვანცა წერეთელი', 'on-contact', 222, 'sales', { queue: 'sales', today: day(18) }],
  ['Temo V. 🎧', 'on-contact', 210, 'support', { queue: 'support', today: day(32) }],
  ['Lika Z.', 'on-contact', 195, 'support', { queue: 'support', today: day(26) }],
  ['Eka U.', 'on-contact', 117, 'support', { queue: 'support', today: day(18) }],
  ['Gocha I.', 'on-contact', 56, 'support sales', { queue: 'support', today: day(29) }],
  ['Nutsa F.', 'on-contact', 54, 'retention billing', { queue: 'retention', today: day(26) }],
  ['Otar L.', 'on-contact', 52, 'billing sales', { queue: 'billing', today: day(31) }],
  ['Khatia Y.', 'on-contact', 45, 'sales', { queue: 'sales', today: day(37) }],
  ['Iva H.', 'on-contact', 38, 'vip', { queue: 'vip', today: day(44) }],
  ['Tako X.', 'on-contact', 140, 'support', { own: true, today: day(20) }],
  ['Tamar G.', 'on-contact', 41, 'sales', { queue: 'support', today: day(34) }],
  ['ბექა მჭედლიშვილი', 'wrap-up', 31, 'vip', { queue: 'vip', today: day(30) }],
  ['Lali C.', 'wrap-up', 22, 'sales', { queue: 'sales', today: day(18) }],
  ['Gio T.', 'wrap-up', 5, 'billing', { queue: 'billing', today: day(18) }],
  ['Neli K.', 'break', 2292, 'sales', { reason: 'lunch' }],
  ['Archil D.', 'break', 1300, 'support sales', { reason: 'lunch' }],
  ['Dea M.', 'break', 727, 'billing', { reason: 'lunch' }],
  ['Tornike B.', 'break', 510, 'support', { reason: 'coffee' }],
  ['Ani S.', 'break', 195, 'retention', { reason: 'training' }],
  ['Sandro X.', 'on-contact', 131, 'support', { queue: 'support', today: day(25), startUnseen: true }],
  ['Beka Ch.', 'on-contact', 227, 'sales', { queue: 'sales', today: day(23) }],
  ['Rati E.', 'on-contact', 37, 'support', { queue: 'support', today: day(26) }],
  ['Manana W.', 'on-contact', 32, 'support', { queue: 'support', today: day(35) }],
  ['Shota Q.', 'on-contact', 27, 'billing', { queue: 'billing', today: day(41) }],
  ['დავით აბაშიძე', 'on-contact', 43, 'support vip', { queue: 'support', today: day(33) }],
  ['Offline One', 'offline', 4000, ''],
  ['Offline Two', 'offline', 8000, 'sales'],
];

function day(contacts: number, missed = 0): AgentRow['today'] {
  return {
    contacts,
    missed,
    talkMs: contacts * 250_000,
    holdMs: 30_000,
    wrapUpMs: contacts * 20_000,
    availableMs: 2_000_000,
  };
}

export function richAgents(now: number): Record<string, AgentRow> {
  return Object.fromEntries(
    AGENTS.map(([name, state, seconds, queues, of], index) => [
      String(1001 + index),
      buildAgent({
        name,
        state,
        since: now - seconds * SECOND,
        memberships: Object.fromEntries(
          queues
            .split(' ')
            .filter(Boolean)
            .map((queue, penalty) => [queue, { penalty }]),
        ),
        ...of,
      }),
    ]),
  );
}
