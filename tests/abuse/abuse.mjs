// Every attack, in its order.
import { openStage } from '../faults/stage.mjs';
import { runTests } from '../faults/runner.mjs';
import { matrix } from './a1-matrix.mjs';
import { inputs } from './a2-inputs.mjs';
import { graphql } from './a4-graphql.mjs';
import { typed } from './a5-payloads.mjs';
import { sessions } from './a6-sessions.mjs';
import { secrets } from './a8-not-yours.mjs';

/** Runs the attacks that the arguments name, or all of them. Gives whether all failed as they should. */
export const abuse = (args) => runTests([matrix, inputs, graphql, typed, sessions, secrets], { args, file: 'test-results/abuse.jsonl', open: () => openStage({ name: 'abuse' }) });
