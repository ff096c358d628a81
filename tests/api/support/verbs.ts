import { randomUUID } from 'node:crypto';
import type { PlacedAnswer } from '@muster/testing';
import type { Answered, Caller } from './caller.js';

/** What became of a saved answer. */
export interface Saved {
  version: number;
  savedAt: string;
  answered: number;
  required: number;
}

export const SAVE = 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { question row version savedAt answered required } }';
export const SUBMIT = 'mutation ($id: ID!) { submitResponse(id: $id) { reference submittedAt } }';
export const CLOSE = 'mutation ($id: ID!) { closeWave(id: $id) { state closedAt } }';
export const OPEN = 'mutation ($id: ID!) { openWave(id: $id) { state expected submitted withoutSpoc { name } } }';
export const REOPEN = 'mutation ($id: ID!, $reason: String!) { reopenResponse(id: $id, reason: $reason) { state } }';

/** The input of one save: against version 0 with a new key unless it says otherwise. */
export function saving(responseId: string, { question, row, answer }: Omit<PlacedAnswer, 'answer'> & { answer: unknown }, more: { expectedVersion?: number; key?: string } = {}) {
  return { input: { responseId, question, row, answer, expectedVersion: 0, key: randomUUID(), ...more } };
}

/** Saves answers one after the other, each for the first time. */
export async function saveAll(caller: Caller, responseId: string, answers: readonly PlacedAnswer[]): Promise<Saved> {
  let last: Saved | undefined;
  for (const answer of answers) last = (await caller.ask<{ saveAnswer: Saved }>(SAVE, saving(responseId, answer))).saveAnswer;
  return last!;
}

/** Hands in, and gives the reference. */
export async function submit(caller: Caller, id: string): Promise<string> {
  return (await caller.ask<{ submitResponse: { reference: string } }>(SUBMIT, { id })).submitResponse.reference;
}

/** "ok" or the code of the refusal: what became of one of several calls at a time. */
export const outcomeOf = ({ errors }: Answered<unknown>): string => errors?.[0]?.extensions.code ?? 'ok';
