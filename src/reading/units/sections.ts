/** Keeps the path of headings while a report is walked from top to bottom. */
import { roleOfTitle } from './section-roles.js';
import type { Section } from './unit.js';

const FIRST: Section = { title: '', level: 0, path: [], role: 'other' };

export class SectionTrail {
  private readonly trail: Section[] = [];
  private readonly all: Section[] = [FIRST];

  get current(): Section {
    return this.trail.at(-1) ?? FIRST;
  }

  get sections(): readonly Section[] {
    return this.all;
  }

  /** Starts the section of a heading; one of the same or a deeper level ends. The report's own title gives no role. */
  enter(title: string, level: number): void {
    while (this.trail.length > 0 && this.trail.at(-1)!.level >= level) this.trail.pop();
    const above = this.trail.at(-1);
    const own = level === 1 && this.all.length === 1 ? null : roleOfTitle(title);
    const role = own ?? above?.role ?? 'other';
    const section: Section = { title, level, path: [...(above?.path ?? []), title], role };
    this.trail.push(section);
    this.all.push(section);
  }
}
