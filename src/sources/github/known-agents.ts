/** AI agents known by login or e-mail on the forge: data only. A mark present means an agent was involved; a mark absent means nothing. */

export interface KnownAgent {
  readonly name: string;
  /** Logins in lower case, without `[bot]`. */
  readonly logins: readonly string[];
  /** E-mail addresses in lower case; a leading `+` stands for any numeric id before it. */
  readonly emails: readonly string[];
}

export const KNOWN_AGENTS: readonly KnownAgent[] = [
  { name: 'Claude', logins: ['claude'], emails: ['noreply@anthropic.com'] },
  {
    name: 'Copilot',
    logins: ['copilot-swe-agent', 'copilot', 'copilot-pull-request-reviewer'],
    emails: ['+copilot@users.noreply.github.com'],
  },
  { name: 'Codex', logins: ['chatgpt-codex-connector'], emails: ['noreply@openai.com'] },
  { name: 'Gemini Code Assist', logins: ['gemini-code-assist'], emails: [] },
  { name: 'Jules', logins: ['google-labs-jules'], emails: [] },
  { name: 'Cursor', logins: ['cursor', 'cursoragent'], emails: ['cursoragent@cursor.com'] },
  { name: 'Devin', logins: ['devin-ai-integration'], emails: [] },
  { name: 'Amazon Q', logins: ['amazon-q-developer'], emails: [] },
  { name: 'CodeRabbit', logins: ['coderabbitai'], emails: [] },
];

const BOT_EMAIL = /^(?:\d{1,12}\+)?([^@\s+]{1,100})\[bot\]@users\.noreply\.github\.com$/;

/** The login inside a bot's no-reply address; null for any other address. */
export const botLoginOf = (email: string): string | null => BOT_EMAIL.exec(email.toLowerCase())?.[1] ?? null;

/** The login in lower case and without `[bot]`, as GraphQL writes it. */
export const bareLogin = (login: string): string => login.toLowerCase().replace(/\[bot\]$/, '');

/** Whether a login is that of a known agent; accounts of people may share such a name, so ask only of bots. */
export const isAgentLogin = (login: string): boolean =>
  KNOWN_AGENTS.some((agent) => agent.logins.includes(bareLogin(login)));

/** Whether an e-mail address is that of a known agent. */
export function isAgentEmail(email: string): boolean {
  const address = email.toLowerCase();
  const bot = botLoginOf(address);
  const bare = address.replace(/^\d{1,12}\+/, '+');
  return (
    (bot !== null && isAgentLogin(bot)) ||
    KNOWN_AGENTS.some((agent) => agent.emails.includes(address) || agent.emails.includes(bare))
  );
}
