/** "#12 needed two approvals", "two commits were missing", "it was a build short": how many were wanted does not tell how many there were. */
import { WANTS } from '../../predication/wanted.js';

const WANTING = `(?:${WANTS.map((verb) => verb.replace(/e$/, '')).join('|')}|lack)\\w*`;
const WAITING = '(?:short of|wait\\w* for|ask\\w* for|call\\w* for|hop\\w* for|would (?:have )?take\\w*)';
const NUMBER =
  '(?:\\d[\\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|\\w+ty|dozens?|several|many|some)';
const WANTED = '(?:needed|required|wanted|lacking|missing|awaited|expected|demanded|outstanding|planned|asked for|due)';

const WANTED_COUNT = new RegExp(
  `\\b(?:${WANTING}|${WAITING}) (?:(?:only|just|at least|at most|about|another|some|a further|the|other) ){0,2}${NUMBER}\\b|` +
    `\\b${NUMBER} (?:[\\w-]+ ){1,3}?(?:(?:was|were|are|is|had been|have been|being) )?(?:still |also |now )?${WANTED}\\b|` +
    `\\b${NUMBER} [\\w-]+ (?:short|too few)\\b`,
  'i',
);

/** Whether a text counts what was wanted, and not what was there. */
export const isWantedCount = (text: string): boolean => WANTED_COUNT.test(text);
