// The people of the default center: who, in which team and place, when, and for which queues.
import type { AgentPlan, ShiftPlan, SkillPlan } from './center-plan.ts';
import { BILLING, CHAT, MAIL, MESSAGING, RETENTION, SALES, SUPPORT, VIP } from './default-queues.ts';
import { DAY, EARLY, LATE, MIDDAY, NIGHT } from './default-shifts.ts';

const SKILLS = {
  support: [home(SUPPORT)],
  fixedSupport: [{ ...home(SUPPORT), fixed: true }, second(BILLING)],
  supportBilling: [home(SUPPORT), second(BILLING), { queue: VIP, penalty: 3 }],
  supportSales: [home(SUPPORT), second(SALES), last(BILLING)],
  supportVip: [home(SUPPORT), { queue: VIP, penalty: 1 }, last(RETENTION)],
  night: [home(SUPPORT), home(VIP)],
  sales: [home(SALES)],
  salesSupport: [home(SALES), last(SUPPORT)],
  salesRetention: [home(SALES), second(RETENTION)],
  outbound: [last(SALES)],
  billing: [home(BILLING)],
  fixedBilling: [{ ...home(BILLING), fixed: true }],
  billingSupport: [home(BILLING), second(SUPPORT)],
  billingSupportSales: [home(BILLING), second(SUPPORT), last(SALES)],
  retention: [home(RETENTION), second(VIP)],
  retentionBilling: [home(RETENTION), second(BILLING)],
  vip: [{ ...home(VIP), fixed: true }, second(RETENTION), last(SUPPORT)],
  chat: [home(CHAT), second(MESSAGING)],
  chatMail: [home(CHAT), second(MESSAGING), last(MAIL)],
  messaging: [home(MESSAGING), second(CHAT)],
  mail: [home(MAIL), last(MESSAGING), last(CHAT)],
} satisfies Record<string, readonly SkillPlan[]>;

type Skills = keyof typeof SKILLS;
type Person = readonly [name: string, shift: ShiftPlan, skills: Skills, location?: string];

const SUPPORT_PEOPLE: readonly Person[] = [
  ['ნინო ბერიძე', EARLY, 'supportBilling'],
  ['გიორგი მაისურაძე', EARLY, 'fixedSupport'],
  ['Lasha Mchedlidze', EARLY, 'supportVip'],
  ['Олена Шевченко', EARLY, 'supportVip', 'home'],
  ['Rəşad Əliyev', EARLY, 'support'],
  ['დავით აბაშიძე', DAY, 'supportSales'],
  ['مریم حسینی', DAY, 'supportVip'],
  ['Dato Kapanadze', MIDDAY, 'supportSales'],
  ['Eka Urushadze', MIDDAY, 'fixedSupport'],
  ['Тарас Коваленко', MIDDAY, 'supportVip', 'home'],
  ['Günel Məmmədova', LATE, 'supportBilling'],
  ['Shota Qavtaradze', LATE, 'support'],
  ['علی رضایی', LATE, 'supportVip'],
  ['თეა გელაშვილი', LATE, 'supportVip'],
  ['Vakhtang Rukhadze', LATE, 'support'],
  ['Archil Dvali', NIGHT, 'night'],
  ['ლუკა ჯაფარიძე', NIGHT, 'night', 'home'],
  ['Андрій Бойко', NIGHT, 'night', 'home'],
];

const SALES_PEOPLE: readonly Person[] = [
  ['Salome Tsiklauri', DAY, 'sales'],
  ['ანა კვარაცხელია', DAY, 'salesSupport'],
  ['Zura Avaliani', DAY, 'sales'],
  ['گلناز کریمی', DAY, 'salesRetention', 'home'],
  ['Марія Ткаченко', MIDDAY, 'sales'],
  ['გვანცა წერეთელი', MIDDAY, 'salesSupport'],
  ['Nika Dolidze', LATE, 'sales'],
  ['Sopo Nozadze', LATE, 'salesRetention'],
  ['Leyla Quliyeva', LATE, 'salesSupport'],
  ['Beka Chkheidze', LATE, 'salesSupport'],
];

