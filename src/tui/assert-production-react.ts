// Refuses to run on development React, which keeps a measure of every render and so leaks on a wall that runs for months.
import * as react from 'react';

export function assertProductionReact(): void {
  // `act` is exported by the development build alone.
  if (Object.hasOwn(react, 'act') && react.act !== undefined) {
    throw new Error(
      'React runs in development mode, which leaks memory. Set NODE_ENV=production before ringtop starts.',
    );
  }
}
