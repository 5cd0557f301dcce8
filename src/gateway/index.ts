// The front door of the gateway: open one, and what it says of itself.

export type { PartialLimits } from './access/limits.ts';
export { isLoopback, refuseOpenAddress } from './access/listen-address.ts';
export { checkGrants, type Principal, type Scope, type TokenGrant } from './access/principal.ts';
export { openTokenStore } from './access/store/token-store.ts';
export { openStoreDesk, type StoreDesk } from './access/store-desk.ts';
export type { AlertSettings } from './alerts/alerting.ts';
export { wallClock } from './floor-clock.ts';
export * from './history/care/index.ts';
export type { HistorySettings } from './history/open-history.ts';
export type { Hub } from './hub.ts';
export { type Audit, type AuditEntry, whoOf } from './journal/audit/audit-entry.ts';
export { type AuditFolder, lookAtAuditFolder } from './journal/audit/audit-folder.ts';
export { readAudit } from './journal/audit/read-audit.ts';
export { type AuditVerdict, type KnownOfAudit, verifyAudit } from './journal/audit/verify-audit.ts';
export type { AuditTarget } from './journal/elsewhere/destination.ts';
export { openDestination } from './journal/elsewhere/destination.ts';
export type { JournalState } from './journal/journal.ts';
export type { JournalInit, JournalKeep } from './journal/journal-api.ts';
export type { JournalOptions } from './journal/start-journal.ts';
export type { Ledger } from './ledger.ts';
export { readTlsPair, type TlsFiles } from './listen/tls-pair.ts';
export type { Log, LogLine } from './log.ts';
export * from './open-gateway.ts';
export { openReportDatabase } from './reports/open-report-database.ts';
export { readReport } from './reports/read-report.ts';
export type { ReportSchedule } from './reports/schedule/report-schedule.ts';
export type { ScheduleSettings } from './reports/schedule/run-schedules.ts';
