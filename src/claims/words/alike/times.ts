/** Like words for when and how often; what stands behind a bar says the opposite. */
export const TIMES = `
fortnight biweekly fortnightly
yearly annual annually
weekday workday
instant instantaneous instantaneously
timely seasonable
eternal forever
preliminary tentative tentatively
periodic periodically cyclic
precede predate antecedent
subsequent ensuing
coincide coincident coincidence coincidental coincidentally
rhythm cadence
tempo pace
seasonal seasonally season
dawn sunrise daybreak
dusk nightfall
outlast outlive
timebound timeboxed`;
