import type { Study } from '../../core/study.ts';
import { wrapped } from './numpy.ts';
import { type Origin, SITE } from './origin.ts';

/**
 * The lines of a PyTorch sampler that reveal tokens in the schedule's sizes, for a model that gives
 * logits for every place at once; null where there are too many steps to list.
 */
export function torch({ N, K, boundaries }: Study, { address, version }: Origin): string | null {
  if (!boundaries) return null;
  const sizes = Array.from(boundaries.subarray(1), (a, k) => a - (boundaries[k] as number));
  return `# ${N} tokens in ${K} steps.
# ${SITE} ${version}
# ${address}
import torch

SIZES = ${wrapped(sizes)}


@torch.no_grad()
def unmask(model, mask_id, batch=1, sizes=SIZES, device="cpu"):
    """model(x): x of shape (batch, N) -> logits of shape (batch, N, vocabulary)."""
    N = sum(sizes)
    x = torch.full((batch, N), mask_id, dtype=torch.long, device=device)
    order = torch.rand(batch, N, device=device).argsort(dim=1)  # random places
    for places in order.split(sizes, dim=1):
        logits = model(x)
        logits[..., mask_id:mask_id + 1] = -torch.inf  # a mask is no letter
        logits = logits.gather(1, places[..., None].expand(-1, -1, logits.shape[-1]))
        x.scatter_(1, places, torch.distributions.Categorical(logits=logits).sample())
    return x
`;
}
