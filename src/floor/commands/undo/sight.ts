// The rows that commands change, as they stood at one moment: of a whole document, or of one command's subject.
import type { FloorDocument, Rows } from '../../document.ts';
import type { Command } from '../command.ts';
import { subjectOf } from '../subject.ts';

export interface Sight {
  readonly agents: Rows<'agents'>;
  readonly contacts: Rows<'contacts'>;
  readonly campaigns: Rows<'campaigns'>;
}

/** Only the subject's row: a thousand commands are remembered, and none holds a document. */
export function sightOf(document: Sight, command: Command): Sight {
  const { kind, id } = subjectOf(command);
  const only = <Row>(rows: { readonly [id: string]: Row }, wanted: keyof FloorDocument) => {
    const row = kind === wanted ? rows[id] : undefined;
    return row === undefined ? rowsOf<Row>({}) : rowsOf({ [id]: row });
  };
  return {
    agents: only(document.agents, 'agents'),
    contacts: only(document.contacts, 'contacts'),
    campaigns: only(document.campaigns, 'campaigns'),
  };
}

/** Without a prototype: ids come from outside. */
export function rowsOf<Row>(rows: { readonly [id: string]: Row }): { readonly [id: string]: Row } {
  return Object.assign(Object.create(null), rows);
}
