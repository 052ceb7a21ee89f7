/** What is packed into the payload of an audit entry, by names and numbers of fields: the client's package does not know these types. */

/** Of `google.rpc.context`, `google.type` and `google.iam.v1` only what audit entries use. */
export const PAYLOAD_TYPES = `syntax = "proto3";
package google.cloud.audit;

message AuditLog {
  string serviceName = 7;
  string methodName = 8;
  string resourceName = 11;
  ResourceLocation resourceLocation = 20;
  google.protobuf.Struct resourceOriginalState = 19;
  int64 numResponseItems = 12;
  google.rpc.Status status = 2;
  AuthenticationInfo authenticationInfo = 3;
  repeated AuthorizationInfo authorizationInfo = 9;
  PolicyViolationInfo policyViolationInfo = 25;
  RequestMetadata requestMetadata = 4;
  google.protobuf.Struct request = 16;
  google.protobuf.Struct response = 17;
  google.protobuf.Struct metadata = 18;
  google.protobuf.Any serviceData = 15;
}
message AuthenticationInfo {
  string principalEmail = 1;
  string authoritySelector = 2;
  google.protobuf.Struct thirdPartyPrincipal = 4;
  string serviceAccountKeyName = 5;
  repeated ServiceAccountDelegationInfo serviceAccountDelegationInfo = 6;
  string principalSubject = 8;
}
message ServiceAccountDelegationInfo {
  message FirstPartyPrincipal { string principalEmail = 1; google.protobuf.Struct serviceMetadata = 2; }
  message ThirdPartyPrincipal { google.protobuf.Struct thirdPartyClaims = 1; }
  string principalSubject = 3;
  oneof authority { FirstPartyPrincipal firstPartyPrincipal = 1; ThirdPartyPrincipal thirdPartyPrincipal = 2; }
}
message AuthorizationInfo {
  enum PermissionType { PERMISSION_TYPE_UNSPECIFIED = 0; ADMIN_READ = 1; ADMIN_WRITE = 2; DATA_READ = 3; DATA_WRITE = 4; }
  string resource = 1;
  string permission = 2;
  bool granted = 3;
  Resource resourceAttributes = 5;
  PermissionType permissionType = 7;
}
message Resource {
  string service = 1; string name = 2; string type = 3; map<string, string> labels = 4; string uid = 5;
  map<string, string> annotations = 6; string displayName = 7; google.protobuf.Timestamp createTime = 8;
  google.protobuf.Timestamp updateTime = 9; google.protobuf.Timestamp deleteTime = 10; string etag = 11; string location = 12;
}
message RequestMetadata {
  string callerIp = 1;
  string callerSuppliedUserAgent = 2;
  string callerNetwork = 3;
  Request requestAttributes = 7;
  Peer destinationAttributes = 8;
}
message Request {
  string id = 1; string method = 2; map<string, string> headers = 3; string path = 4; string host = 5; string scheme = 6;
  string query = 7; google.protobuf.Timestamp time = 9; int64 size = 10; string protocol = 11; string reason = 12; Auth auth = 13;
  string origin = 14;
}
message Auth {
  string principal = 1; repeated string audiences = 2; string presenter = 3; google.protobuf.Struct claims = 4;
  repeated string accessLevels = 5;
}
message Peer { string ip = 1; int64 port = 2; map<string, string> labels = 6; string principal = 7; string regionCode = 8; }
message ResourceLocation { repeated string currentLocations = 1; repeated string originalLocations = 2; }
message PolicyViolationInfo { OrgPolicyViolationInfo orgPolicyViolationInfo = 1; }
message OrgPolicyViolationInfo {
  google.protobuf.Struct payload = 1; string resourceType = 2; map<string, string> resourceTags = 3;
  repeated ViolationInfo violationInfo = 4;
}
message ViolationInfo {
  enum PolicyType { POLICY_TYPE_UNSPECIFIED = 0; BOOLEAN_CONSTRAINT = 1; LIST_CONSTRAINT = 2; CUSTOM_CONSTRAINT = 3; }
  string constraint = 1; string errorMessage = 2; string checkedValue = 3; PolicyType policyType = 4;
}
`;

export const STATUS_TYPES = `syntax = "proto3";
package google.rpc;

message Status { int32 code = 1; string message = 2; repeated google.protobuf.Any details = 3; }
`;

/** Who may do what from now on: in \`serviceData\` of calls that set a policy. */
export const POLICY_TYPES = `syntax = "proto3";
package google.iam.v1.logging;

message AuditData { PolicyDelta policyDelta = 2; }
message PolicyDelta { repeated BindingDelta bindingDeltas = 1; repeated AuditConfigDelta auditConfigDeltas = 2; }
message BindingDelta {
  enum Action { ACTION_UNSPECIFIED = 0; ADD = 1; REMOVE = 2; }
  Action action = 1; string role = 2; string member = 3; Expr condition = 4;
}
message Expr { string expression = 1; string title = 2; string description = 3; string location = 4; }
message AuditConfigDelta {
  enum Action { ACTION_UNSPECIFIED = 0; ADD = 1; REMOVE = 2; }
  Action action = 1; string service = 2; string exemptedMember = 3; string logType = 4;
}
`;
