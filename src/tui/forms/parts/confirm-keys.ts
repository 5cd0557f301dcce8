// The key that confirms a form as it stands: Enter, or `y` where callers would be left without anybody.
import type { Step } from '../../actions/index.ts';
import type { DialogKey } from '../../dialogs/dialog-face.ts';
import type { DeedPlan, Reason } from '../../view-state/index.ts';
import type { Asked, Field, Form } from '../form.ts';
import { editField } from './edit-field.ts';
import { emptiedBy } from './question.ts';
import { missingField } from './values.ts';

export function confirmKeys(form: Form, asked: Asked): readonly DialogKey[] {
  const plan = form.plan(asked);
  const missing = missingField(form, asked);
  if (missing) return [goTo(missing, form, asked)];
  const isEmptying = emptiedBy(plan, asked).length > 0;
  const whyOff: Reason | undefined = plan ? undefined : { key: 'why.nothing-to-order' };
  return [
    {
      keys: [isEmptying ? 'y' : 'enter'],
      label: isEmptying
        ? { key: 'form.all-the-same', values: { confirm: asked.scene.words.tell(form.confirm) } }
        : form.confirm,
      confirms: true,
      ...(whyOff ? { whyOff } : {}),
      run: () => (plan ? orderOf(plan) : undefined),
    },
  ];
}

export function orderOf(plan: DeedPlan): readonly Step[] {
  return [{ type: 'dialog-closed' }, { type: 'marks-cleared' }, { effect: 'deed', plan }];
}

/** What is missing is asked for. */
function goTo(field: Field, { confirm }: Form, asked: Asked): DialogKey {
  const dialog = editField(asked.dialog, field, asked);
  return { keys: ['enter'], label: confirm, run: () => ({ type: 'dialog-edited', dialog }) };
}
