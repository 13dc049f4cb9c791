import fc from 'fast-check';

// Equal seeds, equal tests: a change is what makes them fail. Another seed looks at other cases:
// FC_SEED=$RANDOM npm run unit
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261122) });
