// What can be said of `ringtop watch`.
import { CONTRACT_KINDS, type ContractKind } from '../../protocol/index.ts';

export interface WatchOptions {
  /** @default all */
  readonly kind?: ContractKind;
  readonly filter?: string;
  /** Run on each line. */
  readonly jq?: string;
  /** Where another left off. */
  readonly since?: { readonly epoch: string; readonly offset: number };
  readonly url?: string;
}

export const ALL_KINDS = Object.keys(CONTRACT_KINDS).filter(isContractKind);

function isContractKind(name: string): name is ContractKind {
  return Object.hasOwn(CONTRACT_KINDS, name);
}
