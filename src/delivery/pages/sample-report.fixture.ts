/** An invented post-mortem, as an agent might write it, for the specs and screenshots of the pages. */

export const SAMPLE_REPORT = `---
title: Tracking page served 404s
authors: [orbit-agent]
date: 2026-03-17
---

# Post-mortem: tracking page served 404s (INC-3107)

**Summary.** On 17 March 2026 the parcel tracking page returned 404 for 38 minutes, from 09:12 to 09:50 UTC.
About 14,200 requests failed. Build \`b81f04\` restored routing at 09:48 UTC. The change had been reviewed and
approved by Ines Okafor before it was merged.

## Impact

- The tracking page was down for 38 minutes.
- At most 61 % of requests failed in any minute.
- No parcel data was lost.
- Support received 212 tickets, and [the status page](https://status.harborlane.example/incidents/3107) was updated at 09:31 UTC.

## Timeline

| Time (UTC) | Event | Who |
|---|---|---|
| 09:04 | Pull request #412 was merged | orbit-agent |
| 09:09 | Hosting release \`rel-77\` went live on site \`track\` |  |
| 09:12 | First 404s on \`/t/**\` | – |
| 09:14 | Alert *Tracking: 404 rate* fired | monitoring |
| 09:16 | PagerDuty paged Tomasz Wilk | – |
| 09:22 | Build \`b81f04\` was started | orbit-agent |
| 09:31 | Status page set to **major outage** | Ines Okafor |
| 09:48 | Build \`b81f04\` finished and restored routing | orbit-agent |
| 09:50 | Alert closed | monitoring |

## Root cause

Pull request #412 replaced the rewrite for \`/t/**\` with a service named \`parcel-web-v2\`, which **did not exist**
in any region. The pull request changed 214 files and removed 18,930 lines. The hosting release that carried it
was published five minutes after the merge. It is likely that a cached index made the first minute worse.

## Recovery

The agent detected the fault on its own at 09:13 UTC, before the alert. It then started a recovery build, and
*that build brought the rewrite* back to \`parcel-web\`. Tomasz Wilk confirmed in \`#inc-3107\` that the build had
fixed it. No manual rollback was needed. Traffic was back to normal by 09:52 UTC.

> "Looks good from here, thank you all" – Tomasz Wilk, 09:55

All tests passed on the pull request before the merge. The team felt the response was calm and well organised.
Somewhat more than two thirds of the 404s hit mobile clients. Had the health gate been in place, the release would have been stopped.

## Review and approval

Ines Okafor approved the pull request at 08:58 UTC. The file \`governance/consultation-412.md\` records the
consultation of the platform team. Two reviewers signed off. The branch protection rule was not bypassed.

\`\`\`text
09:43 rollback rel-76 track ok
\`\`\`

## Next steps

1. Add a check that every rewrite points at an existing service.
2. Alert on the share of 404s at 2 % instead of 5 %.
3. Thanks to everyone on call.

<!-- rollback by t.wilk at 09:47 left out for brevity -->
`;
