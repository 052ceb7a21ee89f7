/** Words that English writes large inside a sentence, and those that it writes large without their naming a thing of this incident. */
const NO_NAMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'english internet alert alerts build builds deploy deployment release rollback revision incident page ' +
    'support engineering operations security platform product finance legal marketing sales management leadership customer customers service team desk staff ' +
    // Tools that every report speaks of, whether their records are there or not.
    'terraform kubernetes argo flux helm jenkins spinnaker slack github gitlab pagerduty opsgenie jira confluence datadog grafana prometheus alertmanager sentry ' +
    'google amazon azure aws cloud run monitoring hosting firebase cloudflare fastly redis postgres postgresql mysql mongodb kafka nginx envoy istio traefik docker'
  ).split(' '),
);

/** One capital and small letters behind it: "Tokyo", not "UTC", "I" or "LedgerWriter". */
export const isProperWord = (text: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !NO_NAMES.has(text.toLowerCase());
