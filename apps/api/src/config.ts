import { resolve } from 'node:path';
import { StartProblem } from '@muster/platform';
import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  PUBLIC_URL: z.url().optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional(),
  MAIL_FROM: z.string().default('Muster <muster@example.org>'),
});

/** What the process is told by its environment, checked and with defaults. */
export interface Config {
  production: boolean;
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataDir: string;
  publicUrl: string;
  smtpUrl: string | undefined;
  mailFrom: string;
}

/** Reads the environment. Refuses (StartProblem) in one sentence what cannot be right: a setting of the wrong form, or a production without database, address or mail server. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartProblem(`The setting ${issue?.path.join('.')} is not right: ${issue?.message}.`);
  }
  const { data } = parsed;
  const production = data.NODE_ENV === 'production';
  const missing = production ? (['DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL'] as const).find((name) => !data[name]) : undefined;
  if (missing) throw new StartProblem(`In production ${missing} must be set.`);
  return {
    production, port: data.PORT, host: data.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'), databaseUrl: data.DATABASE_URL, dataDir: resolve(data.DATA_DIR),
    publicUrl: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`, smtpUrl: data.SMTP_URL, mailFrom: data.MAIL_FROM,
  };
}
