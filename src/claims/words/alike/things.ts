/** Like words for the things of any computer system, and their short names; what stands behind a bar says the opposite. */
export const THINGS = `
config configuration setting configure
db database
repo repository
prod production
pr pull
app application
auth authentication authenticate
docs documentation
compat compatibility
perf performance
bench benchmark
infra infrastructure
admin administrator
cert certificate
env environment
kubernetes k8s
server machine
processor cpu
memory ram
folder directory
parameter param
variable var
permission privilege entitlement perm
credential cred
message msg
alert alarm
graph chart plot
quota allowance
bug defect flaw
website site
link url hyperlink
flag toggle
feature functionality
spec specification
info information
stats statistic
operation ops
sync synchronise synchronisation
show display
picture photo image
id identifier
password passcode
dev development
temporary stopgap mitigation provisional interim temporarily provisionally transient transiently momentary momentarily | permanent permanently lasting durable permanence
logo icon
catalogue catalog
dialogue dialog
programme program
centre center
licence license
artefact artifact
grey gray
metre meter
fibre fiber
defence defense`;
