/** What can be embedded beside the whole story. */
export const match = (kind: string): kind is 'chart' | 'step' => kind === 'chart' || kind === 'step';
