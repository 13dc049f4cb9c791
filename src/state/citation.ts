declare const __VERSION__: string;
declare const __SITE__: string;

/** The version of the site, from package.json. */
export const siteVersion = (): string => __VERSION__;

/** The address of the site, with a slash at its end; empty where it was built without being told. */
export const siteAddress = (): string => __SITE__;

/** BibTeX of the papers that the explainer rests on most. */
export const papers = `@misc{lavenant2025error,
  title         = {Error Bounds and Optimal Schedules for Masked Diffusions with Factorized Approximations},
  author        = {Lavenant, Hugo and Zanella, Giacomo},
  year          = {2025},
  eprint        = {2510.25544},
  archivePrefix = {arXiv},
  primaryClass  = {stat.ML},
  url           = {https://arxiv.org/abs/2510.25544}
}

@inproceedings{chen2026optimal,
  title         = {Optimal Inference Schedules for Masked Diffusion Models},
  author        = {Chen, Sitan and Cong, Kevin and Li, Jerry},
  booktitle     = {Proceedings of Thirty Ninth Conference on Learning Theory},
  series        = {Proceedings of Machine Learning Research},
  volume        = {336},
  pages         = {1279--1311},
  year          = {2026},
  eprint        = {2511.04647},
  archivePrefix = {arXiv},
  url           = {https://arxiv.org/abs/2511.04647}
}

@misc{benhamu2025accelerated,
  title         = {Accelerated Sampling from Masked Diffusion Models via Entropy Bounded Unmasking},
  author        = {Ben-Hamu, Heli and Gat, Itai and Severo, Daniel and Nolte, Niklas and Karrer, Brian},
  year          = {2025},
  eprint        = {2505.24857},
  archivePrefix = {arXiv},
  url           = {https://arxiv.org/abs/2505.24857}
}`;

/** BibTeX of the page; its address is not known where it is built. */
export const ownEntry = (address = '', version = siteVersion()): string =>
  `@misc{howmanyatonce,
  title  = {How Many at Once? {A}n interactive explainer of unmasking schedules},
  author = {{The How Many at Once? authors}},
  year   = {2026},
  note   = {Version ${version}}${address ? `,\n  url    = {${address}}` : ''}
}`;

/** BibTeX for the page with this setup, and for the papers. */
export const bibliography = (address: string, version: string): string =>
  `${ownEntry(address, version)}\n\n${papers}\n`;
