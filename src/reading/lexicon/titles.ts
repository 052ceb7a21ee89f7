/** What people are called by their office: "the tote sorting lead", "our release manager", "laboratory operations"; from the roles that the manifest lists, never from the report. */
import type { Identity } from '../../domain/identity.js';

export interface Title {
  readonly text: string;
  readonly identity: string;
  /** Held by whoever has the shift, or by several: bears out a deed, and speaks against none. */
  readonly passing: boolean;
}

/** Ends of a role that make it one person's office; any other role is a place where people work. */
const OFFICE =
  /\b(?:lead|leader|manager|engineer|analyst|owner|director|head|chief|officer|developer|architect|administrator|admin|specialist|coordinator|editor|technician|supervisor|planner|representative|secretary|operator)$/i;
const HEADED = /^head of \S/i;
const BY_SHIFT = /\bon[- ]?call\b|\bcommander\b|\bduty\b|\bresponder\b|\bshift\b|\bincident (?:lead|manager)\b/i;
/** Where people work that goes by its name without "team". */
const DEPARTMENT = /\b(?:desk|support|operations|ops|team|office|centre|center|staff)$/i;

/** All titles of all people; those that several hold are listed for each of them. */
export function titlesOf(identities: readonly Identity[]): readonly Title[] {
  const held = identities.flatMap((identity) =>
    identity.kind === 'human' ? identity.roles.map((role) => ({ identity: identity.id, role: plain(role) })) : [],
  );
  return held.flatMap(({ identity, role }) => {
    const single = !/\s/.test(role);
    const passing = single || BY_SHIFT.test(role) || !(OFFICE.test(role) || HEADED.test(role));
    return [
      ...(role.length > 2 ? [{ text: role, identity, passing }] : []),
      ...shorter(role)
        .filter((short) => held.every((other) => other.identity === identity || !endsWith(other.role, short)))
        .map((text) => ({ text, identity, passing })),
      ...teamsOf(role).map((text) => ({ text, identity, passing: true })),
      ...(/\bon[- ]?call\b/i.test(role) ? onCall(role).map((text) => ({ text, identity, passing: true })) : []),
    ];
  });
}

/** "incident commander until 10:15 UTC", "staff engineer, edge": the office alone. */
const plain = (role: string): string =>
  role
    .split(/[,(;:/]| (?:until|from|since|till|for|at|on the|of \S*[/.])/i)[0]!
    .replace(/\s+/g, ' ')
    .trim();

/** "payments tech lead" is "the tech lead" too. */
function shorter(role: string): readonly string[] {
  const words = role.split(' ');
  return OFFICE.test(role) ? words.slice(1, -1).map((_, i) => words.slice(i + 1).join(' ')) : [];
}

const endsWith = (role: string, part: string): boolean => ` ${role.toLowerCase()}`.endsWith(` ${part.toLowerCase()}`);

/** "service desk lead": the service desk; "rendering lead": the rendering team, and its team lead. */
function teamsOf(role: string): readonly string[] {
  const area = /^(.+) (?:team )?(?:lead|leader|manager|head)$/i.exec(role)?.[1];
  if (!area || BY_SHIFT.test(role)) return [];
  return [`${area} team`, `${area} team lead`, ...(/\s/.test(area) && DEPARTMENT.test(area) ? [area] : [])];
}

function onCall(role: string): readonly string[] {
  const area = /^(.*?)\s*\bon[- ]?call\b/i.exec(role)?.[1] ?? '';
  const nouns = ['engineer', 'person', 'responder', 'colleague', 'developer'];
  const shifts = nouns.flatMap((noun) => [
    ...['on-call', 'on call', 'duty'].map((shift) => `${shift} ${noun}`),
    ...['on-call', 'on call', 'on duty', 'on shift'].map((shift) => `${noun} ${shift}`),
  ]);
  return [...shifts, ...(area ? shifts.map((one) => `${area} ${one}`) : [])];
}
