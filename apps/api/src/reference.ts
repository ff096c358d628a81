import { Injectable } from '@nestjs/common';
import { Operation, SYSTEM } from '@muster/platform';
import { readFacts, type FactsSource } from '@muster/reference';
import { IndicatorFacts } from '@muster/server/indicators';
import { OrganisationFacts } from '@muster/server/organisations';

/** Brings the reference facts into the database: all of them or, when a row is bad, none. */
@Injectable()
export class Reference {
  constructor(private readonly operation: Operation, private readonly organisations: OrganisationFacts, private readonly indicators: IndicatorFacts) {}

  /** Checks every row, then loads them in one transaction. Loading again changes nothing. Refuses (FactsRefused) with file, line and reason. */
  async load(source?: FactsSource): Promise<void> {
    const facts = readFacts(source);
    await this.operation.run(SYSTEM, async () => {
      await this.organisations.load(facts);
      await this.indicators.load(facts);
    });
  }
}
