// `ringtop agent pause …` and its like, and what takes them back, once their words are understood.
export { order } from '../order/order.ts';
export { undo } from '../order/undo.ts';
