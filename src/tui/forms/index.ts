// The front door of the forms.

export { formFace } from './form-face.ts';
export { type FormName, formOf } from './form-table.ts';
export { keepFormTrue } from './keep-form-true.ts';
export { formatPace, paceOf } from './kinds/campaigns.ts';
export { type Opening, openForm, orderAtOnce } from './open-form.ts';
