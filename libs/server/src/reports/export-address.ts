import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Problem } from '@muster/platform';
import { fileFormats, type FileFormat } from './file-writers.js';

/** An address of a file that asks for what there is not: told with 400, because it is the address that is wrong. */
export class AddressProblem extends Problem {
  override get httpStatus(): number {
    return 400;
  }
}

/** What an address asks for, read into `type` and checked by its rules. Refuses (EXPORT_ADDRESS) with a sentence about what does not fit. */
export async function read<T>(asked: object, type: new () => T): Promise<T> {
  return checking.transform(asked, { type: 'query', metatype: type }) as Promise<T>;
}

const checking = new ValidationPipe({ transform: true, whitelist: true, forbidUnknownValues: false, exceptionFactory: (errors: ValidationError[]) => refused(sentencesOf(errors).join('; ')) });

const sentencesOf = (errors: readonly ValidationError[]): string[] => errors.flatMap(({ constraints, children }) => [...Object.values(constraints ?? {}), ...sentencesOf(children ?? [])]);

/** The refusal of an address, with what is wrong in it. */
export const refused = (why: string): AddressProblem => new AddressProblem({ code: 'EXPORT_ADDRESS', message: `This file cannot be made: ${why}.` });

/** The texts of an address by their names: of one that is named twice the first, without those that are empty. Refuses (EXPORT_ADDRESS) a name that means nothing here. */
export function textsOf(query: Readonly<Record<string, unknown>>, known: readonly string[]): Record<string, string> {
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown !== undefined) throw refused(`“${unknown.slice(0, 60)}” is not something that can be asked for. There are: ${known.join(', ')}`);
  const texts = Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? (value as unknown[])[0] : value] as const);
  return Object.fromEntries(texts.filter((one): one is readonly [string, string] => typeof one[1] === 'string' && one[1].trim() !== ''));
}

/** A file name of an address: `readiness.xlsx` is readiness as XLSX. Refuses (EXPORT_ADDRESS) another format. */
export function fileAsked(file: string): { name: string; format: FileFormat } {
  const [, name, extension] = /^([a-z0-9-]+)\.([a-z0-9]+)$/.exec(file) ?? [];
  const format = fileFormats.find((one) => one === extension);
  if (!name || !format) throw refused(`a file is called by its name and one of ${fileFormats.map((one) => `.${one}`).join(', ')}`);
  return { name, format };
}

/** Does the work, and tells a refusal by a rule as a fault of the address. */
export async function ofAddress<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.httpStatus !== 422) throw error;
    const { code, message, fields, details } = error;
    throw new AddressProblem({ code, message, ...(fields && { fields }), ...(details && { details }) });
  }
}
