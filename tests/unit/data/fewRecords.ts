import { createHash } from 'node:crypto';
import type { FileName } from '../../../src/lib/data/schema.ts';

const words = 'We count, [says he] and it’s so,';
const sha256 = createHash('sha256').update(words, 'utf8').digest('hex');

/**
 * The least records that hold every field: quick to load ten thousand times. Each field stands in them
 * at least once, long text and short, folded and plain, quoted and bare.
 */
export const fewRecords: Record<FileName, string> = {
	site: `# The page itself.
description: A story of who said what.
version: 1.0.0
published: 2026-11-24
figuresReadFrom: 2024-10-01
figuresReadTo: 2026-02-12
pagesReadTo: 2026-04
endedOn: 2026-12-01
contact: a@b.example
address: https://b.example/
dots: Each dot stands for a soldier.
method: >-
  It was held against {counted} statements,
  each with its day.
standings:
  corroborated: Another said the same.
  disputed: Another said what does not fit.
  unverified: Nobody else was found.
  superseded: A later word took its place.
  derived: We computed it.
  testimony: A person speaking.
licence: CC BY 4.0
`,
	speakers: `- id: seoul-agency
  name: Seoul’s agency
  short: Agency
  party: seoul
  interest: >-
    It watches the North
    as an adversary.

- id: lee
  name: A man
  short: Lee
  party: lee
  interest: He speaks for himself.
`,
	reports: `# Strength

- id: T01
  speaker: seoul-agency
  voice: its head, to a lawmaker
  kind: count
  date: 2024-10-17
  precision: day
  occasion: briefing
  relays: [T02]
  says: >-
    It said that {T01} soldiers
    had gone.
  standing: disputed
  confidence: high
  seen:
    outlet: A paper
    link: https://x.example/a?b=c&d
    language: en
  alsoSeen:
    - outlet: Another
      link: http://y.example/
    - outlet: A third
  note: >-
    Told behind closed doors.
  wouldChange: >-
    a published list would raise or lower it.
  checked: 2026-04
  competes: [T02, L01]
  figures:
    - id: T01
      measure: sent
      value: 3000
      qualifier: about
      unit: people
      scope: part
      counts: soldiers in Russia
    - id: T01-range
      measure: sent
      low: 1000
      high: 2000
      qualifier: range
      unit: people
      counts: soldiers on their way

- id: T02
  speaker: seoul-agency
  kind: plan
  date: 2024-10
  precision: month
  says: More were to come.
  standing: superseded
  supersededBy: [T01]
  confidence: low
  seen:
    outlet: "A paper: the weekly"

- id: L01
  speaker: lee
  kind: testimony
  precision: unknown
  says: 'He served, he said.'
  standing: testimony
  confidence: medium
  seen:
    outlet: A paper
  figures:
    - id: L01-then
      measure: imprisoned
      value: 9
      qualifier: exact
      unit: people
      counts: men held
    - id: L01-now
      measure: imprisoned
      value: 4
      qualifier: exact
      unit: people
      counts: men held since
`,
	derived: `- id: counted
  formula: count
  inputs: [reports]
  measure: records
  counts: statements kept here

- id: left
  formula: difference
  inputs: [L01-then, L01-now]
  measure: imprisoned
  counts: men let go
`,
	quotations: `- id: said
  speaker: lee
  to: to a paper
  words: "${words}"
  sha256: ${sha256}
  insertions: ["[says he]"]
`,
	claims: `- id: sent
  short: The number sent
  claim: The North has sent {T01} soldiers.
  standing: disputed
  detail: said on {T01|date}
  why: >-
    The number is Seoul’s of {T01|month}.
  reports: [T01, T02]
`,
	charts: `- id: troop-estimates
  home: first
  lanes:
    - id: sent
      label: Sent in all
      short: sent
      measures: [sent]
      except: [T01]
      level: T01
    - id: ahead
      label: Plans and forecasts
      short: plans
      measures: [planned, forecast]
      apart: true
  scenes:
    - id: all
      title: Seoul said {T01}
      subtitle: Soldiers in Russia
      note: The lanes are never joined.
      figures: [T01, L01]
`,
	motives: `- id: pay
  motive: Pay
  lee: They are not paid
  record:
    - report: T01
      text: Some were paid
`,
	families: `id: root
text: A soldier leaves
standing: unverified
reports: [T01]
children:
  - id: leaf
    text: nobody knows
    reports: []
`,
	forecast: `sequence:
  - id: some
    label: Some at first
events:
  - report: T01
    track: soldiers
    label: Some seen
`,
	week: `- report: T02
  label: "Seoul: a plan"
- report: T01
  label: A count
`,
	story: `title: What they said
standfirst: >-
  It was reported.
acts:
  - id: one
    title: The number
    steps:
      - id: first
        heading: As many as
        scene: troop-estimates/all
        text: |-
          Seoul said {T01}.

          It said so on {T01|date}.
        warning: It speaks of losses.
      - id: second
        heading: His words
        scene: words
        quote: said
        plate:
          - He speaks
          - once
        text: |-
          They are his.
`,
	changes: `- id: better
  day: 2026-11-24
  version: 1.0.0
  kind: correction
  whose: article
  changed:
    - record: figure/T01
      before: { number: { value: 5000, qualifier: exact, unit: people }, standing: unverified }
      after: { measure: sent, speaker: lee, date: 2024-10, words: none, formula: none }
    - record: step/first
      before:
        text: It was otherwise.
  why: It was read anew.
  noticed: A reader
`
};
