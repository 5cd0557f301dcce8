// `ringtop agent pause …` and its like, once their words are understood.
export { order } from '../order/order.ts';