/** They dial; inbound sales calls reach them last. */
const OUTBOUND_PEOPLE: readonly Person[] = [
  ['Elvin Hüseynov', DAY, 'outbound'],
  ['სანდრო ხვედელიძე', DAY, 'outbound'],
  ['Олег Савченко', DAY, 'outbound', 'home'],
  ['Tako Kharadze', MIDDAY, 'outbound'],
  ['نگار صادقی', MIDDAY, 'outbound', 'home'],
];

const BILLING_PEOPLE: readonly Person[] = [
  ['Mariam Janelidze', DAY, 'fixedBilling'],
  ['ბექა მჭედლიშვილი', DAY, 'billingSupport'],
  ['Ганна Мельник', DAY, 'billing', 'home'],
  ['Orxan İsmayılov', DAY, 'billingSupport'],
  ['Otar Lomidze', MIDDAY, 'billingSupportSales'],
  ['فاطمه محمدی', LATE, 'billing'],
  ['მაკა სულაკაური', LATE, 'billingSupport'],
  ['Dea Makharadze', LATE, 'billing'],
];

const RETENTION_PEOPLE: readonly Person[] = [
  ['ქეთევან ლომიძე', DAY, 'retentionBilling'],
  ['Iryna Havrylenko', DAY, 'vip'],
  ['Nutsa Pkhakadze', MIDDAY, 'retention'],
  ['رضا احمدی', LATE, 'retention'],
  ['Tornike Bakradze', LATE, 'vip'],
];

const DIGITAL_PEOPLE: readonly Person[] = [
  ['ლევან კაპანაძე', DAY, 'chat'],
  ['Софія Кравченко', DAY, 'messaging', 'home'],
  ['Ani Sharashenidze', DAY, 'chatMail'],
  ['Aysel Abbasova', DAY, 'mail', 'home'],
  ['თამარ გიორგაძე', DAY, 'mail'],
  ['Natia Oniani', MIDDAY, 'chat'],
  ['Temo Vashakidze', MIDDAY, 'messaging'],
  ['زهرا موسوی', MIDDAY, 'chatMail', 'home'],
  ['Богдан Олійник', MIDDAY, 'messaging'],
  ['Khatia Yolchyan', LATE, 'chat'],
  ['ირაკლი ბოლქვაძე', LATE, 'chatMail'],
  ['Tural Həsənov', LATE, 'messaging', 'home'],
  ['Юлія Романюк', LATE, 'chat', 'home'],
  ['Manana Wardell', LATE, 'mail'],
];

const TEAMS = [
  { team: 'Support', source: 'north', location: 'Tbilisi', firstId: 1001, people: SUPPORT_PEOPLE },
  { team: 'Sales', source: 'north', location: 'Tbilisi', firstId: 1101, people: SALES_PEOPLE },
  { team: 'Billing', source: 'north', location: 'Batumi', firstId: 1201, people: BILLING_PEOPLE },
  { team: 'Retention', source: 'north', location: 'Tbilisi', firstId: 1301, people: RETENTION_PEOPLE },
  { team: 'Outbound', source: 'north', location: 'Kutaisi', firstId: 1401, people: OUTBOUND_PEOPLE },
  { team: 'Digital', source: 'digital', location: 'Kutaisi', firstId: 2001, people: DIGITAL_PEOPLE },
];

export const DEFAULT_AGENTS: readonly AgentPlan[] = TEAMS.flatMap(
  ({ team, source, location, firstId, people }) =>
    people.map(([name, shift, skills, place], index) => ({
      id: String(firstId + index),
      name,
      source,
      team,
      location: place ?? location,
      shift,
      skills: SKILLS[skills],
      weekendShare: shift === NIGHT ? 1 : 0.55,
    })),
);

export const OUTBOUND_TEAM = [...idsOf('Outbound'), ...idsOf('Sales')];
export const BILLING_TEAM = idsOf('Billing');
export const RETENTION_TEAM = idsOf('Retention');

function idsOf(team: string): readonly string[] {
  return DEFAULT_AGENTS.filter(agent => agent.team === team).map(({ id }) => id);
}

function home(queue: string): SkillPlan {
  return { queue, penalty: 0 };
}

function second(queue: string): SkillPlan {
  return { queue, penalty: 2 };
}

function last(queue: string): SkillPlan {
  return { queue, penalty: 5 };
}
