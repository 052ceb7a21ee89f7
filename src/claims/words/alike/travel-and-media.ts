/** Like words for journeys, films, papers and games. */
export const TRAVEL_AND_MEDIA = `
flight fly
aircraft aeroplane airplane
airport airfield aerodrome
takeoff liftoff
boarding embark
disembark alight
luggage baggage
rail railway railroad
tram streetcar trolleybus
underground subway metro tube
taxi cab
aisle gangway
journey travel
tourist tourism sightseer
punctuality timeliness
stranded marooned
overbook oversold
rental rent
video clip footage
film movie cinema
television tv telly
viewer audience viewership spectator
listener listenership
playback play
soundtrack audio sound
editor editorial
magazine periodical
advert advertisement advertise ad
author writer
poster placard
photograph photography photographer
artist artistic
music musical song
concert gig
theatre theater
exhibition exhibit
team squad
stadium arena
bet wager gamble
lottery lotto
livestream webcast
sponsor sponsorship`;
