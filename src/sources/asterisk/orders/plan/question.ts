// What a plan is made from: what is believed of the PBX, what the account may ask, what the config says, and the clock.
import type { EpochMs } from '../../../../floor/index.ts';
import type { Pbx } from '../../pbx.ts';
import type { OrderSettings } from '../order-settings.ts';

export interface Question {
  readonly pbx: Pbx;
  /** The actions that the account may call. */
  readonly commands: ReadonlySet<string>;
  readonly settings: OrderSettings;
  /** The floor's time. */
  readonly clock: () => EpochMs;
}
