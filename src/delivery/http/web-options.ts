/** What the web server must be told from outside: limits, addresses, who may sign in; read from settings by the attic, never from the environment here. */

export interface WebOptions {
  /** `open`: everyone who reaches the port is at home (embedded mode). `guarded`: a key or a session is needed. */
  readonly access: 'open' | 'guarded';
  /** Accepted Host headers, lower case; null accepts any. */
  readonly hosts: readonly string[] | null;
  /** The administrator's password; null when nobody can sign in. */
  readonly adminPassword: string | null;
  /** What guessing it costs (scrypt's N); left out but in tests that sign in often. */
  readonly passwordCost?: number;
  /** Whether people reach the server over https: cookies become Secure. */
  readonly secure: boolean;
  readonly maxReportBytes: number;
  readonly maxBundleBytes: number;
  readonly maxEventsBytes: number;
  /** Folder for uploads on their way. */
  readonly tempDir: string;
  /** One JSON line per answered request to `log`. */
  readonly accessLog: boolean;
  log(line: string): void;
}
