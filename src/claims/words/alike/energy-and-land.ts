/** Like words for power and heat, factories, weather and farms. */
export const ENERGY_AND_LAND = `
electricity electric electrical
voltage volt
watt wattage
grid mains
blackout powercut
substation transformer
generator genset
solar photovoltaic pv
wind windfarm
boiler furnace
heater radiator
cool cooler chiller
ventilation ventilate hvac
thermostat thermometer
pressure pressurise
sewage wastewater sewer
oil petroleum
coal lignite
nuclear atomic
emission emit
pollute pollution pollutant
flame blaze
sustainable sustainability
crane hoist
factory plant
manufacture manufacturer
assemble assembly assembler
weld welder
spanner wrench
aluminium aluminum
plastic polymer
textile fabric cloth
explosive explosion explode blast detonate detonation
extinguish extinguisher
ignite ignition
freezer refrigerator fridge refrigeration refrigerate
rain rainfall rainy
lightning thunder
snow snowfall snowy
fog foggy mist
earthquake quake seismic tremor
farm farmer agriculture agricultural
crop harvest
cattle cow
sheep lamb
pig swine pork
chicken poultry hen
milk dairy
fertiliser fertilizer
forest woodland
construct construction
office workplace
stairs staircase
basement cellar
roof rooftop
badge keycard`;
