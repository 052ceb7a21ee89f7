/** What every report says of trouble, whatever it was: these words tell nothing about which thing was struck. */
import { isFunctionWord } from './function-words.js';
import { stem } from './stem.js';

const LIST = `outage incident impact disruption downtime trouble problem issue failure error unavailable unreachable
degraded elevated affected disrupted down broken dark throttled rejected answered returned responded
served resulted message window customer user client visitor people everyone everybody everything all
asked public production live service site system product platform app application api website endpoint
request call response traffic answer rate code http status share total full whole partial complete
entire overall altogether visible facing last persist continue take run span cover see get face
experience receive time length duration period stretch detection recovery repair resolution onset
recover restore resolve mitigate end start begin detect back normal baseline mostly largely partly
intermittently hardly briefly brief short long usual severe leave keep stay remain stand happen occur
follow cause change high low show appear second minute hour majority most bad wrong slow empty team
company fail failed unable could working work went was were first roughly nearly`;

const COMMON: ReadonlySet<string> = new Set(LIST.split(/\s/).map(stem));

/** Whether a stem is in every report on any trouble. */
export const isCommonOfTrouble = (stemmed: string): boolean => COMMON.has(stemmed) || isFunctionWord(stemmed);
