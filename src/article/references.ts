interface Reference {
  readonly authors: string;
  readonly title?: string;
  readonly arxiv: string;
}

/** What the article rests on, by the short names it uses. */
export const references: Readonly<Record<string, Reference>> = {
  A: {
    authors: 'Lavenant and Zanella',
    title:
      'Error Bounds and Optimal Schedules for Masked Diffusions with Factorized Approximations',
    arxiv: '2510.25544',
  },
  B: {
    authors: 'Chen, Cong and Li',
    title: 'Optimal Inference Schedules for Masked Diffusion Models',
    arxiv: '2511.04647',
  },
  W: { authors: 'Wainwright, on unmasking growth complexity', arxiv: '2608.13520' },
  EB: {
    authors: 'Ben-Hamu, Gat, Severo, Nolte and Karrer',
    title: 'Accelerated Sampling from Masked Diffusion Models via Entropy Bounded Unmasking',
    arxiv: '2505.24857',
  },
  C: { authors: 'Wen, Liang and Lu', arxiv: '2608.25505' },
};
