// What a check of its own finds wrong with a config, as `explain-config.ts` tells it.
import { z } from 'zod';

/** Paths begin where the check stands. */
export interface Complaint {
  readonly path?: readonly PropertyKey[];
  /** @default what stands there, and its value */
  readonly what?: string;
  readonly advice: string;
  /** Another place that has to do with it: its line is told. */
  readonly beside?: readonly PropertyKey[];
}

interface Check {
  addIssue(issue: z.core.$ZodSuperRefineIssue): void;
}

export function complain(check: Check, { path = [], ...complaint }: Complaint): void {
  const params = { ...complaint, depth: path.length };
  check.addIssue({ code: 'custom', message: complaint.advice, path: [...path], params });
}

/** `beside` from the root of the config. */
export function complaintOf(issue: z.core.$ZodIssue): Omit<Complaint, 'path'> | undefined {
  if (issue.code !== 'custom') return undefined;
  const { success, data } = complaint.safeParse(issue.params);
  if (!success) return undefined;
  const { what, advice, beside, depth } = data;
  const root = issue.path.slice(0, issue.path.length - depth);
  return {
    advice,
    ...(what === undefined ? {} : { what }),
    ...(beside === undefined ? {} : { beside: [...root, ...beside] }),
  };
}

const complaint = z.object({
  what: z.string().optional(),
  advice: z.string(),
  beside: z.array(z.union([z.string(), z.number()])).optional(),
  depth: z.number(),
});
