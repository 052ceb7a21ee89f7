/** The predications of a sentence: its tokens without what only frames them, cut into clauses, each with what it shares with its neighbours. */
import { withDoerOfAll } from '../predication/doer-of-all.js';
import { withGappedVerbs } from '../predication/gapped.js';
import { withGappedDeeds } from '../predication/gapped-deeds.js';
import { listOfMoments } from '../predication/list-of-moments.js';
import { withObjectOfAll } from '../predication/object-of-all.js';
import type { Predication } from '../predication/predication.js';
import { withoutCellBorders } from '../predication/row-subjects.js';
import { saidAgain } from '../predication/said-again.js';
import { withSpokenBeside } from '../predication/spoken-beside.js';
import { standingParts } from '../predication/standing-parts.js';
import { withStateBehind } from '../predication/state-first.js';
import type { Token } from '../predication/token.js';
import { wholeParts } from '../predication/whole-parts.js';
import { withOnes } from '../predication/with-ones.js';
import { withoutClefts } from '../predication/without-clefts.js';
import { withoutContrasts } from '../predication/without-contrasts.js';
import { withoutDelays } from '../predication/without-delays.js';
import { withoutNamings } from '../predication/without-namings.js';
import { mainClauses } from './main-clauses.js';

export const predicationsOf = (tokens: readonly Token[], isRow: boolean): readonly Predication[] =>
  withObjectOfAll(
    withDoerOfAll(
      withGappedVerbs(
        wholeParts(
          withStateBehind(
            withGappedDeeds(
              withoutDelays(
                withoutClefts(withoutContrasts(withoutNamings(withOnes(isRow ? withoutCellBorders(tokens) : tokens)))),
              ),
            ),
          ),
        )
          .flatMap(mainClauses)
          .flatMap(saidAgain)
          .flatMap(listOfMoments)
          .flatMap(standingParts)
          .flatMap(withSpokenBeside),
      ),
    ),
  );
