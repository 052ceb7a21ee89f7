/** The questions asked of GitHub's GraphQL; a test validates them against its published schema. Each stays far below the limit of nodes. */

const ACTOR =
  'fragment A on Actor{__typename login url ... on User{databaseId name} ... on Bot{databaseId} ... on Organization{databaseId}}';
const PAGE = 'totalCount pageInfo{hasNextPage endCursor}';

/** Newest change first: who has read down to the window's beginning has seen every merge in it. */
export const PULL_REQUESTS = `query PullRequests($owner:String!,$name:String!,$after:String){
  repository(owner:$owner,name:$name){
    pullRequests(first:20,after:$after,states:[MERGED,CLOSED,OPEN],orderBy:{field:UPDATED_AT,direction:DESC}){
      pageInfo{hasNextPage endCursor}
      nodes{
        id number url title body state isDraft createdAt updatedAt mergedAt closedAt baseRefName headRefName headRefOid baseRefOid
        isCrossRepository merged reviewDecision additions deletions changedFiles
        author{...A} mergedBy{...A} mergeCommit{oid committedDate} authorAssociation
        autoMergeRequest{enabledAt mergeMethod enabledBy{...A}}
        labels(first:20){nodes{name}}
        closingIssuesReferences(first:10){nodes{number url}}
        baseRef{name branchProtectionRule{pattern requiresApprovingReviews requiredApprovingReviewCount requiresStatusChecks
          requiredStatusCheckContexts isAdminEnforced dismissesStaleReviews allowsForcePushes}}
        reviews(first:50){${PAGE} nodes{id state submittedAt createdAt body author{...A} authorAssociation authorCanPushToRepository
          onBehalfOf(first:5){nodes{slug}} commit{oid}}}
        comments(first:50){${PAGE} nodes{id createdAt body author{...A}}}
        files(first:100){${PAGE} nodes{path additions deletions changeType}}
        commits(first:100){${PAGE} nodes{commit{oid committedDate author{name email user{login}} messageHeadline}}}
        timelineItems(first:100,itemTypes:[MERGED_EVENT,CLOSED_EVENT,REOPENED_EVENT,READY_FOR_REVIEW_EVENT,CONVERT_TO_DRAFT_EVENT,
          REVIEW_REQUESTED_EVENT,REVIEW_DISMISSED_EVENT,HEAD_REF_FORCE_PUSHED_EVENT,BASE_REF_FORCE_PUSHED_EVENT,HEAD_REF_DELETED_EVENT,
          AUTO_MERGE_ENABLED_EVENT,AUTO_MERGE_DISABLED_EVENT]){
          ${PAGE}
          nodes{ __typename
            ... on MergedEvent{id createdAt actor{...A} mergeRefName commit{oid}}
            ... on ClosedEvent{id createdAt actor{...A} stateReason}
            ... on ReopenedEvent{id createdAt actor{...A}}
            ... on ReadyForReviewEvent{id createdAt actor{...A}}
            ... on ConvertToDraftEvent{id createdAt actor{...A}}
            ... on ReviewRequestedEvent{id createdAt actor{...A} requestedReviewer{__typename ... on User{login} ... on Team{slug} ... on Bot{login}}}
            ... on ReviewDismissedEvent{id createdAt actor{...A} dismissalMessage previousReviewState review{id}}
            ... on HeadRefForcePushedEvent{id createdAt actor{...A} beforeCommit{oid} afterCommit{oid} ref{name}}
            ... on BaseRefForcePushedEvent{id createdAt actor{...A} beforeCommit{oid} afterCommit{oid} ref{name}}
            ... on HeadRefDeletedEvent{id createdAt actor{...A} headRefName}
            ... on AutoMergeEnabledEvent{id createdAt actor{...A}}
            ... on AutoMergeDisabledEvent{id createdAt actor{...A} reason}
          }
        }
      }
    }
  }
}
${ACTOR}`;

/** Of the default branch; the dates are the committers' own and prove no order. */
export const COMMITS = `query Commits($owner:String!,$name:String!,$since:GitTimestamp!,$until:GitTimestamp!,$after:String){
  repository(owner:$owner,name:$name){
    defaultBranchRef{ name target{ ... on Commit{ oid history(first:50,after:$after,since:$since,until:$until){
      pageInfo{hasNextPage endCursor}
      nodes{
        oid abbreviatedOid url messageHeadline messageBody authoredDate committedDate committedViaWeb authoredByCommitter
        additions deletions changedFilesIfAvailable
        author{name email date user{login databaseId __typename}} committer{name email date user{login databaseId __typename}}
        parents(first:5){totalCount nodes{oid}} tree{oid}
        associatedPullRequests(first:5){nodes{number url state mergedAt baseRefName}}
      }
    }}}}
  }
}`;

export const DEPLOYMENTS = `query Deployments($owner:String!,$name:String!,$after:String){
  repository(owner:$owner,name:$name){
    deployments(first:30,after:$after,orderBy:{field:CREATED_AT,direction:DESC}){
      pageInfo{hasNextPage endCursor}
      nodes{ id databaseId createdAt updatedAt environment originalEnvironment latestEnvironment task state description payload commitOid
        ref{name prefix} creator{...A}
        statuses(first:50){${PAGE} nodes{id state createdAt environment environmentUrl logUrl description creator{...A}}} }
    }
  }
}
${ACTOR}`;

export const RELEASES = `query Releases($owner:String!,$name:String!,$after:String){
  repository(owner:$owner,name:$name){
    releases(first:50,after:$after,orderBy:{field:CREATED_AT,direction:DESC}){
      pageInfo{hasNextPage endCursor}
      nodes{ id tagName name url description isDraft isPrerelease isLatest createdAt publishedAt updatedAt author{login databaseId __typename} tagCommit{oid} }
    }
  }
}`;

/** Suites of the commits of a stretch of the default branch, and of the heads of pull requests that were merged from it. */
export const CHECKS = `query Checks($owner:String!,$name:String!,$since:GitTimestamp!,$until:GitTimestamp!,$after:String){
  repository(owner:$owner,name:$name){
    defaultBranchRef{ target{ ... on Commit{ history(first:10,after:$after,since:$since,until:$until){
      pageInfo{hasNextPage endCursor}
      nodes{ oid
        checkSuites(first:15){ ...Suites }
        associatedPullRequests(first:2){nodes{ commits(last:1){nodes{commit{ oid checkSuites(first:15){ ...Suites } }}} }}
      }
    }}}}
  }
}
fragment Suites on CheckSuiteConnection{ ${PAGE} nodes{
  id status conclusion createdAt updatedAt app{slug name} creator{...A} branch{name} commit{oid}
  push{id previousSha nextSha pusher{...A}}
  workflowRun{databaseId runNumber event url createdAt updatedAt workflow{name databaseId resourcePath}
    deploymentReviews(first:5){nodes{state comment user{login} environments(first:3){nodes{name}}}}}
  checkRuns(first:50){totalCount nodes{databaseId name status conclusion startedAt completedAt detailsUrl externalId title summary deployment{id}}}
}}
${ACTOR}`;

export const VIEWER = 'query Viewer{ viewer{ login __typename } }';
