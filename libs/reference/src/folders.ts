// Where do the project's own facts and survey templates lie?
import { fileURLToPath } from 'node:url';

/** Absolute path of the folder with the facts (CSV). The same whether this file runs from src or from dist. */
export const factsFolder = fileURLToPath(new URL('../facts/', import.meta.url));

/** Absolute path of the folder with the survey templates (JSON). */
export const surveysFolder = fileURLToPath(new URL('../surveys/', import.meta.url));
