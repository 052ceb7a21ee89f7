import { describe, expect, it } from 'vitest';
import { conditionIn } from './condition.js';
import { isOtherCondition, isOtherHour, isOtherwisePlaced } from './told-apart.js';

describe('whether a thing works, by what is said of it', () => {
  for (const [text, want] of [
    ['the build for 343 is red', 'ill'],
    ['the build had passed', 'well'],
    ['the tests did not pass', 'ill'],
    ['the printers refuse every parcel', 'ill'],
    ['printers are working again', 'well'],
    ['rejections are back to normal', 'well'],
    ['rejections were still rising', 'ill'],
    ['errors are gone', 'well'],
    ['no errors since ten', 'well'],
    ['failures falling', 'well'],
    ['no change from that', 'ill'],
    ['the restart had helped', 'well'],
    ['the restart did not help', 'ill'],
    ['the belts are standing still', 'ill'],
    ['customers could log in again', 'well'],
    ['customers could not log in', 'ill'],
    ['the deploy failed but the site works', null],
    ['the plan is on the wiki', null],
  ] as const)
    it(`${text}: ${want ?? 'open'}`, () => expect(conditionIn(text)).toBe(want));
});

describe('what tells two sayings apart', () => {
  for (const [own, theirs, want] of [
    ['a review for Monday at ten', 'review on Friday at 10', true],
    ['on Monday they announced a review for Friday', 'review on Friday', false],
    ['a review for Monday', 'review next week', false],
    ['he approved it after the second commit', 'I approved it before the second commit', true],
    ['he approved it before the second commit', 'I approved it before the second commit', false],
    ['he approved it after lunch', 'I approved it before the second commit', false],
    ['the belts in Odense had stopped', 'the belts in Aarhus are standing still', true],
    ['the belts in Aarhus had stopped', 'the belts in Aarhus, not those in Odense', false],
    ['the belts had stopped', 'the belts in Aarhus are standing still', false],
  ] as const)
    it(`${own} / ${theirs}: ${want}`, () => expect(isOtherwisePlaced(own, theirs)).toBe(want));

  it('tells hours apart and leaves lengths alone', () => {
    expect(isOtherHour('sending it since five', 'has been sending it since six')).toBe(true);
    expect(isOtherHour('sending it since six', 'has been sending it since six')).toBe(false);
    expect(isOtherHour('scaled from five to ten', 'scaled from 4 instances')).toBe(false);
    expect(isOtherHour('down by five percent', 'down by 3 %')).toBe(false);
  });

  it('needs both sides to tell how the thing fares', () => {
    expect(isOtherCondition('the build had passed', 'build for 343 is red')).toBe(true);
    expect(isOtherCondition('the build had passed', 'build for 343 is up for review')).toBe(false);
  });
});
