// Every fault, in its order.
import { api } from './f1-api-killed.mjs';
import { database } from './f2-database-restarted.mjs';
import { network } from './f3-network.mjs';
import { worker } from './f4-worker-killed.mjs';
import { browsers } from './f5-two-browsers.mjs';
import { orders } from './f6-orders.mjs';
import { exhausted } from './f8-exhausted.mjs';
import { rolling } from './f9-rolling-restart.mjs';
import { restored } from './f10-restore.mjs';
import { openStage } from './stage.mjs';
import { runTests } from './runner.mjs';
import { buildWorld } from './world.mjs';

/** Runs the faults that the arguments name, or all of them. Gives whether all passed. */
export const faults = (args) => runTests([api, database, network, worker, browsers, orders, exhausted, rolling, restored], { args, file: 'test-results/faults.jsonl', open: () => openStage({ name: 'faults', fill: buildWorld }) });
