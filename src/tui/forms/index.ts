// The front door of the forms.

export { formFace } from './form-face.ts';
export { type FormName, formOf } from './form-table.ts';
export { keepFormTrue } from './keep-form-true.ts';
export { keepOthersTold } from './keep-others-told.ts';
export { isAway } from './kinds/bring-back.ts';
export { formatPace, paceOf } from './kinds/campaigns.ts';
export { planUnpause } from './kinds/unpause.ts';
export { type Opening, openForm, orderAtOnce } from './open-form.ts';
export { emptiedLines } from './parts/emptied-lines.ts';
export { emptiedByAll, isOrder } from './parts/question.ts';
export { foreseenLines } from './parts/queue-lines.ts';
