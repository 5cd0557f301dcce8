// What a person does with a history by `ringtop history`.
export { forgetCustomer } from '../forget/forget-customer.ts';
export { checkHistory, type HistoryVerdict } from './check-history.ts';
export { compactHistory } from './compact.ts';
export { exportEvents } from './export-events.ts';
export { importEvents } from './import-events.ts';
export { type Care, openCare } from './open-care.ts';
