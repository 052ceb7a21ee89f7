/** Sessions of the one administrator: signed, expiring, without a store; any web process with the same password accepts them. */
import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const LIFETIME_MS = 12 * 60 * 60 * 1000;
/** Fixed, so that several web processes agree; the password is the secret. */
const SALTS = { password: 'corroborate/password/v1', sessions: 'corroborate/sessions/v1' } as const;

/** Of scrypt: a guess costs some 50 ms. */
const COST = 16_384;

const derive = (secret: string, salt: string, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, { cost }, (error, key) => (error ? reject(error) : resolve(key)));
  });

export class Sessions {
  /** Ids signed out before they expired, with their expiry; forgotten after it. */
  private readonly ended = new Map<string, number>();

  private constructor(
    private readonly passwordKey: Buffer,
    private readonly signingKey: Buffer,
    private readonly now: () => number,
    private readonly cost: number,
  ) {}

  /** Derives the keys once; takes some 100 ms. */
  static async open(password: string, now: () => number, cost = COST): Promise<Sessions> {
    const [passwordKey, signingKey] = await Promise.all([
      derive(password, SALTS.password, cost),
      derive(password, SALTS.sessions, cost),
    ]);
    return new Sessions(passwordKey, signingKey, now, cost);
  }

  /** Compares in constant time. */
  async accepts(password: string): Promise<boolean> {
    return timingSafeEqual(await derive(password, SALTS.password, this.cost), this.passwordKey);
  }

  /** A new session as the value of a cookie. */
  begin(): string {
    const body = `${randomBytes(18).toString('base64url')}.${(this.now() + LIFETIME_MS).toString(36)}`;
    return `${body}.${this.sign(body)}`;
  }

  /** The id of a valid session, or null. */
  read(cookie: string | undefined): string | null {
    const [id, expires, signature, ...rest] = (cookie ?? '').split('.');
    if (!id || !expires || !signature || rest.length > 0) return null;
    const expected = Buffer.from(this.sign(`${id}.${expires}`));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return Number.parseInt(expires, 36) > this.now() && !this.ended.has(id) ? id : null;
  }

  end(cookie: string | undefined): void {
    const id = this.read(cookie);
    if (id === null) return;
    for (const [old, until] of this.ended) if (until <= this.now()) this.ended.delete(old);
    this.ended.set(id, this.now() + LIFETIME_MS);
  }

  private sign(body: string): string {
    return createHmac('sha256', this.signingKey).update(body).digest('base64url');
  }
}
