import { resolve } from 'node:path';
import type { RetentionPeriods } from '@muster/domain/privacy';
import { StartProblem, type NotifyOptions, type SignInSettings } from '@muster/platform';
import { z } from 'zod';
import { readPeriods } from './retention-periods.js';
import { signInOf } from './sign-in-config.js';

const schema = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  DATABASE_REPLICA_URL: z.string().regex(/^postgres(ql)?:\/\/[^\s/]+\/\S+$/, 'must be like postgres://host:5432/muster').optional(),
  DATA_DIR: z.string().default('.data'),
  PUBLIC_URL: z.url().optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional(),
  MAIL_FROM: z.string().default('Muster <muster@example.org>'),
  NOTIFY_API_KEY: z.string().regex(/[0-9a-f-]{36}-[0-9a-f-]{36}$/i, 'must be an API key of GOV.UK Notify, which ends in two ids').optional(),
  NOTIFY_TEMPLATE_ID: z.uuid().optional(),
  NOTIFY_REPLY_TO_ID: z.uuid().optional(),
  NOTIFY_CALLBACK_TOKEN: z.string().min(20, 'must be at least 20 characters').optional(),
  NOTIFY_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['info', 'warn', 'error', 'silent']).default('info'),
  SECURITY_CONTACT: z.string().regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must begin with mailto: or https://').optional(),
});

/** How mail goes out by GOV.UK Notify, and the token that its receipts must carry. */
export interface NotifyConfig extends NotifyOptions {
  callbackToken: string | undefined;
}

/** What the process is told by its environment, checked and with defaults. */
export interface Config {
  production: boolean;
  port: number;
  host: string;
  databaseUrl: string | undefined;
  /** A replica of that database, which may answer large reads. */
  replicaUrl: string | undefined;
  dataDir: string;
  publicUrl: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  notify: NotifyConfig | undefined;
  logLevel: 'info' | 'warn' | 'error' | 'silent';
  /** Where people who find a weakness write to. */
  securityContact: string | undefined;
  signIn: SignInSettings;
  retention: RetentionPeriods;
}

/** Reads the environment. Refuses (StartProblem) in one sentence what cannot be right: a setting of the wrong form, or a production without database, address or a way out for mail, with secrets that can be guessed, or on an address in the clear. No sentence repeats a secret. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartProblem(`The setting ${issue?.path.join('.')} is not right: ${issue?.message}.`);
  }
  const { data } = parsed;
  const production = data.NODE_ENV === 'production';
  if (production) {
    refuseMissing(data);
    refuseUnsafe(data);
  }
  return {
    production, port: data.PORT, host: data.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'), databaseUrl: data.DATABASE_URL, replicaUrl: data.DATABASE_REPLICA_URL, dataDir: resolve(data.DATA_DIR),
    publicUrl: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`, smtpUrl: data.SMTP_URL, mailFrom: data.MAIL_FROM,
    notify: notifyIn(data), logLevel: data.LOG_LEVEL, securityContact: data.SECURITY_CONTACT, signIn: signInOf(given, production),
    retention: readPeriods(environment),
  };
}

type Data = z.infer<typeof schema>;

function refuseMissing(data: Data): void {
  const missing = (['DATABASE_URL', 'PUBLIC_URL'] as const).find((name) => !data[name]);
  if (missing) throw new StartProblem(`In production ${missing} must be set.`);
  if (!data.SMTP_URL && !data.NOTIFY_API_KEY) throw new StartProblem('In production SMTP_URL must be set, or NOTIFY_API_KEY and NOTIFY_TEMPLATE_ID.');
}

/** With fewer characters a secret can be tried out; those after it are in every list of guesses, and in our own examples. */
const SECRET_LENGTH = 16;
const GUESSED = /postgres|password|passwort|changeme|change-me|secret|muster|example|12345678|letmein|qwerty/i;

function refuseUnsafe({ DATABASE_URL, PUBLIC_URL, NOTIFY_CALLBACK_TOKEN }: Data): void {
  if (!PUBLIC_URL?.startsWith('https:')) throw new StartProblem('In production PUBLIC_URL must begin with https://: sessions are never sent in the clear.');
  const password = URL.canParse(DATABASE_URL!) ? decodeURIComponent(new URL(DATABASE_URL!).password) : '';
  refuseGuessable(password, 'the password in DATABASE_URL');
  if (NOTIFY_CALLBACK_TOKEN) refuseGuessable(NOTIFY_CALLBACK_TOKEN, 'NOTIFY_CALLBACK_TOKEN');
}

/** The accounts that the product works with get passwords that follow from the owner's, so they are as good as that one. */
function refuseGuessable(secret: string, what: string): void {
  const few = new Set(secret).size < 8;
  if (secret.length < SECRET_LENGTH || GUESSED.test(secret) || few) {
    throw new StartProblem(`In production ${what} must have at least ${SECRET_LENGTH} characters and be random: make one with "openssl rand -hex 24".`);
  }
}

function notifyIn({ NOTIFY_API_KEY: apiKey, NOTIFY_TEMPLATE_ID: templateId, NOTIFY_REPLY_TO_ID: replyToId, NOTIFY_CALLBACK_TOKEN: callbackToken, NOTIFY_URL: url }: Data): NotifyConfig | undefined {
  if (!apiKey) return undefined;
  if (!templateId) throw new StartProblem('With NOTIFY_API_KEY, NOTIFY_TEMPLATE_ID must be set: the id of the template with ((subject)) and ((body)).');
  return { apiKey, templateId, replyToId, callbackToken, url };
}
