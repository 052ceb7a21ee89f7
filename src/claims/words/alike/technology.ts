/** Like words of computers and networks that name no thing of the evidence by themselves, and their short names; what stands behind a bar says the opposite. */
export const TECHNOLOGY = `
loadbalancer lb balancer
gateway gw
subnet subnetwork
hostname fqdn
egress outbound outgoing | ingress inbound incoming
upstream | downstream
uplink | downlink
wireless wifi wlan
offline | online
connectivity connectedness
backlog pileup logjam
deadletter dlq
login signin logon | logout signout logoff
username userid
mfa 2fa twofactor
lib library
executable binary
changelog releasenotes
pipeline workflow
prototype poc
stacktrace backtrace traceback callstack
gui ui interface
frontend clientside
backend serverside
plugin addon
popup modal
screenshot screengrab screencap
homepage landingpage
javascript js
typescript ts
python py
postgres postgresql pg
mongo mongodb
terraform tf
github gh
namespace ns
hardware equipment | software
gpu graphicscard
laptop notebook
smartphone handset cellphone
keyboard keypad
disk hdd
certification certify
authenticity authentic genuine | inauthentic fake
cryptography cryptographic`;
