// Waits for a condition, turn by turn of the event loop: for what sockets will bring, without a clock.

/** The test's own time limit ends a wait in vain. */
export async function until(holds: () => boolean, eachTurn: () => void = () => {}): Promise<void> {
  while (!holds()) {
    eachTurn();
    await new Promise(resolve => setImmediate(resolve));
  }
}
