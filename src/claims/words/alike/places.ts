/** Like words for countries, their people and tongues: "Dutch parcels" are parcels for the Netherlands; short names only where they are no word of English. */
export const PLACES = `
netherlands dutch holland nl
ireland irish
germany german
france french fr
spain spanish
portugal portuguese pt
italy italian
belgium belgian
denmark danish dk
sweden swedish
norway norwegian
finland finnish
poland polish
austria austrian
switzerland swiss
greece greek
turkey turkish
hungary hungarian
czechia czech
britain british uk gb
england english
scotland scottish
wales welsh
japan japanese jp
china chinese
india indian
brazil brazilian
mexico mexican
canada canadian
australia australian
iceland icelandic
estonia estonian
latvia latvian
lithuania lithuanian
ukraine ukrainian
romania romanian
croatia croatian
america american usa
russia russian
israel israeli
egypt egyptian
nigeria nigerian
kenya kenyan
morocco moroccan
argentina argentine argentinian
chile chilean
colombia colombian
peru peruvian
cuba cuban
korea korean
vietnam vietnamese
thailand thai
indonesia indonesian
malaysia malaysian
philippines filipino
singapore singaporean
pakistan pakistani
bangladesh bangladeshi
nepal nepalese nepali
iran iranian
iraq iraqi
bulgaria bulgarian
serbia serbian
slovakia slovak slovakian
slovenia slovenian slovene
luxembourg luxembourgish
malta maltese
cyprus cypriot
albania albanian`;
