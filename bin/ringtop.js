#!/usr/bin/env node
// Starts ringtop, or says in one sentence why this Node cannot: written so that any Node can read it.
'use strict';

var wanted = [22, 13];
var have = process.versions.node.split('.').map(Number);

if (have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1])) {
  process.stderr.write(
    'ringtop: Node ' +
      process.versions.node +
      ' is too old, ringtop needs Node ' +
      wanted.join('.') +
      ' or newer; in a checkout, npm run -s ringtop -- … brings the right one along.\n',
  );
  process.exit(1);
}

if (!require('node:fs').existsSync(__dirname + '/../dist/ringtop.cjs')) {
  process.stderr.write('ringtop: this checkout is not built yet: npm run build.\n');
  process.exit(1);
}

// CommonJS (bin/package.json says so): loading the ES module machinery costs a one-shot command half its time again.
require('../dist/ringtop.cjs');
