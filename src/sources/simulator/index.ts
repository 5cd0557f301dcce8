// The front door of the simulator.
export { createCenter, type SimulatedCenter } from './create-center.ts';
export { openSimulator, type SimulatorOptions } from './open-simulator.ts';
export type * from './plan/center-plan.ts';
export { DEFAULT_PLAN } from './plan/default-plan.ts';
export type { Spread } from './plan/spread.ts';
export { type SimulationOptions, simulateEvents } from './simulate-events.ts';
