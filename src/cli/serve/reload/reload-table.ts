// How each key of a config takes effect in a gateway that runs: at once, or with the next start.
import type { Config } from '../../config/config-schema.ts';
import type { ConfigChange } from './config-changes.ts';

/** Whether a change under this key can be made while the gateway runs. */
type IsLive = (change: ConfigChange) => boolean;

const live: IsLive = () => true;
const restart: IsLive = () => false;

/** Every key stands here: a new one does not compile until it says how it takes effect. */
const RELOAD: Readonly<Record<keyof Config, IsLive>> = {
  listen: restart,
  limits: restart,
  center: restart,
  sources: restart,
  members: restart,
  queues: isLiveQueueChange,
  // The dialect makes states of them as events come: half a pause by the old word and half by the new is neither.
  reasons: restart,
  freeReasons: restart,
  tokens: live,
  alerts: live,
  builtInAlerts: live,
  // What is still to be delivered was addressed to where it was to go.
  alertDelivery: restart,
  audit: restart,
  history: restart,
  reports: restart,
  data: restart,
  log: ({ path }) => path.at(1) === 'level',
  metrics: restart,
  layouts: live,
  word: live,
};

/**
 * What is counted from now on is counted by the new word, as it would be after a restart. A key that is gone would have to
 * be forgotten, which no event says; and the time after a contact is the business of the dialect.
 */
function isLiveQueueChange({ path, kind }: ConfigChange): boolean {
  return kind !== 'removed' && path.at(2) !== 'wrapUpSeconds' && path.length > 2;
}

export function isLiveChange(change: ConfigChange): boolean {
  const key = change.path.at(0);
  return isConfigKey(key) && RELOAD[key](change);
}

function isConfigKey(key: string | undefined): key is keyof Config {
  return key !== undefined && Object.hasOwn(RELOAD, key);
}
