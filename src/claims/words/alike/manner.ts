/** Like words for how something was done or came: by hand, suddenly, in public, hardly ever, clearly; what stands behind a bar says the opposite. */
export const MANNER = `
manual manually
automatic automatically automated auto automate automation
sudden suddenly abrupt abruptly
gradual gradually
public publicly openly
private privately confidential confidentially
official officially formal formally
obvious obviously evident evidently
strange odd weird unusual unusually
simple easy straightforward easily
difficult hard complicated difficulty
important crucial vital essential importance
serious severe grave seriously severely
dramatic drastic dramatically drastically
simultaneous simultaneously concurrently
silently quietly
careful carefully cautious cautiously
careless carelessly negligent
explicit explicitly expressly
implicit implicitly tacit tacitly
unanimous unanimously
alone solo
original originally initially
previous prior
global globally worldwide
local locally
internal internally
external externally`;
