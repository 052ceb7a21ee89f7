/** Like words for where: directions, regions, inside and outside; what stands behind a bar says the opposite. */
export const WHEREABOUTS = `
north northern northerly
south southern southerly
east eastern easterly
west western westerly
northeast northeastern
northwest northwestern
southeast southeastern
southwest southwestern
city town
rural countryside | urban
national nationally nationwide
continent continental
international internationally multinational
abroad overseas
district borough
suburb suburban
vicinity nearby
street road avenue
coast coastal shore
island isle
mountain mountainous
valley vale
ocean sea maritime marine
onsite onpremises onprem | offsite
upstairs | downstairs
indoors | outdoors
exterior outer | interior inner
adjacent adjoining
europe european
africa african
asia asian`;
